"""draft: where the position of a place stands.

In: the columns of a table. Out: the two columns of degrees north and east. No names are known: the
numbers themselves have to lie in one small part of the world, with decimals as degrees have them.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Final, TypeAlias

import pyarrow as pa

from city_data_bank.draft.columns import Column, Sample
from city_data_bank.mapping.numbers import NUMBER_FORMATS

Bounds: TypeAlias = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

_DECIMALS: Final = 3
"""Places after the point that degrees have at least, mostly: some hundred metres."""
_EAST: Final = Decimal(180)


def find_point(sample: Sample, bounds: Bounds) -> tuple[Column, Column] | None:
    """Find latitude and longitude.

    Args:
        sample: The table.
        bounds: Of the bank: no place lies outside.
    """
    west, south, east, north = (Decimal(str(bound)) for bound in bounds)
    degrees = [(column, _range(column)) for column in sample.columns if sample.named(column)]
    known = [(column, span) for column, span in degrees if span is not None]
    for (first, one), (second, other) in pairwise(known):
        if second.position != first.position + 1:
            continue
        if south <= one[0] and one[1] <= north and west <= other[0] and other[1] <= east:
            return first, second
        if south <= other[0] and other[1] <= north and west <= one[0] and one[1] <= east:
            return second, first
    return None


def _range(column: Column) -> tuple[Decimal, Decimal] | None:
    """Smallest and largest number of a column of degrees; None where it is none."""
    texts = NUMBER_FORMATS["1234.5"].canonical(pa.array(column.texts, pa.string())).to_pylist()
    if not texts or None in texts:
        return None
    numbers = [Decimal(text) for text in texts]
    exact = sum(len(text.partition(".")[2]) >= _DECIMALS for text in texts)
    if exact * 2 < len(texts) or max(map(abs, numbers)) > _EAST:
        return None
    return min(numbers), max(numbers)
