"""What a release is made of is set apart from what requests leave behind."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from city_data_bank.endpoint.answers import Transfers
from city_data_bank.serve.parts import parts_of_files
from city_data_bank.serve.settling import settle, undisturbed
from city_data_bank.settings import Settings


def test_nobody_keeps_what_answered_on_a_release_that_is_gone(
    rdf_file: Callable[[str, str], Path],
) -> None:
    file = rdf_file("data.ttl", "<http://e/a> <http://e/b> 1 .")
    parts = parts_of_files([file], Settings.from_environment({}, port=1), Transfers(1))
    assert parts.openapi()["paths"]
    kept = weakref.ref(parts.cache)
    del parts
    gc.collect()
    assert kept() is None


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


def test_a_release_is_read_without_looking_for_cycles_and_only_that() -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


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
