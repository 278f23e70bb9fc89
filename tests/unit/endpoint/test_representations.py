"""In which form an answer is written."""

from __future__ import annotations

import pytest

from city_data_bank.endpoint.representations import choose, of_form
from city_data_bank.errors import QueryError
from city_data_bank.store.inspection import Form

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
TSV = "text/tab-separated-values"

SELECT = [
    ("", JSON),
    ("*/*", JSON),
    ("*/*;q=0.1", JSON),
    ("application/*", JSON),
    ("text/*", "text/csv"),
    (JSON, JSON),
    ("application/json", "application/json"),
    ("application/json;charset=utf-8", "application/json"),
    (XML, XML),
    ("application/xml", "application/xml"),
    ("text/xml", "text/xml"),
    ("text/csv", "text/csv"),
    ("text/csv;header=present", "text/csv"),
    ("TEXT/CSV", "text/csv"),
    (TSV, TSV),
    ("text/html", "text/html"),
    (BROWSER, "text/html"),
    (f"{XML}, {JSON};q=0.9", XML),
    (f"{XML};q=0.5, {JSON};q=0.9", JSON),
    (f"{JSON};q=0.5, {XML};q=0.5", JSON),
    (f"{XML};q=0.5, {JSON};q=0.5", JSON),
    ("text/csv;q=0.1, image/png", "text/csv"),
    ("image/png, */*;q=0.01", JSON),
    (f"{JSON};q=0, */*", XML),
    (f"{JSON};q=0, {XML};q=0, */*", "text/csv"),
    ("application/*;q=0, */*", "text/csv"),
    ("text/*;q=0.9, application/*;q=0.1", "text/csv"),
    ("text/csv;q=0.001", "text/csv"),
    ("text/csv;q=0.0000", JSON),
    ("text/turtle, text/csv;q=0.2", "text/csv"),
    ("garbage", JSON),
    ("garbage, text/csv", "text/csv"),
    (", ,", JSON),
    ("text/csv;q=2", JSON),
    ("*", JSON),
    ("application/sparql-results", None),
    ("image/png", None),
    ("text/turtle", None),
    ("text/csv;q=0", None),
    ("*/*;q=0", None),
    ("application/rdf+xml, text/turtle", None),
]
ASK = [
    ("", JSON),
    ("*/*", JSON),
    (XML, XML),
    ("application/json", "application/json"),
    ("text/xml", "text/xml"),
    ("text/html", "text/html"),
    (BROWSER, "text/html"),
    ("text/csv, */*;q=0.1", JSON),
    ("text/csv", None),
    (TSV, None),
]
GRAPH = [
    ("", "text/turtle"),
    ("*/*", "text/turtle"),
    ("text/*", "text/turtle"),
    ("application/*", "application/n-triples"),
    ("application/rdf+xml", "application/rdf+xml"),
    ("application/ld+json", "application/ld+json"),
    ('application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded"', "application/ld+json"),
    ("application/n-triples", "application/n-triples"),
    ("application/trig", "application/trig"),
    ("application/n-quads", "application/n-quads"),
    ("application/x-turtle", "application/x-turtle"),
    ("application/json", "application/json"),
    ("text/xml", "text/xml"),
    (
        "application/n-triples, text/turtle;q=0.3, application/rdf+xml;q=0.7",
        "application/n-triples",
    ),
    ("text/turtle;q=0.1, application/rdf+xml;q=0.2", "application/rdf+xml"),
    (BROWSER, "text/html"),
    ("text/csv", None),
    (JSON, None),
]
TABLE = [
    *((Form.SELECT, *row) for row in SELECT),
    *((Form.ASK, *row) for row in ASK),
    *((Form.CONSTRUCT, *row) for row in GRAPH),
    (Form.DESCRIBE, "", "text/turtle"),
]


def test_the_table_of_accept_headers_is_long_enough() -> None:
    assert len(TABLE) >= 60


@pytest.mark.parametrize(("form", "accept", "expected"), TABLE)
def test_the_accept_header_chooses(form: Form, accept: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(QueryError) as caught:
            choose(of_form(form), "", accept, html=True)
        assert caught.value.status == 406
    else:
        assert choose(of_form(form), "", accept, html=True).media_type == expected


@pytest.mark.parametrize(
    ("form", "wanted", "expected"),
    [
        (Form.SELECT, "csv", "text/csv"),
        (Form.SELECT, "JSON", JSON),
        (Form.SELECT, "xml", XML),
        (Form.SELECT, "html", "text/html"),
        (Form.SELECT, "text/csv", "text/csv"),
        (Form.SELECT, "unknown", XML),
        (Form.CONSTRUCT, "xml", "application/rdf+xml"),
        (Form.CONSTRUCT, "json", "application/ld+json"),
        (Form.CONSTRUCT, "turtle", "text/turtle"),
    ],
)
def test_a_known_format_goes_before_the_accept_header(
    form: Form, wanted: str, expected: str
) -> None:
    assert choose(of_form(form), wanted, XML, html=True).media_type == expected


def test_a_format_that_does_not_fit_the_form_is_refused() -> None:
    with pytest.raises(QueryError, match="csv"):
        choose(of_form(Form.CONSTRUCT), "csv", "*/*", html=True)


def test_an_alias_is_answered_under_its_own_name_in_the_engines_format() -> None:
    chosen = choose(of_form(Form.SELECT), "", "text/xml", html=True)
    assert (chosen.content_type, chosen.engine_type) == ("text/xml; charset=utf-8", XML)
