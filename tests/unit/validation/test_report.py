from dataclasses import replace

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import Bank
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Place, Severity
from city_data_bank.validation.report import finding_iri, quality_quads
from city_data_bank.vocabulary import DCT, RDF, RDFS, SH

BASE = "https://town.example/"
REPORT = f"{BASE}graph/quality#report"
FILES = {"deliveries/town/a.csv": "70a7cfcec126" + "0" * 52}
CELL = Finding(
    "date-future",
    Severity.VIOLATION,
    Place("deliveries/town/a.csv", row=14, column="Rok", fragment="cell=14,3"),
    found="2030",
    arguments=(("field", "issued"),),
    dataset="people",
)
SHAPE = Finding(
    "shape-dataset-title",
    Severity.WARNING,
    Place("mappings/town/people.yaml"),
    arguments=(
        ("focus", f"{BASE}id/dataset/people"),
        ("path", DCT["title"]),
        ("shape", "https://w3id.org/city-data-bank/shapes#dataset-title"),
    ),
    dataset="people",
    texts={"pl": "Brak tytułu.", "en": "No title."},
    advice={"pl": "Dopisz.", "en": "Add it."},
)


def values(quads: tuple[ox.Quad, ...], subject: str, predicate: str) -> list[str]:
    return [
        str(quad.object)
        for quad in quads
        if quad.subject == ox.NamedNode(subject) and quad.predicate.value == predicate
    ]


def test_a_finding_is_a_validation_result_at_its_cell(
    bank: Bank, messages: dict[str, Messages]
) -> None:
    quads = quality_quads([CELL], bank, messages, FILES)
    node = finding_iri(bank, CELL)
    assert values(quads, REPORT, SH["result"]) == [f"<{node}>"]
    assert values(quads, node, RDF["type"]) == [f"<{SH['ValidationResult']}>"]
    assert values(quads, node, SH["resultSeverity"]) == [f"<{SH['Violation']}>"]
    assert values(quads, node, SH["focusNode"]) == [f"<{BASE}id/dataset/people>"]
    assert values(quads, node, SH["value"]) == ['"2030"']
    assert values(quads, node, DCT["source"]) == [f"<{BASE}file/70a7cfcec126/a.csv#cell=14,3>"]
    assert values(quads, node, SH["sourceConstraintComponent"]) == [
        f"<{BASE}id/finding/date-future>"
    ]
    assert {quad.graph_name for quad in quads} == {ox.NamedNode(f"{BASE}graph/quality")}


def test_message_expectation_and_advice_stand_in_every_language(
    bank: Bank, messages: dict[str, Messages]
) -> None:
    quads = quality_quads([CELL], bank, messages, FILES)
    node = finding_iri(bank, CELL)
    said = values(quads, node, SH["resultMessage"])
    assert sorted(text.rpartition("@")[2] for text in said) == ["de", "en", "pl"]
    assert (
        '"The date “2030” in the field “issued” is later than the build. Expected: a date'
        in next(text for text in said if text.endswith("@en"))
    )
    assert len(values(quads, node, RDFS["comment"])) == 3


def test_a_finding_of_a_shape_keeps_its_shape_path_and_words(
    bank: Bank, messages: dict[str, Messages]
) -> None:
    quads = quality_quads([SHAPE], bank, messages, {})
    node = finding_iri(bank, SHAPE)
    assert values(quads, node, SH["resultPath"]) == [f"<{DCT['title']}>"]
    assert values(quads, node, SH["sourceShape"]) == [f"<{dict(SHAPE.arguments)['shape']}>"]
    assert '"No title."@en' in values(quads, node, SH["resultMessage"])
    assert values(quads, node, DCT["source"]) == []
    assert values(quads, node, SH["value"]) == []


@pytest.mark.parametrize(("findings", "conforms"), [([], "true"), ([SHAPE], "false")])
def test_the_report_conforms_only_without_a_finding(
    bank: Bank, messages: dict[str, Messages], findings: list[Finding], conforms: str
) -> None:
    quads = quality_quads(findings, bank, messages, {})
    boolean = "http://www.w3.org/2001/XMLSchema#boolean"
    assert values(quads, REPORT, SH["conforms"]) == [f'"{conforms}"^^<{boolean}>']


def test_rule_focus_and_place_make_the_address(bank: Bank) -> None:
    assert finding_iri(bank, CELL) == finding_iri(bank, replace(CELL, found="2031", count=9))
    other_cell = replace(CELL, place=replace(CELL.place, fragment="cell=15,3"))
    others = [
        replace(CELL, code="date-unreadable"),
        replace(CELL, dataset="other"),
        other_cell,
    ]
    assert len({finding_iri(bank, item) for item in [CELL, *others]}) == 4
    assert finding_iri(bank, CELL).startswith(f"{BASE}graph/quality#finding-")
    assert len(finding_iri(bank, CELL).rpartition("-")[2]) == 12


def test_findings_without_a_cell_are_told_apart_by_what_was_found(bank: Bank) -> None:
    assert finding_iri(bank, SHAPE) != finding_iri(bank, replace(SHAPE, found="x"))


def test_what_is_found_twice_is_said_once_and_order_does_not_matter(
    bank: Bank, messages: dict[str, Messages]
) -> None:
    one = quality_quads([CELL, SHAPE, CELL], bank, messages, FILES)
    assert one == quality_quads([SHAPE, CELL], bank, messages, FILES)
