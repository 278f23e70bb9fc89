"""Mapping station: positions of places.

What comes in: columns of degrees. What goes out: well-known text in WGS 84, longitude first; null
where a position is missing, is no number or lies outside the bank's bounds.

Source: GeoSPARQL 1.1, 8.5 (well-known text; CRS84 is its default).
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.numbers import NUMBER_FORMATS, stripped
from city_data_bank.mapping.tally import Doubt, Mask, Spot, Tally
from city_data_bank.model import Block, Severity

_DEGREES = NUMBER_FORMATS["1234.5"]


def read_points(
    block: Block,
    position: tuple[int, int],
    bounds: tuple[float, float, float, float],
    tally: Tally,
) -> pa.Array:
    """The positions of a block's rows.

    Args:
        block: Rows.
        position: Columns of latitude and longitude.
        bounds: West, south, east, north in degrees.
        tally: Where findings are counted.
    """
    texts = [stripped(block.columns[column]) for column in position]
    values = [_degrees(text) for text in texts]
    for column, text, value in zip(position, texts, values, strict=True):
        wrong = pc.and_(pc.is_null(value), pc.not_equal(text, ""))
        _count(block, column, wrong.to_numpy(zero_copy_only=False), "not-a-number", tally)
    north, east = (_floats(value) for value in values)
    known = ~np.isnan(north) & ~np.isnan(east)
    inside = (east >= bounds[0]) & (north >= bounds[1]) & (east <= bounds[2]) & (north <= bounds[3])
    _count(block, position[0], known & ~inside, "place-out-of-bounds", tally)
    wkt = pc.binary_join_element_wise("POINT(", values[1], " ", values[0], ")", "")
    return pc.if_else(pa.array(known & inside), wkt, pa.scalar(None, pa.string()))


def _degrees(texts: pa.Array) -> pa.Array:
    """Canonical decimals; null where a text is no number."""
    return _DEGREES.canonical(texts)


def _floats(values: pa.Array) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Numbers to compare with the bounds; never published."""
    floats: np.ndarray[tuple[int], np.dtype[np.float64]] = values.cast(pa.float64()).to_numpy(
        zero_copy_only=False
    )
    return floats


def _count(block: Block, column: int, wrong: Mask, code: str, tally: Tally) -> None:
    """Count a doubt about positions, one for each distinct text."""
    at = np.flatnonzero(wrong)
    if not len(at):
        return
    encoded = block.columns[column].take(pa.array(at)).dictionary_encode()
    numbers = encoded.indices.to_numpy(zero_copy_only=False)
    _, first, counts = np.unique(numbers, return_index=True, return_counts=True)
    for index, count in zip(first.tolist(), counts.tolist(), strict=True):
        row = int(at[index])
        spot = Spot(block.rows[row].as_py(), column, block.row_keys[row].as_py())
        doubt = Doubt(code, Severity.WARNING, str(block.columns[column][row].as_py()))
        tally.add(doubt, spot, count)
