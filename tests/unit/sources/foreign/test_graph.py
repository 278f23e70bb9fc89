"""The statements of a foreign catalogue: blank nodes by what is said of them, and where it ends."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from city_data_bank.sources.foreign.graph import ForeignGraph
from city_data_bank.sources.foreign.record import statements_of
from city_data_bank.sources.foreign.slugs import form_of, slug_of

PREFIXES = """
@prefix : <https://k.example/> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
"""
OWN = "https://dane.example/id/dataset/k-1"


def graph_of(text: str) -> ForeignGraph:
    quads = ox.parse(PREFIXES + text, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
    return ForeignGraph(quad.triple for quad in quads)


def is_own(iri: str) -> bool:
    return iri.startswith("https://dane.example/")


def said(text: str) -> list[str]:
    node = ox.NamedNode("https://k.example/a")
    return [str(item) for item in statements_of(graph_of(text), node, OWN, is_own)]


def test_a_record_does_not_depend_on_what_else_the_file_holds() -> None:
    office = ':a dct:publisher [ foaf:name "Urząd" ; foaf:page [ dct:title "Strona" ] ] .'

    assert said(office) == said(f'[] foaf:name "Inny" . {office} :b dct:title "B" .')
    assert said(office) != said(office.replace("Strona", "Druga"))


def test_nodes_of_which_the_same_is_said_are_one() -> None:
    twice = ':a dct:creator [ foaf:name "Urząd" ] , [ foaf:name "Urząd" ] .'

    assert len(said(twice)) == 2


def test_nodes_that_lead_back_to_themselves_end() -> None:
    knot = ':a dct:relation _:x . _:x dct:relation _:y ; dct:title "X" . _:y dct:relation _:x .'

    assert said(knot) == said(knot)
    assert len(said(knot)) == 4


def test_a_description_ends_where_another_dataset_begins() -> None:
    found = said(
        ':a a dcat:Dataset ; dct:relation :b ; dcat:distribution :f . :f dct:title "F" .'
        ' :b a dcat:Dataset ; dct:title "B" .'
    )

    assert [item for item in found if '"B"' in item] == []
    assert [item for item in found if '"F"' in item]


def test_no_record_repeats_a_class_of_dcat() -> None:
    assert said(':a a dcat:Dataset , foaf:Document ; dct:title "A" .') == [
        (
            "<https://k.example/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
            " <http://xmlns.com/foaf/0.1/Document>"
        ),
        '<https://k.example/a> <http://purl.org/dc/terms/title> "A"',
    ]


@pytest.mark.parametrize("prefix", ["k", "a-very-long-prefix-"[:18] + "x"])
def test_an_identifier_has_at_most_36_characters_and_comes_from_the_identity_alone(
    prefix: str,
) -> None:
    first, second = (slug_of(prefix, f"https://k.example/{name}") for name in ("a", "b"))

    assert first != second
    assert len(first) <= 36
    assert first == slug_of(prefix, "https://k.example/a")
    assert form_of("https://k.example/a") == slug_of("k", "https://k.example/a")[2:10]


def test_nobody_else_speaks_of_what_the_bank_describes() -> None:
    found = said(
        ":a dct:relation <https://dane.example/x> . <https://dane.example/x> dct:title 1 ."
    )

    assert len(found) == 1
