"""Entries as people are shown them: with marks where the words stand that were sought.

What comes in: the index, numbers of entries, the forms of the words sought. What goes out: hits.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, Self
from urllib.parse import quote

from city_data_bank.search.highlighting import Piece, excerpt, marked
from city_data_bank.search.matching import START
from city_data_bank.search.question import Sought
from city_data_bank.search.ranking import Matcher
from city_data_bank.search.words import forms_of

_SHOWN: Final = (
    "SELECT iri, kind, head, tail, periods, title, title_language, text, text_language "
    "FROM json_each(?) JOIN entry ON entry.id = value "
    "JOIN shown ON shown.language = ? AND shown.entry = entry.id ORDER BY key"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found.

    Args:
        iri: Its IRI; of a series that of the value which the search names, else of its newest one.
        kind: Of thing.
        title: Its name in pieces.
        title_language: BCP 47 tag; may be empty.
        text: What is said of it, around what was found.
        text_language: BCP 47 tag; may be empty.
        score: Its rank.
    """

    iri: str
    kind: str
    title: tuple[Piece, ...]
    title_language: str
    text: tuple[Piece, ...]
    text_language: str
    score: float


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in the entries found.

    Args:
        found: Folded words.
        asked: Folded words of the search.
    """

    found: frozenset[str]
    asked: frozenset[str]

    @classmethod
    def of(cls, matches: Matcher, groups: Sequence[Sought]) -> Self:
        """The forms of all words of a search and of what stands in their place.

        Words that only begin alike are marked where there is nothing nearer.
        """
        found: set[str] = set()
        words = [word for group in groups for word in chain(group.words, *group.others)]
        for word in words:
            several = matches(word)
            near = [match for match in several if match.near > START]
            found.update(match.folded for match in near or several)
        return cls(frozenset(found), frozenset(word.folded for word in words))

    def period(self, periods: Sequence[str]) -> str:
        """The last of the periods that the search names, or nothing."""
        return next((one for one in reversed(periods) if self._names(one)), "")

    def _names(self, period: str) -> bool:
        """Whether the search has every word of a period."""
        return all(folded in self.asked for _, folded in forms_of(period))


def hits(
    file: sqlite3.Connection, language: str, marks: Marks, scores: dict[int, float]
) -> Iterator[Hit]:
    """Entries as they are shown.

    Args:
        file: The index.
        language: In which they are shown.
        marks: What is marked.
        scores: Rank by number of the entry, in the order of the hits.
    """
    rows = file.execute(_SHOWN, (json.dumps(list(scores)), language))
    for score, row in zip(scores.values(), rows, strict=True):
        iri, kind, head, tail, periods, title, title_language, text, text_language = row
        if period := marks.period(periods.split()):
            bank = iri.partition("/id/observation/")[0]
            iri = f"{bank}/id/observation/{head}/{quote(period)}/{tail}"
        yield Hit(
            iri,
            kind,
            marked(title, marks.found),
            title_language,
            excerpt(text, marks.found),
            text_language,
            round(score, 3),
        )
