"""What another service replies becomes an answer of ours, or the refusal that it should be.

What comes in: status, headers and body of a reply, in JSON or N-Triples. What goes out: the answer
in the format that was asked for. What services do differently ends here: results that were cut are
refused, literals have one form.

Source: SPARQL 1.1 Query Results JSON Format; Virtuoso 7 (X-SQL-State, X-SPARQL-MaxRows).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import orjson
import pyoxigraph as ox

from city_data_bank.errors import QueryError
from city_data_bank.store.engine import JSON_RESULTS, N_TRIPLES, Answer, Question, read_rows
from city_data_bank.store.formats import BOOLEANS, GRAPHS, RDF_XML, TABLES, XML_RESULTS
from city_data_bank.store.inspection import Form, Inspection
from city_data_bank.store.prefixes import used_prefixes
from city_data_bank.store.xml_answer import XmlOutput, with_tags

MAX_ROWS: Final = "x-sparql-maxrows"
"""Header of an answer that may have been cut: how many rows the service ever sends."""
_CUT: Final = "S1TAT"
"""SQL state of an answer that was cut at the service's own deadline, sent with status 200."""
_STATE: Final = re.compile(rb"Virtuoso ([0-9A-Z]{5}) Error")
_TIMED_OUT: Final = (b"S1T", b"42000")
"""SQL states of a query that took, or was expected to take, too long."""
_WRONG: Final = (b"22", b"37", b"42")
"""SQL states of a query that is wrong; the status is 500 all the same."""
_LONGEST_MESSAGE: Final = 300
_OLD_LITERAL: Final = b"typed-literal"


@dataclass(frozen=True, slots=True)
class RemoteReply:
    """What the service replied.

    Args:
        status: HTTP status.
        headers: Names in any case.
        body: All of it.
        limit: Bytes that the answer may have.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    limit: int


def refuse_reply(reply: RemoteReply) -> None:
    """Refuse a reply that is no whole answer.

    Raises:
        QueryError: 400, the service does not understand the query; 503, it has failed; 504, it has
            given up.
    """
    state = _STATE.match(reply.body)
    code = state[1] if state else b""
    cut = reply.headers.get("x-sql-state", "").strip() == _CUT
    if reply.status == HTTPStatus.OK and not cut:
        return
    if cut or code.startswith(_TIMED_OUT):
        raise QueryError(
            504,
            "deadline",
            "the query service gave up before the answer was whole",
            "a query that it answers whole",
            "Ask for less at once: name a graph, add LIMIT, leave ORDER BY out.",
        ).later(10)
    if reply.status < HTTPStatus.INTERNAL_SERVER_ERROR or code.startswith(_WRONG):
        raise QueryError(
            400,
            "query",
            _first_line(reply.body),
            "a query that this engine can evaluate",
            "Use SPARQL 1.1 only.",
        )
    raise QueryError(
        503, "engine", f"the query service failed with {reply.status}", "an answer", "Ask again."
    ).later(5)


def to_answer(reply: RemoteReply, question: Question, inspection: Inspection) -> Answer:
    """The answer in the format of the question; runs in a thread.

    Raises:
        QueryError: 406, this form of query is not answered so; 413, the answer is too large or was
            cut; 503, the reply makes no sense.
    """
    try:
        match inspection.form:
            case Form.SELECT | Form.ASK:
                body = _table(reply, question.media_type, inspection.form)
            case _:
                body = _graph(reply, question.media_type)
    except (SyntaxError, ValueError, KeyError, TypeError) as error:
        raise QueryError(
            503,
            "engine",
            "the reply of the query service makes no sense",
            "JSON or N-Triples",
            "Tell the operator.",
        ).later(60) from error
    if len(body) > reply.limit:
        raise QueryError(
            413,
            "answer",
            f"more than {reply.limit} bytes",
            f"an answer of at most {reply.limit} bytes",
            "Ask for less (LIMIT, fewer columns), or download the dumps of the datasets.",
        )
    return Answer(question.media_type, body)


def _table(reply: RemoteReply, media_type: str, form: Form) -> bytes:
    """Rows, or yes and no."""
    formats = BOOLEANS if form is Form.ASK else TABLES
    if media_type not in formats:
        raise _not_so(media_type, formats)
    document: dict[str, Any] = orjson.loads(reply.body)
    body = reply.body
    if form is Form.ASK:
        body = orjson.dumps({"head": {}, "boolean": _boolean(document)})
    else:
        rows, most = document["results"]["bindings"], reply.headers.get(MAX_ROWS, "")
        if most.isdigit() and len(rows) >= int(most):
            raise cut_off(most)
        if _OLD_LITERAL in body:
            body = orjson.dumps(_with_one_form_of_literal(document))
    if media_type == JSON_RESULTS:
        return body
    results = ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
    written = bytes(results.serialize(format=formats[media_type]) or b"")
    return _checked(written, media_type) if media_type == XML_RESULTS else written


def _with_one_form_of_literal(document: dict[str, Any]) -> dict[str, Any]:
    """The results with literals as the standard has them; ``typed-literal`` is from a draft."""
    for row in document["results"]["bindings"]:
        for term in row.values():
            if term["type"] == "typed-literal":
                term["type"] = "literal"
    return document


def _boolean(document: dict[str, Any]) -> bool:
    """Yes or no; Virtuoso 7 says yes as a row with a number, no as no row."""
    if "boolean" in document:
        return bool(document["boolean"])
    terms = [term for row in document["results"]["bindings"] for term in row.values()]
    return any(int(term["value"]) for term in terms)


def _graph(reply: RemoteReply, media_type: str) -> bytes:
    """Triples."""
    if media_type not in GRAPHS:
        raise _not_so(media_type, GRAPHS)
    triples = [
        ox.Triple(quad.subject, quad.predicate, quad.object)
        for quad in ox.parse(reply.body, ox.RdfFormat.N_TRIPLES)
    ]
    if media_type == N_TRIPLES:
        return reply.body
    chosen = GRAPHS[media_type]
    content: Iterable[ox.Triple] | Iterable[ox.Quad] = triples
    if chosen.supports_datasets:
        content = [ox.Quad(*triple) for triple in triples]
    elif media_type == RDF_XML:
        content = with_tags(triples)
    written = ox.serialize(content, format=chosen, prefixes=used_prefixes(triples)) or b""
    return _checked(written, media_type) if media_type == RDF_XML else written


def _checked(written: bytes, media_type: str) -> bytes:
    """A document that every reader of XML can read."""
    output = io.BytesIO()
    XmlOutput(output, media_type).write(written)
    return output.getvalue()


def count_of(reply: RemoteReply) -> int:
    """The number ``?n`` in the one row of a reply."""
    return int(read_rows(reply.body)[0]["n"].value)


def cut_off(most: str) -> QueryError:
    """The refusal of an answer that the service would cut."""
    return QueryError(
        413,
        "answer",
        f"the query service answers with no more than {most} solutions",
        "an answer that it sends whole",
        "Ask for less, or download the dumps of the datasets.",
    )


def _not_so(media_type: str, formats: Mapping[str, object]) -> QueryError:
    """Answers to this form of query are not written so."""
    return QueryError(
        406,
        "Accept",
        media_type,
        "one of " + ", ".join(formats),
        "Ask for a media type that fits the form of the query.",
    )


def _first_line(body: bytes) -> str:
    """What the service says is wrong, without what follows it."""
    lines = body.decode(errors="replace").strip().splitlines() or ["the query was refused"]
    return "".join(sign for sign in lines[0] if sign.isprintable())[:_LONGEST_MESSAGE]
