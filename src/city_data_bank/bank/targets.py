"""Targets: which value of an indicator a strategy wants, in which area, from or by which year.

What comes in: the quads of ``graph/strategy``. What goes out: frozen targets. Nothing is assessed
here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from city_data_bank.bank.graph import Graph
from city_data_bank.bank.sheet import Sheet
from city_data_bank.vocabulary import BANK, DCT, SATT, SDIM

_ADVICE: Final = "Correct the target in ontology/city/strategy*.ttl."
_YEAR: Final = re.compile(r".*/id/period/([0-9]{4})")


class Direction(StrEnum):
    """What a target asks for; notations of ``bank:targetKinds``."""

    REACH = "reach"
    STAY_ABOVE = "stay-above"
    STAY_BELOW = "stay-below"


@dataclass(frozen=True, slots=True)
class Target:
    """A value that a goal of a strategy wants.

    Args:
        iri: Its own.
        indicator: IRI.
        area: IRI.
        year: By which it has to be reached, or from which it has to hold.
        value: In ``unit``.
        unit: IRI.
        direction: Whether to reach it, or to stay on one side of it.
        baseline: IRI of the reference value that the path starts from; empty where none is named.
    """

    iri: str
    indicator: str
    area: str
    year: int
    value: Decimal
    unit: str
    direction: Direction
    baseline: str = ""


def read_targets(graph: Graph) -> tuple[Target, ...]:
    """Read every target of an ontology, sorted by IRI.

    Args:
        graph: The ontology, strategies included.

    Raises:
        OntologyError: A target lacks a part, or one is not what it has to be.
    """
    return tuple(_target(Sheet(graph, iri, _ADVICE)) for iri in graph.of_type(BANK["Target"]))


def _target(sheet: Sheet) -> Target:
    """One target."""
    value = sheet.number(BANK["targetValue"])
    if value is None:
        raise sheet.error("no targetValue", "a decimal such as 55.0")
    return Target(
        iri=sheet.iri,
        indicator=sheet.needed(BANK["indicator"]),
        area=sheet.needed(SDIM["refArea"]),
        year=_year(sheet),
        value=value,
        unit=sheet.needed(SATT["unitMeasure"]),
        direction=_direction(sheet),
        baseline=sheet.link(BANK["baseline"]),
    )


def _year(sheet: Sheet) -> int:
    """The year of a target."""
    period = sheet.needed(SDIM["refPeriod"])
    match = _YEAR.fullmatch(period)
    if match is None:
        raise sheet.error(f"refPeriod {period}", "a year such as <id/period/2030>")
    return int(match[1])


def _direction(sheet: Sheet) -> Direction:
    """Whether a value is to be reached or kept."""
    found = sheet.needed(DCT["type"])
    for direction in Direction:
        if found == BANK[direction.value]:
            return direction
    raise sheet.error(f"type {found}", "bank:reach, bank:stay-above or bank:stay-below")
