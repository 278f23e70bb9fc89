"""Indicators station: which units measure the same kind of thing, and how they convert.

What comes in: the statements of ``ontology/``, reported values. What goes out: the size of each
unit, values in base units. A unit that says nothing of its size is comparable with itself alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pyoxigraph as ox

from city_data_bank.indicators.reported import Reported
from city_data_bank.vocabulary import QUDT

NOISE = 4e-15
"""Relative difference below which two doubles may stand for one decimal."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a unit is.

    Args:
        base: IRI of the unit that it is a multiple of; itself where it is none.
        factor: How many of those it is.
    """

    base: str
    factor: Decimal


def read_sizes(quads: Iterable[ox.Quad], units: Mapping[str, str]) -> dict[str, Size]:
    """The sizes of units, from ``qudt:scalingOf`` and ``qudt:conversionMultiplier``.

    Args:
        quads: Statements of the ontology.
        units: IRI by notation.

    Returns:
        By notation.
    """
    base, factor = QUDT["scalingOf"], QUDT["conversionMultiplier"]
    said = {
        (quad.subject.value, quad.predicate.value): quad.object.value
        for quad in quads
        if quad.predicate.value in {base, factor}
        and isinstance(quad.subject, ox.NamedNode)
        and isinstance(quad.object, ox.NamedNode | ox.Literal)
    }
    return {
        notation: Size(said.get((iri, base), iri), Decimal(said.get((iri, factor), "1")))
        for notation, iri in units.items()
    }


def in_base_units(reported: Reported, sizes: Mapping[str, Size]) -> npt.NDArray[np.float64]:
    """All values in the base units of theirs.

    Args:
        reported: The values.
        sizes: Of units, by notation.
    """
    factors = [float(sizes[notation].factor) for notation in reported.unit.texts]
    return reported.value * np.array(factors, np.float64)[reported.unit.numbers]


def differing(low: npt.NDArray[np.float64], high: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Whether the highest and lowest values of groups are more than one number told twice."""
    return high - low > NOISE * np.maximum(np.abs(low), np.abs(high))
