"""Tables of figures: observations laid out by two keys, periods running along the shorter side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from city_data_bank.bank.periods import period_dates
from city_data_bank.pages.parts.facts import decimal
from city_data_bank.store.engine import Row

WIDEST = 12
"""Most periods that stand side by side; more run downwards."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell of a table of figures: a value, or a gap, or both a text and a reason.

    Args:
        href: IRI of the observation or gap.
        value: The number; None for a gap.
        decimals: Places after the point that its row is written with.
        note: IRI of the reason of a gap or of an unusual status; may be empty.
        broken: Whether it cannot be compared with the values before it.
    """

    href: str
    value: Decimal | None
    decimals: int = 0
    note: str = ""
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Figures under one key, in the order of the table's columns; None = nothing is known."""

    key: str
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Figures by row and column.

    Args:
        columns: Keys of the columns.
        lines: The rows.
        turned: Whether periods run downwards.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    turned: bool = False


@lru_cache(maxsize=8192)
def period_key(iri: str) -> tuple[date, date, str]:
    """What a period sorts by: its last day, then its first; unknown periods come last."""
    ref = unquote(iri.partition("/id/period/")[2])
    try:
        first, last = period_dates(ref)
    except ValueError:
        return date.max, date.max, ref
    return last, first, ref


def complete(periods: Iterable[str]) -> tuple[str, ...]:
    """Periods in order, with those between them that nobody speaks of.

    A missing year has to be seen: without it, the values beside it would look like neighbours.
    Only years, quarters and months are completed, and only among their own kind.
    """
    ordered = sorted(set(periods), key=period_key)
    if len(ordered) < 2:  # noqa: PLR2004 -- nothing lies between
        return tuple(ordered)
    head = ordered[0].partition("/id/period/")[0] + "/id/period/"
    refs = [unquote(period.removeprefix(head)) for period in ordered]
    for pattern, between in _STEPS:
        if all(pattern.fullmatch(ref) for ref in refs):
            full = between(refs[0], refs[-1])
            return tuple(head + ref for ref in full) if len(full) <= _LONGEST else tuple(ordered)
    return tuple(ordered)


def _years(first: str, last: str) -> list[str]:
    """Years from one to another."""
    return [str(year) for year in range(int(first), int(last) + 1)]


def _quarters(first: str, last: str) -> list[str]:
    """Quarters from one to another."""
    start, end = (4 * int(ref[:4]) + int(ref[-1]) - 1 for ref in (first, last))
    return [f"{number // 4}-Q{number % 4 + 1}" for number in range(start, end + 1)]


def _months(first: str, last: str) -> list[str]:
    """Months from one to another."""
    start, end = (12 * int(ref[:4]) + int(ref[-2:]) - 1 for ref in (first, last))
    return [f"{number // 12}-{number % 12 + 1:02}" for number in range(start, end + 1)]


_LONGEST: Final = 600
"""Periods in a row beyond which the gaps between them are not filled."""

_STEPS: Final = (
    (re.compile(r"\d{4}"), _years),
    (re.compile(r"\d{4}-Q[1-4]"), _quarters),
    (re.compile(r"\d{4}-(?:0[1-9]|1[0-2])"), _months),
)
"""Forms of refs, each with what lies between two of them."""


def figure_of(row: Row, link: str = "observation") -> Figure:
    """The figure of a solution with ``observation`` and ``value``, or with ``gap``."""
    number = decimal(row["value"]) if "value" in row else None
    note = row.get("status") or row.get("reason")
    words = note.value if note else ""
    return Figure(row[link].value, number, places(number), words, is_broken(row))


_BREAK: Final = "obsStatus-B"
"""Ends the IRI of the status of a value that begins a new series. Source: SDMX, CL_OBS_STATUS."""


def is_broken(row: Row) -> bool:
    """Whether the value of a solution cannot be compared with those before it.

    A source says so by the status of a reported value, the bank by ``broken`` of a computed one.
    """
    status, broken = row.get("status"), row.get("broken")
    begins = status is not None and status.value.endswith(_BREAK)
    return begins or (broken is not None and broken.value == "true")


def places(number: Decimal | None) -> int:
    """Places after the point that a number needs."""
    exponent = number.normalize().as_tuple().exponent if number is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def most_places(numbers: Iterable[Decimal | None]) -> int:
    """Places after the point that numbers of one row need, so that all are written alike."""
    return max(map(places, numbers), default=0)


def pivot(cells: Mapping[tuple[str, str], Figure], row_order: Callable[[str], object]) -> Table:
    """Lay figures out.

    Args:
        cells: Figures by (row key, period IRI).
        row_order: What row keys sort by.

    Returns:
        Rows by key and columns by period; turned where there are more than ``WIDEST`` periods
        and fewer rows than that.
    """
    rows = sorted({row for row, _ in cells}, key=row_order)  # type: ignore[arg-type] # any key
    periods = complete(period for _, period in cells)
    lines = tuple(
        Line(row, _even([cells.get((row, period)) for period in periods])) for row in rows
    )
    if len(periods) <= WIDEST or len(rows) >= len(periods):
        return Table(periods, lines)
    turned = zip(*(line.figures for line in lines), strict=True)
    return Table(
        tuple(rows),
        tuple(Line(period, figures) for period, figures in zip(periods, turned, strict=True)),
        turned=True,
    )


def _even(figures: Sequence[Figure | None]) -> tuple[Figure | None, ...]:
    """Figures of one row written with the same number of places."""
    most = max((figure.decimals for figure in figures if figure), default=0)
    return tuple(replace(figure, decimals=most) if figure else None for figure in figures)
