from __future__ import annotations

from tests.unit.draft.conftest import MakeSample

from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.value_titles import TitleGroup, title_groups


def groups(make_sample: MakeSample, knowledge: Knowledge, *titles: str) -> tuple[TitleGroup, ...]:
    sample = make_sample("|".join(titles) + "\n" + "|".join("5" for _ in titles))
    periods = all(any(sign.isdigit() for sign in title) for title in titles)
    return title_groups(sample.columns, knowledge, periods=periods)


def test_titles_that_differ_in_the_year_are_one(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    (group,) = groups(make_sample, knowledge, "residents;2019;[person]", "residents;2020;[person]")
    assert group.title == "residents;{period};[{unit}]"
    assert (group.period_form, group.unit, group.words) == ("year", "{unit}", ("residents",))


def test_quarters_and_months_are_finer_than_years(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    quarter, month = groups(make_sample, knowledge, "trees 2020-Q3", "homes 2020-03")
    assert (quarter.title, quarter.period_form) == ("trees {period}", "quarter")
    assert (month.title, month.period_form) == ("homes {period}", "year-month")


def test_a_unit_in_brackets_is_a_constant_where_no_period_is(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    surface, money = groups(make_sample, knowledge, "Surface [ha]", "Spending (in zł)")
    assert (surface.unit, surface.words) == ("ha", ("Surface",))
    assert money.unit == "PLN"


def test_parts_of_a_title_are_breakdowns_in_one_language_or_several(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    both, women = groups(
        make_sample, knowledge, "Residents / ogółem total", "Residents / kobiety females"
    )
    assert (both.breakdowns, both.words) == ({}, ("Residents",))
    assert (women.breakdowns, women.words) == ({"sex": "F"}, ("Residents",))


def test_titles_that_end_in_codes_of_a_breakdown_are_one(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    votes, reds = groups(
        make_sample, knowledge, "Votes", "Votes for The Reds", "Votes for The Blues"
    )
    assert votes.hole == ""
    assert (reds.title, reds.hole, len(reds.columns)) == ("Votes for {party}", "party", 2)


def test_words_are_read_from_the_last_part_to_the_first_and_without_brackets(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    (group,) = groups(make_sample, knowledge, "Balance / trees total (group)")
    assert group.readings == (
        "Balance trees total (group)",
        "trees total (group)",
        "trees",
        "Balance",
    )


def test_a_multiple_of_a_unit_is_not_the_unit(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    thousands, billions, ratio = groups(
        make_sample, knowledge, "Spending [w tys. zł]", "Debt (mld zł)", "Grain (kg z m2)"
    )
    assert (thousands.unit, billions.unit, ratio.unit) == ("thousand-PLN", "", "")


def test_one_letter_is_a_unit_only_as_it_stands(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    men, length = groups(make_sample, knowledge, "Residents (M)", "Pipes (m)")
    assert (men.unit, length.unit) == ("", "metre")
