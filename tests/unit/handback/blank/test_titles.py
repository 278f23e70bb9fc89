from __future__ import annotations

from datetime import date

import pytest

from city_data_bank.handback.blank.titles import TitleMaker, written
from city_data_bank.mapping.plan import ColumnName, Fact, ValuePlan
from city_data_bank.mapping.titles import TitlePattern
from city_data_bank.model import Place

TODAY = date(2026, 6, 1)


def column(*titles: str) -> ColumnName:
    return ColumnName(tuple(TitlePattern.parse(title) for title in titles), Place("m.yaml"))


def value(title: str, form: str = "") -> ValuePlan:
    name = column(title)
    facts = {hole: Fact(hole, form=form) for hole in name.holes}
    return ValuePlan(name, facts, "1234.5", ())


def test_the_spelling_of_the_last_file_is_kept() -> None:
    maker = TitleMaker(("Kod TERYT", "Nazwa"), TODAY)
    assert maker.fixed(column("TERYT", "Kod TERYT")) == "Kod TERYT"
    assert maker.fixed(column("Obszar", "Gmina")) == "Obszar"


def test_a_title_with_a_period_gets_the_next_one_and_keeps_the_rest() -> None:
    header = ("Kod", "razem;2023;[zł]", "razem;2024;[zł]", "razem;2022;[zł]")
    assert TitleMaker(header, TODAY).filled(value("razem;{period};[{unit}]")) == (
        "razem;2025;[zł]",
    )


def test_without_a_last_file_the_year_is_this_one_and_other_holes_stay_open() -> None:
    assert TitleMaker((), TODAY).filled(value("razem;{period};[{unit}]")) == (
        "razem;2026;[{unit}]",
    )


def test_holes_without_a_period_are_filled_as_in_the_last_file() -> None:
    header = ("KOMITET A", "KOMITET B", "Kod")
    assert TitleMaker(header, TODAY).filled(value("KOMITET {committee}")) == (
        "KOMITET A",
        "KOMITET B",
    )


def test_a_title_that_holds_the_period_twice_is_left_alone() -> None:
    header = ("2024: stan 2024",)
    assert TitleMaker(header, TODAY).filled(value("{period}: stan {_}")) == header


@pytest.mark.parametrize(
    ("form", "before", "after"),
    [
        ("year", "2024", "2025"),
        ("year-month", "2024-12", "2025-01"),
        ("quarter", "2024-Q4", "2025-Q1"),
        ("school-year", "2023/2024", "2024/2025"),
        ("dd.MM.yyyy", "31.12.2024", "01.01.2025"),
        ("d.M.yyyy", "31.1.2024", "1.2.2024"),
    ],
)
def test_the_next_period_is_written_as_the_last_one(form: str, before: str, after: str) -> None:
    maker = TitleMaker((f"stan {before}",), TODAY)
    assert maker.filled(value("stan {period}", form)) == (f"stan {after}",)


def test_a_day_is_written_as_a_pattern_says() -> None:
    assert written(date(2026, 3, 5), "dd.MM.yyyy") == "05.03.2026"
