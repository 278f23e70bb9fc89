"""Places on a map without a background: points over a graticule, with a scale.

Nothing is drawn but what the release says, and nothing is asked of any other host. One degree of
longitude is shortened by the cosine of the middle latitude: over a city that is off by less than a
point's width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import cos, floor, log10, radians
from typing import Final

WIDTH: Final = 720
_MARGIN: Final = 40
_LEFT: Final = 84
_LINES: Final = 5
"""Lines of the graticule across the longer side, about."""
_LEAST: Final = 0.002
"""Degrees that a map covers at least: a single place stands in its middle."""
_FLATTEST, _STEEPEST = 0.35, 1.3
"""Height by width within which a map is drawn; a longer one is given room at its sides."""
_KILOMETRES: Final = 111.195
"""Length of one degree of latitude on a sphere of 6371 km."""
_NUMBER: Final = r"(-?[0-9]{1,3}(?:\.[0-9]+)?)"
_POINT: Final = re.compile(
    r"(?:<http://www\.opengis\.net/def/crs/OGC/1\.3/CRS84>\s*)?"
    rf"POINT\s*\(\s*{_NUMBER}\s+{_NUMBER}\s*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the ground.

    Args:
        name: What it is called.
        longitude: Degrees, east positive, WGS 84.
        latitude: Degrees, north positive.
    """

    name: str
    longitude: float
    latitude: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map.

    Args:
        x: From the left.
        y: From above.
        name: What it is called.
    """

    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """A map ready to be written.

    Args:
        width: Of the drawing.
        height: Of the drawing.
        left: Where the graticule begins.
        right: Where it ends.
        top: Where it begins.
        bottom: Where it ends.
        meridians: Where each stands, and its degrees.
        parallels: Where each stands, and its degrees.
        dots: The places, in their order.
        scale: Length of the bar, and what that is on the ground in metres.
        west: Least longitude of a place; ``east``, ``south``, ``north`` likewise.
        east: Greatest longitude.
        south: Least latitude.
        north: Greatest latitude.
        decimals: Places after the point that the degrees of the graticule need.
    """

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    meridians: tuple[tuple[float, Decimal], ...]
    parallels: tuple[tuple[float, Decimal], ...]
    dots: tuple[Dot, ...]
    scale: tuple[float, int]
    west: float
    east: float
    south: float
    north: float
    decimals: int


def place_of(name: str, wkt: str) -> Place | None:
    """A place out of a literal of GeoSPARQL.

    Args:
        name: What it is called.
        wkt: ``geo:wktLiteral``.

    Returns:
        None where it is no point in longitude and latitude, or lies off the globe.

    Source: OGC GeoSPARQL 1.1, 8.5.1: without an IRI in front, a literal is in CRS84.
    """
    match = _POINT.fullmatch(wkt.strip())
    if match is None:
        return None
    longitude, latitude = float(match[1]), float(match[2])
    on_globe = abs(longitude) <= 180 and abs(latitude) < 90  # noqa: PLR2004 -- degrees
    return Place(name, longitude, latitude) if on_globe else None


def draw_map(places: Sequence[Place]) -> PlaceMap | None:
    """Lay places out on a map.

    Args:
        places: In the order in which they are drawn.

    Returns:
        None without places.
    """
    if not places:
        return None
    ground = _Ground.around(places)
    width = WIDTH - _LEFT - _MARGIN
    height = round(width * ground.steepness)
    step = _step(max(ground.across, ground.up) / _LINES)

    def x(longitude: Decimal | float) -> float:
        return round(_LEFT + width * (float(longitude) - ground.west) / ground.across, 1)

    def y(latitude: Decimal | float) -> float:
        return round(_MARGIN + height * (1 - (float(latitude) - ground.south) / ground.up), 1)

    longitudes, latitudes = _spread(places)
    return PlaceMap(
        width=WIDTH,
        height=height + 2 * _MARGIN,
        left=_LEFT,
        right=WIDTH - _MARGIN,
        top=_MARGIN,
        bottom=_MARGIN + height,
        meridians=tuple((x(one), one) for one in _multiples(ground.west, ground.across, step)),
        parallels=tuple((y(one), one) for one in _multiples(ground.south, ground.up, step)),
        dots=tuple(Dot(x(one.longitude), y(one.latitude), one.name) for one in places),
        scale=_scale(ground, width),
        west=longitudes[0],
        east=longitudes[1],
        south=latitudes[0],
        north=latitudes[1],
        decimals=_decimals(step),
    )


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a map covers, in degrees.

    Args:
        west: Left edge.
        south: Lower edge.
        across: From left to right.
        up: From below to above.
    """

    west: float
    south: float
    across: float
    up: float

    @property
    def shortening(self) -> float:
        """Length of a degree of longitude by one of latitude."""
        return cos(radians(self.south + self.up / 2))

    @property
    def steepness(self) -> float:
        """Height by width on the ground."""
        return self.up / (self.across * self.shortening)

    @classmethod
    def around(cls, places: Sequence[Place]) -> _Ground:
        """The ground that shows all places, with a rim."""
        (west, east), (south, north) = _spread(places)
        across, up = (max((east - west) * 1.08, _LEAST), max((north - south) * 1.08, _LEAST))
        shortening = cos(radians((south + north) / 2))
        across = max(across, up / (_STEEPEST * shortening))
        up = max(up, across * shortening * _FLATTEST)
        return cls((west + east - across) / 2, (south + north - up) / 2, across, up)


def _spread(places: Iterable[Place]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Least and greatest longitude, least and greatest latitude."""
    longitudes, latitudes = zip(*((one.longitude, one.latitude) for one in places), strict=True)
    return (min(longitudes), max(longitudes)), (min(latitudes), max(latitudes))


def _step(rough: float) -> float:
    """The next of 1, 2 and 5 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.999)


def _decimals(step: float) -> int:
    """Places after the point that multiples of a step need."""
    return max(0, -floor(log10(step)))


def _multiples(start: float, length: float, step: float) -> list[Decimal]:
    """The multiples of a step within a range."""
    first, last = -floor(-start / step), floor((start + length) / step)
    places = _decimals(step)
    return [Decimal(f"{number * step:.{places}f}") for number in range(first, last + 1)]


def _scale(ground: _Ground, width: int) -> tuple[float, int]:
    """A bar of at most a quarter of the width: how long it is drawn, and metres."""
    metres = ground.across * ground.shortening * _KILOMETRES * 1000
    quarter = metres / 4
    length = next(step for step in (_step(quarter / 2), _step(quarter / 5)) if step <= quarter)
    return round(width * length / metres, 1), round(length)
