"""The engine's syntax errors in plain words."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from city_data_bank.errors import QueryError
from city_data_bank.store.syntax import syntax_error


def fault(text: str) -> QueryError:
    with pytest.raises(SyntaxError) as caught:
        ox.Store().query(text)
    return syntax_error(text, str(caught.value))


def test_the_place_is_where_the_fault_stands_not_where_a_keyword_would_end() -> None:
    assert fault("ASK { \\u0053ERVICE <http://x> {} }").place == "query:1:7"


def test_the_place_counts_lines_and_columns_from_one() -> None:
    assert fault("SELECT *\n{ ?s ?p ?o }\nLIMIT a").place == "query:3:7"


def test_what_stands_there_and_what_may_stand_there_are_named() -> None:
    found = fault("SELECT * { ?s ?p ?o } LIMIT a")
    assert found.found == "'a'"
    assert "LIMIT" not in found.expected
    assert len(found.expected) < 100


def test_a_second_query_is_named_where_it_begins() -> None:
    found = fault("ASK {} # one\nASK { { SELECT * {} } }")
    assert (found.place, found.expected) == ("query:2:1", "exactly one query")


@pytest.mark.parametrize(
    "text", ["SELECT * { ?s ?p }", "SELECT * WHERE { ?s ?p ?o", "DESCRIBE", "ASK { ?s ?p ?o } x"]
)
def test_nothing_that_is_refused_or_unknown_to_sparql_1_1_is_advised(text: str) -> None:
    expected = fault(text).expected
    assert not {"SERVICE", "LATERAL", "LOAD", "FDCF", "~", "{|"} & set(expected.split(", "))


def test_signs_are_told_from_the_commas_between_them() -> None:
    assert fault("SELECT * WHERE { ?s ?p ?o").expected.startswith("',', '.', ';', '{', '}'")


def test_a_sentence_of_the_engine_is_kept() -> None:
    assert "unbound" in fault("SELECT (COUNT(*) AS ?x) ?y {?s ?p ?y}").found


@pytest.mark.parametrize("message", ["", "something else", "error at x:y: expected z"])
def test_a_message_of_another_form_is_passed_on(message: str) -> None:
    assert syntax_error("ASK", message).place == "query"
