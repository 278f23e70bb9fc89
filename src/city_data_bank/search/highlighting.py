"""Marks in a text: which of its words were found, so that a page can show them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from city_data_bank.search.words import Word, words_of

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
    for word in words_of(text):
        if word.folded in found:
            pieces += [Piece(text[at : word.start], marked=False)] if word.start > at else []
            pieces.append(Piece(text[word.start : word.end], marked=True))
            at = word.end
    return (*pieces, Piece(text[at:], marked=False)) if at < len(text) else tuple(pieces)


def excerpt(text: str, found: AbstractSet[str]) -> tuple[Piece, ...]:
    """The part of a text around the first word that was found; its beginning where there is none.

    Args:
        text: Any.
        found: Folded words.
    """
    if len(text) <= _LONGEST:
        return marked(text, found)
    words = list(words_of(text))
    first = next((word.start for word in words if word.folded in found), 0)
    start = _boundary(words, first - _BEFORE) if first > _LONGEST - _BEFORE else 0
    end = max((word.end for word in words if word.end <= start + _LONGEST), default=_LONGEST)
    end = end if end > start else start + _LONGEST
    dots = "\N{HORIZONTAL ELLIPSIS}"
    before = f"{dots} " if start else ""
    after = f" {dots}" if end < len(text) else ""
    return marked(f"{before}{text[start:end]}{after}", found)


def _boundary(words: list[Word], position: int) -> int:
    """Where the first word at or after a position begins."""
    return next((word.start for word in words if word.start >= position), 0)
