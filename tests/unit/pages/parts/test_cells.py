"""Cells of delivered files in words."""

from __future__ import annotations

import pytest

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.cells import cell_in_words


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("cell=14,3", "row 14, column 3"),
        ("sheet=Tabl.%205&cell=C14", "sheet “Tabl. 5”, cell C14"),
        ("member=a.csv&cell=14,3", "row 14, column 3"),
        ("col=6", "column 6"),
        ("/3/NAME%20OF", "/3/NAME OF"),
    ],
)
def test_a_fragment_is_read_out(town: Content, fragment: str, words: str) -> None:
    assert cell_in_words(town.messages["en"], fragment) == words
