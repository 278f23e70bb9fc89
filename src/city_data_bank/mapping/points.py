"""Mapping station: positions of places.

What comes in: columns of coordinates. What goes out: well-known text in WGS 84, longitude first;
null where a position is missing, is no number or lies outside the bank's bounds.

Source: GeoSPARQL 1.1, 8.5 (well-known text; CRS84 is its default).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.numbers import NUMBER_FORMATS, PLAIN_NUMBER, stripped
from city_data_bank.mapping.reference_systems import DECIMALS, Floats, ToDegrees
from city_data_bank.mapping.tally import Doubt, Mask, Spot, Tally
from city_data_bank.model import Block, Severity


@dataclass(frozen=True, slots=True)
class Position:
    """Where the position of a place stands in a file.

    Args:
        north: Position of the column of latitudes or northings.
        east: Position of the column of longitudes or eastings.
        number: How the coordinates look, a key of ``NUMBER_FORMATS``.
        to_degrees: What converts them; None = they are degrees of WGS 84.
    """

    north: int
    east: int
    number: str
    to_degrees: ToDegrees | None

    @property
    def columns(self) -> tuple[int, int]:
        """Positions of both columns."""
        return self.north, self.east


def read_points(
    block: Block, position: Position, bounds: tuple[float, float, float, float], tally: Tally
) -> pa.Array:
    """The positions of a block's rows.

    Args:
        block: Rows.
        position: Where they stand.
        bounds: West, south, east, north in degrees.
        tally: Where findings are counted.
    """
    form = NUMBER_FORMATS[position.number]
    texts = [stripped(block.columns[column]) for column in position.columns]
    values = [form.canonical(text) for text in texts]
    for column, text, value in zip(position.columns, texts, values, strict=True):
        wrong = pc.and_(pc.is_null(value), pc.not_equal(text, ""))
        _count(block, column, wrong.to_numpy(zero_copy_only=False), "not-a-number", tally)
    north, east = (_floats(value) for value in values)
    known = ~np.isnan(north) & ~np.isnan(east)
    if position.to_degrees:
        east, north = position.to_degrees(east, north)
        values = [_texts(north), _texts(east)]
    inside = (east >= bounds[0]) & (north >= bounds[1]) & (east <= bounds[2]) & (north <= bounds[3])
    _count(block, position.north, known & ~inside, "place-out-of-bounds", tally)
    wkt = pc.binary_join_element_wise("POINT(", values[1], " ", values[0], ")", "")
    return pc.if_else(pa.array(known & inside), wkt, pa.scalar(None, pa.string()))


def _floats(values: pa.Array) -> Floats:
    """Numbers to convert and to compare with the bounds."""
    floats: Floats = values.cast(pa.float64()).to_numpy(zero_copy_only=False)
    return floats


def _texts(degrees: Floats) -> pa.Array:
    """Converted degrees as canonical decimals, as exact as they are."""
    texts = (f"{degree:.{DECIMALS}f}" for degree in degrees.tolist())
    return NUMBER_FORMATS[PLAIN_NUMBER].canonical(pa.array(texts, pa.string()))


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
