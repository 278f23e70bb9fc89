"""What is answered where there is no page: 404, 410, 5xx, as HTML or as problem+json."""

from __future__ import annotations

import json
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.negotiation import best_language, best_media_type
from city_data_bank.pages.content import Content
from city_data_bank.pages.fault import fault_page, gone_page, withdrawal_of
from city_data_bank.pages.rendering import render
from city_data_bank.pages.routes.responses import HTML, Document, redirect, respond, tag_of
from city_data_bank.pages.visit import Page, Visit

_PROBLEM: Final = "application/problem+json"
_RETRY: Final = {503: "2", 504: "10"}
"""Seconds after which asking again makes sense, by status."""


async def fault(
    content: Content, request: Request, status: int, language: str | None = None
) -> Response:
    """Say what happened.

    Args:
        content: The site.
        request: The request that failed.
        status: HTTP status.
        language: The reader's; None = as the request says.

    Returns:
        A page for people, problem details (RFC 9457) for clients that prefer JSON.
    """
    chosen = language or language_of(content, request)
    params = request.path_params
    ref = str(params.get("ref") or params.get("name") or request.url.path)
    visit = Visit(content, chosen, ref=ref)
    return answer(request, visit, fault_page(visit, status))


def gone(visit: Visit, request: Request, before: str, after: str = "") -> Response | None:
    """What is answered for a dataset that was withdrawn (410) or renamed (301), else None.

    Args:
        visit: What was asked for.
        request: The request.
        before: Address up to the ref.
        after: What follows the ref, such as an extension.
    """
    withdrawal = withdrawal_of(visit.content.manifest, visit.kind, visit.ref)
    if withdrawal is None:
        return None
    if withdrawal.renamed and withdrawal.replaced_by:
        renamed = visit.ref.replace(withdrawal.slug, withdrawal.replaced_by, 1)
        ref = visit.content.bank.iris.thing("", renamed).removeprefix(
            f"{visit.content.bank.base}id//"
        )
        return redirect(visit.content, before + ref + after, 301)
    return answer(request, visit, gone_page(visit, withdrawal))


def language_of(content: Content, request: Request) -> str:
    """The language of a request: that of its path, else what its headers say."""
    named = request.path_params.get("language", "")
    if named in content.languages:
        return str(named)
    return best_language(request.headers.get("accept-language", ""), content.languages)


def answer(request: Request, visit: Visit, page: Page) -> Response:
    """A fault as the client likes it."""
    accept = request.headers.get("accept", "")
    kind = best_media_type(accept, ("text/html", _PROBLEM, "application/json"))
    retry = _RETRY.get(page.status)
    headers = {
        "Content-Language": visit.language,
        "Vary": "Accept, Accept-Language, Accept-Encoding",
    } | ({"Retry-After": retry} if retry else {})
    if kind in (_PROBLEM, "application/json"):
        body, media_type = _problem(page), _PROBLEM
    else:
        body, media_type = render(visit, "fault", page)[0], HTML
    tag = tag_of(visit.content, media_type, visit.language, str(page.status), visit.ref)
    document = Document(body, media_type, tag, headers, page.status, "no-store")
    return respond(visit.content, request, document)


def _problem(page: Page) -> bytes:
    """Problem details.

    Source: RFC 9457.
    """
    view = page.view
    detail = f"{getattr(view, 'sentence', '')} {getattr(view, 'advice', '')}".strip()
    document = {
        "type": "about:blank",
        "title": str(page.title),
        "status": page.status,
        "detail": detail,
    }
    return json.dumps(document, ensure_ascii=False).encode()
