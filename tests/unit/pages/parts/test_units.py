"""Units beside a number take the form that the number asks for."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.pages.conftest import MakeVisit

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside

ROOT = Path(__file__).parents[4]
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


UNIT = re.compile(r"^(?:unit|bank):(?!per[-1P])(\S+) a qudt:Unit", re.MULTILINE)


@pytest.mark.parametrize("language", ["pl", "en", "de"])
def test_every_unit_but_ratios_has_words_beside_a_number(town: Content, language: str) -> None:
    text = (ROOT / "ontology" / "units.ttl").read_text(encoding="utf-8")
    names = UNIT.findall(text)
    assert len(names) > 40
    assert [name for name in names if f"unit-{name}" not in town.messages[language]] == []
