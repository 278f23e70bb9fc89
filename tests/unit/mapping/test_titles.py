from __future__ import annotations

import pytest

from city_data_bank.mapping.titles import TitlePattern


@pytest.mark.parametrize(
    ("pattern", "title", "found"),
    [
        ("Rok", "Rok", {}),
        ("Rok", "Rok 2", None),
        ("a  b\nc", "a b c", {}),
        ("total;{period};[{unit}]", "total;2015;[person]", {"period": "2015", "unit": "person"}),
        ("total;{period};[{unit}]", "total;2015;[person] x", None),
        ("PARTY {name}", "PARTY {name}", {"name": "{name}"}),
        ("PARTY {name}", "PARTY ", None),
        ("{_} in {period}", "People in 2020", {"period": "2020"}),
        ("{a}-{b}", "x-y-z", {"a": "x", "b": "y-z"}),
        ("{a}x", "bxcx", None),
    ],
)
def test_a_hole_ends_at_the_first_place_of_the_text_after_it(
    pattern: str, title: str, found: dict[str, str] | None
) -> None:
    assert TitlePattern.parse(pattern).match(title) == found


def test_a_pattern_is_shown_as_it_is_written() -> None:
    assert TitlePattern.parse("a {b} c{_}").text == "a {b} c{_}"
