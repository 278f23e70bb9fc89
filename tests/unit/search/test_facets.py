"""By what entries are counted and narrowed down."""

from __future__ import annotations

import numpy as np
import pytest

from city_data_bank.search.facets import Facet, narrow, packed


@pytest.mark.parametrize("count", [1, 8, 63, 64, 65, 1000])
def test_counts_are_those_of_the_rows(count: int) -> None:
    draw = np.random.default_rng(count)
    pairs = draw.integers(0, (7, count), size=(2 * count, 2)).tolist()
    rows = sorted({("abcdefg"[value], entry) for value, entry in pairs})
    found = draw.random(count) < 0.4
    facet = Facet.of(rows, count)
    expected = {
        value: sum(found[entry] for one, entry in rows if one == value) for value, _ in rows
    }
    assert dict(facet.counted(packed(found))) == {value: n for value, n in expected.items() if n}
    for value in "abcdefgh":
        own = {entry for one, entry in rows if one == value}
        assert set(np.flatnonzero(facet.having_value(value, count)).tolist()) == own


def test_no_entries_have_no_values() -> None:
    assert Facet.of([], 0).counted(packed(np.zeros(0, dtype=np.bool_))) == []


def test_a_facet_is_counted_without_its_own_choice_and_held_to_the_others() -> None:
    facets = {
        "kind": Facet.of([("a", 0), ("a", 1), ("b", 2)], 4),
        "period": Facet.of([("2019", 0), ("2020", 1), ("2020", 2), ("2020", 3)], 4),
    }
    every = np.ones(4, dtype=np.bool_)
    found, counts = narrow(facets, {"kind": "a", "period": ""}, every)
    assert found.tolist() == [True, True, False, False]
    assert counts == {"kind": (("a", 2), ("b", 1)), "period": (("2020", 1), ("2019", 1))}
    assert not narrow(facets, {"kind": "c"}, every)[0].any()
