"""Indicators by theme: the themes of a standard in its order, each with its codes in order.

A code such as "5.10" follows "5.9": its parts are compared as numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row

_DIGITS: Final = re.compile(r"([0-9]+)")


@dataclass(frozen=True, slots=True)
class Theme:
    """Some indicators of one list.

    Args:
        name: The theme; None for indicators that have none.
        members: The indicators, with their codes where they have a theme.
    """

    name: Item | None
    members: tuple[Item, ...]


def by_theme(visit: Visit, names: Names, rows: Iterable[Row]) -> tuple[Theme, ...]:
    """Indicators grouped by theme.

    Args:
        visit: The visit.
        names: Names of indicators and themes.
        rows: With ``indicator``, ``code`` and perhaps ``theme``, of one list.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["theme"].value if "theme" in row else "", []).append(row)
    return tuple(_theme(visit, names, iri, groups[iri]) for iri in sorted(groups, key=code_order))


def _theme(visit: Visit, names: Names, iri: str, rows: Sequence[Row]) -> Theme:
    """One theme."""
    if not iri:
        things = sorted((row["indicator"].value for row in rows), key=names.key)
        return Theme(None, tuple(link(visit, names, thing) for thing in things))
    ordered = sorted(rows, key=lambda row: code_order(row["code"].value))
    return Theme(link(visit, names, iri), tuple(_coded(visit, names, row) for row in ordered))


def _coded(visit: Visit, names: Names, row: Row) -> Item:
    """An indicator of a standard: its code and its name."""
    one = link(visit, names, row["indicator"].value)
    return Item(Text(f"{row['code'].value} {one.text.value}", one.text.language), one.href)


def code_order(text: str) -> tuple[tuple[int, str], ...]:
    """A key by which the numbers in a text sort as numbers."""
    return tuple(
        (int(part), "") if part.isdecimal() else (-1, part) for part in _DIGITS.split(text)
    )
