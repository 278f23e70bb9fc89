import pyoxigraph as ox

from city_data_bank.statements import Statements, position
from city_data_bank.vocabulary import RDF, XSD


def said(statements: Statements) -> list[str]:
    return [str(quad.triple) for quad in statements.quads()]


def test_statements_stand_sorted_once_and_in_their_graph() -> None:
    statements = Statements("urn:g")
    statements.link("urn:b", "urn:p", "urn:y", "urn:x")
    statements.link("urn:a", "urn:p", "urn:x")
    statements.link("urn:a", "urn:p", "urn:x")
    assert said(statements) == [
        "<urn:a> <urn:p> <urn:x>",
        "<urn:b> <urn:p> <urn:x>",
        "<urn:b> <urn:p> <urn:y>",
    ]
    assert {quad.graph_name for quad in statements.quads()} == {ox.NamedNode("urn:g")}


def test_the_types_of_a_subject_stand_first() -> None:
    statements = Statements("urn:g")
    statements.link("urn:a", "http://a.example/p", "urn:x")
    statements.type("urn:a", "urn:C")
    assert [quad.predicate.value for quad in statements.quads()] == [
        RDF["type"],
        "http://a.example/p",
    ]


def test_texts_have_their_language_values_their_type_and_empty_ones_are_left_out() -> None:
    statements = Statements("urn:g")
    statements.texts("urn:a", "urn:p", {"pl": "tak", "en": ""})
    statements.value("urn:a", "urn:q", "1.50", XSD["decimal"])
    statements.value("urn:a", "urn:r", "")
    assert said(statements) == [
        '<urn:a> <urn:p> "tak"@pl',
        f'<urn:a> <urn:q> "1.50"^^<{XSD["decimal"]}>',
    ]


def test_a_statement_of_another_graph_can_be_repeated() -> None:
    statements = Statements("urn:g")
    triple = next(ox.parse("<urn:a> <urn:p> <urn:x> .", format=ox.RdfFormat.TURTLE)).triple
    statements.repeat(triple)
    assert [quad.triple for quad in statements.quads()] == [triple]


def test_a_resource_stands_before_what_hangs_below_it() -> None:
    text = "<urn:a/record> a <urn:R> . <urn:a> a <urn:D> ."
    triples = [quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)]
    assert str(min(triples, key=position).subject) == "<urn:a>"
