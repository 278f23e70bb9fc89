"""How large a query is."""

from __future__ import annotations

import pytest

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import tokens
from city_data_bank.store.measure import Measure, check, measure


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        ("ASK {}", 0),
        ("ASK { ?s ?p ?o }", 1),
        ("ASK { ?s ?p ?o . }", 1),
        ("ASK { ?s ?p ?o ; ?q 1, 2 . ?a ?b ?c }", 4),
        ("ASK { ?s ?p [ ?q ?r ; ?t (1 2) ] }", 3),
        ("ASK { GRAPH ?g { ?s ?p ?o } ?a ?b ?c }", 2),
        ("ASK { VALUES ?v { 1 2 } FILTER(?v > 1) BIND(1 AS ?x) ?a ?b ?c }", 1),
        ("ASK { VALUES (?v ?w) { (1 2) (3 4) } }", 0),
        ("ASK { FILTER regex(?a, 'b', 'i') ?s ?p ?o OPTIONAL { ?a ?b ?c } }", 2),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", 2),
    ],
)
def test_triple_patterns_are_counted(text: str, patterns: int) -> None:
    assert measure(tokens(text)).patterns == patterns


@pytest.mark.parametrize(
    ("text", "alternatives"),
    [
        ("ASK { {} UNION {} UNION {} }", 2),
        ("ASK { ?s <a>|<b>|<c> ?o }", 2),
        ("ASK { FILTER(?a || ?b) }", 0),
        ("ASK { FILTER(?a IN (1, 2, 3)) }", 3),
        ("ASK { VALUES ?v { 1 2 3 4 } }", 4),
        ("ASK { VALUES (?v ?w) { (1 2) (3 4) } }", 2),
    ],
)
def test_alternatives_are_counted(text: str, alternatives: int) -> None:
    assert measure(tokens(text)).alternatives == alternatives


@pytest.mark.parametrize(
    ("text", "nesting"),
    [("ASK {}", 1), ("ASK { FILTER((1)) }", 3), ("ASK { FILTER(!!!?a) }", 5), ("}}} ASK {}", 1)],
)
def test_levels_of_brackets_are_counted(text: str, nesting: int) -> None:
    assert measure(tokens(text)).nesting == nesting


def test_a_query_over_a_limit_is_refused_with_the_limit() -> None:
    text = "ASK { ?s ?p 1, 2, 3, 4 }"
    check(text, 13, Measure(1, 4, 1))
    with pytest.raises(QueryError, match="4 triple patterns") as caught:
        check(text, 13, Measure(3, 3, 3))
    assert (caught.value.status, caught.value.expected) == (400, "at most 3")


@pytest.mark.parametrize(
    "piece", ["(", "!", "?a ", "[", "{?a ?b ?c}", "|", "union ", "values ?x {1 ", "in(1,"]
)
def test_no_query_measures_more_than_it_has_tokens(piece: str) -> None:
    text = f"ASK {{ {piece * 5}"
    found = list(tokens(text))
    measured = measure(found)
    assert max(measured.nesting, measured.patterns, measured.alternatives) <= len(found)
