"""Packages of the CKAN face: found by name, organisation, time or word; read from the frozen file.

What comes in: ``packages.jsonl``. What goes out: lines as they stand. Only what is searched by is
kept in memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import orjson

from city_data_bank.errors import QueryError

_FILTER: Final = re.compile(
    r"(?P<sign>[+-]?)(?P<field>[a-z_]+):"
    r"(?P<value>\"[^\"]*\"|\([^()]*\)|\[[^\[\]]*\]|[^\s\"()\[\]]+)"
)
_FIELDS: Final = {
    "organization": "organization",
    "owner_org": "organization",
    "name": "name",
    "id": "name",
}
_CONSTANTS: Final = {"type": "dataset", "dataset_type": "dataset", "state": "active"}
_SORTS: Final = {"id": "name", "name": "name", "metadata_modified": "modified", "score": "name"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a package is searched by.

    Args:
        name: Its name.
        organization: Name of its organisation.
        modified: ``metadata_modified``.
        words: Name, title and tags in lower case.
        start: First byte of its line.
        end: Byte after its line, without the line end.
    """

    name: str
    organization: str
    modified: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Packages:
    """All packages of a release.

    Args:
        entries: Sorted by name.
    """

    entries: tuple[Entry, ...]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file once."""
        found, at = [], 0
        with path.open("rb") as lines:
            for line in lines:
                found.append(_entry(line, at))
                at += len(line)
        return cls(tuple(sorted(found, key=lambda entry: entry.name)))

    def named(self, name: str) -> Entry | None:
        """A package by its name, which is its identifier too."""
        return next((entry for entry in self.entries if entry.name == name), None)

    def search(self, query: str, filters: str, sort: str) -> tuple[Entry, ...]:
        """Packages that a search finds.

        Args:
            query: Words that all have to be in name, title or tags; empty or ``*:*`` = all.
            filters: Such as ``+organization:(a OR b)``, as CKAN's ``fq``.
            sort: Such as ``metadata_modified desc``.

        Raises:
            QueryError: A filter or an order is none of those that are understood.
        """
        tests = [*_words(query), *_filters(filters)]
        found = (entry for entry in self.entries if all(test(entry) for test in tests))
        return _sorted(found, sort)


def _entry(line: bytes, at: int) -> Entry:
    """What is kept of one line."""
    document = orjson.loads(line)
    tags = [tag["name"] for tag in document["tags"]]
    words = " ".join((document["name"], document["title"], *tags)).lower()
    name, organization = document["name"], document["owner_org"]
    return Entry(name, organization, document["metadata_modified"], words, at, at + len(line) - 1)


Test = Callable[[Entry], bool]


def _words(query: str) -> Iterable[Test]:
    """Tests of the words of a query."""
    if query.strip() not in ("", "*:*", "*"):
        yield from map(_holds, query.lower().split())


def _filters(text: str) -> Iterable[Test]:
    """Tests of CKAN's ``fq``.

    Raises:
        QueryError: A part of it is not understood: a wrong answer would be worse than none.
    """
    rest = re.sub(r"\s+(AND\s+)?", " ", _FILTER.sub("", text)).replace(" AND", "").strip()
    if rest:
        raise not_understood("fq", rest, "such as organization:x or metadata_modified:[x TO *]")
    for part in _FILTER.finditer(text):
        test = _filter(part["field"], part["value"].strip('"'))
        yield _not(test) if part["sign"] == "-" else test


def _not(test: Test) -> Test:
    """The opposite of a test."""
    return lambda entry: not test(entry)


def _holds(word: str) -> Test:
    """Whether a package holds a word."""
    return lambda entry: word in entry.words


def _filter(field: str, value: str) -> Test:
    """The test of one filter.

    Raises:
        QueryError: The field is not known.
    """
    values = {one.strip('"') for one in re.split(r"\s+OR\s+|\s+", value.strip("()"))}
    if field in _CONSTANTS:
        return lambda _: _CONSTANTS[field] in values
    if field in _FIELDS:
        attribute = _FIELDS[field]
        return lambda entry: getattr(entry, attribute) in values
    if field == "metadata_modified" and (span := re.fullmatch(r"\[(\S+) TO (\S+)\]", value)):
        first, last = span.groups()
        return lambda entry: (
            (first == "*" or first.rstrip("Z") <= entry.modified)
            and (last in ("*", "NOW") or entry.modified <= last.rstrip("Z"))
        )
    raise not_understood("fq", field, "one of " + ", ".join((*_FIELDS, "metadata_modified")))


def _sorted(found: Iterable[Entry], sort: str) -> tuple[Entry, ...]:
    """Packages in the order that a client asks for; equal ones by name.

    Raises:
        QueryError: The order is not known.
    """
    ordered: Sequence[Entry] = tuple(found)
    for part in reversed(sort.split(",")):
        field, _, direction = part.strip().partition(" ")
        if field not in _SORTS or direction not in ("", "asc", "desc"):
            raise not_understood("sort", part.strip(), "one of " + ", ".join(_SORTS))
        attribute = _SORTS[field]
        down = direction == "desc" and field != "score"
        ordered = sorted(ordered, key=lambda e: str(getattr(e, attribute)), reverse=down)
    return tuple(ordered)


def not_understood(parameter: str, found: str, expected: str) -> QueryError:
    """A search that cannot be made: a wrong answer would be worse than none."""
    advice = "Correct the parameter, or leave it out."
    return QueryError(409, parameter, repr(found[:100]), expected, advice)
