from __future__ import annotations

from tests.unit.draft.conftest import MakeSample

from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.other_columns import find_breakdowns, find_statuses, find_units


def test_a_column_of_units_has_more_than_dashes(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    sample = make_sample("A|B|C\n-|person|x\n-|%|y")
    found = find_units(sample.columns, knowledge.ontology.units)
    assert found is not None
    assert found.title == "B"


def test_breakdowns_are_known_by_their_codes_and_better_by_their_title(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    sample = make_sample("age|who|party\ntotal|males|The Reds\ntotal|females|The Blues")
    found = [(one.name, one.titled) for one in find_breakdowns(sample.columns, knowledge)]
    assert found == [("age", True), ("sex", False), ("party", True)]


def test_a_total_in_every_row_is_no_breakdown_if_the_title_does_not_say_which(
    make_sample: MakeSample, knowledge: Knowledge
) -> None:
    sample = make_sample("Specification\ntotal\ntotal")
    assert list(find_breakdowns(sample.columns, knowledge)) == []


def test_signs_right_behind_values_are_their_status(make_sample: MakeSample) -> None:
    sample = make_sample("a|b|c|d\n5||6|\n0|8|7|\n3||8|\n4||9|")
    values = [sample.columns[0], sample.columns[2]]
    found = {at: column.title for at, column in find_statuses(sample.columns, values).items()}
    assert found == {0: "b", 2: "d"}


def test_empty_columns_alone_are_no_status(make_sample: MakeSample) -> None:
    sample = make_sample("a|b|c|d\n5||6|\n0||7|")
    assert find_statuses(sample.columns, [sample.columns[0], sample.columns[2]]) == {}
