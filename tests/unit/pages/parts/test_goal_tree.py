"""Trees of goals."""

from __future__ import annotations

from city_data_bank.pages.parts.goal_tree import number_key


def test_numbers_are_sorted_part_by_part() -> None:
    assert sorted(["2", "1.10", "1.9", "1", "10", "1.9a"], key=number_key) == [
        "1",
        "1.9",
        "1.9a",
        "1.10",
        "2",
        "10",
    ]
