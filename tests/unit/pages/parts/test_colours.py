"""Colours: whatever a city chooses, text can be read in light and dark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.pages.parts.colours import (
    CONTRAST,
    DEFAULTS,
    contrast,
    dark_tokens,
    tokens,
)

INKS = [
    name
    for name in DEFAULTS
    if name not in ("background", "surface", "line", "header", "header-text")
]
colour = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("chosen", [tokens({}), dark_tokens({})], ids=["light", "dark"])
def test_the_default_pairs_can_be_read(chosen: dict[str, str]) -> None:
    for ink in INKS:
        for ground in ("background", "surface"):
            assert contrast(chosen[ink], chosen[ground]) >= CONTRAST, (ink, ground)
    assert contrast(chosen["header-text"], chosen["header"]) >= CONTRAST


def test_readable_colours_of_a_city_stay_as_they_are() -> None:
    assert tokens({"link": "#0b4f9e", "header": "#14305c"})["link"] == "#0b4f9e"
    assert tokens(DEFAULTS) == dict(DEFAULTS)


@given(colour, colour)
def test_any_accent_and_header_are_made_readable(accent: str, header: str) -> None:
    own = {"accent": accent, "link": accent, "header": header}
    for chosen in (tokens(own), dark_tokens(own)):
        assert contrast(chosen["accent"], chosen["background"]) >= CONTRAST
        assert contrast(chosen["link"], chosen["surface"]) >= CONTRAST
        assert contrast(chosen["header-text"], chosen["header"]) >= CONTRAST
