"""Cells of delivered files in words."""

from __future__ import annotations

import pytest
from tests.bank_service import BANKS

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.cells import cell_in_words
from city_data_bank.messages import Messages


@pytest.fixture(scope="module")
def english() -> Messages:
    return read_messages(read_bank(BANKS / "fictitious"))["en"]


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
def test_a_fragment_is_read_out(english: Messages, fragment: str, words: str) -> None:
    assert cell_in_words(english, fragment) == words
