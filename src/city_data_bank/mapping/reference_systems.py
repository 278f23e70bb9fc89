"""Mapping station: positions in metres or in old degrees become degrees of WGS 84.

What comes in: the code of a reference system and columns of coordinates. What goes out: longitudes
and latitudes. The shift between two datums is a model of its own, a few metres off at most; those
that need a grid of corrections which is not at hand fall back to the next best, none to guessing.

Source: EPSG Geodetic Parameter Dataset, as PROJ carries it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
from pyproj import Transformer
from pyproj.exceptions import ProjError

DEGREES: Final = "EPSG:4326"
"""Degrees of WGS 84: nothing is converted, the texts of the file are published."""

DECIMALS: Final = 7
"""Places of a converted degree: a centimetre."""

Floats: TypeAlias = npt.NDArray[np.float64]
ToDegrees: TypeAlias = Callable[[Floats, Floats], tuple[Floats, Floats]]
"""Eastings and northings (or longitudes and latitudes) to longitudes and latitudes; what lies
outside of the system is not finite."""

_CODE: Final = re.compile(r"EPSG:[0-9]{4,5}")
_TARGET: Final = "OGC:CRS84"


def to_degrees(crs: str) -> ToDegrees | None:
    """The function that converts positions.

    Args:
        crs: ``EPSG:`` and a number.

    Returns:
        None where positions are degrees of WGS 84 already. East comes first whatever the order of
        the system's axes is.

    Raises:
        ValueError: There is no such system, or no way from it that is better than a guess.
    """
    if crs == DEGREES:
        return None
    if not _CODE.fullmatch(crs):
        raise ValueError(crs)
    try:
        transformer = Transformer.from_crs(crs, _TARGET, always_xy=True, allow_ballpark=False)
    except ProjError as error:
        raise ValueError(crs) from error

    def converted(east: Floats, north: Floats) -> tuple[Floats, Floats]:
        longitude, latitude = transformer.transform(east, north)
        return np.asarray(longitude), np.asarray(latitude)

    return converted
