"""Marks in a text: which of its words were found, so that a page can show them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from city_data_bank.search.words import spans_of

_LONGEST: Final = 220
"""Characters of an excerpt."""
_BEFORE: Final = 60
"""Characters of an excerpt before the first mark."""

_Span = tuple[str, int, int]
"""A word, folded, where it begins and where it ends."""


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
    return _pieces(text, 0, len(text), [span for span in spans_of(text) if span[0] in found])


def excerpt(text: str, found: AbstractSet[str]) -> tuple[Piece, ...]:
    """The part of a text around the first word that was found; its beginning where there is none.

    Args:
        text: Any.
        found: Folded words.
    """
    if len(text) <= _LONGEST:
        return marked(text, found)
    spans = spans_of(text)
    marks = [span for span in spans if span[0] in found]
    start = _start(spans, marks[0][1] if marks else 0)
    last = bisect_right(spans, start + _LONGEST, key=_end_of)
    end = spans[last - 1][2] if last else 0
    end = end if end > start else start + _LONGEST
    dots = "\N{HORIZONTAL ELLIPSIS}"
    before = (Piece(f"{dots} ", marked=False),) if start else ()
    after = (Piece(f" {dots}", marked=False),) if end < len(text) else ()
    return (*before, *_pieces(text, start, end, marks), *after)


def _pieces(text: str, start: int, end: int, marks: Iterable[_Span]) -> tuple[Piece, ...]:
    """A part of a text in pieces.

    Args:
        text: The whole.
        start: Where the part begins.
        end: Where it ends.
        marks: The words of the whole that are marked.
    """
    pieces: list[Piece] = []
    at = start
    for _, first, last in marks:
        if first >= start and last <= end:
            pieces += [Piece(text[at:first], marked=False)] if first > at else []
            pieces.append(Piece(text[first:last], marked=True))
            at = last
    return (*pieces, Piece(text[at:end], marked=False)) if at < end else tuple(pieces)


def _start(spans: Sequence[_Span], first: int) -> int:
    """Where an excerpt begins: with a word, some words before the first one that was found."""
    if first <= _LONGEST - _BEFORE:
        return 0
    return spans[bisect_left(spans, first - _BEFORE, key=_start_of)][1]


def _start_of(span: _Span) -> int:
    """Where a word begins."""
    return span[1]


def _end_of(span: _Span) -> int:
    """Where a word ends."""
    return span[2]
