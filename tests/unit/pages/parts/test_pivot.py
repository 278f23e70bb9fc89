"""Tables of figures: periods in order, none left out, the longer side downwards."""

from __future__ import annotations

from decimal import Decimal

import pytest

from city_data_bank.pages.parts.pivot import Figure, complete, period_key, pivot

PERIOD = "https://x.example/id/period/"


def periods(*refs: str) -> list[str]:
    return [PERIOD + ref for ref in refs]


def figure(text: str) -> Figure:
    number = Decimal(text)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Figure("https://x.example/id/observation/x", number, -exponent)


def test_periods_sort_by_their_last_day() -> None:
    mixed = periods("2021", "2020-12", "2020-Q3", "2019_2020", "2020-12-31", "strange")
    assert sorted(mixed, key=period_key) == periods(
        "2019_2020", "2020-Q3", "2020-12", "2020-12-31", "2021", "strange"
    )


@pytest.mark.parametrize(
    ("given", "filled"),
    [
        (("2018", "2021"), ("2018", "2019", "2020", "2021")),
        (("2020-Q3", "2021-Q1"), ("2020-Q3", "2020-Q4", "2021-Q1")),
        (("2020-11", "2021-01"), ("2020-11", "2020-12", "2021-01")),
        (("2018", "2021-06"), ("2018", "2021-06")),
        (("2019_2020", "2021_2022"), ("2019_2020", "2021_2022")),
        (("2020",), ("2020",)),
    ],
)
def test_a_missing_period_is_seen(given: tuple[str, ...], filled: tuple[str, ...]) -> None:
    assert complete(periods(*given)) == tuple(periods(*filled))


def test_a_row_is_written_with_the_same_number_of_places() -> None:
    one, other = periods("2019", "2020")
    table = pivot({("a", one): figure("1.5"), ("a", other): figure("12")}, str)
    assert [cell.decimals for cell in table.lines[0].figures if cell] == [1, 1]


def test_what_is_not_known_is_neither_zero_nor_left_out() -> None:
    one, other = periods("2019", "2020")
    table = pivot({("a", one): figure("1"), ("b", other): figure("2")}, str)
    assert [line.figures[1] is None for line in table.lines] == [True, False]


def test_many_periods_run_downwards() -> None:
    cells = {("a", period): figure("1") for period in periods(*map(str, range(2000, 2020)))}
    table = pivot(cells, str)
    assert table.turned
    assert table.columns == ("a",)
    assert len(table.lines) == 20


def test_many_periods_and_more_rows_stay_side_by_side() -> None:
    cells = {
        (f"{row:03}", period): figure("1")
        for row in range(30)
        for period in periods(*map(str, range(2000, 2020)))
    }
    assert not pivot(cells, str).turned
