"""Documents: ``/data/{kind}/{ref}.{extension}``, what the bank knows of a thing, as RDF.

The frozen files of a release (``/data/dataset/{slug}.csv``, ``.ttl``...) come first; any other
thing, and any other form of a dataset, is described by the engine.
"""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.errors import QueryError
from city_data_bank.iris import TYPES
from city_data_bank.negotiation import best_media_type
from city_data_bank.pages.addresses import thing
from city_data_bank.pages.content import Content
from city_data_bank.pages.frame import FORMATS
from city_data_bank.pages.queries import iri
from city_data_bank.pages.routes.faults import fault, gone, language_of
from city_data_bank.pages.routes.files import send
from city_data_bank.pages.routes.responses import (
    REVALIDATE,
    Document,
    not_modified,
    redirect,
    respond,
    tag_of,
    unchanged,
)
from city_data_bank.pages.visit import Visit
from city_data_bank.statements import position
from city_data_bank.store.engine import N_TRIPLES, Question
from city_data_bank.vocabulary import BANK, PREFIXES

_FORMATS: Final = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
}
_HEADERS: Final = {"Access-Control-Allow-Origin": "*", "Vary": "Accept-Encoding"}
_ASCII_FORMS: Final = ("application/n-triples", "application/ld+json")


async def document(content: Content, request: Request) -> Response:
    """A frozen file, or what the bank knows of a thing."""
    name = request.path_params["name"]
    if file := content.files.by_address.get(f"data/{name}"):
        return send(content, request, file)
    stem, _, extension = name.rpartition(".")
    kind, _, ref = stem.partition("/")
    before = f"{content.addresses.root}data/{kind}/"
    visit = Visit(content, language_of(content, request), kind, ref)
    if answer := gone(visit, request, before, f".{extension}"):
        return answer
    media_type = next((known for ext, known, _ in FORMATS if ext == extension), None)
    if media_type is None or kind not in TYPES:
        return await fault(content, request, 404)
    return await _described(content, request, thing(content.bank.iris, kind, ref), media_type)


async def vocabulary(content: Content, request: Request) -> Response:
    """The terms of the bank that no other vocabulary has: RDF, or on to their page for people."""
    offers = ("text/turtle", "text/html", *(kind for _, kind, _ in FORMATS[1:]))
    chosen = best_media_type(request.headers.get("accept", ""), offers)
    if chosen is None:
        return await fault(content, request, 406)
    if chosen == "text/html":
        page = content.addresses.about(language_of(content, request), BANK.rstrip("#"))
        return redirect(content, page, 303, "Accept, Accept-Language")
    query = content.queries["parts/vocabulary"].bind({})
    return await _serialised(content, request, query, chosen)


async def _described(content: Content, request: Request, subject: str, kind: str) -> Response:
    """What the bank knows of a thing."""
    try:
        query = content.queries["parts/document"].bind({"thing": [iri(subject)]})
    except ValueError:
        return await fault(content, request, 404)
    return await _serialised(content, request, query, kind)


async def _serialised(content: Content, request: Request, query: str, kind: str) -> Response:
    """The triples of a query in a form of RDF, sorted, so that equal content has equal bytes."""
    tag = tag_of(content, kind, query)
    if unchanged(request, tag):
        return not_modified(content, tag, _HEADERS | {"Cache-Control": REVALIDATE})
    try:
        answer = await content.engine.answer(Question(query, N_TRIPLES))
    except QueryError as error:
        return await fault(content, request, error.status)
    triples = sorted(_triples(bytes(answer.body)), key=position)
    if not triples:
        return await fault(content, request, 404)
    body = ox.serialize(triples, format=_FORMATS[kind], prefixes=PREFIXES)
    charset = "" if kind in _ASCII_FORMS else "; charset=utf-8"
    return respond(content, request, Document(body or b"", kind + charset, tag, _HEADERS))


def _triples(body: bytes) -> set[ox.Triple]:
    """The triples of an answer, each once."""
    return {quad.triple for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)}
