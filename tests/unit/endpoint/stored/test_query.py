"""A stored query is a file with a header that fits it."""

from __future__ import annotations

import pytest

from city_data_bank.endpoint.stored.query import parse_stored
from city_data_bank.errors import ConfigurationError, QueryError

TEXT = """# /// query
# [summary]
# en = "Labels"
# pl = "Nazwy"
#
# [parameters.thing]
# type = "iri"
# many = true
# label = { en = "Thing" }
#
# [parameters.most]
# type = "integer"
# default = "3"
# label = { en = "Most" }
# ///
SELECT ?label { VALUES ?thing { UNDEF } VALUES ?most { UNDEF } ?thing ?p ?label }
"""
BASE = "https://city.example/"


def test_a_header_is_toml_in_a_comment() -> None:
    query = parse_stored("labels", TEXT)
    assert query.summary == {"en": "Labels", "pl": "Nazwy"}
    assert [one.name for one in query.parameters] == ["thing", "most"]
    assert not query.runs_by_itself


def test_values_are_bound_as_terms_and_defaults_where_none_is_given() -> None:
    text = parse_stored("labels", TEXT).bind([("thing", "id/1"), ("thing", "http://e/2")], BASE)
    assert f"VALUES ?thing {{ <{BASE}id/1> <http://e/2> }}" in text
    assert 'VALUES ?most { "3"^^<http://www.w3.org/2001/XMLSchema#integer> }' in text


def test_a_parameter_that_may_be_missing_leaves_its_variable_unbound() -> None:
    text = TEXT.replace("many = true", "optional = true")
    assert "VALUES ?thing { UNDEF }" in parse_stored("labels", text).bind([], BASE)


def test_an_unknown_parameter_is_refused_since_a_misspelt_filter_would_be_no_filter() -> None:
    with pytest.raises(QueryError, match="thin") as caught:
        parse_stored("labels", TEXT).bind([("thin", "x")], BASE)
    assert "thing, most" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("# /// query", "# query", "no header"),
        ("# [summary]", "# [summary", "TOML"),
        ('# en = "Labels"', '# de = "Namen"', "summary with at least en"),
        ('type = "iri"', 'type = "url"', "one of iri"),
        ('type = "iri"', 'type = "iri"\n# class = "Thing"', "IRIs of classes"),
        ('type = "integer"', 'type = "integer"\n# class = "http://e/Thing"', "for the type iri"),
        ('type = "iri"', 'kind = "iri"', "kind"),
        ('label = { en = "Thing" }', 'label = { pl = "Rzecz" }', "no label.en"),
        ('default = "3"', 'default = "three"', "three"),
        ("VALUES ?most { UNDEF }", "", "most"),
        ("VALUES ?thing", "VALUES ?other { UNDEF } VALUES ?thing", "other"),
        ("SELECT ?label", "ASK", "SELECT or CONSTRUCT"),
        ("SELECT ?label {", "SELECT ?label { SERVICE <http://e/> {}", "SERVICE"),
    ],
)
def test_a_header_that_does_not_fit_is_a_fault_of_configuration_that_names_the_file(
    old: str, new: str, words: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse_stored("labels", TEXT.replace(old, new, 1))
    assert "queries/stored/labels" in str(caught.value)
    assert words in str(caught.value)
