"""Positions in the reference systems of national surveys become degrees of WGS 84."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

import pytest

from city_data_bank.mapping.reference_systems import to_degrees
from city_data_bank.model import MappedDataset

Map = Callable[[str, str], MappedDataset]
Rows = Callable[[MappedDataset, str], list[dict[str, str | None]]]

METRE = 1 / 111_320
"""Degrees of latitude in a metre."""

PLACES = """
tableSchema:
  aboutUrl: place/a/{{id}}
  bank:point: {point}
  columns: [{{titles: id, propertyUrl: dc:identifier}}]
"""


def degrees(text: str) -> float:
    """``45 38 49.879`` as decimal degrees."""
    whole, minutes, seconds = map(float, text.split())
    return whole + minutes / 60 + seconds / 3600


def points(dataset: MappedDataset, rows: Rows) -> list[tuple[float, float]]:
    """Longitude and latitude of each row that has a position."""
    texts = [row["point"] for row in rows(dataset, "resources")]
    pairs = [text.removeprefix("POINT(").removesuffix(")").split() for text in texts if text]
    return [(float(east), float(north)) for east, north in pairs]


def test_a_trigonometric_point_is_found_again(mapped: Map, rows: Rows) -> None:
    """Trieste, Molo Sartorio, in both systems by the Istituto Geografico Militare.

    The one model for all Italy that EPSG has is five metres off here.
    """
    point = '{x: E, y: N, crs: EPSG:3004, number: "1234,5"}'
    dataset = mapped(PLACES.format(point=point), "id|E|N\n1|2423346,99|5055619,87\n")
    ((east, north),) = points(dataset, rows)
    assert north == pytest.approx(degrees("45 38 49.879"), abs=6 * METRE)
    assert east == pytest.approx(degrees("13 45 34.397"), abs=6 * METRE / math.cos(0.797))
    assert dataset.findings == ()


@pytest.mark.parametrize(
    ("crs", "east", "north"),
    [("EPSG:3003", 1469660.68, 4973354.68), ("EPSG:3003", 1786287.01, 4647159.22)],
)
def test_the_italian_grid_is_shifted_as_its_survey_says(
    crs: str, east: float, north: float
) -> None:
    """The seven parameters of EPSG:1660, worked out by hand."""
    convert = to_degrees(crs)
    assert convert is not None
    ((longitude,), (latitude,)) = convert([east], [north])  # type: ignore[arg-type]
    local = mercator_inverse(east - 1_500_000, north, INTERNATIONAL, 0.9996, math.radians(9))
    expected = from_earth_centre(shifted(to_earth_centre(*local, INTERNATIONAL)), WGS84)
    assert (longitude, latitude) == pytest.approx(expected, abs=0.05 * METRE)


def test_x_is_east_and_y_is_north_though_the_system_names_them_otherwise(
    mapped: Map, rows: Rows
) -> None:
    table = "id|X (north)|Y (east)\n1|203840.55|510060.11\n"
    point = "{x: Y (east), y: X (north), crs: EPSG:2180}"
    ((east, north),) = points(mapped(PLACES.format(point=point), table), rows)
    local = mercator_inverse(510060.11 - 500_000, 203840.55 + 5_300_000, GRS80, 0.9993, DEGREES_19)
    assert (math.radians(east), math.radians(north)) == pytest.approx(local, abs=1e-9)


def test_converted_positions_outside_the_bounds_are_left_out(mapped: Map, rows: Rows) -> None:
    table = "id|x|y\n1|510060|203840\n2|203840|510060\n3|1e9|1\n4|99999999|1\n5||\n"
    point = "{x: x, y: y, crs: EPSG:2180}"
    dataset = mapped(PLACES.format(point=point), table)
    assert [row["point"] is not None for row in rows(dataset, "resources")] == [
        True,
        *[False] * 4,
    ]
    codes = sorted((finding.code, finding.found) for finding in dataset.findings)
    assert codes == [
        ("not-a-number", "1e9"),
        ("place-out-of-bounds", "1"),
        ("place-out-of-bounds", "510060"),
    ]


def test_degrees_of_today_are_published_as_they_are_written(mapped: Map, rows: Rows) -> None:
    point = "{x: x, y: y, crs: EPSG:4326}"
    dataset = mapped(PLACES.format(point=point), "id|x|y\n1|15.123456789|45.10\n")
    assert rows(dataset, "resources")[0]["point"] == "POINT(15.123456789 45.1)"


@pytest.mark.parametrize(
    "crs", ["EPSG:", "2180", "EPSG:1", "EPSG:99999", "+proj=tmerc", "OGC:CRS84"]
)
def test_what_is_no_reference_system_is_refused(crs: str) -> None:
    with pytest.raises(ValueError, match=re.escape(crs)):
        to_degrees(crs)


# The formulas of the textbooks, without PROJ: ellipsoids as (half axis, flattening).
INTERNATIONAL = (6378388.0, 1 / 297)
GRS80 = (6378137.0, 1 / 298.257222101)
WGS84 = (6378137.0, 1 / 298.257223563)
DEGREES_19 = math.radians(19)


def mercator_inverse(
    east: float, north: float, ellipsoid: tuple[float, float], scale: float, meridian: float
) -> tuple[float, float]:
    """Longitude and latitude, in radians, by Krüger's series."""
    axis, flattening = ellipsoid
    n = flattening / (2 - flattening)
    radius = axis / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    xi, eta = north / (scale * radius), east / (scale * radius)
    betas = (n / 2 - 2 * n**2 / 3 + 37 * n**3 / 96, n**2 / 48 + n**3 / 15, 17 * n**3 / 480)
    x = xi - sum(b * math.sin(2 * k * xi) * math.cosh(2 * k * eta) for k, b in enumerate(betas, 1))
    y = eta - sum(b * math.cos(2 * k * xi) * math.sinh(2 * k * eta) for k, b in enumerate(betas, 1))
    chi = math.asin(math.sin(x) / math.cosh(y))
    deltas = (2 * n - 2 * n**2 / 3 - 2 * n**3, 7 * n**2 / 3 - 8 * n**3 / 5, 56 * n**3 / 15)
    latitude = chi + sum(d * math.sin(2 * k * chi) for k, d in enumerate(deltas, 1))
    return meridian + math.atan2(math.sinh(y), math.cos(x)), latitude


