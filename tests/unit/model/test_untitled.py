"""Columns without a title: a number and the name that stands in its place."""

from __future__ import annotations

import pytest

from city_data_bank.model.untitled import untitled_name, untitled_number


def test_a_column_without_a_title_has_the_name_of_its_number() -> None:
    assert untitled_name(11) == "_col.11"
    assert untitled_number(untitled_name(11)) == 11


@pytest.mark.parametrize("title", ["", "11", "_col.", "_col.x", "_col.²", "a_col.11", "_col.1.1"])
def test_any_other_title_is_a_title(title: str) -> None:
    assert untitled_number(title) == 0
