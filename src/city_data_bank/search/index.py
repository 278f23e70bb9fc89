"""The index of a release: words and where they stand, one SQLite file, the same bytes every time.

::

    meta(name, value)                          key; languages, inflections, synonyms as JSON
    entry(id, iri, kind, weight, head, tail, periods)  by id in the order of IRIs
    facet(entry, name, value)
    shown(language, entry, title, title_language, text, text_language)
    word(language, written, folded, places)    every form; where it stands
    form(language, key, written)               keys of every form, see ``inflection``

A place is a number of 64 bits: ``entry << 13 | position``; positions of the three fields begin at
``FIELDS``, so that a phrase never reaches from one field into another.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import numpy as np

from city_data_bank.search.entries import Entry, Synonyms, Texts
from city_data_bank.search.inflection import Inflection
from city_data_bank.search.words import forms_of

LAYOUT: Final = 1
"""Number of the layout, ``user_version`` of the file; an index of another one is not read."""

POSITIONS: Final = 13
"""Bits of a position."""
FIELDS: Final = (0, 1000, 3000)
"""Where title, other names and text begin; the rest of a text longer than its field is not read."""
_ENDS: Final = (990, 2990, 8190)
_SCHEMA: Final = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE entry(id INTEGER PRIMARY KEY, iri TEXT, kind TEXT, weight REAL,
  head TEXT, tail TEXT, periods TEXT);
CREATE TABLE facet(entry INTEGER, name TEXT, value TEXT);
CREATE TABLE shown(language TEXT, entry INTEGER, title TEXT, title_language TEXT, text TEXT,
  text_language TEXT, PRIMARY KEY(language, entry)) WITHOUT ROWID;
CREATE TABLE word(id INTEGER PRIMARY KEY, language TEXT, written TEXT, folded TEXT, places BLOB);
CREATE TABLE form(language TEXT, key TEXT, word INTEGER,
  PRIMARY KEY(language, key, word)) WITHOUT ROWID;
"""
_AFTERWARDS: Final = "CREATE INDEX word_folded ON word(language, folded, written)"


@dataclass(frozen=True, slots=True)
class Language:
    """A reader's language: how its words change, and in which order texts are taken.

    Args:
        tag: BCP 47.
        order: Tags, the reader's first.
        inflection: Its rules.
    """

    tag: str
    order: tuple[str, ...]
    inflection: Inflection


def languages_of(tags: Sequence[str], inflections: Mapping[str, Inflection]) -> list[Language]:
    """The languages of a bank, each with the order in which a text is chosen for it.

    Args:
        tags: Of the bank, the preferred one first.
        inflections: By tag.
    """
    orders = {tag: tuple(dict.fromkeys([tag, *tags, "en"])) for tag in tags}
    return [Language(tag, orders[tag], inflections.get(tag, Inflection())) for tag in tags]


