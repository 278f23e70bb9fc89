"""The index of a release, opened to answer."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Final, Self
from urllib.parse import quote

import numpy as np
import numpy.typing as npt

from city_data_bank.search.entries import FACETS, Synonyms
from city_data_bank.search.highlighting import Piece, excerpt, marked
from city_data_bank.search.index import LAYOUT, Language, languages_of
from city_data_bank.search.inflection import Inflection
from city_data_bank.search.matching import START, matches_of
from city_data_bank.search.question import Question, Sought, Thesaurus
from city_data_bank.search.ranking import Matcher, Scores, best, rank
from city_data_bank.search.spelling import similar
from city_data_bank.search.words import words_of

_META: Final = "SELECT name, value FROM meta WHERE name <> 'key'"
_SUGGESTIONS: Final = 3


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


@dataclass(frozen=True, slots=True)
class _Facet:
    """By what entries are counted.

    Args:
        values: All values.
        entry: Entry by row.
        value: Number of its value by row.
    """

    values: tuple[str, ...]
    entry: npt.NDArray[np.int64]
    value: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """An index.

    Args:
        path: Of its file.
        count: How many entries it has.
        languages: By tag.
        synonyms: Words that stand for each other.
        weights: By entry, as it was made.
        facets: By name.
    """

    path: Path
    count: int
    languages: Mapping[str, Language]
    synonyms: tuple[Synonyms, ...]
    weights: Scores
    facets: Mapping[str, _Facet]

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
        with _reading(path) as file:
            if file.execute("PRAGMA user_version").fetchone() != (LAYOUT,):
                return None
            meta = {name: json.loads(value) for name, value in file.execute(_META)}
            entries = file.execute("SELECT kind, weight FROM entry ORDER BY id").fetchall()
            rows = file.execute("SELECT name, value, entry FROM facet").fetchall()
        rules = {
            tag: Inflection.from_json(document) for tag, document in meta["inflections"].items()
        }
        rows += [("kind", kind, number) for number, (kind, _) in enumerate(entries)]
        return cls(
            path=path,
            count=len(entries),
            languages={one.tag: one for one in languages_of(meta["languages"], rules)},
            synonyms=tuple(Synonyms(**one) for one in meta["synonyms"]),
            weights=np.array([weight for _, weight in entries], dtype=np.float32),
            facets={name: _facet(name, rows) for name in FACETS},
        )

    def search(self, question: Question) -> Found:
        """Answer a search.

        Where the reader's language has nothing, the other languages of the bank are tried.

        Args:
            question: Not longer than ``question.LONGEST``; its language is one of the bank's.
        """
        order = dict.fromkeys([question.language, *self.languages])
        with _reading(self.path) as file:
            for language in order:
                found = self._search(file, replace(question, language=language))
                if found.total:
                    return found
            return Found(0, suggestions=self._suggestions(file, question))

    def _search(self, file: sqlite3.Connection, question: Question) -> Found:
        """Answer a search in one language."""
        language = self.languages[question.language]
        groups = Thesaurus(self.synonyms, language.inflection, (language.tag,)).sought(
            question.text
        )
        matches = lru_cache(partial(matches_of, file, language.tag, language.inflection))
        scores, most = rank(matches, groups, self.count)
        scores *= self.weights
        within = {name: self._within(name, question.chosen.get(name, "")) for name in FACETS}
        counts = {name: self._counted(name, scores, within) for name in FACETS}
        for mask in within.values():
            scores = np.where(mask, scores, np.float32(0))
        last = question.page * question.size
        numbers = best(scores, last)[last - question.size :]
        return Found(
            total=int(np.count_nonzero(scores)),
            hits=tuple(self._hits(file, question, _Marks.of(matches, groups), numbers, scores)),
            facets=counts,
            every=most == len(groups),
            language=language.tag,
        )

    def _within(self, name: str, value: str) -> npt.NDArray[np.bool_]:
        """Which entries have a value; all of them where none is chosen."""
        facet = self.facets[name]
        if not value:
            return np.ones(self.count, dtype=np.bool_)
        mask = np.zeros(self.count, dtype=np.bool_)
        if value in facet.values:
            mask[facet.entry[facet.value == facet.values.index(value)]] = True
        return mask

    def _counted(
        self, name: str, scores: Scores, within: Mapping[str, npt.NDArray[np.bool_]]
    ) -> tuple[tuple[str, int], ...]:
        """How many of those found have each value, the other facets held to."""
        mask = scores > 0
        for other, held in within.items():
            if other != name:
                mask = mask & held
        facet = self.facets[name]
        counts = np.bincount(facet.value[mask[facet.entry]], minlength=len(facet.values))
        rows = [(value, int(n)) for value, n in zip(facet.values, counts, strict=True) if n]
        if name == "period":
            return tuple(sorted(rows, reverse=True))
        return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))

    def _hits(
        self,
        file: sqlite3.Connection,
        question: Question,
        marks: _Marks,
        numbers: npt.NDArray[np.int64],
        scores: Scores,
    ) -> Iterator[Hit]:
        """Entries as they are shown."""
        for number in numbers.tolist():
            iri, kind, head, tail, periods = file.execute(
                "SELECT iri, kind, head, tail, periods FROM entry WHERE id = ?", (number,)
            ).fetchone()
            title, title_language, text, text_language = file.execute(
                "SELECT title, title_language, text, text_language FROM shown "
                "WHERE language = ? AND entry = ?",
                (question.language, number),
            ).fetchone()
            period = marks.period(periods.split())
            if period:
                iri = iri.partition("/id/observation/")[0]
                iri = f"{iri}/id/observation/{head}/{quote(period)}/{tail}"
            yield Hit(
                iri,
                kind,
                marked(title, marks.found),
                title_language,
                excerpt(text, marks.found),
                text_language,
                round(float(scores[number]), 3),
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


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is marked in the entries found.

    Args:
        found: Folded words.
        asked: Folded words of the search.
    """

    found: frozenset[str]
    asked: frozenset[str]

    @classmethod
    def of(cls, matches: Matcher, groups: Sequence[Sought]) -> _Marks:
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
        named = (
            one for one in reversed(periods) if {w.folded for w in words_of(one)} <= self.asked
        )
        return next(named, "")


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The index, to be read: it never changes, so that nothing has to be locked."""
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as file:
        yield file


def _facet(name: str, rows: Sequence[tuple[str, str, int]]) -> _Facet:
    """One facet of all entries."""
    own = [(value, entry) for facet, value, entry in rows if facet == name]
    values = tuple(sorted({value for value, _ in own}))
    numbers = {value: number for number, value in enumerate(values)}
    return _Facet(
        values,
        np.array([entry for _, entry in own], dtype=np.int64),
        np.array([numbers[value] for value, _ in own], dtype=np.int64),
    )
