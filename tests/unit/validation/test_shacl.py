from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.errors import ConfigurationError
from city_data_bank.findings import in_words
from city_data_bank.iris import Iris
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Place, Severity
from city_data_bank.validation.shacl import validate
from city_data_bank.validation.whereabouts import Whereabouts

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix s: <https://w3id.org/city-data-bank/shapes#> .
s:thing a sh:NodeShape ; sh:targetClass <urn:Thing> ; sh:property s:thing-name , s:thing-date .
s:thing-name a sh:PropertyShape ; sh:path <urn:name> ; sh:minCount 1 ; sh:severity sh:Warning ;
    sh:message "Brak nazwy."@pl , "No name."@en ; rdfs:comment "Dopisz."@pl , "Add it."@en .
s:thing-date a sh:PropertyShape ; sh:path <urn:date> ; sh:pattern "^[0-9-]+T" ; sh:minLength 20 ;
    sh:message "No time." .
"""
BASE = "https://town.example/"
WHEREABOUTS = Whereabouts(
    Iris(BASE), {"a": "mappings/town/a.yaml", "a-b": "mappings/town/a-b.yaml", "kept": ""}
)


@pytest.fixture
def shapes(tmp_path: Path) -> list[Path]:
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    return [path]


def quads(turtle: str) -> list[ox.Quad]:
    name = ox.NamedNode(f"{BASE}graph/catalog")
    parsed = ox.parse(turtle, format=ox.RdfFormat.TURTLE, base_iri=BASE)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, name) for quad in parsed]


def test_a_finding_has_the_name_severity_and_words_of_its_shape(shapes: list[Path]) -> None:
    (found,) = validate(quads("<id/dataset/a> a <urn:Thing> ."), shapes, WHEREABOUTS)
    assert found == Finding(
        code="shape-thing-name",
        severity=Severity.WARNING,
        place=Place("mappings/town/a.yaml"),
        arguments=(
            ("focus", f"{BASE}id/dataset/a"),
            ("path", "urn:name"),
            ("shape", "https://w3id.org/city-data-bank/shapes#thing-name"),
        ),
        dataset="a",
        texts={"en": "No name. (id/dataset/a)", "pl": "Brak nazwy. (id/dataset/a)"},
        advice={"en": "Add it.", "pl": "Dopisz."},
    )


def test_a_finding_of_a_shape_can_be_put_into_words(
    shapes: list[Path], messages: dict[str, Messages]
) -> None:
    (found,) = validate(quads("<id/dataset/a> a <urn:Thing> ."), shapes, WHEREABOUTS)
    assert in_words(found, messages["pl"]).message == "Brak nazwy. (id/dataset/a)"
    assert in_words(found, messages["de"]).advice == "Dopisz."


def test_the_text_that_was_found_stands_as_it_was_written(shapes: list[Path]) -> None:
    data = '<id/x> a <urn:Thing> ; <urn:name> "n" ; <urn:date> "01"^^<urn:kind> .'
    (found,) = validate(quads(data), shapes, WHEREABOUTS)
    assert (found.found, found.severity) == ("01", Severity.VIOLATION)
    assert found.texts == {"en": "No time. (id/x: 01)"}


def test_a_lexical_form_is_checked_before_anything_rewrites_it(shapes: list[Path]) -> None:
    day = '"2025-01-01"^^<http://www.w3.org/2001/XMLSchema#dateTime>'
    data = f'<id/x> a <urn:Thing> ; <urn:name> "n" ; <urn:date> {day} .'
    assert [item.found for item in validate(quads(data), shapes, WHEREABOUTS)] == ["2025-01-01"]


@pytest.mark.parametrize(
    ("iri", "slug", "file"),
    [
        ("id/dataset/a", "a", "mappings/town/a.yaml"),
        ("id/dataset/a/record", "a", "mappings/town/a.yaml"),
        ("id/dataset/a#rights", "a", "mappings/town/a.yaml"),
        ("id/distribution/a-csv#checksum", "a", "mappings/town/a.yaml"),
        ("id/distribution/a-b-csv", "a-b", "mappings/town/a-b.yaml"),
        ("id/distribution/a-b-c-d", "a-b", "mappings/town/a-b.yaml"),
        ("id/observation/a/bank/people/A1/2020/town", "a", "mappings/town/a.yaml"),
        ("id/gap/a-b/bank/people/A1/2020/town", "a-b", "mappings/town/a-b.yaml"),
        ("id/dataset/kept", "kept", "graph/catalog"),
        ("id/dataset/gone", "", "graph/catalog"),
        ("id/series/a", "", "graph/catalog"),
        ("id/catalog", "", "graph/catalog"),
    ],
)
def test_a_fault_is_mended_in_the_mapping_of_its_dataset(iri: str, slug: str, file: str) -> None:
    assert WHEREABOUTS.dataset(BASE + iri) == slug
    assert WHEREABOUTS.place(BASE + iri, f"{BASE}graph/catalog") == Place(file)


def test_what_stands_in_the_background_is_looked_up_and_not_judged(shapes: list[Path]) -> None:
    background = [quad.triple for quad in quads("<id/old> a <urn:Thing> .")]
    data = quads('<id/new> a <urn:Thing> ; <urn:name> "n" .')
    assert validate(data, shapes, WHEREABOUTS, background) == ()


def test_a_literal_that_is_not_of_its_type_writes_no_traceback(
    shapes: list[Path], caplog: pytest.LogCaptureFixture
) -> None:
    april = '"April"^^<http://www.w3.org/2001/XMLSchema#date>'
    data = quads(f'<id/x> a <urn:Thing> ; <urn:name> "n" ; <urn:date> {april} .')
    assert [item.found for item in validate(data, shapes, WHEREABOUTS)] == ["April"]
    assert caplog.records == []


def test_findings_come_in_one_order(shapes: list[Path]) -> None:
    data = quads("<id/b> a <urn:Thing> . <id/a> a <urn:Thing> .")
    found = validate(data, shapes, WHEREABOUTS)
    assert found == validate(list(reversed(data)), shapes, WHEREABOUTS)
    assert [dict(item.arguments)["focus"] for item in found] == [f"{BASE}id/a", f"{BASE}id/b"]


def test_a_rule_about_one_of_two_properties_is_found_alike_in_every_build(tmp_path: Path) -> None:
    path = tmp_path / "either.ttl"
    either = "sh:path [ sh:alternativePath ( <urn:name> <urn:title> ) ] ; sh:minCount 1"
    path.write_text(SHAPES.replace("sh:path <urn:name> ; sh:minCount 1", either), encoding="utf-8")
    (found,) = validate(quads("<id/dataset/a> a <urn:Thing> ."), [path], WHEREABOUTS)
    assert [name for name, _ in found.arguments] == ["focus", "shape"]


def test_a_broken_shape_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text("<urn:a> <urn:b>", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"mine\.ttl"):
        validate([], [path], WHEREABOUTS)
