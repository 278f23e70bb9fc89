from __future__ import annotations

from tests.unit.draft.conftest import MakeSample

from city_data_bank.draft.points import find_point

BOUNDS = (10.0, 40.0, 20.0, 50.0)


def test_degrees_side_by_side_are_a_position_whatever_their_titles(
    make_sample: MakeSample,
) -> None:
    sample = make_sample("id|φ|λ\n1|45.1234|15.4321\n2|46.123|16.321")
    found = find_point(sample, BOUNDS)
    assert found is not None
    assert [column.title for column in found] == ["φ", "λ"]


def test_east_may_stand_before_north(make_sample: MakeSample) -> None:
    found = find_point(make_sample("x|y\n15.4321|45.1234\n16.321|46.123"), BOUNDS)
    assert found is not None
    assert [column.title for column in found] == ["y", "x"]


def test_shares_and_places_elsewhere_are_no_positions(make_sample: MakeSample) -> None:
    assert find_point(make_sample("a|b\n45.1|15.4\n46.1|16.3"), BOUNDS) is None
    assert find_point(make_sample("a|b\n75.1234|15.4321\n76.123|16.321"), BOUNDS) is None
