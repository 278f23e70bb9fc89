"""A search as Atom or JSON: for programs and for feed readers that watch what is new.

Source: RFC 4287 (Atom). Dates of entries are those of their datasets, else that of the release.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from lxml import etree
from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.negotiation import best_media_type
from city_data_bank.pages.routes.responses import (
    REVALIDATE,
    Document,
    not_modified,
    respond,
    tag_of,
    unchanged,
)
from city_data_bank.pages.search import address_for, found_for, kind_name, refusal_of
from city_data_bank.pages.visit import Visit
from city_data_bank.search.highlighting import Piece
from city_data_bank.search.opened import Found
from city_data_bank.search.shown import Hit
from city_data_bank.xml_text import xml_text

_TYPES: Final = {"atom": "application/atom+xml", "json": "application/json"}
_ATOM: Final = "http://www.w3.org/2005/Atom"
_NAMESPACES: Final[dict[Any, str]] = {None: _ATOM}
_HEADERS: Final = {"Access-Control-Allow-Origin": "*", "Vary": "Accept, Accept-Encoding"}
_SIZE: Final = 50
"""Entries of a feed and of a page of JSON."""


def form_of(visit: Visit, request: Request) -> str:
    """The media type that a search is asked for in: by ``format``, else by Accept."""
    named = visit.query.get("format", "")
    offers = ("text/html", *_TYPES.values())
    accepted = best_media_type(request.headers.get("accept", ""), offers)
    return _TYPES.get(named) or ("text/html" if named == "html" else accepted or "text/html")


def found_as(visit: Visit, request: Request, form: str) -> Response:
    """Answer a search in a form for programs.

    Args:
        visit: The search.
        request: The request.
        form: A media type, as ``form_of`` gave it.
    """
    content = visit.content
    tag = tag_of(content, form, visit.language, visit.raw_query)
    if known := unchanged(request, tag):
        return not_modified(content, known, {**_HEADERS, "Cache-Control": REVALIDATE})
    text = visit.query.get("q", "").strip()
    if refused := refusal_of(visit, text):
        status, said = refused
        problem = {"type": "about:blank", "title": str(said), "status": status}
        body = json.dumps(problem, ensure_ascii=False).encode()
        document = Document(body, "application/problem+json", tag, _HEADERS, status, "no-store")
        return respond(content, request, document)
    found = found_for(visit, text, _SIZE) or Found(0)
    body = _json(visit, text, found) if form == _TYPES["json"] else _atom(visit, text, found)
    headers = {**_HEADERS, "Content-Language": visit.language}
    return respond(content, request, Document(body, form, tag, headers))


def _json(visit: Visit, text: str, found: Found) -> bytes:
    """What was found as JSON."""
    document: dict[str, Any] = {
        "query": text,
        "language": found.language or visit.language,
        "release": visit.content.manifest.id,
        "total": found.total,
        "page": visit.number,
        "size": _SIZE,
        "everyWord": found.every,
        "results": [_result(visit, hit) for hit in found.hits],
        "facets": {
            name: [{"value": value, "count": count} for value, count in rows]
            for name, rows in (found.facets or {}).items()
        },
        "suggestions": list(found.suggestions),
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _result(visit: Visit, hit: Hit) -> dict[str, Any]:
    """One thing as JSON."""
    return {
        "id": hit.iri,
        "type": hit.kind,
        "title": _plain(hit.title),
        "titleLanguage": hit.title_language,
        "text": _plain(hit.text),
        "textLanguage": hit.text_language,
        "page": visit.content.addresses.link(visit.language, hit.iri),
        "score": hit.score,
    }


def _plain(pieces: Iterable[Piece]) -> str:
    """A text without its marks."""
    return "".join(piece.text for piece in pieces)


def _atom(visit: Visit, text: str, found: Found) -> bytes:
    """What was found as a feed."""
    content = visit.content
    own = content.addresses.absolute(address_for(visit, {"format": "atom", "page": ""}))
    page = content.addresses.absolute(address_for(visit, {"page": ""}))
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap=_NAMESPACES)
    root.set("{http://www.w3.org/XML/1998/namespace}lang", visit.language)
    _add(root, "id", own)
    _add(root, "title", visit.messages("search-of", words=text))
    dates = [_changed(visit, hit) for hit in found.hits]
    _add(root, "updated", max(dates, default=content.manifest.built))
    _add(root, "link", rel="self", type=_TYPES["atom"], href=own)
    _add(root, "link", rel="alternate", type="text/html", href=page)
    _add(_add(root, "author"), "name", str(visit.choose_stated(content.bank.title) or own))
    for hit, date in zip(found.hits, dates, strict=True):
        entry = _add(root, "entry")
        _add(entry, "id", hit.iri)
        _add(entry, "title", _plain(hit.title))
        _add(entry, "updated", date)
        _add(entry, "link", rel="alternate", type="text/html", href=hit.iri)
        _add(entry, "category", term=hit.kind, label=str(kind_name(visit, hit.kind)))
        _add(entry, "summary", _plain(hit.text))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _changed(visit: Visit, hit: Hit) -> str:
    """When a thing last changed: its dataset's date, else that of the release."""
    manifest = visit.content.manifest
    own = hit.iri.removeprefix(f"{visit.content.bank.base}id/")
    kind, _, ref = own.partition("/")
    slug = ref.partition("/")[0] if kind in ("dataset", "observation") else ""
    dataset = manifest.dataset(slug) if slug else None
    return dataset.modified if dataset else manifest.built


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    """Append an element; what XML cannot hold is marked in its text."""
    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attrib=attributes)
    child.text = xml_text(text) or None
    return child
