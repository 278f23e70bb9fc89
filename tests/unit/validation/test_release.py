from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.model import Finding
from city_data_bank.statements import position
from city_data_bank.validation.checked import Checked
from city_data_bank.validation.release import validate_observations, validate_release

HERE = Path(__file__).parent
WHEN = datetime(2026, 6, 8, tzinfo=UTC)


def quads(name: str, old: str = "", new: str = "") -> list[ox.Quad]:
    text = (HERE / f"{name}.ttl").read_text(encoding="utf-8")
    assert old in text
    graph = ox.NamedNode(f"https://town.example/graph/{name}")
    parsed = ox.parse(text.replace(old, new), format=ox.RdfFormat.TURTLE)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in parsed]


def found_in(
    bank: Bank, lists: list[ox.Quad], when: datetime = WHEN, *change: str
) -> tuple[Finding, ...]:
    """What is wrong with a catalogue of dataset a, of which one text may be changed."""
    catalog = sorted(quads("catalog", *change), key=position)
    return validate_release(
        Checked(bank, lists, catalog, when, {"a": "mappings/town/a.yaml"})
    ).findings


def test_a_right_release_has_no_finding(bank: Bank) -> None:
    assert found_in(bank, quads("lists")) == ()


def test_a_fault_of_a_list_is_the_banks_own(bank: Bank) -> None:
    lists = quads("lists", 'dct:title "Obszary"@pl', 'dct:title "Obszary"')
    (found,) = found_in(bank, lists)
    assert (found.code, found.dataset) == ("shape-scheme-title", "")
    assert found.place.file == "graph/lists"


def test_a_fault_of_a_dataset_is_mended_in_its_mapping(bank: Bank) -> None:
    found = found_in(bank, quads("lists"), WHEN, "frequency/ANNUAL", "frequency/OFTEN")
    assert {(item.code, item.dataset, item.place.file) for item in found} == {
        ("shape-dataset-frequency", "a", "mappings/town/a.yaml")
    }


def test_the_clock_of_the_build_is_the_clock(bank: Bank) -> None:
    early = datetime(2022, 4, 1, tzinfo=UTC)
    found = found_in(bank, quads("lists"), early)
    assert {item.code for item in found} == {"date-future"}


def test_observations_are_held_to_their_lists(bank: Bank) -> None:
    mappings = {"a": "mappings/town/a.yaml"}
    assert validate_observations(bank, quads("lists"), quads("observations"), mappings) == ()
    strange = quads("observations", "satt:unitMeasure bank:person", "satt:unitMeasure bank:yard")
    (found,) = validate_observations(bank, quads("lists"), strange, mappings)
    assert (found.code, found.dataset) == ("shape-observation-unit", "a")
    assert found.place.file == "mappings/town/a.yaml"
