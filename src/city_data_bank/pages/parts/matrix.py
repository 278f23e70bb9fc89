"""Indicators by years: which years have a value, and why the others have none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import Names, tail
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.themes import code_order
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row


@dataclass(frozen=True, slots=True)
class Cell:
    """A year of an indicator.

    Args:
        sign: Of the reason why there is no value; empty where there is one.
        reason: IRI of that reason, or empty.
        words: The reason in words, or empty.
        href: Page of the gap, or empty.
    """

    sign: str = ""
    reason: str = ""
    words: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator.

    Args:
        name: With its code, leading to its page.
        cells: One a year; None where nothing is said.
    """

    name: Item
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The indicators of one theme, or of a list without themes.

    Args:
        key: By which an address asks for it.
        href: That address.
        name: Of the theme or list.
        years: In order.
        lines: By code.
        filled: Cells with a value.
        asked: Cells with a value or a gap.
    """

    key: str
    href: str
    name: Text
    years: tuple[str, ...]
    lines: tuple[Line, ...]
    filled: int
    asked: int


def matrices(visit: Visit, names: Names, rows: Sequence[Row]) -> tuple[Matrix, ...]:
    """The tables of a page: themes of standards in their order, the bank's own indicators last.

    Args:
        visit: The visit.
        names: Names of indicators, themes and reasons.
        rows: With ``indicator``, ``code``, ``scheme``, ``year``; ``theme``, ``reason`` and ``gap``
            where there are such. A year counts from the first one that a gap is told of on.
    """
    first = min((row["year"].value for row in rows if "reason" in row), default="")
    own = [row for row in rows if row["year"].value >= first]
    years = tuple(sorted({row["year"].value for row in own}))
    groups: dict[tuple[bool, str, str], list[Row]] = {}
    for row in own:
        theme = row["theme"].value if "theme" in row else ""
        groups.setdefault((not theme, row["scheme"].value, theme), []).append(row)
    return tuple(
        _matrix(visit, names, key[2] or key[1], years, groups[key])
        for key in sorted(groups, key=lambda key: (key[0], key[1], code_order(key[2])))
    )


def _matrix(
    visit: Visit, names: Names, theme: str, years: tuple[str, ...], rows: Sequence[Row]
) -> Matrix:
    """One table."""
    by_indicator: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        by_indicator.setdefault((row["code"].value, row["indicator"].value), []).append(row)
    ordered = sorted(by_indicator, key=lambda key: (code_order(key[0]), key[1]))
    lines = tuple(_line(visit, names, key, years, by_indicator[key]) for key in ordered)
    cells = [cell for line in lines for cell in line.cells if cell is not None]
    filled = sum(not cell.sign for cell in cells)
    key, href = _key(visit, theme), matrix_address(visit, theme)
    return Matrix(key, href, names(theme), years, lines, filled, len(cells))


def matrix_address(visit: Visit, theme: str) -> str:
    """The page that shows the table of a theme, or of a list without themes."""
    query = urlencode({"theme": _key(visit, theme)})
    return visit.content.addresses.page(visit.language, "gap", query=query)


def _key(visit: Visit, theme: str) -> str:
    """A theme or list as addresses name it: its ref, or what sets a foreign IRI apart."""
    base = visit.content.bank.base
    return theme.removeprefix(f"{base}id/") if theme.startswith(base) else tail(theme)


def _line(
    visit: Visit, names: Names, key: tuple[str, str], years: Iterable[str], rows: Iterable[Row]
) -> Line:
    """One indicator; a year with a value and a gap of a part of it has a value."""
    code, indicator = key
    cells: dict[str, Cell] = {}
    for row in rows:
        year = row["year"].value
        if "reason" not in row:
            cells[year] = Cell()
        elif year not in cells:
            reason = row["reason"].value
            href = visit.content.addresses.link(visit.language, row["gap"].value) or ""
            cells[year] = Cell(sign_of(visit, reason), reason, names(reason).value, href)
    one = link(visit, names, indicator)
    text = Text(f"{code} {one.text.value}", one.text.language) if code[0].isdigit() else one.text
    return Line(Item(text, one.href), tuple(cells.get(year) for year in years))


def sign_of(visit: Visit, reason: str) -> str:
    """The sign by which a table shows a reason: a letter or two; of an unknown one its name."""
    key = f"gaps-sign.{tail(reason)}"
    return visit.messages(key) if key in visit.messages else tail(reason)
