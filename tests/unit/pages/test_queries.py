"""Queries behind pages: they run as they stand, and terms are bound, never pasted."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError
from city_data_bank.pages.content import Content
from city_data_bank.pages.queries import Query, iri, page_of, read_queries, serialise
from city_data_bank.store.engine import Term
from city_data_bank.store.inspection import inspect

TEXT = "# parameters: thing\nSELECT ?thing WHERE { VALUES ?thing { UNDEF } }"
FIND = Query("page/part", TEXT, ("thing",), inspect(TEXT))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_bound_as_one_literal(text: str) -> None:
    bound = FIND.bind({"thing": [Term("literal", text)]})
    rows = ox.Store().query(bound)
    assert isinstance(rows, ox.QuerySolutions)
    assert [row["thing"] for row in rows] == [ox.Literal(text)]


def test_language_and_datatype_are_kept() -> None:
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert serialise(Term("literal", "osób", "pl")) == '"osób"@pl'
    assert serialise(Term("literal", "5", "", integer)) == f'"5"^^<{integer}>'


@pytest.mark.parametrize(
    "value",
    ["", "relative", "https://x/> . ?s ?p ?o . <https://y", "https://x/ y", "https://x/\n", 'x:"'],
)
def test_what_is_no_absolute_iri_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="IRI"):
        serialise(iri(value))


def test_a_malformed_language_tag_and_a_blank_node_are_refused() -> None:
    with pytest.raises(ValueError, match="language"):
        serialise(Term("literal", "x", 'pl" . ?s ?p ?o'))
    with pytest.raises(ValueError, match="bnode"):
        serialise(Term("bnode", "b0"))


def test_every_parameter_has_to_be_bound_and_no_other() -> None:
    with pytest.raises(ValueError, match="thing"):
        FIND.bind({})
    with pytest.raises(ValueError, match="thing"):
        FIND.bind({"thing": [], "other": []})


def test_a_page_of_a_list_holds_one_row_more_to_tell_that_it_goes_on() -> None:
    assert page_of("SELECT * WHERE {}\n", 3, 50).endswith("\nLIMIT 51 OFFSET 100\n")


def test_every_file_runs_as_it_stands(town: Content) -> None:
    store = town.engine.store  # type: ignore[attr-defined] # the engine of the tests
    for query in town.queries.values():
        answer = store.query(query.text, use_default_graph_as_union=True)
        assert list(answer), query.name


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("SELECT * {\n  ?s ?p 'open }", ":2:9", repr("'")),
        ("# parameters: day\nSELECT * {}", "", "a parameter day that stands nowhere"),
    ],
)
def test_a_file_of_the_bank_that_is_no_query_is_told_with_its_place(
    tmp_path: Path, text: str, place: str, found: str
) -> None:
    own = tmp_path / "queries/pages/home/numbers.rq"
    own.parent.mkdir(parents=True)
    own.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as error:
        read_queries(Folders(tmp_path))
    assert error.value.place == f"queries/pages/home/numbers.rq{place}"
    assert error.value.found == found


def test_every_file_begins_by_saying_what_it_answers(town: Content) -> None:
    for query in town.queries.values():
        assert query.text.startswith("# "), query.name


def test_what_is_bound_changes_nothing_that_an_engine_is_told_of_a_query(town: Content) -> None:
    texts = ['" } # FROM <https://x/> SERVICE <https://y/> { NOW() }', "FROM", "\\", "CONSTRUCT"]
    values = [Term("literal", text) for text in texts]
    for query in town.queries.values():
        bound = inspect(query.bind(dict.fromkeys(query.parameters, values)))
        told = (bound.form, bound.names_dataset, bound.volatile, bound.prefixes)
        own = query.inspection
        assert told == (own.form, own.names_dataset, own.volatile, own.prefixes), query.name
