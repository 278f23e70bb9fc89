"""Rows of the site's own queries."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from city_data_bank.pages.rows import read_rows
from city_data_bank.store import engine

TERMS = """
@prefix x: <http://a/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
x:a x:p <http://a/ż%20?q=1&r='#f> , _:b , "plain" , "" , "tab\\tline\\nreturn\\rquote\\"end\\\\" ,
  "back\\\\n" , "Łąka"@pl , "Boden"@de-t-nl , 5 , -5 , "05"^^xsd:integer , "+5"^^xsd:integer ,
  5.0 , -0.5 , ".5"^^xsd:decimal , "5."^^xsd:decimal , 5e0 , "1E-3"^^xsd:double ,
  "INF"^^xsd:double , true , "1"^^xsd:boolean , "2020-12-31"^^xsd:date , "x"^^xsd:integer ,
  "\\u2028 \\u0085 \\u000B"@en , "\\"@en , \\"^^<http://a/>" .
"""


def solutions(query: str, form: ox.QueryResultsFormat) -> bytes:
    store = ox.Store()
    store.load(TERMS.encode(), format=ox.RdfFormat.TURTLE)
    found = store.query(query)
    assert isinstance(found, ox.QuerySolutions)
    return found.serialize(format=form) or b""


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?v { ?s ?p ?v } ORDER BY STR(?v) DATATYPE(?v)",
        "SELECT ?no ?v { ?s ?p ?v } ORDER BY STR(?v) DATATYPE(?v)",
        "SELECT ?no { ?s ?p ?v }",
        "SELECT ?v { ?v ?p ?s FILTER(false) }",
    ],
)
def test_every_kind_of_term_is_read_as_from_json(query: str) -> None:
    from_json = engine.read_rows(solutions(query, ox.QueryResultsFormat.JSON))
    rows = read_rows(solutions(query, ox.QueryResultsFormat.TSV))
    assert [nameless(row) for row in rows] == [nameless(row) for row in from_json]


def nameless(row: engine.Row) -> dict[str, engine.Term | str]:
    """A row without the names of its blank nodes, which differ from answer to answer."""
    return {name: "bnode" if term.kind == "bnode" else term for name, term in row.items()}


def test_escapes_of_other_writers_are_read() -> None:
    (row,) = read_rows(b'?v\n"\\u017c\\U0001F600\\f"@pl\n')
    assert row["v"] == engine.Term("literal", "\u017c\U0001f600\f", "pl")


@pytest.mark.parametrize("body", [b"?v\nx:y\n", b'?v\n"open\n', b"?v\t?w\n<http://a/>\n"])
def test_what_is_no_table_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_rows(body)
