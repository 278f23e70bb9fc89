"""sources: what every workbook can be asked for, whoever reads it.

In: nothing. Out: the forms that ``fast_workbook`` (XLSX, ODS) and ``old_workbook`` (XLS) fill.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeAlias

Position: TypeAlias = tuple[int, int]
"""Row and column of a cell, from 0."""


class WorkbookError(Exception):
    """A workbook cannot be read; never leaves the station.

    Args:
        reason: What its reader says.
        encrypted: Whether it is because of a password.
    """

    def __init__(self, reason: str, *, encrypted: bool = False) -> None:
        super().__init__(reason)
        self.encrypted = encrypted


class Sheet(Protocol):
    """The cells of a sheet, typed as they are stored."""

    @property
    def name(self) -> str:
        """As people see it."""
        ...

    @property
    def start(self) -> Position | None:
        """First filled row and column; None = nothing is filled."""
        ...

    @property
    def end(self) -> Position | None:
        """Last filled row and column; None = nothing is filled."""
        ...

    @property
    def merged_cell_ranges(self) -> Sequence[tuple[Position, Position]] | None:
        """First and last cell of each merged region; None = its reader does not know them."""
        ...

    def iter_rows(self) -> Iterable[Sequence[object]]:
        """Rows from the first of the sheet on, cells from the first filled column on."""
        ...


class Workbook(Protocol):
    """The sheets of a workbook."""

    @property
    def names(self) -> Sequence[str]:
        """Names of all sheets."""
        ...

    @property
    def shown(self) -> Sequence[str]:
        """Names of the sheets of cells that are not hidden."""
        ...

    def sheet(self, name: str) -> Sheet:
        """A sheet.

        Raises:
            WorkbookError: It is damaged.
        """
        ...
