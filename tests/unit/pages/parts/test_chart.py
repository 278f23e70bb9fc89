"""Line charts: gaps stay gaps, ticks are round, far-off zero is said to be left out."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.pages.parts.chart import HEIGHT, WIDTH, Chart, Mark, Series, draw, scale, spark
from city_data_bank.pages.parts.texts import Text

YEARS = ["2018", "2019", "2020", "2021", "2022"]


def drawn(*values: int | None) -> Chart:
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    chart = draw([Series(Text("x"), numbers)], YEARS, [["" for _ in numbers]])
    assert chart is not None
    return chart


def broken(number: int) -> Chart:
    numbers = tuple(Decimal(value) for value in (5, 4, 9, 8, 7))
    series = Series(Text("x"), numbers, breaks=frozenset({number}))
    chart = draw([series], YEARS, [["" for _ in numbers]])
    assert chart is not None
    return chart


def test_a_missing_value_breaks_the_line() -> None:
    curve = drawn(1, 2, None, 4, 5).curves[0]
    assert len(curve.paths) == 2
    assert len(curve.points) == 4


def test_a_value_between_two_gaps_is_a_point_without_a_line() -> None:
    curve = drawn(1, 2, None, 4, None).curves[0]
    assert len(curve.paths) == 1
    assert len(curve.points) == 3


def test_one_value_is_no_chart() -> None:
    assert draw([Series(Text("x"), (Decimal(1), None))], YEARS[:2], [["", ""]]) is None


def test_equal_values_can_be_drawn() -> None:
    assert len(drawn(7, 7, 7, 7, 7).curves[0].points) == 5


def test_the_axis_begins_at_zero_unless_zero_is_far_off() -> None:
    assert drawn(10, 100, 50, 60, 70).from_zero
    assert not drawn(62817, 64935, 66841, 67154, 68231).from_zero


def test_everything_is_drawn_inside_the_picture() -> None:
    chart = drawn(-500, 1000, None, 3, 100000)
    for point in chart.curves[0].points:
        assert 0 < point.x < WIDTH
        assert 0 < point.y < HEIGHT


def test_the_last_period_always_has_its_label() -> None:
    values = tuple(Decimal(value) for value in range(37))
    names = [str(year) for year in range(1988, 2025)]
    chart = draw([Series(Text("x"), values)], names, [["" for _ in values]])
    assert chart is not None
    assert chart.columns[-1].label == "2024"
    assert len(chart.columns) <= 8


@pytest.mark.parametrize("count", [2, 5, 24, 37, 120])
@pytest.mark.parametrize("length", [4, 7, 14, 30])
def test_labels_of_periods_neither_touch_nor_leave_the_picture(count: int, length: int) -> None:
    values = tuple(map(Decimal, range(count)))
    names = [f"{number:0{length}}" for number in range(count)]
    chart = draw([Series(Text("x"), values)], names, [["" for _ in values]])
    assert chart is not None
    assert chart.columns[-1].label == names[-1]
    width = length * 7
    ends = [(x, x + width) for x in (_left_end(mark, width) for mark in chart.columns)]
    assert ends[-1][1] <= WIDTH
    assert all(before[1] < after[0] for before, after in pairwise(ends))


def _left_end(mark: Mark, width: int) -> float:
    """Where a label begins."""
    return mark.x - (width if mark.anchor == "end" else width / 2)


@given(st.decimals(-(10**12), 10**12, places=3), st.decimals(-(10**12), 10**12, places=3))
def test_ticks_hold_all_values_in_even_steps(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    ticks = scale(low, high)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert 3 <= len(ticks) <= 7
    assert len({after - before for before, after in pairwise(ticks)}) == 1


@pytest.mark.parametrize(
    ("values", "lines"),
    [((1, 2, 3), 1), ((1, 2, None, 4, 5), 2), ((1, None, 3, None, 5), 0), ((1, 2), 0), ((5,), 0)],
)
def test_a_small_line_is_broken_where_values_are_missing(
    values: tuple[int | None, ...], lines: int
) -> None:
    path = spark([None if value is None else Decimal(value) for value in values])
    assert path.count("M") == lines


def test_a_break_of_the_series_breaks_the_line_and_is_marked() -> None:
    numbers = tuple(Decimal(value) for value in (5, 4, 9, 8, 7))
    chart = draw(
        [Series(Text("x"), numbers, breaks=frozenset({2}))], YEARS, [["" for _ in numbers]]
    )
    assert chart is not None
    assert len(chart.curves[0].paths) == 2
    second, third = (point.x for point in chart.curves[0].points[1:3])
    assert chart.breaks == (round((second + third) / 2, 1),)


def test_a_series_that_begins_with_a_break_is_whole() -> None:
    numbers = tuple(Decimal(value) for value in (5, 4, 9, 8, 7))
    chart = draw(
        [Series(Text("x"), numbers, breaks=frozenset({0}))], YEARS, [["" for _ in numbers]]
    )
    assert chart is not None
    assert (len(chart.curves[0].paths), chart.breaks) == (1, ())
