"""What another service replies is a whole answer of ours, or a refusal; nothing between."""

from __future__ import annotations

import orjson
import pyoxigraph as ox
import pytest

from city_data_bank.errors import QueryError
from city_data_bank.store.engine import Question
from city_data_bank.store.formats import (
    CSV,
    JSON_LD,
    JSON_RESULTS,
    RDF_XML,
    TRIG,
    TSV,
    TURTLE,
    XML_RESULTS,
)
from city_data_bank.store.inspection import inspect
from city_data_bank.store.remote_answer import RemoteReply, refuse_reply, to_answer

INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
SELECT = "SELECT ?x { ?x ?p ?o }"
CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
TRIPLES = '<http://e/s> <http://purl.org/dc/terms/title> "ł"@pl .\n'.encode()


def rows(*terms: dict[str, str]) -> bytes:
    bindings = [{"x": term} for term in terms]
    return orjson.dumps({"head": {"vars": ["x"]}, "results": {"bindings": bindings}})


def reply(body: bytes, status: int = 200, limit: int = 10_000, **headers: str) -> RemoteReply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return RemoteReply(status, named, body, limit)


def answer(replied: RemoteReply, query: str, media_type: str) -> bytes:
    question = Question(query, media_type)
    return bytes(to_answer(replied, question, inspect(query)).body)


def refusal(replied: RemoteReply) -> QueryError:
    with pytest.raises(QueryError) as caught:
        refuse_reply(replied)
    return caught.value


def test_typed_literals_of_the_draft_are_literals() -> None:
    old = rows({"type": "typed-literal", "datatype": INTEGER, "value": "1"})
    written = orjson.loads(answer(reply(old), SELECT, JSON_RESULTS))
    term = written["results"]["bindings"][0]["x"]
    assert term == {"type": "literal", "datatype": INTEGER, "value": "1"}


def test_a_literal_that_speaks_of_typed_literals_keeps_its_text() -> None:
    body = rows({"type": "literal", "value": "typed-literal"})
    written = orjson.loads(answer(reply(body), SELECT, JSON_RESULTS))
    assert written["results"]["bindings"][0]["x"]["value"] == "typed-literal"


def test_rows_are_written_in_every_format_of_tables() -> None:
    body = rows({"type": "uri", "value": "http://e/s"})
    assert answer(reply(body), SELECT, CSV) == b"x\r\nhttp://e/s\r\n"
    assert answer(reply(body), SELECT, TSV) == b"?x\n<http://e/s>\n"
    assert b"<uri>http://e/s</uri>" in answer(reply(body), SELECT, XML_RESULTS)


@pytest.mark.parametrize(("value", "word"), [("1", b"true"), ("0", b"false")])
def test_yes_and_no_may_come_as_a_row_with_a_number(value: str, word: bytes) -> None:
    body = rows({"type": "typed-literal", "datatype": INTEGER, "value": value})
    assert word in answer(reply(body), "ASK { ?s ?p ?o }", JSON_RESULTS)
    assert b"false" in answer(reply(rows()), "ASK { ?s ?p ?o }", JSON_RESULTS)
    standard = orjson.dumps({"head": {}, "boolean": value == "1"})
    assert word in answer(reply(standard), "ASK { ?s ?p ?o }", JSON_RESULTS)


@pytest.mark.parametrize("media_type", [TURTLE, TRIG, JSON_LD])
def test_triples_are_written_in_every_format_of_graphs(media_type: str) -> None:
    written = answer(reply(TRIPLES), CONSTRUCT, media_type)
    parsed = list(ox.parse(written, ox.RdfFormat.from_media_type(media_type)))
    assert [quad.object for quad in parsed] == [ox.Literal("ł", language="pl")]


@pytest.mark.parametrize(
    ("body", "query", "media_type"),
    [
        (rows({"type": "literal", "value": "a\x01"}), SELECT, XML_RESULTS),
        (b'<http://e/s> <http://e/p> "a\\u0001" .', CONSTRUCT, RDF_XML),
        (b'<http://e/s> <http://e/p/1> "a" .', CONSTRUCT, RDF_XML),
    ],
)
def test_what_xml_cannot_hold_is_refused(body: bytes, query: str, media_type: str) -> None:
    with pytest.raises(QueryError) as caught:
        answer(reply(body), query, media_type)
    assert caught.value.status == 406


def test_triples_are_written_in_rdf_xml() -> None:
    written = answer(reply(TRIPLES), CONSTRUCT, RDF_XML)
    assert [quad.object.value for quad in ox.parse(written, ox.RdfFormat.RDF_XML)] == ["ł"]


def test_a_part_of_an_answer_with_status_200_is_a_deadline() -> None:
    assert refusal(reply(rows(), X="", x_sql_state="S1TAT")).status == 504


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (500, b"Virtuoso S1T00 Error SR171: Transaction timed out", 504),
        (500, b"Virtuoso 42000 Error The estimated execution time 23 (sec) exceeds", 504),
        (500, b"Virtuoso 42001 Error SR185: Undefined procedure DB.DBA.f.", 400),
        (500, b"Virtuoso 22012 Error SR084: Division by 0.", 400),
        (500, b"java.lang.NullPointerException at com.example", 503),
        (400, b"Parse error: line 1\nStack trace", 400),
        (302, b"", 400),
        (503, b"", 503),
    ],
)
def test_each_failure_has_the_status_that_it_should_have(
    status: int, body: bytes, expected: int
) -> None:
    error = refusal(reply(body, status))
    assert error.status == expected
    assert "Exception" not in error.found
    assert "\n" not in error.found


def test_as_many_rows_as_the_service_ever_sends_are_too_few_to_be_believed() -> None:
    body = rows(*({"type": "uri", "value": f"http://e/{number}"} for number in range(3)))
    assert answer(reply(body, x_sparql_maxrows="4"), SELECT, CSV)
    with pytest.raises(QueryError, match="no more than 3") as caught:
        answer(reply(body, x_sparql_maxrows="3"), SELECT, CSV)
    assert caught.value.status == 413


def test_an_answer_that_grew_over_the_limit_is_refused() -> None:
    with pytest.raises(QueryError) as caught:
        answer(reply(TRIPLES, limit=10), CONSTRUCT, TURTLE)
    assert caught.value.status == 413


@pytest.mark.parametrize(
    ("query", "body"),
    [(SELECT, b"<html>"), (SELECT, b"{}"), (CONSTRUCT, b"<html>"), ("ASK {}", b"{}")],
)
def test_a_reply_without_sense_is_told_as_such(query: str, body: bytes) -> None:
    with pytest.raises(QueryError) as caught:
        answer(reply(body), query, JSON_RESULTS if query != CONSTRUCT else TURTLE)
    assert caught.value.status == 503


def test_a_format_that_does_not_fit_the_form_is_refused() -> None:
    for query, media_type in ((SELECT, TURTLE), ("ASK {}", CSV), (CONSTRUCT, CSV)):
        with pytest.raises(QueryError) as caught:
            answer(reply(b""), query, media_type)
        assert caught.value.status == 406
