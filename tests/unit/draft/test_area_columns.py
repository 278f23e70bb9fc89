from __future__ import annotations

from tests.unit.draft.conftest import MakeSample

from city_data_bank.draft.area_columns import find_area
from city_data_bank.draft.knowledge import Knowledge


def test_a_column_of_codes_goes_before_one_of_names(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    found = find_area(
        make_sample(
            """
            Name|Code|Value
            Ashton|0101000|5
            Birchham|0102000|6
            """
        ),
        knowledge.ontology.areas,
    )
    assert found is not None
    assert (found.positions, found.form, found.found) == ((1,), "long", 2)


def test_spaces_inside_codes_and_lost_zeros_do_not_hide_them(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    spaced = find_area(make_sample("Code\n01 01 000\n01 02 000"), knowledge.ontology.areas)
    short = find_area(make_sample("Code\n101000\n102000"), knowledge.ontology.areas)
    assert spaced is not None
    assert short is not None
    assert (spaced.lost_zeros, short.lost_zeros) == (False, True)


def test_codes_that_stand_in_several_columns_are_joined(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    sample = make_sample("District|Town|Value\n1|01|55555\n1|02|66666\n2|04|77777")
    found = find_area(sample, knowledge.ontology.areas)
    assert found is not None
    assert (found.positions, found.form, found.found) == ((0, 1), "ref", 3)


def test_a_column_with_a_tenth_of_other_texts_is_none(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    sample = make_sample("Town\nAshton\nBirchham\nCedarby\nNowhere")
    assert find_area(sample, knowledge.ontology.areas) is None


def test_texts_that_are_no_area_are_named(make_sample: MakeSample, knowledge: Knowledge) -> None:
    towns = "Ashton Birchham Cedarby Dunwich Elmford ASHTON birchham CEDARBY dunwich Abroad"
    sample = make_sample("\n".join(("Town", *towns.split())))
    found = find_area(sample, knowledge.ontology.areas)
    assert found is not None
    assert found.unknown == ("Abroad",)


def test_a_sign_beside_every_value_is_no_area(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    sample = make_sample("Value|Sign\n5|101\n6|101\n7|101")
    assert find_area(sample, knowledge.ontology.areas) is None


def test_years_are_no_codes(make_sample: MakeSample, knowledge: Knowledge) -> None:
    assert find_area(make_sample("Year\n2019\n2020"), knowledge.ontology.areas) is None
