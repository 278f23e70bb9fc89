"""The invented town: every status of a target, every refusal, all of ISO 37120:2018."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.bank.graph import Graph
from city_data_bank.build.assessed import keep_days
from city_data_bank.vocabulary import ADMS, BANK, CSVW, DCT, PROV, SMEA

BASE = "https://dane.przykladowo.example/id/"
STANDARD = "iso37120-2018/"
NEWEST = {
    "strategia-2030/1-1": ("2024", "deterioration", ""),
    "strategia-2030/1-2": ("2025", "not-assessable", "contradicted-value"),
    "strategia-2030/1-3": ("2022", "not-assessable", "stale-value"),
    "strategia-2030/1-4": ("2024", "not-assessable", "contradicted-value"),
    "strategia-2030/1-5": ("2025", "limited", ""),
    "strategia-2030/1-6": ("2024", "on-track", ""),
    "strategia-2030/1-7": ("2025", "not-assessable", "broken-series"),
    "strategia-2030/2-1": ("2025", "met", ""),
    "strategia-2030/2-2": ("2025", "missed", ""),
    "strategia-2030/2-3": ("2025", "needs-acceleration", ""),
    "strategia-2030/2-4": ("2025", "on-track", ""),
    "strategia-2030/2-5": ("2025", "achieved", ""),
    "strategia-2030/2-6": ("2030", "not-assessable", "no-value"),
    "program-cyfrowy/1-1": ("2025", "not-assessable", "no-baseline"),
    "program-cyfrowy/1-2": ("2025", "not-assessable", "no-path"),
    "program-cyfrowy/1-3": ("2025", "not-assessable", "no-later-value"),
    "program-cyfrowy/2-1": ("2025", "met", ""),
    "program-cyfrowy/2-2": ("2025", "not-assessable", "no-later-value"),
    "program-cyfrowy/2-3": ("2025", "not-assessable", "no-common-unit"),
}


@pytest.fixture(scope="module")
def release(release_of: Callable[[str], Path]) -> Path:
    return release_of("tests/banks/fictitious")


@pytest.fixture(scope="module")
def strategy(release: Path) -> Graph:
    return records(release / "record/strategy.nq")


def records(*paths: Path) -> Graph:
    quads = (quad for path in paths for quad in ox.parse(path=path, format=ox.RdfFormat.N_QUADS))
    return Graph(quad.triple for quad in quads)


def local(iris: tuple[str, ...]) -> str:
    return "".join(iri.rpartition("#")[2] for iri in iris)


def test_the_newest_assessment_of_each_target_has_its_status_or_its_reason(
    strategy: Graph,
) -> None:
    found = {}
    for target in strategy.of_type(BANK["Target"]):
        (newest,) = strategy.iris(target, BANK["latestAssessment"])
        found[target.removeprefix(f"{BASE}target/")] = (
            newest.rpartition("/")[2],
            local(strategy.iris(newest, ADMS["status"])),
            local(strategy.iris(newest, DCT["type"])),
        )
    assert found == NEWEST


def test_a_newer_version_of_a_method_breaks_what_is_computed(release: Path) -> None:
    reference = records(release / "record/reference.nq")
    values = {
        year: f"{BASE}observation/reference/{STANDARD}15.1/P1/{year}" for year in range(2020, 2026)
    }
    broken = {year: reference.iris(value, BANK["brokenBy"]) for year, value in values.items()}
    method = f"{BASE}method/{STANDARD}15.1/2023-01-01"
    assert {year: causes for year, causes in broken.items() if causes} == {2023: (method,)}
    # 14 firefighters by the 11,098 residents of the year; then 15 by those of the year before.
    found = [reference.texts(values[year], SMEA["obsValue"]) for year in (2022, 2023)]
    assert found == [("126.1",), ("135.2",)]


def test_a_column_is_needed_by_the_targets_of_what_it_tells_and_by_what_is_computed_from_it(
    release: Path,
) -> None:
    def needs(dataset: str) -> list[tuple[str, ...]]:
        graph = records(release / f"record/dataset/{dataset}.nq")
        columns = graph.of_type(CSVW["Column"])
        found = (graph.iris(column, DCT["isRequiredBy"]) for column in columns)
        return [tuple(one.removeprefix(BASE) for one in some) for some in found if some]

    assert needs("unemployment") == [("target/strategia-2030/1-2",)]
    counts = needs("counts")
    assert len(counts) == 6
    assert "method/iso37120-2018/19.4/2020-01-01" in counts[0]


def test_an_assessment_that_comes_to_the_same_keeps_its_day() -> None:
    before = (*assessment("2023", "2025-12-31", "1"), *assessment("2024", "2025-12-31", "2"))
    today = (
        *assessment("2023", "2026-01-01", "1"),
        *assessment("2024", "2026-01-01", "3"),
        *assessment("2025", "2026-01-01", "4"),
    )
    kept = keep_days(today, before)
    days = [str(quad.object) for quad in kept if quad.predicate.value == DCT["date"]]
    assert days == ['"2025-12-31"', '"2026-01-01"', '"2026-01-01"']
    assert keep_days(today, ()) == today
    assert keep_days(before, before) == before


def assessment(year: str, day: str, value: str) -> tuple[ox.Quad, ...]:
    node = ox.NamedNode(f"{BASE}target/x/assessment/{year}")
    return tuple(
        ox.Quad(node, ox.NamedNode(name), ox.Literal(text), ox.NamedNode("urn:graph"))
        for name, text in ((BANK["assessedValue"], value), (DCT["date"], day))
    )


def test_the_numbers_of_an_assessment_follow_from_the_values_that_it_used(
    strategy: Graph,
) -> None:
    node = f"{BASE}target/strategia-2030/2-3/assessment/2025"
    said = {
        name: strategy.texts(node, BANK[name])
        for name in ("baselineValue", "assessedValue", "progress", "due")
    }
    # 4.2 of the 12 points are done, 5 of the 10 years have passed.
    assert said == {
        "baselineValue": ("12",),
        "assessedValue": ("16.2",),
        "progress": ("0.35",),
        "due": ("0.5",),
    }
    assert set(strategy.iris(node, PROV["used"])) == {
        f"{BASE}observation/reference/{STANDARD}7.2/P1/{year}" for year in (2020, 2025)
    }
    assert strategy.texts(node, DCT["date"]) == ("2026-11-01",)


def test_a_light_that_is_contradicted_leads_to_the_conflict(strategy: Graph) -> None:
    node = f"{BASE}target/strategia-2030/1-2/assessment/2025"
    assert f"{BASE}conflict/{STANDARD}5.1/P1/2025" in strategy.iris(node, PROV["used"])


def test_a_computed_value_inherits_the_conflicts_of_its_inputs(strategy: Graph) -> None:
    node = f"{BASE}target/strategia-2030/1-4/assessment/2024"
    assert f"{BASE}conflict/bank/population-31-12/P1/2024" in strategy.iris(node, PROV["used"])


def test_each_of_the_128_indicators_has_a_method_and_a_value(release: Path) -> None:
    named = {
        "methods": records(release / "record/ontology.nq"),
        "values": records(release / "record/reference.nq"),
    }
    methods = {
        iri
        for method in named["methods"].of_type(BANK["Method"])
        for iri in named["methods"].iris(method, DCT["subject"])
    }
    values = {
        triple.object.value
        for triple in named["values"].triples
        if triple.predicate.value == BANK["indicator"] and isinstance(triple.object, ox.NamedNode)
    }
    standard = {
        iri
        for iri in named["methods"].of_type(BANK["StandardIndicator"])
        if iri.startswith(f"{BASE}indicator/{STANDARD}")
    }
    assert len(standard) == 128
    assert standard <= methods
    assert standard <= values
