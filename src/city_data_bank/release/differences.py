"""How two versions of a published table differ, row by row of equal keys.

Rows are told apart by their key, the first column of every published table. Where a value stood in
the delivered file is no part of what it says: a cell that has moved is not a change.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

Row = Mapping[str, str]
PLACES: Final = frozenset({"source", "text"})
"""Columns that say where a row came from."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What happened to one row.

    Args:
        before: The row, or None where it was added.
        after: The row, or None where it is gone.
    """

    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row as it is, or as it was."""
        return self.after or self.before or {}


@dataclass(frozen=True, slots=True)
class Differences:
    """How two versions differ.

    Args:
        added: How many rows are new.
        removed: How many rows are gone.
        changed: How many rows say something else.
        first: Some of them, changed ones first, each kind in the order of the table.
    """

    added: int
    removed: int
    changed: int
    first: tuple[Difference, ...]

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.added or self.removed or self.changed)


def read_rows(file: Path) -> Iterator[Row]:
    """The rows of a published table."""
    with file.open(encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)


def differences(before: Iterable[Row], after: Iterable[Row], most: int) -> Differences:
    """Compare two versions of a table.

    Args:
        before: Rows of the earlier version.
        after: Rows of the later one.
        most: How many differences are listed at most.
    """
    old = {_key(row): row for row in before}
    changed: list[Difference] = []
    added: list[Difference] = []
    counts = [0, 0]
    for row in after:
        known = old.pop(_key(row), None)
        if known is not None and _said(known) == _said(row):
            continue
        kind, number = (added, 1) if known is None else (changed, 0)
        counts[number] += 1
        if len(kind) < most:
            kind.append(Difference(known, row))
    gone = [Difference(row, None) for row, _ in zip(old.values(), range(most), strict=False)]
    return Differences(counts[1], len(old), counts[0], tuple([*changed, *added, *gone][:most]))


def _key(row: Row) -> str:
    """What tells a row from the others of its table."""
    return next(iter(row.values()), "") or ""


def _said(row: Row) -> dict[str, str]:
    """What a row says, without where it came from."""
    return {name: text for name, text in row.items() if name not in PLACES and text}
