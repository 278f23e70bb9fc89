"""Indicators of all municipalities, against a few lines that read the files."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Final

import pyoxigraph as ox
import pytest
from tests.reference.independent_readers import number, sheet_rows, text_rows
from tests.reference.whole_run import BASE, Run

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.bank.words import read_messages
from city_data_bank.build.reconciled import Reconciled, Task, reconcile
from city_data_bank.manifest import read_manifest
from city_data_bank.vocabulary import BANK, DCT, SMEA

pytestmark = [pytest.mark.reference, pytest.mark.xdist_group("reference-run")]

SPELLINGS: Final = "ontology/city/area-identifiers.csv"
Figures = Mapping[str, Decimal]


def spelled(whole_run: Run) -> dict[str, str]:
    """The area that a code stands for, whatever its last digit."""
    with (whole_run.root / SPELLINGS).open(encoding="utf-8", newline="") as stream:
        return {row["code"]: row["area"] for row in csv.DictReader(stream)}


def computed(whole_run: Run, indicator: str, period: str) -> dict[str, Decimal]:
    """What the bank has computed, by area."""
    rows = whole_run.ask(f"""
        SELECT (STRAFTER(STR(?a), "/area/") AS ?area) ?v {{
            ?o a qb:Observation ; dct:conformsTo ?method ; sdim:refArea ?a ; smeas:obsValue ?v ;
                bank:indicator <{BASE}id/indicator/{indicator}> ;
                sdim:refPeriod <{BASE}id/period/{period}> . }}""")
    return {area: Decimal(value) for area, value in rows}


def rounded(value: Decimal, places: int) -> Decimal:
    """As a method rounds."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)


def same(said: Figures, wanted: Figures, least: int) -> None:
    """Every figure that the files give is the one that the bank says."""
    assert len(wanted) >= least
    differing = {
        area: (said.get(area), value) for area, value in wanted.items() if said.get(area) != value
    }
    assert differing == {}


def residents(data: Path, areas: Mapping[str, str]) -> dict[str, Decimal]:
    """Residents at the end of 2020 by area."""
    rows = text_rows(data / "gus_bdl" / "LUDN_2137_CREL_20220407210714.csv")
    return {
        areas[row["Kod"]]: number(row["Wartosc"])
        for row in rows
        if row["Płeć"] == "ogółem" and row["Kod"] in areas
    }


def revised(data: Path, areas: Mapping[str, str]) -> set[str]:
    """Areas for which a newer export gives other residents than that of 2022."""
    rows = text_rows(data / "gus_bdl" / "LUDN_1336_CTAB_20260608161213.excerpt_slaskie_miasta.csv")
    return {areas[row["Kod"]] for row in rows if row["Kod"] in areas}


def stated(said: Iterable[ox.Triple], indicator: str, period: str) -> dict[str, Decimal]:
    """Reference values of an indicator in a period, by area."""
    prefix = f"{BASE}id/observation/reference/{indicator}/"
    return {
        triple.subject.value.removeprefix(prefix).split("/")[0]: Decimal(triple.object.value)
        for triple in said
        if isinstance(triple.subject, ox.NamedNode)
        and isinstance(triple.object, ox.Literal)
        and triple.subject.value.startswith(prefix)
        and triple.subject.value.endswith(f"/{period}")
        and triple.predicate.value == SMEA["obsValue"]
    }


@pytest.mark.parametrize("year", [2019, 2023])
def test_turnout_of_every_municipality(whole_run: Run, data: Path, year: int) -> None:
    areas = spelled(whole_run)
    wanted = {}
    for row in text_rows(data / "pkw" / f"{year}_by_community.csv"):
        code = (row.get("Kod TERYT") or row.get("TERYT Gminy") or "").zfill(6)
        voters = row["Liczba wyborców uprawnionych do głosowania"]
        if code in areas and number(voters):
            share = 100 * number(row["Liczba kart ważnych"]) / number(voters)
            wanted[areas[code]] = rounded(share, 2)
    same(computed(whole_run, "bank/sejm-turnout", str(year)), wanted, 2_400)


def test_marriages_per_1000_of_every_municipality(
    whole_run: Run, data: Path, tmp_path: Path
) -> None:
    _, said = beside(whole_run, tmp_path, "population-2020", "marriages-2020")
    areas = spelled(whole_run)
    people = residents(data, areas)
    rows = text_rows(data / "gus_bdl" / "LUDN_1872_CREL_20220407210059.csv")
    wanted = {
        areas[row["Kod"]]: rounded(1000 * number(row["Wartosc"]) / people[areas[row["Kod"]]], 2)
        for row in rows
        if row["Lokalizacja"] == "ogółem"
        and areas.get(row["Kod"]) in people
        and row["Wartosc"] != "-"
    }
    same(stated(said, "bank/marriages-per-1000", "2020"), wanted, 2_400)
    newer = computed(whole_run, "bank/marriages-per-1000", "2020")
    assert {area for area, value in newer.items() if wanted[area] != value} <= revised(data, areas)


