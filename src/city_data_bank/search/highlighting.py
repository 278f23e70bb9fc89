"""Marks in a text: which of its words were found, so that a page can show them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from city_data_bank.search.words import spans_of

_LONGEST: Final = 220
"""Characters of an excerpt."""
_BEFORE: Final = 60
"""Characters of an excerpt before the first mark."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text.

    Args:
        text: It.
        marked: Whether it was found.
    """

    text: str
    marked: bool


def marked(text: str, found: AbstractSet[str]) -> tuple[Piece, ...]:
    """A text in pieces, which together are the text.

    Args:
        text: Any.
        found: Folded words.
    """
    pieces: list[Piece] = []
    at = 0
    for folded, start, end in spans_of(text):
        if folded in found:
            pieces += [Piece(text[at:start], marked=False)] if start > at else []
            pieces.append(Piece(text[start:end], marked=True))
            at = end
    return (*pieces, Piece(text[at:], marked=False)) if at < len(text) else tuple(pieces)


def excerpt(text: str, found: AbstractSet[str]) -> tuple[Piece, ...]:
    """The part of a text around the first word that was found; its beginning where there is none.

    Args:
        text: Any.
        found: Folded words.
    """
    if len(text) <= _LONGEST:
        return marked(text, found)
    start = _start(text, found)
    shown = text[start : start + _LONGEST + 1]
    # A word that goes on behind the excerpt ends with it here, and is left out.
    length = max((end for _, _, end in spans_of(shown) if end <= _LONGEST), default=_LONGEST)
    dots = "\N{HORIZONTAL ELLIPSIS}"
    before = f"{dots} " if start else ""
    after = f" {dots}" if start + length < len(text) else ""
    return marked(f"{before}{shown[:length]}{after}", found)


def _start(text: str, found: AbstractSet[str]) -> int:
    """Where an excerpt begins: with a word, some words before the first one that was found."""
    starts: list[int] = []
    for folded, start, _ in spans_of(text):
        starts.append(start)
        if folded in found:
            from_here = start - _BEFORE if start > _LONGEST - _BEFORE else 0
            return next(one for one in starts if one >= from_here) if from_here else 0
    return 0
