"""The map of places: what is a place, where it stands, graticule and scale."""

from __future__ import annotations

from decimal import Decimal

import pytest

from city_data_bank.pages.parts.place_map import Place, draw_map, place_of

SOUTH_WEST = Place("a", 19.0, 50.0)
NORTH_EAST = Place("b", 19.1, 50.05)


@pytest.mark.parametrize(
    ("wkt", "longitude", "latitude"),
    [
        ("POINT(19.042433 50.32938)", 19.042433, 50.32938),
        ("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> Point (-1 2.5)", -1.0, 2.5),
    ],
)
def test_a_point_in_degrees_is_a_place(wkt: str, longitude: float, latitude: float) -> None:
    assert place_of("x", wkt) == Place("x", longitude, latitude)


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON((0 0,1 0,1 1,0 0))",
        "POINT(200 10)",
        "POINT(10 90)",
        "POINT(nan 1)",
        "<http://www.opengis.net/def/crs/EPSG/0/2177> POINT(19 50)",
        "POINT EMPTY",
    ],
)
def test_anything_else_is_not_drawn(wkt: str) -> None:
    assert place_of("x", wkt) is None


def test_without_places_there_is_no_map() -> None:
    assert draw_map([]) is None


def test_east_is_on_the_right_and_north_above() -> None:
    drawn = draw_map([SOUTH_WEST, NORTH_EAST])
    assert drawn is not None
    first, second = drawn.dots
    assert first.x < second.x
    assert first.y > second.y
    assert drawn.left < first.x
    assert second.y > drawn.top


def test_a_kilometre_is_as_long_to_the_north_as_to_the_east() -> None:
    middle = Place("m", 19.0, 50.0)
    east = Place("e", 19.0 + 0.01 / 0.6427876, 50.0)  # cos 50 degrees
    north = Place("n", 19.0, 50.01)
    drawn = draw_map([middle, east, north])
    assert drawn is not None
    here, right, up = drawn.dots
    assert right.x - here.x == pytest.approx(here.y - up.y, rel=0.01)


def test_the_bar_has_the_length_on_the_ground_that_it_says() -> None:
    drawn = draw_map([SOUTH_WEST, NORTH_EAST])
    assert drawn is not None
    pixels, metres = drawn.scale
    across = drawn.dots[1].x - drawn.dots[0].x
    ground = 0.1 * 111_195 * 0.6424527  # 0.1 degree at 50.025 degrees north
    assert pixels / across == pytest.approx(metres / ground, rel=0.01)
    assert metres == 1000


def test_the_graticule_stands_at_round_degrees() -> None:
    drawn = draw_map([SOUTH_WEST, NORTH_EAST])
    assert drawn is not None
    degrees = [one for _, one in drawn.meridians]
    assert degrees == [Decimal(f"{19 + n / 100:.2f}") for n in range(0, 11, 5)]
    assert drawn.meridians[0][0] == drawn.dots[0].x


def test_a_single_place_stands_in_the_middle() -> None:
    drawn = draw_map([SOUTH_WEST])
    assert drawn is not None
    assert drawn.dots[0].x == pytest.approx((drawn.left + drawn.right) / 2)
    assert drawn.dots[0].y == pytest.approx((drawn.top + drawn.bottom) / 2)
