"""Marks in a text: which of its words were found, so that a page can show them.

A text is taken apart once, into its words and what stands between them: parts with odd numbers are
words. Where a part begins is only asked of texts that are too long to be shown whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from city_data_bank.search.words import folded_of, parts_of

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
    parts = parts_of(text)
    return tuple(_pieces(parts, _places(parts, found)))


def excerpt(text: str, found: AbstractSet[str]) -> tuple[Piece, ...]:
    """The part of a text around the first word that was found; its beginning where there is none.

    Args:
        text: Any.
        found: Folded words.
    """
    if len(text) <= _LONGEST:
        return marked(text, found)
    parts = parts_of(text)
    places = _places(parts, found)
    begins = list(accumulate(map(len, parts), initial=0))
    start = _start(begins, places[0] if places else 0)
    end = _end(begins, start)
    dots = "\N{HORIZONTAL ELLIPSIS}"
    before = (Piece(f"{dots} ", marked=False),) if start else ()
    if end <= start:
        cut = text[begins[start] : begins[start] + _LONGEST]
        return (*before, Piece(cut, marked=False), Piece(f" {dots}", marked=False))
    shown = [place - start for place in places if start <= place < end]
    after = (Piece(f" {dots}", marked=False),) if begins[end] < len(text) else ()
    return (*before, *_pieces(parts[start:end], shown), *after)


def _places(parts: Sequence[str], found: AbstractSet[str]) -> list[int]:
    """Numbers of the words that were found."""
    words = enumerate(folded_of(parts[1::2]))
    return [2 * number + 1 for number, word in words if word in found]


def _pieces(parts: Sequence[str], places: Sequence[int]) -> Iterator[Piece]:
    """Parts of a text in pieces.

    Args:
        parts: In their order.
        places: Numbers of those that are marked.
    """
    at = 0
    for place in places:
        if between := "".join(parts[at:place]):
            yield Piece(between, marked=False)
        yield Piece(parts[place], marked=True)
        at = place + 1
    if rest := "".join(parts[at:]):
        yield Piece(rest, marked=False)


def _start(begins: Sequence[int], first: int) -> int:
    """With which part an excerpt begins: with a word, some words before the first one found.

    Args:
        begins: Where each part begins.
        first: Number of the first word found.
    """
    if begins[first] <= _LONGEST - _BEFORE:
        return 0
    return 2 * bisect_left(begins[1::2], begins[first] - _BEFORE) + 1


def _end(begins: Sequence[int], start: int) -> int:
    """Behind which part an excerpt ends: behind the last word that fits, if there is one."""
    return 2 * bisect_right(begins[2::2], begins[start] + _LONGEST)