def write_index(
    path: Path,
    entries: Sequence[Entry],
    synonyms: Sequence[Synonyms],
    languages: Sequence[Language],
    key: str = "",
) -> None:
    """Write the index.

    Args:
        path: Of the file, which does not exist.
        entries: In their order, which is the order of equals among those found.
        synonyms: Words that stand for each other.
        languages: Of the bank, the preferred one first.
        key: Of how it is written, whatever it is made from.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
        file.executescript(f"PRAGMA user_version={LAYOUT}; BEGIN;" + _SCHEMA)
        file.executemany("INSERT INTO meta VALUES(?, ?)", _meta(synonyms, languages, key))
        file.executemany("INSERT INTO entry VALUES(?, ?, ?, ?, ?, ?, ?)", _entries(entries))
        file.executemany("INSERT INTO facet VALUES(?, ?, ?)", _facets(entries))
        first = 1
        for language in languages:
            first = _write_language(file, language, entries, first)
        file.execute(_AFTERWARDS)
        file.execute("COMMIT")


def _meta(
    synonyms: Sequence[Synonyms], languages: Sequence[Language], key: str
) -> Iterator[tuple[str, str]]:
    """What holds for the whole index, sorted by name."""
    documents: dict[str, object] = {
        "languages": [language.tag for language in languages],
        "inflections": {one.tag: one.inflection.to_json() for one in languages},
        "synonyms": [asdict(one) for one in synonyms],
    }
    yield "key", key
    for name, document in sorted(documents.items()):
        yield name, json.dumps(document, ensure_ascii=False, sort_keys=True)


def _entries(entries: Iterable[Entry]) -> Iterator[tuple[int, str, str, float, str, str, str]]:
    """Rows of entries."""
    for number, entry in enumerate(entries):
        series = entry.series
        rest = (series.head, series.tail, " ".join(series.periods)) if series else ("", "", "")
        yield number, entry.iri, entry.kind, entry.weight, *rest


def _facets(entries: Iterable[Entry]) -> Iterator[tuple[int, str, str]]:
    """By what each entry is counted."""
    for number, entry in enumerate(entries):
        yield from ((number, "category", ref) for ref in entry.categories)
        yield from ((number, "provider", ref) for ref in entry.providers)
        yield from ((number, "area", ref) for ref in entry.areas)
        yield from ((number, "period", year) for year in entry.years)


def _write_language(
    file: sqlite3.Connection, language: Language, entries: Sequence[Entry], first: int
) -> int:
    """The entries as a reader of a language meets them.

    Args:
        file: The index.
        language: The reader's.
        entries: All of them.
        first: Number of the first word.

    Returns:
        Number of the first word of the next language.
    """
    places: dict[tuple[str, str], list[int]] = {}
    shown: list[tuple[object, ...]] = []
    for number, entry in enumerate(entries):
        title, text = (chosen(texts, language.order) for texts in (entry.title, entry.text))
        shown.append((language.tag, number, _first(title[1]), title[0], _first(text[1]), text[0]))
        fields = (title[1], _others(entry, language.order), text[1])
        for texts, start, end in zip(fields, FIELDS, _ENDS, strict=True):
            _place(places, texts, (number << POSITIONS) + start, (number << POSITIONS) + end)
    file.executemany("INSERT INTO shown VALUES(?, ?, ?, ?, ?, ?)", shown)
    ordered = sorted(places)
    file.executemany(
        "INSERT INTO word VALUES(?, ?, ?, ?, ?)",
        (
            (number, language.tag, *forms, np.array(places[forms], dtype="<i8").tobytes())
            for number, forms in enumerate(ordered, first)
        ),
    )
    file.executemany("INSERT INTO form VALUES(?, ?, ?)", _forms(language, ordered, first))
    return first + len(ordered)


def _forms(
    language: Language, words: Sequence[tuple[str, str]], first: int
) -> list[tuple[str, str, int]]:
    """The keys of every form, in their order."""
    return sorted(
        (language.tag, key, number)
        for number, (_, folded) in enumerate(words, first)
        for key in language.inflection.keys(folded)
    )


def _place(
    places: dict[tuple[str, str], list[int]], texts: Iterable[str], start: int, end: int
) -> None:
    """Note where the words of a field stand; one place is left empty between two texts."""
    position = start
    for text in texts:
        for forms in forms_of(text):
            if position >= end:
                return
            places.setdefault(forms, []).append(position)
            position += 1
        position += 1


def _others(entry: Entry, order: Sequence[str]) -> list[str]:
    """Further names in the reader's language, else in the next one; codes in any case."""
    _, texts = chosen({key: one for key, one in entry.other.items() if key}, order)
    return [*texts, *entry.other.get("", ())]


def chosen(texts: Texts, order: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The texts in the first language of an order that has some, else any, with the language.

    Args:
        texts: By language.
        order: BCP 47 tags, the reader's first; ``de`` takes ``de-t-nl`` where it has none itself.
    """
    for wanted in order:
        for language in (wanted, *(tag for tag in texts if tag.startswith(f"{wanted}-"))):
            if texts.get(language):
                return language, texts[language]
    return next(((language, found) for language, found in texts.items() if found), ("", ()))


def _first(texts: Sequence[str]) -> str:
    """The first text, or none."""
    return texts[0] if texts else ""
