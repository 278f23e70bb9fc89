"""How an indicator gets its value: the versions of its method, and how near they are to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.description import Description
from city_data_bank.pages.parts.facts import Fact, Item, days, facts, item
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.properties import property_name
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.vocabulary import BANK, DCT, SATT, SCHEMA, SKOS

_ARITHMETIC: Final = (
    BANK["numerator"],
    BANK["denominator"],
    BANK["forEach"],
    BANK["multiplier"],
    SATT["unitMeasure"],
    BANK["decimals"],
    BANK["tolerance"],
    BANK["conformance"],
    SCHEMA["minValue"],
    SCHEMA["maxValue"],
    DCT["accrualPeriodicity"],
    BANK["responsible"],
)


@dataclass(frozen=True, slots=True)
class Method:
    """One version of how the indicator gets its value.

    Args:
        valid: The day that it is valid from.
        facts: Its parts.
        note: What a proxy measures instead, and why it is near.
    """

    valid: tuple[Item, ...]
    facts: tuple[Fact, ...]
    note: Text | None


def method_of(visit: Visit, names: Names, one: Description, parts: Mapping[str, Item]) -> Method:
    """One version of a method; its terms in words are ``parts``, by IRI."""
    rows = (
        Fact(
            property_name(visit, names, name),
            tuple(
                parts.get(term.value) or item(visit, names, term)
                for term in sorted(one.all(name), key=lambda term: _rank(term.value, parts))
            ),
        )
        for name in _ARITHMETIC
    )
    note = visit.choose(one.all(SKOS["note"]))
    return Method(days(visit, one.all(DCT["valid"])), facts(*rows), note)


def conformance(
    visit: Visit, names: Names, methods: Mapping[str, Description]
) -> tuple[Text, Text] | None:
    """How near the newest method is to what its indicator asks for, where there is a note on it."""
    newest_one = methods[max(methods)] if methods else None
    note = visit.choose(newest_one.all(SKOS["note"])) if newest_one else None
    kind = newest_one.first(BANK["conformance"]) if newest_one else None
    return (names(kind), note) if kind and note else None


def _rank(term: str, parts: Mapping[str, Item]) -> tuple[bool, str]:
    """What is subtracted stands behind what it is taken from."""
    known = parts.get(term)
    return (known is not None and str(known.text).startswith("\N{MINUS SIGN}"), term)
