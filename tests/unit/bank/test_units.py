"""The units of measure that come with the software: what files call them, and how they convert."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.bank.scales import convert, read_scales

ROOT = Path(__file__).parents[3]


@cache
def ontology() -> Ontology:
    return read_ontology(read_bank(ROOT))


@pytest.mark.parametrize(
    ("spelling", "notation"),
    [
        ("Mg", "tonne"),
        ("t", "tonne"),
        ("tys. t", "thousand-tonnes"),
        ("m³", "m3"),
        ("tys. M3", "dam3"),
        ("dam3", "dam3"),
        ("mln m3", "hm3"),
        ("MWh", "MWh"),
        ("kWh", "kWh"),
        ("GJ", "GJ"),
        ("tys. zł", "thousand-PLN"),
        ("tys.\u00a0zł", "thousand-PLN"),
        ("mln zł", "million-PLN"),
        ("€", "EUR"),
        ("Tsd. EUR", "thousand-EUR"),
        ("szt.", "item"),
        ("‰", "per-mille"),
        ("kg na 1 mieszkańca", "kg-per-person"),
        ("mg/m3", "milligram-per-m3"),
        ("m", "metre"),
    ],
)
def test_a_unit_is_known_as_offices_write_it(spelling: str, notation: str) -> None:
    assert [unit.notation for unit in ontology().units.find(spelling)] == [notation]


def test_no_spelling_means_two_units() -> None:
    units = ontology().units
    spelled = Counter(text for unit in units.codes.values() for text in unit.texts())
    assert [text for text, count in spelled.items() if count > 1] == []
    # A text in other letters: neither does it mean two.
    assert [text for text in spelled if len(units.find(text.upper())) > 1] == []


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "converted"),
    [
        ("1.5", "tonne", "kg", "1500"),
        ("66.3", "thousand-PLN", "PLN", "66300"),
        ("0.4", "hm3", "dam3", "400"),
        ("2", "MWh", "GJ", "7.2"),
        ("250", "litre", "m3", "0.25"),
        ("3", "km", "metre", "3000"),
        ("4", "nanogram-per-m3", "microgram-per-m3", "0.004"),
        ("0.3", "tonne-per-person", "kg-per-person", "300"),
    ],
)
def test_units_of_one_scale_are_converted(
    value: str, unit: str, wanted: str, converted: str
) -> None:
    units = ontology().units.codes
    scales = read_scales(ontology().graph)
    found = convert(Decimal(value), units[unit].iri, units[wanted].iri, scales)
    assert found == Decimal(converted)


def test_money_of_two_countries_is_never_converted() -> None:
    units = ontology().units.codes
    scales = read_scales(ontology().graph)
    assert convert(Decimal(1), units["PLN"].iri, units["EUR"].iri, scales) is None
