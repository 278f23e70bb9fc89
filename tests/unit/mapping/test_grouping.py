"""Keys that come more than once, found without comparing them in pairs."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.mapping.grouping import among, combined, repeated

NUMBERS = st.one_of(st.integers(-2, 3), st.integers(-2, 2**31 - 1))


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1))
def test_combined_numbers_are_equal_exactly_where_all_columns_are(
    rows: list[tuple[int, int, int]],
) -> None:
    columns = [np.asarray(column, np.int32) for column in zip(*rows, strict=True)]
    keys = combined([*columns]).tolist()
    assert len(set(zip(rows, keys, strict=True))) == len(set(rows)) == len(set(keys))


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans())))
def test_repeated_are_the_counted_positions_whose_key_another_counted_one_has(
    rows: list[tuple[int, bool]],
) -> None:
    key = np.asarray([key for key, _ in rows], np.int64)
    counted = np.asarray([is_counted for _, is_counted in rows], np.bool_)
    times = Counter(key for key, is_counted in rows if is_counted)
    expected = [at for at, (key, is_counted) in enumerate(rows) if is_counted and times[key] > 1]
    assert repeated(key, counted).tolist() == expected


@given(st.lists(st.integers(-5, 5)), st.sets(st.integers(-5, 5), min_size=1))
def test_among_some_are_those_that_are_one_of_them(keys: list[int], wanted: set[int]) -> None:
    found = among(np.asarray(keys, np.int64), np.asarray(sorted(wanted), np.int64))
    assert found.tolist() == [key in wanted for key in keys]
