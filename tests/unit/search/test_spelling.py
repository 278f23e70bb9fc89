"""How far two words are apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.search.spelling import edits


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("szkola", "szkola", 0),
        ("szkola", "szkoly", 1),
        ("szkola", "skzola", 1),
        ("szkola", "szkla", 1),
        ("szkola", "szkolka", 1),
        ("szkola", "skala", 2),
        ("szkola", "droga", 3),
    ],
)
def test_letters_put_in_left_out_changed_and_swapped_are_counted(
    one: str, other: str, distance: int
) -> None:
    assert edits(one, other, 2) == distance


@given(st.text("abcde", max_size=7), st.text("abcde", max_size=7))
def test_what_is_not_counted_any_further_is_further_away(one: str, other: str) -> None:
    assert edits(one, other, 2) == min(edits(one, other, 7), 3)
