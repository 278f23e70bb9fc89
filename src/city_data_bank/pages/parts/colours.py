"""The colours of the site: a city's own where bank.toml names them, readable in light and dark.

Source: WCAG 2.1, success criterion 1.4.3 (contrast 4.5 : 1) and its definition of relative
luminance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

DEFAULTS: Final[Mapping[str, str]] = {
    "header": "#14305c",
    "header-text": "#ffffff",
    "accent": "#9a4a00",
    "link": "#0b4f9e",
    "link-visited": "#5b2a86",
    "text": "#1b1f24",
    "muted": "#4f5b69",
    "background": "#ffffff",
    "surface": "#f1f4f9",
    "line": "#c5cedb",
    "positive": "#1b6e3c",
    "warning": "#7a4a00",
    "negative": "#a3231b",
}
"""Tokens of the design; what a bank does not name stays as it is here."""

_GROUNDS: Final = ("background", "surface", "line", "header", "header-text")
_DARK: Final[Mapping[str, str]] = {
    "background": "#12161c",
    "surface": "#1c232d",
    "line": "#3a4656",
    "text": "#e8ecf1",
    "muted": "#a9b4c2",
}
CONTRAST: Final = 4.5
"""What WCAG asks for."""
DARK_CONTRAST: Final = 6.5
"""Inks on dark ground are lighter than they must be: they glare less than they tire."""


def tokens(own: Mapping[str, str]) -> dict[str, str]:
    """Tokens on light ground.

    Args:
        own: Colours of the bank, ``#rrggbb`` by token.

    Returns:
        Every token of ``DEFAULTS``; inks are darkened until they can be read on both grounds.
    """
    chosen = {name: own.get(name, colour) for name, colour in DEFAULTS.items()}
    return _inked(chosen)


def dark_tokens(own: Mapping[str, str]) -> dict[str, str]:
    """The same on dark ground: inks are lightened until they can be read."""
    chosen = {name: own.get(name, colour) for name, colour in DEFAULTS.items()}
    return _inked({**chosen, **_DARK}, DARK_CONTRAST)


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(ink: str, grounds: Sequence[str], least: float = CONTRAST) -> str:
    """The ink itself, or the nearest darker or lighter one that can be read on every ground.

    Args:
        ink: ``#rrggbb``.
        grounds: What it stands on: all dark or all light.
        least: Contrast that is wanted.
    """
    dark = max(map(_luminance, grounds)) < 0.18  # noqa: PLR2004 -- white and black are equally far
    towards = 255 if dark else 0
    channels = _channels(ink)
    for step in range(101):
        mixed = tuple(round(c + (towards - c) * step / 100) for c in channels)
        colour = "#{:02x}{:02x}{:02x}".format(*mixed)
        if all(contrast(colour, ground) >= least for ground in grounds):
            return colour
    return "#ffffff" if dark else "#000000"


def _inked(chosen: Mapping[str, str], least: float = CONTRAST) -> dict[str, str]:
    """Colours with every ink made readable on the grounds that it stands on."""
    grounds = (chosen["background"], chosen["surface"])
    inks = {
        name: readable(colour, grounds, least)
        for name, colour in chosen.items()
        if name not in _GROUNDS
    }
    return {
        **chosen,
        **inks,
        "header-text": readable(chosen["header-text"], [chosen["header"]]),
    }


def _channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """A channel of sRGB as light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- the definition
