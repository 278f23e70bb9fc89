"""What changed is looked at again, with everything that it is seen from, and nothing else."""

from collections import Counter

import pyoxigraph as ox
import pytest

from city_data_bank.validation.gate import Gate

PREFIXES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
RULES = """
<urn:shape> a sh:NodeShape ; sh:targetClass <urn:Thing> ; sh:property <urn:rule>, <urn:far> .
<urn:rule> sh:path <urn:p> ; sh:class <urn:Part> ; sh:minCount 1 .
<urn:far> sh:path ( <urn:p> <urn:q> ) ; sh:maxCount 1 .
<urn:sign> a sh:NodeShape ; sh:targetObjectsOf <urn:s> ; sh:nodeKind sh:IRI .
"""
DATA = """
<urn:a> a <urn:Thing> ; <urn:p> <urn:x> . <urn:b> a <urn:Thing> ; <urn:p> <urn:y> .
<urn:c> a <urn:Thing> . <urn:x> a <urn:Part> ; <urn:q> 1, 2 . <urn:y> a <urn:Part> .
"""
CHANGES = {
    "a value comes": ("", "<urn:c> <urn:p> <urn:x> ."),
    "a value goes": ("<urn:a> <urn:p> <urn:x> .", ""),
    "what is pointed to loses its class": ("<urn:y> a <urn:Part> .", ""),
    "what is pointed to says more": ("", "<urn:y> <urn:q> 1, 2 ."),
    "what is pointed to says less": ("<urn:x> <urn:q> 2 .", ""),
    "a node is no target any more": ("<urn:c> a <urn:Thing> .", ""),
    "a node becomes a target": ("", "<urn:d> a <urn:Thing> ."),
    "an object becomes a target": ("", "<urn:b> <urn:s> <urn:z> ."),
    "a text becomes a target": ("", "<urn:b> <urn:s> 1 ."),
    "a class comes under another": (
        "<urn:x> a <urn:Part> .",
        "<urn:x> a <urn:Small> . <urn:Small> rdfs:subClassOf <urn:Part> .",
    ),
}


def triples(text: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(PREFIXES + text, format=ox.RdfFormat.TURTLE)]


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("more", ["", "<urn:far> sh:pattern '(?=1)' .", "<urn:far> sh:or ( ) ."])
def test_a_change_gives_what_a_whole_check_gives(name: str, more: str) -> None:
    gone, come = (triples(text) for text in CHANGES[name])
    rules, data = triples(RULES + more), triples(DATA)
    gate = Gate.of(data, rules)
    after = gate.changed(gate.results(), gone, come)
    whole = Gate.of([*(item for item in data if item not in gone), *come], rules).results()
    assert Counter(after) == Counter(whole)


def test_a_path_of_any_length_makes_a_change_a_matter_of_the_whole() -> None:
    rules = triples(RULES.replace("( <urn:p> <urn:q> )", "[ sh:oneOrMorePath <urn:p> ]"))
    data, come = triples(DATA), triples("<urn:x> <urn:p> <urn:y> .")
    gate = Gate.of(data, rules)
    after = gate.changed(gate.results(), (), come)
    assert Counter(after) == Counter(Gate.of([*data, *come], rules).results())


def test_only_what_is_near_a_change_is_asked_about() -> None:
    gate = Gate.of(triples(DATA), triples(RULES))
    after = gate.changed((), (), triples("<urn:b> <urn:p> <urn:w> ."))
    assert {item.focus for item in after} == {ox.NamedNode("urn:b")}
