"""Forms in the index that a word of a search stands for, each with how near it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from city_data_bank.search.inflection import Inflection
from city_data_bank.search.words import Word

WRITTEN: Final = 1.0
FOLDED: Final = 0.97
FORM: Final = 0.85
START: Final = 0.15
"""What a match counts for: the word itself, without its diacritics, another form of it, a word that
begins alike. A start in a title counts less than the word itself in a text."""

_MOST: Final = 200
"""Words that begin alike, at most."""
_SHORTEST: Final = 3
"""Letters of a start."""
_COMMON: Final = 4
"""Letters that long words have in common at least to begin alike."""


_Row = tuple[int, str, str, bytes]
"""Number of a form, the form written and folded, where it stands."""


@dataclass(frozen=True, slots=True)
class Match:
    """A form in the index.

    Args:
        folded: It.
        near: What it counts for.
        places: Where it stands, see ``index``.
    """

    folded: str
    near: float
    places: bytes


def matches_of(
    file: sqlite3.Connection, language: str, inflection: Inflection, word: Word
) -> tuple[Match, ...]:
    """The forms that a word stands for.

    Args:
        file: The index.
        language: The reader's.
        inflection: Of that language, as it is in the index.
        word: Of the search.

    Returns:
        Each form once, under the nearest of the ways in which it matches.
    """
    found: dict[int, Match] = {}
    for rows in (_forms(file, language, inflection, word), _starts(file, language, word)):
        for number, written, folded, places in rows:
            near = _near(inflection, word, written, folded)
            found[number] = Match(folded, near, places)
        if found:
            break
    return tuple(found.values())


def _near(inflection: Inflection, word: Word, written: str, folded: str) -> float:
    """How near a form is to a word."""
    if written == word.written:
        return WRITTEN
    if folded == word.folded:
        return FOLDED
    common = inflection.keys(folded) & inflection.keys(word.folded)
    return FORM if common else START


def _forms(
    file: sqlite3.Connection, language: str, inflection: Inflection, word: Word
) -> Iterator[_Row]:
    """The word itself and its other forms; one may come twice."""
    yield from file.execute(
        "SELECT id, written, folded, places FROM word WHERE language = ? AND folded = ?",
        (language, word.folded),
    )
    for key in sorted(inflection.keys(word.folded)):
        yield from file.execute(
            "SELECT id, written, folded, places FROM word JOIN form ON form.word = word.id "
            "WHERE form.language = ? AND form.key = ?",
            (language, key),
        )


def _starts(file: sqlite3.Connection, language: str, word: Word) -> Iterator[_Row]:
    """Words that begin like a word, where it has no other forms."""
    if start := start_of(word.folded):
        yield from file.execute(
            "SELECT id, written, folded, places FROM word "
            "WHERE language = ? AND folded >= ? AND folded < ? ORDER BY folded, written LIMIT ?",
            (language, start, f"{start}\U0010ffff", _MOST),
        )


def start_of(folded: str) -> str:
    """What words that begin like a word have in common; empty where it is too short."""
    if len(folded) < _SHORTEST or folded[0].isdigit():
        return ""
    return folded[: max(_COMMON, len(folded) * 3 // 5)]
