"""A fault in one dataset, or beside one delivered file, stops no other dataset."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from tests.unit.build.town import MAPPING, RESIDENTS, TABLE, Town, facts

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.build.outcome import BuildResult, State
from city_data_bank.findings import in_words
from city_data_bank.pages.released import ReleasedFiles

SOURCE = """
[[file]]
name = "mieszkancy.csv"
publisher = "Urząd"
title = "Mieszkańcy"
date = 2026-05-01
url = "https://office.example/a b"
transcription = false
"""
GROUPS = """
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<id/concept/age-group> a skos:ConceptScheme ; skos:notation "age-group" ;
    dct:title "Grupy wieku"@pl .
<id/concept/age-group/T> a skos:Concept ; skos:inScheme <id/concept/age-group> ;
    skos:notation "T" ; skos:prefLabel "razem"@pl .
<id/concept/age-group/young> a skos:Concept ; skos:inScheme <id/concept/age-group> ;
    skos:notation "young" ; skos:prefLabel "kobiety"@pl .
<ontology/age-group> a qb:DimensionProperty ; skos:notation "age-group" ;
    rdfs:label "grupa wieku"@pl ; qb:codeList <id/concept/age-group> .
"""


def states(result: BuildResult) -> dict[str, State]:
    return {item.slug: item.state for item in result.outcomes if item.slug != "areas"}


@pytest.mark.parametrize(
    ("name", "text", "code", "found"),
    [
        ("SOURCE.toml", SOURCE, "delivery-wrong", "'https://office.example/a b'"),
        ("SOURCE.toml", "[[file", "delivery-wrong", "Expected"),
        ("corrections.csv", "file,cell\nmieszkancy.csv,x\n", "delivery-wrong", "no was"),
    ],
)
def test_a_fault_beside_a_delivered_file_stops_the_datasets_of_this_file_alone(
    town: Town, name: str, text: str, code: str, found: str
) -> None:
    town.add("other", table=TABLE.replace("4 120", "4 121"))
    town.write(f"deliveries/testowo/residents/{name}", text)
    result = town.build(day=2)
    assert states(result) == {"other": State.MAPPED, "residents": State.KEPT}
    (finding,) = (item for item in result.all_findings if item.code == code)
    assert found in finding.found
    assert finding.place.file == f"deliveries/testowo/residents/{name}"
    assert finding.dataset == "residents"


def test_an_address_of_a_mapping_that_is_none_is_told_in_the_language_of_the_bank(
    town: Town,
) -> None:
    town.edit(MAPPING, "category:", "landingPage: https://a b\n  category:")
    town.add("other", table=TABLE.replace("4 120", "4 121"))
    result = town.build(day=2)
    assert states(result) == {"other": State.MAPPED, "residents": State.KEPT}
    (finding,) = (item for item in result.all_findings if item.code == "mapping-address")
    assert (finding.found, finding.place.column) == ("https://a b", "bank:dataset.landingPage")
    words = in_words(finding, read_messages(read_bank(town.root))["pl"])
    assert words.message == "„https://a b” nie może być adresem (klucz „landingPage”)."


def test_a_breakdown_with_a_hyphen_has_a_column_that_templates_know(town: Town) -> None:
    town.write("ontology/city/groups.ttl", GROUPS)
    town.edit(MAPPING, "{sex:", "{age-group:")
    result = town.build(day=2)
    assert states(result) == {"residents": State.MAPPED}
    header = (town.current / "dataset/residents/residents.csv").read_text("utf-8").splitlines()[0]
    assert "age%2Dgroup" in header.split(",")
    said = facts(town.current / "record/dataset/residents.nq")
    base = "https://dane.testowo.example/"
    assert {value for _, name, value in said if name == f"{base}ontology/age-group"} == {
        f"<{base}id/concept/age-group/T>",
        f"<{base}id/concept/age-group/young>",
    }


def test_an_error_of_a_spreadsheet_is_one_finding_and_one_gap(town: Town, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    for line in TABLE.splitlines():
        sheet.append(line.split(";"))
    sheet["D3"], sheet["D3"].data_type = "#REF!", "e"
    book.save(tmp_path / "book.xlsx")
    mapping = RESIDENTS.replace("mieszkancy.csv", "book.xlsx").replace("dialect:", "# dialect:")
    town.write("mappings/testowo/book.yaml", mapping)
    town.write("deliveries/testowo/residents/book.xlsx", (tmp_path / "book.xlsx").read_bytes())
    outcome = next(item for item in town.build(day=2).outcomes if item.slug == "book")
    assert [(item.code, item.found) for item in outcome.findings] == [("cell-error", "#REF!")]
    assert (outcome.accounting.observations, outcome.accounting.gaps) == (3, 1)


def test_a_file_that_two_datasets_share_has_one_original(town: Town) -> None:
    source = SOURCE.replace("/a b", "/a").replace("false", "true")
    more = 'original = "tablica.xls"\nsha256 = ""\nwhere = "całość"\n'
    town.write("deliveries/testowo/residents/SOURCE.toml", source + more)
    town.write("mappings/testowo/again.yaml", RESIDENTS)
    town.build(day=2)
    said = {
        fact
        for name in ("catalog", "dataset/again", "dataset/residents")
        for fact in facts(town.current / f"record/{name}.nq")
    }
    originals = {subject for subject, _, _ in said if subject.endswith("#original")}
    assert len(originals) == 1
    assert {subject for subject, _, value in said if value == f"<{originals.copy().pop()}>"} == {
        originals.pop().removesuffix("#original")
    }


def test_what_was_found_is_offered_as_a_page_and_as_a_table(town: Town) -> None:
    files = ReleasedFiles.of(town.manifest).by_address
    assert {
        address: file.media_type.partition(";")[0]
        for address, file in files.items()
        if address.startswith("findings/testowo/")
    } == {"findings/testowo/pl.html": "text/html", "findings/testowo/pl.csv": "text/csv"}
