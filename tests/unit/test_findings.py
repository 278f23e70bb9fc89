"""Findings in words: names, numbers and days as the reader's language has them."""

from __future__ import annotations

import pytest
from tests.bank_service import BANKS

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.findings import in_words
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Place, Severity

NAMES = {("indicator", "bank/births"): "Urodzenia", ("area", "24"): "województwo śląskie"}


@pytest.fixture(scope="module")
def polish() -> Messages:
    return read_messages(read_bank(BANKS / "fictitious"))["pl"]


def jump(found: str) -> Finding:
    words = (("indicator", "bank/births"), ("area", "24"), ("period", "2005"))
    change = (("before", "2004"), ("percent", "134.2"))
    return Finding("value-jump", Severity.WARNING, Place("f"), found, (*words, *change))


def test_things_are_called_by_name_and_numbers_are_written_as_people_write_them(
    polish: Messages,
) -> None:
    said = in_words(jump("127262100"), polish.naming(NAMES)).message
    assert said == (
        "„Urodzenia” skacze do 127\xa0262\xa0100 za 2005 (obszar: województwo śląskie): "
        "o 134,2% względem 2004."
    )


def test_what_has_no_name_is_told_by_its_ref(polish: Messages) -> None:
    assert in_words(jump("5"), polish).message.startswith("„bank/births” skacze do 5 za 2005")


@pytest.mark.parametrize("text", ["12,5", "1.234", "ok. 5", "1e5", ""])
def test_a_number_that_could_be_two_things_stays_as_it_was_delivered(
    polish: Messages, text: str
) -> None:
    assert f"skacze do {text} za" in in_words(jump(text), polish).message


def test_days_are_written_out(polish: Messages) -> None:
    overdue = Finding(
        "dataset-overdue", Severity.WARNING, Place(""), "2020-12-31", (("due", "2021-12-31"),)
    )
    assert in_words(overdue, polish).message == (
        "Zbiór kończy się 31 grudnia 2020; następna dostawa należała się 31 grudnia 2021."
    )


@pytest.mark.parametrize(
    ("kept", "said"),
    [("cell=6,3", "wiersz 6, kolumna 3"), ("sheet=A&cell=C6", "arkusz „A”, komórka C6")],
)
def test_cells_of_an_argument_are_told_in_words(polish: Messages, kept: str, said: str) -> None:
    place = Place("deliveries/town/a.csv")
    found = Finding("repeated-value", Severity.INFO, place, arguments=(("kept", kept),))
    assert f"({said})" in in_words(found, polish).message