def test_income_tax_of_2019_per_resident_of_2020_is_of_two_years_and_says_so(
    whole_run: Run, data: Path, tmp_path: Path
) -> None:
    _, said = beside(whole_run, tmp_path, "population-2020", "pit-municipalities-2019")
    areas = spelled(whole_run)
    people = residents(data, areas)
    wanted = {}
    for row in sheet_rows(data / "mf_pit" / "20200214_Gminy_za_2019.xlsx", 8):
        code = "".join(str(part).strip() for part in row[:4])
        if areas.get(code) in people and str(row[11]).strip():
            wanted[areas[code]] = rounded(number(row[11]) / people[areas[code]], 2)
    same(stated(said, "bank/pit-of-the-year-before", "2020"), wanted, 2_300)
    years = whole_run.ask("""
        SELECT DISTINCT ?year { ?o bank:indicator indicator:pit-of-the-year-before ;
            prov:wasDerivedFrom ?input . ?input sdim:refPeriod/bank:year ?year } ORDER BY ?year""")
    assert years == [("2019",), ("2020",)]
    told = json.loads((whole_run.release / "findings" / "findings.json").read_text("utf-8"))
    assert "years-differ" in {one["code"] for one in told}


# ---------------------------------------------------------------- some datasets beside each other


def beside(whole_run: Run, folder: Path, *slugs: str) -> tuple[Reconciled, set[ox.Triple]]:
    """What the bank says of some datasets alone: conflicts, and reference values."""
    bank = read_bank(whole_run.root)
    (folder / "record").mkdir(parents=True)
    (folder / "dataset").symlink_to(whole_run.release / "dataset")
    datasets = [one for one in read_manifest(whole_run.release).datasets if one.slug in slugs]
    assert len(datasets) == len(slugs)
    task = Task(bank, read_ontology(bank), read_messages(bank), {}, date(2026, 11, 22))
    done = reconcile(task, datasets, folder)
    return done, {quad.triple for quad in ox.parse(path=folder / "record" / "reference.nq")}


def conflicts(done: Reconciled, kind: str, period: str, areas: Iterable[str]) -> list[str]:
    """Areas of conflicts of a kind about the population of a year."""
    node = ox.NamedNode
    found = [
        q.subject
        for q in done.quality
        if q.predicate == node(DCT["type"]) and q.object == node(BANK[kind])
    ]
    places = [str(one).strip("<>").split("/bank/population-31-12/")[-1].split("/") for one in found]
    return sorted(place[0] for place in places if place[0] in set(areas) and place[1:] == [period])


def county_cities(whole_run: Run) -> list[str]:
    """The cities with county rights."""
    rows = whole_run.ask(
        "SELECT DISTINCT (STRAFTER(STR(?a), '/area/') AS ?x)"
        " { ?a bank:areaKind bank:area-kind-county-city }"
    )
    return [area for (area,) in rows]


def silesian(whole_run: Run) -> list[str]:
    """Those of the nineteen that the export of 2026 is about."""
    return [area for area in county_cities(whole_run) if area.startswith("24")]


def test_density_over_the_area_of_the_geodetic_office(
    whole_run: Run, data: Path, tmp_path: Path
) -> None:
    _, said = beside(whole_run, tmp_path, "population-2020", "areas-2025")
    areas = spelled(whole_run)
    people = residents(data, areas)
    path = data / "registers" / "Wykaz_powierzchni_wg_stanu_na_01012025_ha_km2.xlsx"
    wanted = {}
    for row in sheet_rows(path, 2):
        code = "".join(str(row[0]).split())
        if len(code) == 7 and areas.get(code) in people:
            wanted[areas[code]] = rounded(100 * people[areas[code]] / number(row[2]), 1)
    same(stated(said, "iso37120-2018/21.5.1", "2020"), wanted, 2_400)


def test_two_tables_of_2020_agree_on_the_66_cities(whole_run: Run, tmp_path: Path) -> None:
    cities = county_cities(whole_run)
    assert len(cities) == 66
    done, _ = beside(whole_run, tmp_path, "population-counties-2020", "population-2020")
    for kind in ("revision", "value-only", "rounding"):
        assert conflicts(done, kind, "2020", cities) == []


def test_the_list_of_the_union_agrees_with_the_series_of_the_19_cities(
    whole_run: Run, tmp_path: Path
) -> None:
    cities = silesian(whole_run)
    assert len(cities) == 19
    done, _ = beside(whole_run, tmp_path, "lau-2018", "population-2015-2024")
    for kind in ("revision", "value-only", "rounding"):
        assert conflicts(done, kind, "2018", cities) == []


def test_the_recalculated_series_revises_2020_in_all_19_cities(
    whole_run: Run, tmp_path: Path
) -> None:
    cities = silesian(whole_run)
    done, _ = beside(whole_run, tmp_path, "population-counties-2020", "population-2015-2024")
    assert conflicts(done, "revision", "2020", cities) == sorted(cities)
