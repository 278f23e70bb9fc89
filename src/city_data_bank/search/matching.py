"""Forms in the index that a word of a search stands for, each with how near it is."""

from __future__ import annotations

import json
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
    found = tuple(
        Match(folded, _near(word, written, folded), places)
        for written, folded, places in _forms(file, language, inflection, word)
    )
    return found or tuple(Match(folded, START, at) for folded, at in _starts(file, language, word))


def _near(word: Word, written: str, folded: str) -> float:
    """How near a form is to a word with which it has a key in common."""
    if written == word.written:
        return WRITTEN
    return FOLDED if folded == word.folded else FORM


def _forms(
    file: sqlite3.Connection, language: str, inflection: Inflection, word: Word
) -> Iterator[tuple[str, str, bytes]]:
    """The word itself and its other forms: as written, folded, and where they stand."""
    keys = json.dumps(sorted(inflection.keys(word.folded)))
    yield from file.execute(
        "SELECT written, folded, places FROM word WHERE id IN (SELECT word FROM form "
        "WHERE language = ? AND key IN (SELECT value FROM json_each(?))) ORDER BY id",
        (language, keys),
    )


def _starts(file: sqlite3.Connection, language: str, word: Word) -> Iterator[tuple[str, bytes]]:
    """Words that begin like a word, where it has no other forms."""
    if start := start_of(word.folded):
        yield from file.execute(
            "SELECT folded, places FROM word "
            "WHERE language = ? AND folded >= ? AND folded < ? ORDER BY folded, written LIMIT ?",
            (language, start, f"{start}\U0010ffff", _MOST),
        )


def start_of(folded: str) -> str:
    """What words that begin like a word have in common; empty where it is too short."""
    if len(folded) < _SHORTEST or folded[0].isdigit():
        return ""
    return folded[: max(_COMMON, len(folded) * 3 // 5)]
