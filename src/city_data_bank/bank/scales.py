"""Scales of units: which units measure one thing, and by how much they differ.

What comes in: the quads of ``graph/ontology``. What goes out: for each unit, the unit that it is
a multiple of and the factor. Units that stand on no common scale are never converted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from city_data_bank.bank.graph import Graph
from city_data_bank.vocabulary import QUDT


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a unit stands.

    Args:
        base: IRI of the unit that it is a multiple of; its own where it is none.
        factor: How many of the base it is.
    """

    base: str
    factor: Decimal


def read_scales(graph: Graph) -> Mapping[str, Scale]:
    """The scale of each unit by its IRI.

    Args:
        graph: The ontology.

    Source:
        QUDT schema, ``qudt:scalingOf`` and ``qudt:conversionMultiplier``.
    """
    scales: dict[str, Scale] = {}
    for unit in graph.of_type(QUDT["Unit"]):
        base = graph.iris(unit, QUDT["scalingOf"])
        factor = graph.texts(unit, QUDT["conversionMultiplier"])
        known = bool(base and factor)
        scales[unit] = Scale(base[0], Decimal(factor[0])) if known else Scale(unit, Decimal(1))
    return MappingProxyType(scales)


def convert(value: Decimal, unit: str, wanted: str, scales: Mapping[str, Scale]) -> Decimal | None:
    """A value in another unit, or None where the two stand on no common scale.

    Args:
        value: In ``unit``.
        unit: IRI.
        wanted: IRI.
        scales: As ``read_scales`` gives them.
    """
    if unit == wanted:
        return value
    old, new = scales.get(unit), scales.get(wanted)
    if old is None or new is None or old.base != new.base:
        return None
    return value * old.factor / new.factor
