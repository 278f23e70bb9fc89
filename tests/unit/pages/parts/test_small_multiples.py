"""Small multiples: one scale, indices, nothing told across a break."""

from __future__ import annotations

from decimal import Decimal

from city_data_bank.pages.parts.pivot import Figure
from city_data_bank.pages.parts.small_multiples import SmallMultiples, small_multiples

PERIOD = "http://a/id/period/"


def drawn(lines: dict[str, list[int | None]], broken: int | None = None) -> SmallMultiples | None:
    cells = {
        (area, f"{PERIOD}{2018 + number}"): Figure("", Decimal(value), broken=number == broken)
        for area, line in lines.items()
        for number, value in enumerate(line)
        if value is not None
    }
    return small_multiples(cells, list(lines))


def heights(path: str) -> list[float]:
    return [float(point.partition(",")[2]) for point in path[1:].replace("M", "L").split("L")]


def test_towns_of_different_size_with_the_same_course_look_the_same() -> None:
    found = drawn({"small": [10, 12, 15], "large": [1000, 1200, 1500]})
    assert found is not None
    assert [one.index for one in found.charts] == [150, 150]
    assert found.charts[0].path == found.charts[1].path
    assert (found.first, found.last, found.broken) == (f"{PERIOD}2018", f"{PERIOD}2020", False)


def test_all_courses_have_one_scale_and_one_level() -> None:
    found = drawn({"up": [10, 15, 20], "down": [10, 8, 5]})
    assert found is not None
    up, down = (heights(one.path) for one in found.charts)
    assert up[0] == down[0] == heights(found.level)[0]
    assert (min(up), max(down)) == (3, 25)


def test_no_change_is_told_across_a_break() -> None:
    found = drawn({"a": [10, 11, 50, 55], "b": [10, 11, 60, 30]}, broken=2)
    assert found is not None
    assert (found.first, found.broken) == (f"{PERIOD}2020", True)
    assert [one.index for one in found.charts] == [110, 50]
    assert all(one.path.count("M") == 2 for one in found.charts)


def test_an_area_without_a_course_or_without_a_positive_beginning_is_left_out() -> None:
    lines: dict[str, list[int | None]] = {
        "whole": [10, 11, 12],
        "zero at last": [10, 5, 0],
        "from zero": [0, 5, 9],
        "below zero": [-3, 5, 9],
        "two values": [10, None, 12],
    }
    found = drawn(lines)
    assert found is not None
    assert [one.area for one in found.charts] == ["whole", "zero at last"]
    assert [one.index for one in found.charts] == [120, 0]


def test_one_area_and_one_period_are_no_comparison() -> None:
    assert drawn({"a": [1, 2, 3]}) is None
    assert drawn({"a": [1], "b": [2]}) is None
    assert drawn({"a": [1, 2, 3], "b": [1, 2, None]}) is None
