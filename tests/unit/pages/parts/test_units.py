"""Units beside a number take the form that the number asks for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.unit.pages.conftest import MakeVisit

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside

PERSON = "https://w3id.org/city-data-bank/ns#person"


@pytest.mark.parametrize(
    ("number", "word"),
    [
        ("1", "osoba"),
        ("2", "osoby"),
        ("5", "osób"),
        ("22", "osoby"),
        ("66270.0", "osób"),
        ("2.5", "osoby"),
        ("-82", "osoby"),
    ],
)
def test_polish_forms(town: Content, visit: MakeVisit, number: str, word: str) -> None:
    names = Names({}, town.messages["pl"], town.bank.base)
    assert unit_beside(visit(), names, PERSON, Decimal(number)) == Text(word, "pl")


def test_a_unit_without_forms_is_called_by_its_label(town: Content, visit: MakeVisit) -> None:
    names = Names({"https://u.example/x": Text("furlong", "en")}, town.messages["en"], "https://b/")
    assert unit_beside(visit("en"), names, "https://u.example/x", Decimal(2)).value == "furlong"
