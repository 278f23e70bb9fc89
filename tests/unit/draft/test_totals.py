from __future__ import annotations

from tests.unit.draft.conftest import MakeSample

from city_data_bank.draft.totals import total_of


def test_the_total_is_the_column_that_the_parts_add_up_to(make_sample: MakeSample) -> None:
    sample = make_sample("x|all|red|blue\n9|7|3|4\n9|5,5|5,5|\n9|1|0|1")
    other, total, *parts = sample.columns
    found = total_of(parts, [other, total], "1234,5")
    assert found is not None
    assert found.title == "all"


def test_parts_that_add_up_to_nothing_have_no_total(make_sample: MakeSample) -> None:
    sample = make_sample("all|red|blue\n8|3|4\n5|5|1\n1|1|1")
    assert total_of(sample.columns[1:], sample.columns[:1], "1234.5") is None
