"""The bank of real files: areas that have several codes, names that two areas bear, places."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
from tests.reference.areas_of_poland import LAST_2024
from tests.reference.expected_accounts import ABROAD, COMMITTEES, VOTES, outline_names
from tests.reference.independent_readers import (
    added,
    json_of,
    number,
    register,
    text_rows,
)
from tests.reference.whole_run import Run

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.build.dataset import make_dataset
from city_data_bank.mapping import Context, DatasetMapping, read_mapping

# One group, so that parallel workers share the one build.
pytestmark = [pytest.mark.reference, pytest.mark.xdist_group("reference-run")]

WARSAW: Final = "1465011"
CITY: Final = "2474011"


def test_all_municipalities_of_the_register_have_a_population_under_one_address(
    whole_run: Run, data: Path
) -> None:
    codes = {
        row["WOJ"] + row["POW"] + row["GMI"] + row["RODZ"]
        for row in register(data)
        if row["RODZ"] in set("123")
    }
    found = whole_run.ask(
        "SELECT DISTINCT ?a { ?o qb:dataSet dataset:population-2020 ; sdim:refArea ?a }"
    )
    assert {area.removeprefix("area/") for (area,) in found} == codes
    assert len(codes) == 2477


def test_codes_that_changed_are_spellings_of_one_area(whole_run: Run, data: Path) -> None:
    known = {row["WOJ"] + row["POW"] + row["GMI"] + row["RODZ"] for row in register(data)}
    rows = text_rows(data / "gus_bdl" / "LUDN_2137_CREL_20220407210714.csv")
    former = {row["Kod"] for row in rows} - known
    assert len(former) == 69
    listed = whole_run.ask("SELECT ?a ?code { ?a a bank:Area ; skos:hiddenLabel ?code }")
    owners: dict[str, set[str]] = {}
    for area, code in listed:
        owners.setdefault(code, set()).add(area)
    assert all(len(owners[code]) == 1 for code in former)
    values = whole_run.ask(r"""
        SELECT ?d ?v { VALUES ?p { id:period\/2020 id:period\/2022 id:period\/2023 }
            ?o sdim:refArea area:2416093 ; sdim:refPeriod ?p ; qb:dataSet ?d ;
            bank:indicator indicator:own-revenue ; smeas:obsValue ?v }""")
    wide = text_rows(data / "gus_bdl" / "FINA_2622_CTAB_20260608161005.excerpt_slaskie_miasta.csv")
    texts = {row["Kod"]: list(row.values())[2:12] for row in wide if row["Kod"][:6] == "241609"}
    assert {Decimal(value) for _, value in values} == {
        number(texts["2416092"][5]),
        number(texts["2416092"][7]),
        number(texts["2416093"][8]),
    }


def test_a_town_has_no_missing_figures_for_years_before_it_was_one(whole_run: Run) -> None:
    reasons = whole_run.ask("""
        SELECT ?reason (COUNT(?g) AS ?n) { ?g a bank:Gap ; sdim:refArea area:2416094 ;
            dct:type ?reason } GROUP BY ?reason""")
    assert reasons == [("https://w3id.org/city-data-bank/ns#not-applicable", "8")]


def test_codes_of_the_list_of_2025_are_dated(whole_run: Run) -> None:
    rows = text_rows(whole_run.root / "ontology" / "city" / "area-identifiers.csv", ",")
    sobkow = {
        (row["code"], row["valid_from"], row["valid_to"])
        for row in rows
        if row["area"] == "2602082" and row["scheme"] == "teryt7"
    }
    assert sobkow == {("2602082", "", LAST_2024), ("2602083", "2025-01-01", "")}
    (found,) = whole_run.ask(
        "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?o qb:dataSet dataset:areas-2025 ; sdim:refArea ?a }"
    )
    assert found == ("4273",)


def test_one_series_has_the_same_units_in_both_layouts(whole_run: Run) -> None:
    members = whole_run.ask(r"SELECT ?d { ?d dcat:inSeries id:series\/sejm } ORDER BY ?d")
    assert members == [("dataset/sejm-2019",), ("dataset/sejm-2023",)]
    areas = [
        set(
            whole_run.ask(f"""
            SELECT ?a {{ ?o qb:dataSet dataset:sejm-{year} ; sdim:refArea ?a ;
                bank:indicator indicator:valid-ballots }}""")
        )
        for year in (2019, 2023)
    ]
    assert areas[0] == areas[1]
    assert len(areas[0]) == 2494


@pytest.mark.parametrize("year", [2019, 2023])
def test_committees_add_up_to_the_valid_votes_of_each_unit(
    whole_run: Run, data: Path, year: int
) -> None:
    rows = whole_run.ask(rf"""
        SELECT ?a ?total (SUM(?v) AS ?sum) {{
            ?o qb:dataSet dataset:sejm-{year} ; bank:indicator indicator:valid-votes ;
               concept:committee\#dimension ?c ; sdim:refArea ?a ; smeas:obsValue ?v .
            BIND(?c = concept:committee\/T AS ?total)
        }} GROUP BY ?a ?total""")
    said = {(area, total): value for area, total, value in rows}
    areas = {area for area, _ in said}
    assert len(areas) == 2494
    assert all(said[area, "true"] == said[area, "false"] for area in areas)
    files = text_rows(data / "pkw" / f"{year}_by_community.csv")
    home = [row for row in files if row["Powiat"] not in ABROAD]
    parts = [
        added(text for title, text in row.items() if title.startswith(COMMITTEES)) for row in home
    ]
    assert parts == [number(row[VOTES]) for row in home]
    assert Counter(map(str, parts)) == Counter(said[area, "true"] for area in areas)


def test_districts_of_warsaw_add_up_to_one_municipality(whole_run: Run, data: Path) -> None:
    for year in (2019, 2023):
        rows = text_rows(data / "pkw" / f"{year}_by_community.csv")
        warsaw = [row for row in rows if row["Powiat"] == "Warszawa"]
        ((count, total),) = whole_run.ask(f"""
            SELECT (COUNT(?v) AS ?n) (SUM(?v) AS ?sum) {{
                ?a skos:broader area:{WARSAW} .
                ?o sdim:refArea ?a ; qb:dataSet dataset:sejm-{year} ; smeas:obsValue ?v ;
                   bank:indicator indicator:eligible-voters }}""")
        assert (count, Decimal(total)) == (
            "18",
            added(row["Liczba wyborców uprawnionych do głosowania"] for row in warsaw),
        )
    figures = whole_run.ask(f"""
        SELECT ?a ?v {{ {{ ?a skos:broader area:{WARSAW} }} UNION {{ BIND(area:{WARSAW} AS ?a) }}
            ?o sdim:refArea ?a ; qb:dataSet dataset:areas-2025 ; smeas:obsValue ?v ;
               bank:indicator indicator:area-1-1 }}""")
    hectares = {area: Decimal(value) for area, value in figures}
    whole = hectares.pop(f"area/{WARSAW}")
    assert len(hectares) == 18
    # The office rounds each figure for itself and says that parts need not add up to the hectare.
    assert abs(whole - sum(hectares.values())) <= len(hectares) / 2


def test_a_city_with_county_rights_is_one_area(whole_run: Run) -> None:
    spellings = {
        code for (code,) in whole_run.ask(f"SELECT ?c {{ area:{CITY} skos:hiddenLabel ?c }}")
    }
    assert spellings >= {"2474", "2474000", "247401", "1001241487401"}
    assert not whole_run.ask("SELECT ?p { area:2474 ?p ?o }")


# ---------------------------------------------------------------- names that two areas bear


def test_a_name_that_fits_two_counties_is_reported_and_never_guessed(
    whole_run: Run, data: Path
) -> None:
    shared = {name for name, count in outline_names(data).items() if count > 1}
    assert len(shared) == 10
    found = whole_run.findings("outlines", "ambiguous-area")
    assert {item.found for item in found} == shared
    pairs = {tuple(dict(item.arguments)["candidates"].split(", ")) for item in found}
    assert all(len(pair) == 2 for pair in pairs)
    drawn = {
        area.removeprefix("area/") for (area,) in whole_run.ask("SELECT ?a { ?a locn:geometry ?g }")
    }
    assert not drawn & {area for pair in pairs for area in pair}
    assert len(drawn) == 360


def test_a_bank_that_trusts_less_refuses_the_outlines(whole_run: Run) -> None:
    bank = replace(read_bank(whole_run.root), max_unreadable=0.02)
    ontology = read_ontology(bank)
    path = whole_run.root / "mappings" / "gugik" / "outlines.yaml"
    (mapping,) = read_mapping(path, bank, ontology)
    assert isinstance(mapping, DatasetMapping)
    made = make_dataset(mapping, Context(bank, ontology, "1.0"), date(2026, 11, 21))
    assert not made.trusted
    assert "too-many-unreadable" in {item.code for item in made.findings}


def test_stops_lie_where_the_feed_says(whole_run: Run, data: Path) -> None:
    rows = text_rows(data / "gtfs_gzm" / "stops.txt", ",")
    ((wkt,),) = whole_run.ask("""
        SELECT ?w { ?stop a bank:Stop ; dct:identifier "111" ; geo:hasGeometry/geo:asWKT ?w }""")
    (first,) = (row for row in rows if row["stop_id"] == "111")
    assert wkt == f"POINT({first['stop_lon']} {first['stop_lat']})"
    ((count,),) = whole_run.ask("SELECT (COUNT(?s) AS ?n) { ?s a bank:Stop }")
    assert int(count) == len(rows) == 8609


def test_stations_stand_in_the_municipality_that_they_name(whole_run: Run, data: Path) -> None:
    stations = json_of(data / "air_gios" / "stations.json")["Lista stacji pomiarowych"]
    found = whole_run.ask(
        "SELECT ?s ?a { GRAPH ?g { ?s dct:spatial ?a } FILTER(CONTAINS(STR(?s),"
        " '/place/station/')) }"
    )
    assert {row[0].rpartition("/")[2] for row in found} == {
        str(station["Identyfikator stacji"]) for station in stations
    }
    assert {area for _, area in found} == {f"area/{WARSAW}", "area/1438011"}
