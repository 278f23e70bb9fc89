"""Tables about a dataset: its files, what it holds, its columns, what is missing or doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from city_data_bank.cells import cell_in_words
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model.untitled import untitled_number
from city_data_bank.pages.parts.description import NOTHING, Description
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import names_of, tail
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import DCT

SEVERITIES: Final = ("info", "warning", "violation")
"""How much a finding matters; the messages are ``severity-...``."""
_OPENED: Final = frozenset({"csv", "xlsx"})
"""Forms that people open in a program of an office."""
_NUMBERS: Final = re.compile(r"[0-9]{1,9}")
_DIGITS: Final = 6
"""No table has as many columns as a number of that length."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download.

    Args:
        title: What it is, leading to the file.
        summary: What it is good for.
        form: Its extension, such as ``CSV``.
        size: Bytes; 0 = not known.
    """

    title: Item
    summary: Text | None
    form: str
    size: int


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator that a dataset has values of.

    Args:
        iri: The indicator.
        name: Its name, leading to its page.
        definition: What is counted.
        unit: Its unit.
        values: How many values the dataset has.
    """

    iri: str
    name: Item
    definition: Text | None
    unit: Item
    values: int


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the delivered file.

    Args:
        title: Its title as delivered.
        term: The breakdown that it says, or None.
        role: What becomes of any other column; one that is not used says so.
        purposes: Who needs it.
    """

    title: Text
    term: Item | None
    role: Text
    purposes: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How often something is the case.

    Args:
        name: What.
        count: How often.
    """

    name: Item
    count: int


@dataclass(frozen=True, slots=True)
class FoundLine:
    """Something found in a delivery.

    Args:
        severity: One of ``SEVERITIES``.
        message: What is the matter.
        advice: What to do.
        place: Where, or None.
    """

    severity: str
    message: Text
    advice: Text | None
    place: Item | None


def downloads(
    visit: Visit, released: ReleasedDataset, forms: Mapping[str, Description]
) -> tuple[Download, ...]:
    """The files of a dataset: what people open first, then in the order of the release."""
    found = []
    for form in sorted(released.distributions, key=lambda form: form.form not in _OPENED):
        node = visit.content.bank.iris.distribution(released.slug, form.form)
        title = visit.choose_stated(form.title) or Text(form.form)
        href = visit.content.addresses.root + form.address
        summary = visit.choose(forms.get(node, NOTHING).all(DCT["description"]))
        extension = form.address.rpartition(".")[2].upper()
        found.append(Download(Item(title, href), summary, extension, form.size))
    return tuple(found)


def foreign_downloads(
    visit: Visit, released: ReleasedDataset, forms: Mapping[str, Description]
) -> tuple[Download, ...]:
    """The files of a dataset that another catalogue keeps: each leads to where it is."""
    found = []
    for form in released.upstream.forms if released.upstream else ():
        node = visit.content.bank.iris.distribution(released.slug, form.form)
        known = forms.get(node, NOTHING)
        title = visit.choose(known.all(DCT["title"])) or Text(form.form)
        summary = visit.choose(known.all(DCT["description"]))
        href = form.download_url or form.access_url
        found.append(Download(Item(title, href), summary, form.file_type, int(form.size or 0)))
    return tuple(found)


async def indicators(visit: Visit) -> tuple[IndicatorLine, ...]:
    """What the visited dataset has values of, the most frequent first."""
    rows = await visit.ask("dataset/indicators", dataset=[iri(visit.thing)])
    rows = tuple(row for row in rows if "indicator" in row)
    names = await names_of(visit, (row[key] for row in rows for key in ("indicator", "unit")))
    definitions: dict[str, list[Term]] = {}
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(row["indicator"].value, row)
        if "definition" in row:
            definitions.setdefault(row["indicator"].value, []).append(row["definition"])
    return tuple(
        IndicatorLine(
            indicator,
            link(visit, names, indicator),
            visit.choose(definitions.get(indicator, ())),
            link(visit, names, row["unit"].value),
            int(row["values"].value),
        )
        for indicator, row in first.items()
    )


