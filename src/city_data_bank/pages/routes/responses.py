"""Answers with their headers: what may be kept, for how long, and what a page may load."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.negotiation import matching_tag
from city_data_bank.pages.content import Content
from city_data_bank.pages.routes.encoding import CODINGS, coding_for, encode

HTML: Final = "text/html; charset=utf-8"
REVALIDATE: Final = "public, no-cache"
"""Kept, but asked about again: a release may have been switched."""
FOREVER: Final = "public, max-age=31536000, immutable"
"""For addresses that name their content."""

SECURITY: Final[Mapping[str, str]] = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "interest-cohort=()",
}
"""No script, nothing from anybody else, no frame; links tell other sites nothing."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something to be sent.

    Args:
        body: Its bytes.
        media_type: With charset.
        tag: Entity tag, without quotes.
        headers: Further headers.
        status: Of the answer.
        caching: Value of Cache-Control.
    """

    body: bytes
    media_type: str
    tag: str
    headers: Mapping[str, str]
    status: int = 200
    caching: str = REVALIDATE


def tag_of(content: Content, *parts: str) -> str:
    """The entity tag of an answer: it changes with the release, the templates and the parts."""
    text = "\n".join((content.manifest.id, content.fingerprint, *parts))
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:20]


def unchanged(request: Request, tag: str) -> str:
    """The entity tag under which the client has the answer already; empty if it has not.

    A tag with a content coding behind it is that of the same answer, compressed.
    """
    known = (tag, *(f"{tag}-{coding}" for coding in CODINGS))
    return matching_tag(request.headers.get("if-none-match", ""), known)


def not_modified(content: Content, tag: str, headers: Mapping[str, str]) -> Response:
    """304, with the headers that the answer itself would have.

    Args:
        content: The site.
        tag: As ``unchanged`` found it.
        headers: Of the answer.
    """
    return Response(status_code=304, headers=_headers(content, {**headers, "ETag": f'"{tag}"'}))


def respond(content: Content, request: Request, document: Document) -> Response:
    """Send a document, compressed if the client can read that, without its body for HEAD."""
    body, tag = document.body, document.tag
    coding = coding_for(request, body)
    if coding:
        tag = f"{tag}-{coding}"
        body = encode(content.cache, tag, body, coding)
    headers = {
        "ETag": f'"{tag}"',
        "Cache-Control": document.caching,
        "Vary": "Accept-Encoding",
        **document.headers,
        **({"Content-Encoding": coding} if coding else {}),
        "Content-Type": document.media_type,
        "Content-Length": str(len(body)),
    }
    sent = b"" if request.method == "HEAD" else body
    return Response(sent, document.status, _headers(content, headers))


def redirect(content: Content, address: str, status: int, vary: str = "") -> Response:
    """Point to another address of this site: always a path of ours, never what a client sent."""
    headers = {"Location": address, "Cache-Control": REVALIDATE} | ({"Vary": vary} if vary else {})
    return Response(status_code=status, headers=_headers(content, headers))


def _headers(content: Content, own: Mapping[str, str]) -> dict[str, str]:
    """Headers of every answer of the site."""
    hidden = {} if content.bank.status == "official" else {"X-Robots-Tag": "noindex"}
    return {**SECURITY, **hidden, "Bank-Release": content.manifest.id, **own}
