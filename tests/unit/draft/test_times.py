from __future__ import annotations

import pytest
from tests.unit.draft.conftest import MakeSample

from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.times import Moment, PeriodColumns, find_period, moments, month_names


@pytest.mark.parametrize(
    ("texts", "form"),
    [
        (("2019", "2020"), "year"),
        (("2020-01-31", "2020-02-01"), "yyyy-MM-dd"),
        (("31.01.2020", "01.02.2020"), "dd.MM.yyyy"),
        (("2020-Q1", "2020 K2"), "quarter"),
        (("2019/20", "2020/2021"), "school-year"),
        (("01.2020", "12.2020"), "MM.yyyy"),
        (("20200131", "20200201"), "yyyyMMdd"),
    ],
)
def test_a_column_of_periods_is_known_by_its_form(
    make_sample: MakeSample, texts: tuple[str, ...], form: str
) -> None:
    lines = "\n".join(f"{text}|5" for text in texts)
    assert find_period(make_sample(f"When|Value\n{lines}")) == PeriodColumns((0,), form)


def test_the_finest_column_is_taken(make_sample: MakeSample) -> None:
    sample = make_sample("Year|Day|Value\n2020|2020-01-31|5\n2020|2020-02-01|6")
    assert find_period(sample) == PeriodColumns((1,), "yyyy-MM-dd")


def test_year_and_month_side_by_side_are_joined(make_sample: MakeSample) -> None:
    sample = make_sample("Year|Month|Value\n2020|01|5\n2020|12|6")
    assert find_period(sample) == PeriodColumns((0, 1), "yyyyMM")


def test_small_amounts_beside_a_year_are_no_months(make_sample: MakeSample) -> None:
    sample = make_sample("Year|Trees\n2019|5\n2020|7")
    assert find_period(sample) == PeriodColumns((0,), "year")


def test_amounts_of_four_digits_are_no_years(make_sample: MakeSample) -> None:
    assert find_period(make_sample("Value\n5283\n1934\n4592")) is None


def test_a_time_of_day_is_seen_but_is_no_period(make_sample: MakeSample) -> None:
    found = find_period(make_sample("When\n2020-01-31 15:00:00\n2020-01-31 16:00:00"))
    assert found is not None
    assert (found.form, found.clock) == ("", True)


def test_names_of_months_take_their_year_from_elsewhere(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    sample = make_sample("Month|Value\nstyczeń|5\nFebruary|6")
    found = month_names(sample, knowledge.months, "2021")
    assert found == PeriodColumns((0,), "year-month", {"styczeń": "2021-01", "February": "2021-02"})


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("as of 31 December 2020", Moment("as of 31 December 2020", "2020", "12-31")),
        ("stan na 31 grudnia", Moment("stan na 31 grudnia", "", "12-31")),
        ("Stan w dniu 31 XII", Moment("Stan w dniu 31 XII", "", "12-31")),
        ("list of 01012025 ha", Moment("list of 01012025 ha", "2025", "01-01")),
        ("budget year 2019", Moment("budget year 2019", "2019")),
    ],
)
def test_texts_tell_days_and_years(text: str, moment: Moment, knowledge: Knowledge) -> None:
    assert next(moments([text], knowledge.months)) == moment


def test_numbers_that_are_no_day_say_nothing(knowledge: Knowledge) -> None:
    texts = ["act 99998888", "32 May", "code 20200214x"]
    assert list(moments(texts, knowledge.months)) == []