def to_earth_centre(
    longitude: float, latitude: float, ellipsoid: tuple[float, float]
) -> tuple[float, float, float]:
    """A point of the ellipsoid in metres from the centre of the earth."""
    axis, flattening = ellipsoid
    squared = flattening * (2 - flattening)
    across = axis / math.sqrt(1 - squared * math.sin(latitude) ** 2)
    ring = across * math.cos(latitude)
    return (
        ring * math.cos(longitude),
        ring * math.sin(longitude),
        across * (1 - squared) * math.sin(latitude),
    )


def shifted(point: tuple[float, float, float]) -> tuple[float, float, float]:
    """The shift from Monte Mario to WGS 84 (position vector, arc seconds, parts per million)."""
    turns = [math.radians(angle / 3600) for angle in (0.971, -2.917, 0.714)]
    x, y, z = point
    size = 1 - 11.68e-6
    return (
        -104.1 + size * (x - turns[2] * y + turns[1] * z),
        -49.1 + size * (turns[2] * x + y - turns[0] * z),
        -9.9 + size * (-turns[1] * x + turns[0] * y + z),
    )


def from_earth_centre(
    point: tuple[float, float, float], ellipsoid: tuple[float, float]
) -> tuple[float, float]:
    """Longitude and latitude, in degrees."""
    axis, flattening = ellipsoid
    squared = flattening * (2 - flattening)
    x, y, z = point
    ring = math.hypot(x, y)
    latitude = math.atan2(z, ring * (1 - squared))
    for _ in range(10):
        across = axis / math.sqrt(1 - squared * math.sin(latitude) ** 2)
        latitude = math.atan2(z + squared * across * math.sin(latitude), ring)
    return math.degrees(math.atan2(y, x)), math.degrees(latitude)
