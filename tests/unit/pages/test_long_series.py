"""Years of daily values and hundreds of areas: pages stay as small as others, and say so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pyoxigraph as ox
import pytest
from tests.unit.pages.conftest import Browser, StoreEngine, Texts

from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache
from city_data_bank.pages.parts.comparison import MOST
from city_data_bank.pages.parts.figure_table import LINES

DAYS = 2000
TOWNS = 150
LAST = date(2024, 12, 31)
PREFIXES = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX satt: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


def observation(area: str, day: date, value: int) -> str:
    return (
        f"<id/observation/population-2026/bank/dust/{area}/{day}/stats> a qb:Observation ;"
        f" bank:indicator <id/indicator/bank/dust> ; sdim:refArea <id/area/{area}> ;"
        f" sdim:refPeriod <id/period/{day}> ; qb:dataSet <id/dataset/population-2026> ;"
        f" bank:steward <id/provider/stats> ; smea:obsValue {value}.0 ;"
        f' satt:unitMeasure bank:person . <id/period/{day}> dcat:endDate "{day}"^^xsd:date .\n'
    )


def daily() -> str:
    """A value of the city for each day, and one of each other town for the last."""
    own = (observation("01", LAST - timedelta(number), number % 97) for number in range(DAYS))
    others = (observation(f"t{number}", LAST, 1000 + number) for number in range(TOWNS))
    name = (
        "<id/indicator/bank/dust> a bank:Indicator ; skos:inScheme <id/indicator/bank> ;"
        ' skos:prefLabel "Dust"@en .'
    )
    return f"{PREFIXES} GRAPH <graph/dataset/long> {{ {name} {''.join((*own, *others))} }}"


@pytest.fixture(scope="module")
def long(town: Content) -> Browser:
    """The town, with such a series."""
    store = ox.Store()
    store.extend(town.engine.store)  # type: ignore[attr-defined] # the engine of the tests
    store.load(daily().encode(), format=ox.RdfFormat.TRIG, base_iri=town.bank.base)
    engine = StoreEngine(store, town.bank.base)
    return Browser(replace(town, engine=engine, cache=PageCache(0), memory=Memory()))


def test_a_table_has_the_newest_days_and_says_that_there_are_more(
    long: Browser, texts: Texts
) -> None:
    page = long.page("/en/indicator/bank/dust")
    table = "//table[@class='figures'][thead//a[contains(., '2026')]]"
    rows = texts(page, f"{table}/tbody/tr/th")
    assert len(rows) == LINES
    assert rows[-1] == "31 December 2024"
    assert texts(page, f"{table}/thead/tr/th[1]") == ["Period"]
    assert "The table shows some of the values" in "".join(texts(page, "//p[@class='note']"))


def test_its_values_as_csv_are_all(long: Browser) -> None:
    page = long.page("/en/indicator/bank/dust")
    (link,) = page.xpath("//main//a[contains(@href, 'format=csv')]/@href")
    assert "LIMIT" not in link


def test_a_line_of_thousands_of_values_is_drawn_without_points(long: Browser) -> None:
    (chart,) = long.page("/en/indicator/bank/dust").xpath("//figure[@class='chart']/svg")
    (path,) = chart.xpath(".//g[contains(@class, 'curve')]/path/@d")
    assert not chart.xpath(".//circle")
    heights = {float(mark.partition(",")[2]) for mark in path[1:].split("L")}
    assert path.count("L") < DAYS
    assert len(heights) > 90


def test_the_highest_areas_are_compared_and_the_city(long: Browser, texts: Texts) -> None:
    page = long.page("/en/dataset/population-2026?indicator=bank/dust")
    bars = texts(page, "//table[@class='bars']/tbody/tr/th")
    assert len(bars) == MOST + 1
    assert texts(page, "//table[@class='bars']/tbody/tr[@class='own']/th") == ["Brzozowo"]
    assert f"there are {TOWNS + 1} areas" in "".join(texts(page, "//p[@class='note']"))


def test_home_has_its_newest_value_without_the_course(long: Browser) -> None:
    page = long.page("/en/")
    (entry,) = page.xpath("//ul[contains(@class, 'numbers')]/li[contains(., 'Dust')]")
    assert "31\N{NO-BREAK SPACE}December 2024" in " ".join(entry.itertext())
    assert not entry.xpath(".//svg")