async def columns(visit: Visit) -> tuple[Column, ...]:
    """The columns of the delivered file of the visited dataset, in its order."""
    rows = await visit.ask("dataset/columns", dataset=[iri(visit.thing)])
    things = (row[key] for row in rows for key in ("term", "purpose") if key in row)
    names = await names_of(visit, things)
    grouped: dict[str, list[Row]] = {}
    for row in sorted(rows, key=column_position):
        grouped.setdefault(row["column"].value, []).append(row)
    return tuple(
        Column(
            column_name(visit, several[0]),
            next((link(visit, names, row["term"].value) for row in several if "term" in row), None),
            _role(visit, several[0]),
            tuple(
                link(visit, names, purpose)
                for purpose in sorted({row["purpose"].value for row in several if "purpose" in row})
            ),
        )
        for several in grouped.values()
    )


def _role(visit: Visit, row: Row) -> Text:
    """What becomes of a column: the record names its role, or its breakdown, or nothing."""
    name = row["name"].value if "name" in row else "unused"
    key = f"dataset-role-{name}"
    return visit.say(key) if key in visit.messages else Text(name)


def column_name(visit: Visit, row: Row) -> Text:
    """What a column of a delivered file is called: its title, or its number where it has none.

    Args:
        visit: The visit.
        row: A solution with ``column`` and perhaps ``title``.
    """
    title = row["title"].value if "title" in row else ""
    if title and not untitled_number(title):
        return Text(title)
    # The address of a column ends with its number, or its letter in a sheet.
    return visit.say("site-column-untitled", number=row["column"].value.rpartition("col=")[2])


def column_position(row: Row) -> str:
    """What a column sorts by: its number, or its letters in a sheet, at the end of its address."""
    return row["column"].value.rpartition("col=")[2].rjust(_DIGITS)


async def missing(visit: Visit) -> tuple[Count, ...]:
    """How many values of the visited dataset are missing, by reason."""
    rows = await visit.ask("dataset/missing", dataset=[iri(visit.thing)])
    rows = tuple(row for row in rows if "reason" in row)
    names = await names_of(visit, (row["reason"] for row in rows))
    return tuple(
        Count(link(visit, names, row["reason"].value), int(row["gaps"].value)) for row in rows
    )


async def findings(visit: Visit) -> tuple[FoundLine, ...]:
    """What was found in the delivery of the visited dataset."""
    return found_lines(visit, await visit.ask("dataset/findings", dataset=[iri(visit.thing)]))


def found_lines(visit: Visit, rows: Iterable[Row]) -> tuple[FoundLine, ...]:
    """Findings in the reader's language.

    Args:
        visit: The visit.
        rows: Solutions with ``finding``, ``severity``, ``message``, perhaps ``advice``, ``place``.
    """
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["finding"].value, []).append(row)
    ordered = sorted(grouped.values(), key=lambda several: _place_key(_place_of(several)))
    return tuple(_found(visit, several) for several in ordered)


def _found(visit: Visit, rows: list[Row]) -> FoundLine:
    """One finding in the reader's language."""
    place = _place_of(rows)
    href = visit.content.addresses.link(visit.language, place)
    severity = tail(rows[0]["severity"].value).lower()
    return FoundLine(
        severity if severity in SEVERITIES else "info",
        visit.choose(row["message"] for row in rows) or Text(""),
        visit.choose(row["advice"] for row in rows if "advice" in row),
        Item(_place_name(visit, place), href) if place else None,
    )


def _place_of(rows: list[Row]) -> str:
    """The address of the place of a finding, or nothing."""
    return next((row["place"].value for row in rows if "place" in row), "")


def _place_key(place: str) -> tuple[str, tuple[int, ...]]:
    """What a place sorts by: its file, then the numbers in its cell, row 9 before row 10."""
    file, _, fragment = place.partition("#")
    return file, tuple(int(digits) for digits in _NUMBERS.findall(fragment))


def _place_name(visit: Visit, place: str) -> Text:
    """A cell in words, or the end of a file's address."""
    _, _, fragment = place.partition("#")
    if not fragment:
        return Text(tail(place))
    return Text(cell_in_words(visit.messages, fragment), visit.language)
