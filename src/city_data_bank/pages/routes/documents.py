"""Documents: ``/data/{kind}/{ref}.{extension}``, what the bank knows of a thing, as RDF.

The frozen files of a release (``/data/dataset/{slug}.csv``, ``.ttl``...) come first; any other
thing, and any other form of a dataset, is described by the engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.errors import QueryError
from city_data_bank.iris import TYPES
from city_data_bank.negotiation import best_media_type
from city_data_bank.pages.content import Content
from city_data_bank.pages.frame import FORMATS
from city_data_bank.pages.listing import CLASSES
from city_data_bank.pages.queries import iri
from city_data_bank.pages.release import describe_release
from city_data_bank.pages.routes.citations import citation
from city_data_bank.pages.routes.faults import fault, gone, language_of
from city_data_bank.pages.routes.files import send, send_earlier
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
from city_data_bank.store.engine import N_TRIPLES, Question, Term
from city_data_bank.vocabulary import BANK, PREFIXES
from city_data_bank.xml_text import xml_document

_FORMATS: Final = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
}
_HEADERS: Final = {"Access-Control-Allow-Origin": "*", "Vary": "Accept-Encoding"}
_GONE: Final = 410
_EARLIER: Final = re.compile(r"dataset/(?P<slug>[^/]+)/release/(?P<release>[^/]+)/(?P<file>[^/]+)")
"""The address of a file of an earlier release."""
_ASCII_FORMS: Final = ("application/n-triples", "application/ld+json")


async def document(content: Content, request: Request) -> Response:
    """A frozen file, or what the bank knows of a thing."""
    name = request.path_params["name"]
    if file := content.files.by_address.get(f"data/{name}"):
        return send(content, request, file)
    if other := await citation(content, request, name) or _earlier_file(content, request, name):
        return other
    stem, _, extension = name.rpartition(".")
    kind, _, ref = stem.partition("/")
    visit = Visit(content, language_of(content, request), kind, ref)
    media_type = next((known for ext, known, _ in FORMATS if ext == extension), None)
    before = f"{content.addresses.root}data/{kind}/"
    if answer := gone(visit, request, before, f".{extension}"):
        tombstone = media_type is not None and answer.status_code == _GONE
        return await _described(visit, request, str(media_type), _GONE) if tombstone else answer
    if media_type is None or kind not in TYPES:
        return await fault(content, request, 404)
    if kind == "release" and ref == content.manifest.id:
        triples = {quad.triple for quad in describe_release(content)}
        return _sent(content, request, triples, _Form(media_type, "release"))
    return await _described(visit, request, media_type)


def _earlier_file(content: Content, request: Request, name: str) -> Response | None:
    """A file of a dataset as an earlier release published it, or None for any other address."""
    match = _EARLIER.fullmatch(name)
    held = content.archive.find(match["release"]) if match else None
    dataset = held.dataset(match["slug"]) if match and held else None
    form = held.file(dataset, match["file"]) if match and held and dataset else None
    if held is None or form is None:
        return None
    return send_earlier(content, request, held, form)


async def vocabulary(content: Content, request: Request) -> Response:
    """The terms of the bank that no other vocabulary has: RDF, or on to their page for people."""
    offers = ("text/turtle", "text/html", *(kind for _, kind, _ in FORMATS[1:]))
    chosen = best_media_type(request.headers.get("accept", ""), offers)
    if chosen is None:
        return await fault(content, request, 406)
    if chosen == "text/html":
        page = content.addresses.about(language_of(content, request), BANK.rstrip("#"))
        return redirect(content, page, 303, "Accept, Accept-Language")
    headers = _HEADERS | {"Vary": "Accept, Accept-Encoding"}
    form = _Form(chosen, "vocabulary", headers=headers)
    return await _asked(content, request, [_question(content, "parts/vocabulary", {})], form)


def _question(content: Content, name: str, values: Mapping[str, Iterable[Term]]) -> Question:
    """What an engine is asked for triples.

    Raises:
        ValueError: A term cannot be written.
    """
    query = content.queries[name]
    return Question(query.bind(values), N_TRIPLES, inspection=query.inspection)


@dataclass(frozen=True, slots=True)
class _Form:
    """How a document is sent.

    Args:
        media_type: Without charset.
        name: What makes its entity tag its own.
        status: Of the answer.
        headers: Further headers.
    """

    media_type: str
    name: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: _HEADERS)


async def _described(visit: Visit, request: Request, kind: str, status: int = 200) -> Response:
    """What the bank knows of a thing; of a list that is no thing itself, its members."""
    content = visit.content
    try:
        questions = [_question(content, "parts/document", {"thing": [iri(visit.thing)]})]
    except ValueError:
        return await fault(content, request, 404)
    if not visit.ref and visit.kind in CLASSES:
        members = {"class": [iri(CLASSES[visit.kind])]}
        questions.append(_question(content, "parts/members", members))
    return await _asked(content, request, questions, _Form(kind, visit.thing, status))


async def _asked(
    content: Content, request: Request, questions: Sequence[Question], form: _Form
) -> Response:
    """The triples of the first question that has some."""
    tag = tag_of(content, form.media_type, form.name)
    if known := unchanged(request, tag):
        return not_modified(content, known, {**form.headers, "Cache-Control": REVALIDATE})
    triples: set[ox.Triple] = set()
    try:
        for question in questions:
            answer = await content.engine.answer(question)
            triples |= _triples(bytes(answer.body))
            if triples:
                break
    except QueryError as error:
        return await fault(content, request, error.status)
    if not triples:
        return await fault(content, request, 404)
    return _sent(content, request, triples, form)


def _sent(
    content: Content, request: Request, triples: Iterable[ox.Triple], form: _Form
) -> Response:
    """Triples in a form of RDF, sorted, so that equal content has equal bytes."""
    ordered = sorted(triples, key=position)
    written = _FORMATS[form.media_type]
    body = ox.serialize(ordered, format=written, prefixes=PREFIXES) or b""
    body = xml_document(body) if written == ox.RdfFormat.RDF_XML else body
    charset = "" if form.media_type in _ASCII_FORMS else "; charset=utf-8"
    tag = tag_of(content, form.media_type, form.name)
    document = Document(body, form.media_type + charset, tag, form.headers, status=form.status)
    return respond(content, request, document)


def _triples(body: bytes) -> set[ox.Triple]:
    """The triples of an answer, each once."""
    return {quad.triple for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)}
