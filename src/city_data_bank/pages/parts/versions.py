"""Versions of datasets in earlier releases: their rows for the city, and what has changed since."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from city_data_bank.pages.parts.breakdowns import Breakdowns, breakdowns_of
from city_data_bank.pages.parts.facts import Item, decimal
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.pivot import places
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.release.differences import (
    PLACES,
    Difference,
    Differences,
    Row,
    differences,
    read_rows,
)
from city_data_bank.store.engine import Term

_LARGEST: Final = 20_000_000
"""Bytes of a table up to which it is read for a page."""
_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One difference.

    Args:
        what: What it is about, leading to it where it is still there.
        details: Area, period and breakdown in words.
        before: What the earlier version said; empty where it said nothing.
        after: What the later one says; empty where it says nothing.
    """

    what: Item
    details: tuple[Text, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changes:
    """How two versions of a dataset differ.

    Args:
        added: Rows that are new.
        removed: Rows that are gone.
        changed: Rows that say something else.
        lines: The first of them.
    """

    added: int
    removed: int
    changed: int
    lines: tuple[Line, ...]

    @property
    def none(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.removed or self.changed)


async def changes_between(visit: Visit, before: Path | None, after: Path | None) -> Changes | None:
    """The differences of two tables in words; None where one is missing or too large for a page."""
    if before is None or after is None or not (_readable(before) and _readable(after)):
        return None
    found = await asyncio.to_thread(_compare, before, after)
    return Changes(found.added, found.removed, found.changed, await _lines(visit, found.first))


async def city_rows(
    visit: Visit, table: Path | None, indicator: str = ""
) -> tuple[Row, ...] | None:
    """The rows of a table that speak of the city; None where it cannot be read for a page.

    Args:
        visit: The visit.
        table: A published table of observations.
        indicator: Ref of the one indicator that is asked for; empty = all.
    """
    if table is None or not _readable(table):
        return None
    return await asyncio.to_thread(_city_rows, table, visit.content.bank.area, indicator)


def decimal_of(text: str) -> Decimal | None:
    """The number that a text of a table stands for, or None."""
    return decimal(Term("literal", text))


def number(visit: Visit, text: str) -> str:
    """A number of a table in the reader's form; any other text as it is."""
    value = decimal_of(text)
    if value is None:
        return text
    return visit.messages.number(value, places(value))


async def names_of_rows(visit: Visit, rows: Iterable[Row]) -> Names:
    """Names of the indicators, areas and units of rows."""
    return await names_of(visit, set(_things(visit, rows)))


def _readable(table: Path) -> bool:
    """Whether a table is there and small enough."""
    return table.is_file() and table.stat().st_size <= _LARGEST


def _compare(before: Path, after: Path) -> Differences:
    """Compare two files."""
    return differences(read_rows(before), read_rows(after), _MOST)


def _city_rows(table: Path, area: str, indicator: str) -> tuple[Row, ...]:
    """The rows of an area."""
    return tuple(
        row
        for row in read_rows(table)
        if row.get("area") == area and (not indicator or row.get("indicator") == indicator)
    )


def _things(visit: Visit, rows: Iterable[Row]) -> Iterator[str]:
    """IRIs of what rows speak of."""
    iris = visit.content.bank.iris
    for row in rows:
        for kind in ("indicator", "area"):
            if row.get(kind):
                yield iris.thing(kind, row[kind])


async def _lines(visit: Visit, found: Sequence[Difference]) -> tuple[Line, ...]:
    """Differences in words."""
    rows = [one.row for one in found]
    names = await names_of_rows(visit, rows)
    broken = await breakdowns_of(visit, (row for row in rows if "indicator" in row))
    return tuple(_line(visit, names, broken, one) for one in found)


def _line(visit: Visit, names: Names, broken: Breakdowns, one: Difference) -> Line:
    """One difference in words."""
    iris, row = visit.content.bank.iris, one.row
    if "indicator" not in row:
        key = next(iter(row.values()), "")
        return Line(Item(Text(key)), (), _others(one.before), _others(one.after))
    thing = iris.thing("indicator", row["indicator"])
    details = [names(iris.thing("area", row["area"])), names(iris.thing("period", row["period"]))]
    if codes := broken(row):
        details.append(Text(codes, visit.language))
    href = visit.content.addresses.link(visit.language, thing)
    return Line(
        Item(names(thing), href),
        tuple(details),
        number(visit, (one.before or {}).get("value", "")),
        number(visit, (one.after or {}).get("value", "")),
    )


def _others(row: Row | None) -> str:
    """What a row of a register says besides its key."""
    texts = list((row or {}).items())[1:]
    return ", ".join(text for name, text in texts if text and name not in PLACES)
