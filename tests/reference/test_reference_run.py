"""The bank of real files, built for real: what it holds is compared with the files, read anew."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
from tests.reference.expected_accounts import (
    ABROAD,
    ACCOUNTS,
    VOTES,
    police_rows,
    repeated_days,
)
from tests.reference.independent_readers import (
    added,
    member_rows,
    number,
    sheet_rows,
    text_rows,
)
from tests.reference.whole_run import BASE, Run

from city_data_bank.build.outcome import State
from city_data_bank.model import Severity
from city_data_bank.release.verification import verify

# One group, so that parallel workers share the one build.
pytestmark = [pytest.mark.reference, pytest.mark.xdist_group("reference-run")]

REFUSED: Final = ("police-daily-whole",)


def test_one_dataset_is_refused_and_every_other_one_is_released(whole_run: Run) -> None:
    assert whole_run.result.exit_code == 1
    states = {item.slug: item.state for item in whole_run.result.outcomes}
    assert {slug for slug, state in states.items() if state is not State.MAPPED} == set(REFUSED)
    assert {states[slug] for slug in REFUSED} == {State.LEFT_OUT}
    (published,) = whole_run.ask("SELECT (COUNT(?d) AS ?n) { id:catalog dcat:dataset ?d }")
    assert published == (str(len(states) - len(REFUSED)),)


def test_every_row_of_more_than_fifty_files_is_accounted_for(whole_run: Run, data: Path) -> None:
    counted = {slug: account(data) for slug, account in ACCOUNTS.items()}
    assert {
        item.slug: item.accounting for item in whole_run.result.outcomes if item.slug in counted
    } == (counted)
    assert (
        len({path for path in (whole_run.root / "deliveries").rglob("*.*") if path.is_file()}) > 50
    )


def test_the_release_is_whole(whole_run: Run) -> None:
    assert verify(whole_run.release) == ()


def test_violations_stand_in_the_one_refused_dataset_alone(whole_run: Run) -> None:
    found = [item for item in whole_run.result.all_findings if item.severity is Severity.VIOLATION]
    assert {(item.dataset, item.code) for item in found} == {
        ("police-daily-whole", "duplicate-value"),
    }


def test_the_days_that_stand_twice_with_different_figures_are_named(
    whole_run: Run, data: Path
) -> None:
    twice = repeated_days(data)
    rows = {at for at, row in enumerate(police_rows(data), 2) if row["data"] in twice}
    found = whole_run.findings("police-daily-whole", "duplicate-value")
    assert len(twice) == 14
    assert len(rows) == 28
    assert {item.place.row for item in found} <= rows
    assert len({item.place.row for item in found}) == 14


# ---------------------------------------------------------------- sums against the files


def sums(whole_run: Run, dataset: str, extra: str = "") -> dict[str, Decimal]:
    """Sum of the values of each indicator in a dataset."""
    rows = whole_run.ask(f"""
        SELECT (STRAFTER(STR(?i), "/bank/") AS ?name) (SUM(?v) AS ?sum) {{
            ?o qb:dataSet dataset:{dataset} ; bank:indicator ?i ; smeas:obsValue ?v . {extra}
        }} GROUP BY ?i""")
    return {name: Decimal(total) for name, total in rows}


def test_municipalities_add_up_to_what_another_file_says_of_the_country(
    whole_run: Run, data: Path
) -> None:
    poland = sheet_rows(data / "gus_tables" / "tabela05.xls", 9)[0]
    for code, column in (("T", 2), ("M", 3), ("F", 4)):
        said = sums(whole_run, "population-2020", f"?o sdim:sex scode:sex-{code} .")
        assert said == {"population-31-12": number(poland[column])}
    rows = text_rows(data / "gus_bdl" / "LUDN_2137_CREL_20220407210714.csv")
    total = added(row["Wartosc"] for row in rows if row["Płeć"] == "ogółem")
    assert total == number(poland[2]) == 38_265_013


@pytest.mark.parametrize("year", [2019, 2023])
def test_results_of_an_election_add_up(whole_run: Run, data: Path, year: int) -> None:
    rows = text_rows(data / "pkw" / f"{year}_by_community.csv")
    home = [row for row in rows if row["Powiat"] not in ABROAD]
    extra = r"?o concept:committee\#dimension concept:committee\/T ."
    assert sums(whole_run, f"sejm-{year}", extra) == {
        "eligible-voters": added(row["Liczba wyborców uprawnionych do głosowania"] for row in home),
        "valid-ballots": added(row["Liczba kart ważnych"] for row in home),
        "valid-votes": added(row[VOTES] for row in home),
    }


@pytest.mark.parametrize(
    ("dataset", "name", "first"),
    [
        ("pit-municipalities-2019", "20200214_Gminy_za_2019.xlsx", 8),
        ("pit-cities-2019", "20200214_Miasta_NPP_za_2019.xlsx", 8),
        ("pit-counties-2019", "20200214_Powiaty_za_2019.xlsx", 8),
        ("pit-regions-2019", "20200214_Wojewodztwa_za_2019.xlsx", 8),
    ],
)
def test_shares_in_income_tax_add_up(
    whole_run: Run, data: Path, dataset: str, name: str, first: int
) -> None:
    rows = sheet_rows(data / "mf_pit" / name, first)
    columns = ("pit-due", "pit-received", "pit-outstanding", "pit-arrears", "pit-overpaid")
    wanted = {
        variable: added(row[at] for row in rows)
        for at, variable in enumerate(columns, 10)
        if any(str(row[at]).strip() for row in rows)
    }
    assert sums(whole_run, dataset) == wanted


def test_areas_and_populations_of_the_union_s_list_add_up(whole_run: Run, data: Path) -> None:
    rows = text_rows(data / "registers" / "NUTS_LAU_PL_eurostat.csv", ",")
    assert sums(whole_run, "lau-2018") == {
        "population-31-12": added(row["POPULATION"] for row in rows),
        "area-1-1": added(row["TOTAL AREA (m2)"] for row in rows),
    }


def test_figures_of_the_police_add_up(whole_run: Run, data: Path) -> None:
    twice = repeated_days(data)
    kept = [row for row in police_rows(data) if row["data"] not in twice]
    said = sums(whole_run, "police-daily")
    assert said["road-deaths"] == added(row["zabici_w_wypadkach"] for row in kept)
    assert said["road-injured"] == added(row["ranni_w_wypadkach"] for row in kept)
    assert said["police-interventions"] == added(row["interwencje"] for row in kept)


@pytest.mark.parametrize("year", [2015, 2016, 2017])
def test_weather_is_read_without_the_zeros_that_are_no_values(
    whole_run: Run, data: Path, year: int
) -> None:
    rows = member_rows(data / "meteo_imgw" / f"{year}_m_s.zip", f"s_m_t_{year}.csv")
    said = sums(whole_run, f"weather-{year}")
    assert said["mean-temperature"] == added(row[8] for row in rows if not row[9])
    assert said["precipitation-night"] == added(row[20] for row in rows if not row[21])
    assert any(row[8].startswith(".") for row in rows)
    assert not whole_run.findings(f"weather-{year}", "not-a-number")


def test_counts_of_one_or_two_taxpayers_are_not_published(whole_run: Run, data: Path) -> None:
    name = "Powierzchnia_opodatk_os_fiz_przedzial_o_pow_od_2000m2.csv"
    rows = text_rows(data / "foi_property_tax" / name)
    assert {row["ilosc_kont"] for row in rows} == {"1"}
    assert sums(whole_run, "floor-space-from-2000") == {
        "taxed-floor-space": added(row["suma_powierzchni_opodatkowanej"] for row in rows)
    }
    gaps = whole_run.ask("""
        SELECT ?reason ?text { ?g a bank:Gap ; dct:isPartOf dataset:floor-space-from-2000 ;
            dct:type ?reason . OPTIONAL { ?g bank:deliveredText ?said }
            BIND(COALESCE(?said, "") AS ?text) }""")
    assert gaps == [("https://w3id.org/city-data-bank/ns#confidential", "")] * len(rows)


def test_a_unit_that_the_export_does_not_state_is_said_not_to_be_stated(whole_run: Run) -> None:
    for dataset in ("marriages-2020", "new-buildings-2022"):
        assert len(whole_run.findings(dataset, "unit-not-stated")) == 1
        query = f"SELECT DISTINCT ?u {{ ?o qb:dataSet dataset:{dataset} ; sattr:unitMeasure ?u }}"
        assert whole_run.ask(query) == [("https://w3id.org/city-data-bank/ns#unit-not-stated",)]


# ---------------------------------------------------------------- chosen values at their cells


@pytest.mark.parametrize(
    ("observation", "value", "cell"),
    [
        ("population-2020/bank/population-31-12/2474011/2020/gus", "66270", "cell=5744,6"),
        ("population-2015-2024/bank/population-31-12/2474011/2020/gus", "64935", "cell=34,8"),
        (
            "population-counties-2020/bank/population-31-12/2474011/2020/gus",
            "66270",
            "sheet=Tabl.%205&cell=C341",
        ),
        (
            "pit-cities-2019/bank/pit-received/2474011/2019/mf/municipality",
            "77578851",
            "sheet=Arkusz1&cell=L108",
        ),
        (
            "pit-cities-2019/bank/pit-received/2474011/2019/mf/county",
            "20881904",
            "sheet=Arkusz1&cell=L109",
        ),
        ("air-o3/bank/air-o3/1465011/2025-07-04/gios/14", "83.9", "/0/Warto"),
    ],
)
def test_a_value_leads_to_its_cell(whole_run: Run, observation: str, value: str, cell: str) -> None:
    ((found, source),) = whole_run.ask(
        f"SELECT ?v ?c {{ <{BASE}id/observation/{observation}> smeas:obsValue ?v ;"
        " prov:wasDerivedFrom ?c }"
    )
    assert (found, source.partition("#")[2][: len(cell)]) == (value, cell) or cell in source
