"""What the city lacks: indicators and years with the reason of each gap, and who has to act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from city_data_bank.pages.parts.csv_links import csv_link
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.matrix import Cell, Matrix, matrices, sign_of
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row


@dataclass(frozen=True, slots=True)
class Reason:
    """Why values are missing.

    Args:
        sign: By which the matrix shows it.
        name: In words.
        count: Years of indicators.
    """

    sign: str
    name: Item
    count: int


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has to act.

    Args:
        name: Who.
        reason: Why the values are missing; None for those who would have to deliver.
        indicators: How many wait for it.
        gaps: How many years of them.
    """

    name: Item
    reason: Item | None
    indicators: int
    gaps: int


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of indicators.

    Args:
        name: Leading to the page with its table.
        filled: Years of its indicators with a value.
        asked: Years with a value or a gap.
        current: Whether this page shows its table.
    """

    name: Item
    filled: int
    asked: int
    current: bool


@dataclass(frozen=True, slots=True)
class GapsView:
    """What the page shows.

    Args:
        filled: Years of indicators with a value.
        reasons: Of the others, the commonest first.
        themes: All themes.
        matrix: Indicators by years of the theme that is shown; None where there is none at all.
        responsible: Units that have to see that data come.
        stewards: Those who would have to deliver.
        csv: The matrix as a table.
    """

    filled: int
    reasons: tuple[Reason, ...]
    themes: tuple[Theme, ...]
    matrix: Matrix | None
    responsible: tuple[Holder, ...]
    stewards: tuple[Holder, ...]
    csv: str


async def page(visit: Visit) -> Page | None:
    """What the city lacks."""
    rows = await visit.ask_once("gaps/matrix", own=[visit.city])
    responsible = await visit.ask_once("gaps/responsible", own=[visit.city])
    stewards = await visit.ask_once("gaps/stewards", own=[visit.city])
    names = await names_of(
        visit, (term for row in (*rows, *responsible, *stewards) for term in row.values())
    )
    tables = matrices(visit, names, rows)
    asked = visit.query.get("theme")
    shown = next((one for one in tables if one.key == asked), tables[0] if tables else None)
    view = GapsView(
        filled=sum(cell.sign == "" for cell in _cells(tables) if cell is not None),
        reasons=_reasons(visit, names, tables),
        themes=tuple(
            Theme(Item(one.name, one.href), one.filled, one.asked, one is shown) for one in tables
        ),
        matrix=shown,
        responsible=_holders(visit, names, responsible, "responsible"),
        stewards=_holders(visit, names, stewards, "steward"),
        csv=csv_link(visit, "gaps/matrix"),
    )
    return Page(visit.say("gaps-title"), view, visit.messages("gaps-summary"))


def _cells(tables: Iterable[Matrix]) -> Iterable[Cell | None]:
    """Every cell of every table."""
    return (cell for table in tables for line in table.lines for cell in line.cells)


def _reasons(visit: Visit, names: Names, tables: Iterable[Matrix]) -> tuple[Reason, ...]:
    """The reasons that the tables show, counted."""
    counts = Counter(cell.reason for cell in _cells(tables) if cell is not None and cell.sign)
    return tuple(
        Reason(sign_of(visit, reason), link(visit, names, reason), count)
        for reason, count in counts.most_common()
    )


def _holders(visit: Visit, names: Names, rows: Sequence[Row], key: str) -> tuple[Holder, ...]:
    """Who has to act."""
    return tuple(
        Holder(
            link(visit, names, row[key].value),
            link(visit, names, row["reason"].value) if "reason" in row else None,
            int(row["indicators"].value),
            int(row["gaps"].value),
        )
        for row in rows
        if key in row
    )
