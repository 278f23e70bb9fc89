"""The compiled queries beside pySHACL, on data in which a rule is broken, and where it errs."""

from collections import Counter

import pyoxigraph as ox
import pytest

from city_data_bank.validation.gate import Gate
from city_data_bank.validation.referee import judge

PREFIXES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
SHAPE = "<urn:shape> a sh:NodeShape ; sh:targetClass <urn:Thing> ; sh:property <urn:rule> . "
CASES = {
    "nodeKind": ("sh:nodeKind sh:IRI", '"a", <urn:b>'),
    "class": ("sh:class <urn:Thing>", "<urn:a>, <urn:part>, <urn:other>, 1"),
    "datatype": ("sh:datatype xsd:integer", '1, "1", "one"^^xsd:integer, 1.5'),
    "lexical form": ('sh:pattern "^1[.]50$"', "1.50, 1.5"),
    "minCount": ("sh:minCount 2", "1"),
    "maxCount": ("sh:maxCount 2", "1, 2, 3"),
    "equal numbers": ("sh:maxCount 1", "1.50, 1.5"),
    "length": ("sh:minLength 2 ; sh:maxLength 3", '"ą", "ąę", "ąęćł", <urn:a>'),
    "pattern": ('sh:pattern "^[a-z]+$" ; sh:flags "i"', '"A", "1", [ ]'),
    "languages": ('sh:languageIn ( "pl" "de" )', '"a"@pl, "b"@de-at, "c"@en, "d", <urn:e>'),
    "uniqueLang": ("sh:uniqueLang true", '"a"@pl, "b"@pl, "c"@en, "d", "e"'),
    "range": ("sh:minInclusive 1 ; sh:maxExclusive 2.5", '0, 1, 2, 2.5, "x", 1.0E0'),
    "in": ("sh:in ( 1 <urn:a> 'b' )", '1, 1.0, <urn:a>, "b", "c"'),
    "hasValue": ("sh:hasValue 1.50", "1.5"),
    "equals": ("sh:equals <urn:q>", "1, 2 ; <urn:q> 2, 3"),
    "disjoint": ("sh:disjoint <urn:q>", "1, 2 ; <urn:q> 2, 3"),
    "lessThan": ("sh:lessThan <urn:q>", '1, 2, "a" ; <urn:q> 2, 3'),
    "lessThanOrEquals": (
        "sh:lessThanOrEquals <urn:q>",
        '"2020-01-01"^^xsd:date ; <urn:q> "2019-12-31"^^xsd:date, "2020-01-01"^^xsd:date',
    ),
    "node": (
        "sh:node [ sh:property [ sh:path <urn:q> ; sh:minCount 1 ] ]",
        "<urn:other>, <urn:part>",
    ),
    "not": ("sh:not [ sh:datatype xsd:integer ]", "1, 1.5"),
    "and": ("sh:and ( [ sh:minInclusive 2 ] [ sh:maxInclusive 3 ] )", "1, 2, 4"),
    "or": ("sh:or ( [ sh:datatype xsd:string ] [ sh:maxInclusive 3 ] )", "1, 4, 'a'"),
    "xone": ("sh:xone ( [ sh:minInclusive 2 ] [ sh:maxInclusive 3 ] )", "1, 2, 4"),
    "qualified": (
        "sh:qualifiedValueShape [ sh:class <urn:Thing> ] ; sh:qualifiedMinCount 2",
        "<urn:a>, <urn:other>",
    ),
    "nested property": ("sh:property [ sh:path <urn:q> ; sh:minCount 1 ]", "<urn:other>, <urn:a>"),
    "severity": ("sh:maxCount 0 ; sh:severity sh:Info", "1"),
}


def triples(text: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(PREFIXES + text, format=ox.RdfFormat.TURTLE)]


def rules(constraint: str, path: str = "<urn:p>") -> list[ox.Triple]:
    return triples(f"{SHAPE} <urn:rule> sh:path {path} ; {constraint} .")


def things(values: str) -> list[ox.Triple]:
    return triples(
        f"<urn:a> a <urn:Thing> ; <urn:p> {values} . <urn:b> a <urn:Part> ."
        " <urn:Part> rdfs:subClassOf <urn:Thing> . <urn:part> a <urn:Part> ; <urn:q> 1 ."
    )


@pytest.mark.parametrize("name", CASES)
def test_a_constraint_finds_what_the_referee_finds(name: str) -> None:
    constraint, values = CASES[name]
    shapes, data = rules(constraint), things(values)
    gate = Gate.of(data, shapes)
    assert gate.plan.left == {}
    expected = Counter(judge(data, shapes))
    assert expected
    assert Counter(gate.results()) == expected


@pytest.mark.parametrize(
    "path",
    [
        "[ sh:inversePath <urn:q> ]",
        "( <urn:q> <urn:r> )",
        "[ sh:alternativePath ( <urn:q> <urn:r> ) ]",
        "[ sh:zeroOrMorePath <urn:q> ]",
        "[ sh:oneOrMorePath <urn:q> ]",
        "[ sh:zeroOrOnePath <urn:q> ]",
    ],
)
def test_a_path_leads_where_the_referee_goes(path: str) -> None:
    shapes = rules("sh:nodeKind sh:Literal", path)
    data = things("1 ; <urn:q> <urn:c> . <urn:c> <urn:q> <urn:a>, <urn:d> ; <urn:r> <urn:e>, 1")
    expected = Counter(judge(data, shapes))
    assert expected
    assert Counter(Gate.of(data, shapes).results()) == expected


@pytest.mark.parametrize(
    "constraint",
    [
        'sh:pattern "^(?=a)b"',
        "sh:maxCount 40",
        "sh:node <urn:shape>",
        'sh:sparql [ sh:select "SELECT $this WHERE { $this ?p ?o }" ]',
    ],
)
def test_what_has_no_query_is_left_to_the_referee(constraint: str) -> None:
    shapes, data = rules(constraint), things('"a"')
    gate = Gate.of(data, shapes)
    assert list(gate.plan.left) == [ox.NamedNode("urn:shape")]
    assert Counter(gate.results()) == Counter(judge(data, shapes))


def test_a_shape_beside_one_that_has_no_query_is_found_once() -> None:
    other = "<urn:two> a sh:NodeShape ; sh:targetClass <urn:Thing> ; sh:nodeKind sh:Literal ."
    shapes = [*rules('sh:pattern "^(?=b)"'), *triples(other)]
    data = things('"a"')
    found = Counter(Gate.of(data, shapes).results())
    assert found == Counter(judge(data, shapes))
    assert set(found.values()) == {1}


def test_the_referee_errs_at_a_last_line_break() -> None:
    shapes, data = rules('sh:pattern "^a$"'), things(r'"a\n"')
    assert judge(data, shapes) == ()
    assert [item.value for item in Gate.of(data, shapes).results()] == [ox.Literal("a\n")]


def test_the_referee_errs_where_a_date_meets_a_moment() -> None:
    moment = '"2020-12-31T00:00:00Z"^^xsd:dateTime'
    values = f'"2020-01-01"^^xsd:date ; <urn:q> {moment}'
    shapes, data = rules("sh:lessThan <urn:q>"), things(values)
    assert judge(data, shapes) == ()
    assert len(Gate.of(data, shapes).results()) == 1


def test_both_take_a_bare_day_for_a_moment() -> None:
    shapes, data = rules("sh:datatype xsd:dateTime"), things('"2020-01-01"^^xsd:dateTime')
    assert judge(data, shapes) == ()
    assert Gate.of(data, shapes).results() == ()
