"""The comparison: the newest period with several areas, areas of the city's kind."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pyoxigraph as ox
import pytest
from tests.unit.pages.conftest import Browser, MakeVisit, StoreEngine

from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache
from city_data_bank.pages.parts.comparison import Comparison, comparison
from city_data_bank.pages.visit import Visit

CHANGE = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX qb:   <http://purl.org/linked-data/cube#>
PREFIX satt: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
GRAPH <graph/dataset/stops> {{
  <id/observation/stops/norm/13.1/{area}/2024/stats> a qb:Observation ;
    qb:dataSet <id/dataset/stops> ;
    bank:indicator <id/indicator/norm/13.1> ; sdim:refArea <id/area/{area}> ;
    sdim:refPeriod <id/period/2024> ; bank:steward <id/provider/stats> ;
    smea:obsValue {value} ; satt:unitMeasure bank:person .
}}
"""
POPULATION = "https://dane.brzozowo.example/id/indicator/bank/population"


def compared(visit: Visit, *indicators: str) -> Comparison | None:
    return asyncio.run(comparison(visit, indicators))


def test_towns_are_compared_with_towns_and_not_with_the_region(
    visit: MakeVisit,
) -> None:
    found = compared(visit(kind="dataset", ref="population-2026"), POPULATION)
    assert found is not None
    assert [str(bar.name.text) for bar in found.bars] == ["Łęgowo", "Brzozowo", "Lipowo"]
    assert [bar.own for bar in found.bars] == [False, True, False]
    assert [bar.share for bar in found.bars] == [100.0, 69.8, 13.3]
    assert str(found.period) == "2024"


def test_the_region_is_in_the_table_of_all_areas(visit: MakeVisit) -> None:
    found = compared(visit(kind="dataset", ref="population-2026"), POPULATION)
    assert found is not None
    assert found.figures is not None
    heads = [str(line.head.text) for line in found.figures.table.lines]
    assert heads == ["Brzozowo", "Kraina", "Lipowo", "Łęgowo"]


def test_one_period_with_several_areas_is_no_course(visit: MakeVisit) -> None:
    found = compared(visit(kind="dataset", ref="population-2026"), POPULATION)
    assert found is not None
    assert found.courses is None


def test_one_area_is_not_compared(visit: MakeVisit) -> None:
    assert compared(visit(kind="dataset", ref="population-2022"), POPULATION) is None


def test_an_indicator_that_the_dataset_lacks_is_not_asked_for(visit: MakeVisit) -> None:
    wish = visit(kind="dataset", ref="population-2026", query={"indicator": "bank/<x>"})
    found = compared(wish, POPULATION)
    assert found is not None
    assert str(found.indicator.text) == "Ludność na dzień 31 grudnia"


def test_without_indicators_nothing_is_compared(visit: MakeVisit) -> None:
    assert compared(visit(kind="dataset", ref="stops")) is None


def changed(town: Content, values: dict[str, str]) -> Content:
    """The town with a change of population in some areas."""
    assert isinstance(town.engine, StoreEngine)
    store = ox.Store()
    store.extend(town.engine.store)
    for area, value in values.items():
        text = CHANGE.format(area=area, value=value).encode()
        store.load(text, format=ox.RdfFormat.TRIG, base_iri=town.bank.base)
    engine = StoreEngine(store, town.bank.base)
    return replace(town, engine=engine, cache=PageCache(0), memory=Memory())


@pytest.mark.parametrize(
    ("values", "zero", "bars"),
    [
        ({"01": "-0.6", "02": "0.2", "03": "-0.1"}, 75.0, [(75, 25), (62.5, 12.5), (0, 75)]),
        ({"01": "-2.0", "02": "-1.0"}, 100.0, [(50, 50), (0, 100)]),
        ({"01": "2.0", "02": "1.0"}, None, [(0, 100), (0, 50)]),
        ({"01": "0.0", "02": "0.0"}, None, [(0, 0), (0, 0)]),
    ],
)
def test_bars_of_values_below_zero_end_at_a_line_that_the_others_begin_at(
    town: Content, values: dict[str, str], zero: float | None, bars: list[tuple[float, float]]
) -> None:
    visit = Visit(changed(town, values), "en", "dataset", "stops")
    found = compared(visit, "https://dane.brzozowo.example/id/indicator/norm/13.1")
    assert found is not None
    assert found.zero == zero
    assert [(bar.start, bar.share) for bar in found.bars] == bars


def test_the_line_of_zero_is_drawn_where_a_value_is_below_it(town: Content) -> None:
    browser = Browser(changed(town, {"01": "-0.6", "02": "0.2"}))
    page = browser.page("/en/indicator/norm/13.1")
    assert page.xpath("//table[@class='bars']//svg/path/@d") == ["M75.0,0v10"] * 2
    assert page.xpath("//table[@class='bars']//svg/rect/@x") == ["75.0"]
    plain = browser.page("/en/indicator/bank/population")
    assert plain.xpath("//table[@class='bars']//rect")
    assert not plain.xpath("//table[@class='bars']//svg/path")
