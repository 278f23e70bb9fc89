"""The comparison: the newest period with several areas, areas of the city's kind."""

from __future__ import annotations

import asyncio

from tests.unit.pages.conftest import MakeVisit

from city_data_bank.pages.parts.comparison import Comparison, comparison
from city_data_bank.pages.visit import Visit

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
