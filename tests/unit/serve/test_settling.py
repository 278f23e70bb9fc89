"""What a release is made of is set apart from what requests leave behind."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from city_data_bank.serve.settling import settle


class Ring:
    """Something that only the collector can end."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The collector as it was."""
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_is_there_is_not_looked_through_again() -> None:
    kept = [Ring() for _ in range(50)]
    settle()
    assert gc.get_freeze_count() > len(kept)
    assert not any(one is kept for one in gc.get_objects())


def test_a_release_that_is_gone_leaves_nothing_though_it_was_set_apart() -> None:
    gone = Ring()
    seen = weakref.ref(gone)
    settle()
    del gone
    gc.collect()
    assert seen() is not None
    settle()
    assert seen() is None
