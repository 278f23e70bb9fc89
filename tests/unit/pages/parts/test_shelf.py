"""The shelf of datasets: order, facets and their counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model import Accounting, Distribution
from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.shelf import Shelf

MADE = Distribution("csv", "x/x.csv", "data/x.csv", "text/csv", "CSV", 1, "0" * 64, {})


def dataset(slug: str, title: str, findings: dict[str, int], *periods: str) -> ReleasedDataset:
    """A dataset of a manifest."""
    counts = Accounting(rows=1, value_columns=1, observations=1)
    day = "2026-01-01T00:00:00Z"
    one = ReleasedDataset(slug, {"pl": title}, "0" * 64, day, day, (MADE,), counts, findings)
    return replace(one, periods=periods)


@pytest.fixture
def shelf(town: Content) -> Shelf:
    """Three datasets."""
    datasets = (
        dataset("a", "Żłobki", {"info": 2}, "2023", "2024"),
        dataset("b", "Łąki", {"info": 1, "warning": 1}, "2024-Q1", "2024-Q2"),
        dataset("c", "Lasy", {}),
    )
    return Shelf.of(datasets, {"pl": town.messages["pl"]})


def test_datasets_stand_in_the_order_of_the_alphabet(shelf: Shelf) -> None:
    assert [one.slug for one in shelf.chosen("pl", {})] == ["c", "b", "a"]


def test_some_datasets_stand_in_that_order_and_strangers_after_them(shelf: Shelf) -> None:
    assert shelf.by_title("pl", {"a", "c", "z", "y"}) == ("c", "a", "y", "z")


def test_every_value_wanted_is_held_to(shelf: Shelf) -> None:
    assert [one.slug for one in shelf.chosen("pl", {"period": "2024"})] == ["b", "a"]
    assert [one.slug for one in shelf.chosen("pl", {"period": "2024", "quality": "warning"})] == [
        "b"
    ]
    assert shelf.chosen("pl", {"period": "1066"}) == ()


def test_a_facet_is_counted_while_the_others_are_held_to(shelf: Shelf) -> None:
    wanted = {"quality": "info"}
    assert shelf.counts("period", wanted) == (("2024", 1), ("2023", 1))
    assert dict(shelf.counts("quality", wanted)) == {"clean": 1, "info": 1, "warning": 1}


def test_a_dataset_counts_once_a_year_whatever_its_periods(shelf: Shelf) -> None:
    assert dict(shelf.counts("period", {})) == {"2024": 2, "2023": 1}


def test_the_gravest_remark_names_the_quality(shelf: Shelf) -> None:
    assert shelf.values["quality"]["warning"] == frozenset({1})
