"""A cell in its surroundings, and what shows it.

Serving never imports the stations that build; who puts the service together hands in a reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol


class ExcerptRow(Protocol):
    """One row near a cell."""

    @property
    def label(self) -> str:
        """Number of the record, or what addresses it."""
        ...

    @property
    def cells(self) -> Sequence[str]:
        """Texts as they stand; absent ones are empty."""
        ...

    @property
    def is_target(self) -> bool:
        """Whether the cell stands in it."""
        ...


class Excerpt(Protocol):
    """A cell with its header and the rows round it."""

    @property
    def header(self) -> Sequence[Sequence[str]]:
        """Header rows, as wide as the rows or narrower."""
        ...

    @property
    def rows(self) -> Sequence[ExcerptRow]:
        """The cell's row and those round it, in the order of the file."""
        ...

    @property
    def column(self) -> int:
        """Position of the cell in its row, from 0."""
        ...

    @property
    def text(self) -> str:
        """What stands in it."""
        ...


class CellReader(Protocol):
    """Shows a cell of a delivered file."""

    def __call__(self, path: Path, fragment: str, /) -> Excerpt | None:
        """The cell and what is around it.

        Args:
            path: The released copy of the delivered file.
            fragment: As in the cell's IRI, such as ``cell=14,3``.

        Returns:
            The excerpt, or None where the file has no such cell.
        """
        ...
