"""An observation: the passport of a number."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import HtmlElement
from tests.unit.pages.conftest import Browser, Texts, richer_town

NEW = "/population-2026/bank/population/01/2020/stats"
OLD = "/population-2022/bank/population/01/2020/stats"


def facts(page: HtmlElement, texts: Texts) -> dict[str, str]:
    return dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))


def test_it_shows_number_unit_period_area_and_steward(browser: Browser, texts: Texts) -> None:
    page = browser.page(f"/pl/obserwacja{OLD}")
    assert texts(page, "//h1") == ["Ludność na dzień 31 grudnia, Brzozowo, 2020"]
    assert texts(page, "//p[@class='great']") == ["66 270 osób"]
    found = facts(page, texts)
    assert found["Gestor danych"] == "Urząd Statystyczny"
    assert found["Stan na dzień"] == "31 grudnia 2020"
    assert found["płeć"] == "ogółem"


def test_it_leads_back_to_the_cell_with_the_text_as_delivered(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page(f"/pl/obserwacja{OLD}")
    assert texts(page, "//span[@class='where']") == ["wiersz 20, kolumna 2"]
    assert page.xpath("//span[@class='where']/a/@href") == ["/pl/plik/0123456789ab?cell=20,2"]
    assert texts(page, "//q[@class='delivered']")[0] in {"66270", "64935"}
    assert facts(page, texts)["Opis odczytu pliku"] == "mappings/stats/population-2022.yaml"


def test_both_values_are_shown_with_their_difference(browser: Browser, texts: Texts) -> None:
    old = browser.page(f"/pl/obserwacja{OLD}")
    assert texts(old, "//section[h2[@id='others']]//tbody/tr/td")[-2:] == [
        "64 935",
        "\N{MINUS SIGN}1 335 (\N{MINUS SIGN}2,01%)",
    ]
    new = browser.page(f"/pl/obserwacja{NEW}")
    assert texts(new, "//section[h2[@id='others']]//tbody/tr/td")[-2:] == [
        "66 270",
        "+1 335 (+2,06%)",
    ]


def test_a_part_is_not_compared_with_a_total(browser: Browser, texts: Texts) -> None:
    page = browser.page(f"/en/observation{OLD}/F")
    assert texts(page, "//h1") == ["Population on 31 December, Brzozowo, women, 2020"]
    assert not page.xpath("//section[h2[@id='others']]//table")


def test_the_choice_and_the_conflict_are_said(browser: Browser, texts: Texts) -> None:
    rejected = facts(browser.page(f"/en/observation{OLD}"), texts)
    assert rejected["Reference value"] == "another value was chosen"
    assert rejected["Rule of choice"] == "newest export"
    assert rejected["Kind of conflict"] == "revision"
    assert rejected["Spread of the values"] == "2.06%"
    selected = facts(browser.page(f"/en/observation{NEW}"), texts)
    assert selected["Reference value"] == "this value was chosen"


def test_a_reference_value_names_what_it_was_chosen_from(browser: Browser) -> None:
    page = browser.page("/en/observation/reference/bank/population/01/2020")
    links = page.xpath("//section[h2[@id='inputs']]//a/@href")
    assert links == [f"/en/observation{NEW}", f"/en/observation{OLD}"]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/observation/population-2022/bank/x/01/2020/stats").status_code == 404


INCOMPARABLE = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix satt: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix sdim: <http://purl.org/linked-data/sdmx/2009/dimension#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix smea: <http://purl.org/linked-data/sdmx/2009/measure#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
bank:other-date skos:prefLabel "other date or period"@en .
bank:other-unit skos:prefLabel "other unit"@en .
<id/observation/{name}/bank/population/01/2020/stats> a qb:Observation ;
    qb:dataSet <id/dataset/{name}> ; bank:steward <id/provider/stats> ;
    bank:indicator <id/indicator/bank/population> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2020> ; smea:obsValue 66.0 ; satt:unitMeasure bank:{unit} ;
    bank:referenceDate "{day}"^^xsd:date .
"""


@pytest.mark.parametrize(
    ("unit", "day", "why"),
    [("person", "2020-06-30", "other date or period"), ("thousand", "2020-12-31", "other unit")],
)
def test_a_value_that_cannot_be_compared_says_why(
    tmp_path: Path, texts: Texts, unit: str, day: str, why: str
) -> None:
    more = INCOMPARABLE.format(name="apart", unit=unit, day=day)
    page = richer_town(tmp_path, more).page(f"/en/observation{OLD}")
    others = texts(page, "//section[h2[@id='others']]//tbody/tr")
    assert [one for one in others if one.endswith(f"not comparable {why}")]
