"""One dataset along the line: corrections, and what a fault of its mapping says."""

from __future__ import annotations

import csv

import pytest
from tests.unit.build.town import BASE, DELIVERY, TABLE, Town, facts

from city_data_bank.build.dataset import mapping_finding
from city_data_bank.build.outcome import BuildResult
from city_data_bank.errors import MappingError
from city_data_bank.model import Place, Severity
from city_data_bank.sources.cell import read_context
from city_data_bank.vocabulary import PROV, SMEA

CORRECTIONS = """
file,cell,was,becomes,reason,by,date
mieszkancy.csv,"cell=2,4",11 402,11 450,Literówka,Urząd Testowa,2026-05-01
mieszkancy.csv,"cell=3,4",5 901,5 950,Literówka,Urząd Testowa,2026-05-01
"""


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> tuple[Town, BuildResult]:
    """A town that corrects one cell, and would correct another that holds something else."""
    town = Town.new(tmp_path_factory.mktemp("corrected"))
    town.write("deliveries/testowo/residents/corrections.csv", CORRECTIONS)
    return town, town.build()


@pytest.fixture(scope="module")
def town(corrected: tuple[Town, BuildResult]) -> Town:
    """The same without what its build answered."""
    return corrected[0]


def values(town: Town, predicate: str, subject: str) -> list[str]:
    """Values of a property in the record of the residents."""
    record = facts(town.current / "record" / "dataset" / "residents.nq")
    return [value for about, name, value in record if about.endswith(subject) and name == predicate]


def test_a_correction_counts_and_the_delivered_text_stays_visible(town: Town) -> None:
    assert values(town, SMEA["obsValue"], "/001/2021/testowo") == ["11450"]
    assert values(town, PROV["value"], "mieszkancy.csv#cell=2,4") == ["11 402"]
    assert values(town, PROV["value"], "#correction-cell%3D2%2C4") == ["11 450"]
    assert (town.root / DELIVERY).read_text(encoding="utf-8") == TABLE


def test_the_release_lists_every_correction_with_both_texts(town: Town) -> None:
    (form,) = [item for item in town.dataset().distributions if item.form == "corrections"]
    assert form.address == "data/dataset/residents-corrections.csv"
    with (town.current / form.path).open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == [
            {
                "source": "cell=2,4",
                "was": "11 402",
                "becomes": "11 450",
                "reason": "Literówka",
                "by": "Urząd Testowa",
                "date": "2026-05-01",
            }
        ]


def test_the_cell_of_a_corrected_value_shows_what_was_delivered(town: Town) -> None:
    (source,) = [form for form in town.dataset().distributions if form.form == "src"]
    context = read_context(town.current / source.path, "cell=2,4", 0, town.dataset().dialect)
    assert context is not None
    assert context.text == "11 402"


def test_a_correction_that_no_longer_fits_is_said_and_not_applied(
    corrected: tuple[Town, BuildResult],
) -> None:
    town, result = corrected
    assert values(town, SMEA["obsValue"], "/001/2021/testowo/F") == ["5900"]
    (finding,) = [item for item in result.all_findings if item.code == "stale-correction"]
    assert (finding.severity, finding.found) == (Severity.WARNING, "5 900")
    assert (finding.dataset, finding.place.fragment) == ("residents", "cell=3,4")


def test_an_observation_leads_to_its_run_and_to_its_cell(town: Town) -> None:
    (run,) = values(town, PROV["wasGeneratedBy"], "/001/2021/testowo")
    (cell,) = values(town, PROV["wasDerivedFrom"], "/001/2021/testowo")
    assert run.startswith(f"<{BASE}id/dataset/residents/run/")
    file = next(form for form in town.dataset().distributions if form.form == "src")
    assert cell == f"<{BASE}{file.address}#cell=2,4>"


def test_a_fault_of_a_mapping_becomes_a_violation_with_its_line() -> None:
    finding = mapping_finding(MappingError("mappings/a/b.yaml:7", "x", "y", "Do z."))
    assert finding.severity is Severity.VIOLATION
    assert finding.place == Place("mappings/a/b.yaml", line=7)
    assert (finding.found, dict(finding.arguments)) == ("x", {"expected": "y", "advice": "Do z."})


def test_a_fault_of_a_mapping_without_a_line_names_the_file() -> None:
    place = mapping_finding(MappingError("mappings/a/b.yaml", "x", "y", "Do z.")).place
    assert place == Place("mappings/a/b.yaml")
