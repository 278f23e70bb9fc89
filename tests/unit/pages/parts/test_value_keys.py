"""What the addresses of values and methods say that these are about."""

from __future__ import annotations

from datetime import date

import pytest

from city_data_bank.pages.parts.value_keys import keys_of, method_keys

ID = "https://dane.testowo.example/id"


@pytest.mark.parametrize(
    ("path", "dataset", "rest"),
    [
        ("observation/people/bank/residents/001/2024/gus/female", "people", "gus/female"),
        ("gap/none/bank/residents/001/2024", "", ""),
        ("conflict/bank/residents/001/2024", "", ""),
    ],
)
def test_a_value_is_about_an_indicator_an_area_and_a_period(
    path: str, dataset: str, rest: str
) -> None:
    keys = keys_of(f"{ID}/{path}")
    assert keys is not None
    assert (keys.indicator, keys.area, keys.period) == (
        f"{ID}/indicator/bank/residents",
        f"{ID}/area/001",
        f"{ID}/period/2024",
    )
    assert (keys.dataset, keys.rest) == (f"{ID}/dataset/{dataset}" if dataset else "", rest)


@pytest.mark.parametrize("path", ["dataset/people", "indicator/bank/residents", "gap/none/bank"])
def test_other_things_are_about_nothing(path: str) -> None:
    assert keys_of(f"{ID}/{path}") is None
    assert method_keys(f"{ID}/{path}") is None


def test_a_method_is_of_an_indicator_from_a_day_on() -> None:
    found = method_keys(f"{ID}/method/bank/residents/2024-02-29")
    assert found == (f"{ID}/indicator/bank/residents", date(2024, 2, 29))


def test_a_day_that_there_is_not_names_no_method() -> None:
    assert method_keys(f"{ID}/method/bank/residents/2023-02-29") is None
