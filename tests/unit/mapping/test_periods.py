from __future__ import annotations

from datetime import date

import pytest

from city_data_bank.mapping.periods import day_of, period_reader, read_any


@pytest.mark.parametrize(
    ("form", "text", "ref"),
    [
        ("year", "2020", "2020"),
        ("year", "20", None),
        ("year", "0000", None),
        ("year", "2020.0", None),
        ("year-month", "2020-09", "2020-09"),
        ("year-month", "2020-13", None),
        ("quarter", "2020-Q3", "2020-Q3"),
        ("quarter", "2020 k3", "2020-Q3"),
        ("quarter", "2020-Q5", None),
        ("school-year", "2019/2020", "2019_2020"),
        ("school-year", "2019/20", "2019_2020"),
        ("school-year", "1999/00", "1999_2000"),
        ("school-year", "2019/2021", None),
        ("dd.MM.yyyy", "31.12.2020", "2020-12-31"),
        ("dd.MM.yyyy", "31.11.2020", None),
        ("d.M.yyyy", "1.9.2020", "2020-09-01"),
        ("MM.yyyy", "09.2020", "2020-09"),
        ("yyyyMMdd", "20200131", "2020-01-31"),
        ("yyyy-MM-ddTHH:mm:ss", "2020-01-31T23:59:59.123", "2020-01-31"),
        ("yyyy-MM-dd HH:mm", "2020-01-31 00:00", "2020-01-31"),
        ("yyyy-MM-dd HH:mm", "2020-01-31 24:00", None),
        ("yyyy-MM-dd HH:mm", "2020-01-31", None),
        ("year", "\u0662\u0660\u0662\u0660", None),
        ("dd.MM.yyyy", "3\u0661.12.2020", None),
    ],
)
def test_a_form_reads_its_periods_and_nothing_else(form: str, text: str, ref: str | None) -> None:
    period = period_reader(form)(text)
    assert (period.ref if period else None) == ref


@pytest.mark.parametrize(
    "form", ["month", "dd.MM", "yyyy-yyyy", "dd yyyy", "MM/M/yyyy", "HH:mm", "dd.mm.yyyy"]
)
def test_a_form_that_means_nothing_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match=form):
        period_reader(form)


@pytest.mark.parametrize(
    ("text", "ref"),
    [("2020", "2020"), ("2020-09", "2020-09"), ("2019/2020", "2019_2020"), ("soon", None)],
)
def test_the_spelling_of_a_constant_period_tells_its_form(text: str, ref: str | None) -> None:
    period = read_any(text)
    assert (period.ref if period else None) == ref


@pytest.mark.parametrize(
    ("text", "ref", "day"),
    [
        ("12-31", "2020", date(2020, 12, 31)),
        ("09-30", "2019_2020", date(2019, 9, 30)),
        ("02-29", "2019", None),
        ("2019-10-13", "2019", date(2019, 10, 13)),
    ],
)
def test_a_day_of_the_year_joins_the_year_in_which_the_period_begins(
    text: str, ref: str, day: date | None
) -> None:
    assert day_of(text, read_any(ref)) == day
