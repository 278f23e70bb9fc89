"""The index of a release, opened to answer."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, Self
from urllib.parse import quote
from weakref import finalize

import numpy as np

from city_data_bank.search.entries import FACETS, Synonyms
from city_data_bank.search.facets import Facet, narrow
from city_data_bank.search.index import LAYOUT, Language, languages_of
from city_data_bank.search.inflection import Inflection
from city_data_bank.search.matching import matches_of
from city_data_bank.search.question import Question, Thesaurus
from city_data_bank.search.ranking import Scores, best, rank
from city_data_bank.search.shown import Hit, Marks, hits
from city_data_bank.search.spelling import similar
from city_data_bank.search.words import words_of

_META: Final = "SELECT name, value FROM meta WHERE name <> 'key'"
_SUGGESTIONS: Final = 3
_MEMORY: Final = 32_768
"""Kibibytes of the index that are kept in memory once they were read, at most."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search ended with.

    Args:
        total: How many entries were found.
        hits: Those of the page asked for, by rank.
        facets: How many have each value, by facet; most frequent first, years the latest first.
        every: Whether every word was found together; else entries hold some of them.
        language: In which the words were found: the reader's, or another one of the bank.
        suggestions: Searches that find something, where this one found nothing.
    """

    total: int
    hits: tuple[Hit, ...] = ()
    facets: Mapping[str, tuple[tuple[str, int], ...]] | None = None
    every: bool = True
    language: str = ""
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class SearchIndex:
    """An index.

    Args:
        path: Of its file.
        file: It, open as long as anybody has the index: opening it takes as long as a search.
        count: How many entries it has.
        languages: By tag.
        thesauri: Words that stand for each other, by tag.
        weights: By entry, as it was made.
        facets: By name.
    """

    path: Path
    file: sqlite3.Connection
    count: int
    languages: Mapping[str, Language]
    thesauri: Mapping[str, Thesaurus]
    weights: Scores
    facets: Mapping[str, Facet]

    @classmethod
    def open(cls, path: Path) -> Self | None:
        """Open the index of a release.

        Args:
            path: Of its file; nothing is written to it.

        Returns:
            None where there is no such file, or one of another layout: of other software.
        """
        if not path.is_file():
            return None
        file = _opened(path)
        if file.execute("PRAGMA user_version").fetchone() != (LAYOUT,):
            file.close()
            return None
        meta = {name: json.loads(value) for name, value in file.execute(_META)}
        entries = file.execute("SELECT kind, weight FROM entry ORDER BY id").fetchall()
        rows = file.execute("SELECT name, value, entry FROM facet").fetchall()
        rules = {
            tag: Inflection.from_json(document) for tag, document in meta["inflections"].items()
        }
        rows += [("kind", kind, number) for number, (kind, _) in enumerate(entries)]
        synonyms = [Synonyms(**one) for one in meta["synonyms"]]
        index = cls(
            path=path,
            file=file,
            count=len(entries),
            languages={one.tag: one for one in languages_of(meta["languages"], rules)},
            thesauri={tag: Thesaurus(synonyms, rules[tag], (tag,)) for tag in meta["languages"]},
            weights=np.array([weight for _, weight in entries], dtype=np.float32),
            facets={
                name: Facet.of([row[1:] for row in rows if row[0] == name], len(entries))
                for name in FACETS
            },
        )
        finalize(index, file.close)
        return index

    def search(self, question: Question) -> Found:
        """Answer a search.

        Where the reader's language has nothing, the other languages of the bank are tried.

        Args:
            question: Not longer than ``question.LONGEST``; its language is one of the bank's.
        """
        order = dict.fromkeys([question.language, *self.languages])
        for language in order:
            found = self._search(self.file, replace(question, language=language))
            if found.total:
                return found
        return Found(0, suggestions=self._suggestions(self.file, question))

    def _search(self, file: sqlite3.Connection, question: Question) -> Found:
        """Answer a search in one language."""
        language = self.languages[question.language]
        groups = self.thesauri[language.tag].sought(question.text)
        matches = lru_cache(partial(matches_of, file, language.tag, language.inflection))
        scores, most = rank(matches, groups, self.count)
        scores *= self.weights
        found, counts = narrow(self.facets, question.chosen, scores > 0)
        scores *= found
        last = question.page * question.size
        numbers = best(scores, last)[last - question.size :]
        ranked = dict(zip(numbers.tolist(), scores[numbers].tolist(), strict=True))
        return Found(
            total=int(np.count_nonzero(found)),
            hits=tuple(hits(file, language.tag, Marks.of(matches, groups), ranked)),
            facets=counts,
            every=most == len(groups),
            language=language.tag,
        )

    def _suggestions(self, file: sqlite3.Connection, question: Question) -> tuple[str, ...]:
        """Searches that find something: each unknown word replaced by one that resembles it."""
        language = self.languages[question.language]
        words = list(words_of(question.text))
        known = [bool(matches_of(file, language.tag, language.inflection, one)) for one in words]
        near = [
            (one.written,) if there else similar(file, language.tag, one.folded)
            for one, there in zip(words, known, strict=True)
        ]
        kept = [several for several in near if several]
        tries = (
            " ".join(several[min(turn, len(several) - 1)] for several in kept)
            for turn in range(max(map(len, kept), default=0))
        )
        asked = " ".join(one.written for one in words)
        found = dict.fromkeys(one for one in tries if one and one != asked)
        return tuple(
            one
            for one in found
            if self._search(file, Question(one, question.language, size=1)).total
        )[:_SUGGESTIONS]


def _opened(path: Path) -> sqlite3.Connection:
    """The index, to be read: it never changes, so that nothing has to be locked."""
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    file = sqlite3.connect(address, uri=True, check_same_thread=False)
    file.execute(f"PRAGMA cache_size = {-_MEMORY}")
    return file
