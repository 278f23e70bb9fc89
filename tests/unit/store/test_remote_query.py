"""What another service is asked says every part of the dataset."""

from __future__ import annotations

import pytest

from city_data_bank.errors import QueryError
from city_data_bank.store.inspection import Form, inspect
from city_data_bank.store.remote_query import counting, with_whole_dataset

NOTHING = "http://e/none"
SAID = f"FROM NAMED <{NOTHING}>"


@pytest.mark.parametrize(
    ("query", "before"),
    [
        ("SELECT * FROM <http://e/g> WHERE { ?s ?p ?o }", "WHERE { ?s"),
        ("SELECT * FROM <http://e/g> FROM <http://e/h> { ?s ?p ?o }", "{ ?s"),
        ("PREFIX e: <http://e/> SELECT (COUNT(*) AS ?n) FROM e:g # {\n{ ?s ?p ?o }", "{ ?s"),
        ("CONSTRUCT { ?s ?p ?o } FROM <http://e/g> WHERE { ?s ?p ?o }", "WHERE"),
        ("CONSTRUCT FROM <http://e/g> WHERE { ?s ?p ?o }", "WHERE"),
        ("DESCRIBE <http://e/from> FROM <http://e/g>", ""),
        ("ASK FROM <http://e/g> { ?s ?p ?o }", "{ ?s"),
    ],
)
def test_from_alone_says_that_there_is_no_named_graph(query: str, before: str) -> None:
    whole = with_whole_dataset(query, NOTHING)
    assert " ".join(whole.replace(SAID, "").split()) == " ".join(query.split())
    assert whole.partition(SAID)[2].strip().startswith(before)
    assert inspect(whole).names_dataset


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://e/g> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <http://e/g> FROM NAMED <http://e/h> { ?s ?p ?o }",
        "SELECT * { ?from ?p 'FROM <http://e/g>' }",
    ],
)
def test_other_queries_stay_as_they_are(query: str) -> None:
    assert with_whole_dataset(query, NOTHING) == query


@pytest.mark.parametrize(
    "query",
    [
        "CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o } ORDER BY ?s LIMIT 5 # end",
        "PREFIX e: <http://e/>\nCONSTRUCT { ?s e:p [ e:q ?o ] } FROM e:g { ?s ?p ?o }",
        "CONSTRUCT WHERE { ?s ?p ?o } VALUES ?s { <http://e/s> }",
        "DESCRIBE ?s WHERE { ?s ?p ?o }",
    ],
)
def test_the_solutions_of_a_graph_are_counted_with_its_own_pattern_and_dataset(query: str) -> None:
    count = counting(query)
    inspection = inspect(count)
    assert inspection.form is Form.SELECT
    assert "(COUNT(*) AS ?n)" in count
    assert "{ SELECT *" in count
    assert inspection.names_dataset == inspect(query).names_dataset
    assert "CONSTRUCT" not in count.replace("# end", "")


def test_without_a_pattern_there_is_nothing_to_count() -> None:
    assert counting("DESCRIBE <http://e/s>") == ""


def test_grouped_solutions_are_refused_since_their_number_is_not_told() -> None:
    with pytest.raises(QueryError, match="GROUP BY"):
        counting("CONSTRUCT { ?s a ?n } { ?s ?p ?o } GROUP BY ?s")
