"""By what the entries found are counted and narrowed down.

What comes in: the values of all entries, which entries were found, which values are chosen. What
goes out: the entries that have the values chosen, and how many of those found have each value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]
"""One truth value an entry."""
_LATEST_FIRST: Final = "period"
"""The facet whose values stand in their own order, not in that of their counts."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet of all entries.

    Args:
        values: All values, sorted.
        entry: Entry by row.
        value: Number of its value by row.
    """

    values: tuple[str, ...]
    entry: npt.NDArray[np.int64]
    value: npt.NDArray[np.int64]

    @classmethod
    def of(cls, rows: Sequence[tuple[str, int]]) -> Self:
        """The facet of rows of value and entry."""
        values = tuple(sorted({value for value, _ in rows}))
        numbers = {value: number for number, value in enumerate(values)}
        return cls(
            values,
            np.array([entry for _, entry in rows], dtype=np.int64),
            np.array([numbers[value] for value, _ in rows], dtype=np.int64),
        )

    def having(self, value: str, count: int) -> Mask:
        """Which of all entries have a value.

        Args:
            value: Any.
            count: How many entries there are.
        """
        mask = np.zeros(count, dtype=np.bool_)
        if value in self.values:
            mask[self.entry[self.value == self.values.index(value)]] = True
        return mask

    def counted(self, found: Mask) -> list[tuple[str, int]]:
        """The values that entries found have, each with how many have it."""
        counts = np.bincount(self.value[found[self.entry]], minlength=len(self.values))
        return [(self.values[number], int(counts[number])) for number in np.flatnonzero(counts)]


def narrow(
    facets: Mapping[str, Facet], chosen: Mapping[str, str], found: Mask
) -> tuple[Mask, dict[str, tuple[tuple[str, int], ...]]]:
    """Narrow down what was found.

    Args:
        facets: By name.
        chosen: Value by name; an empty one chooses nothing.
        found: Entries.

    Returns:
        The entries that have every value chosen; and by facet how many of those found have each
        value, held to what is chosen of the other facets: most frequent first, years the latest
        first.
    """
    held = {name: facets[name].having(value, len(found)) for name, value in chosen.items() if value}
    counts: dict[str, tuple[tuple[str, int], ...]] = {}
    for name, facet in facets.items():
        rows = facet.counted(_together(found, [m for other, m in held.items() if other != name]))
        latest_first = name == _LATEST_FIRST
        rows.sort(reverse=latest_first, key=None if latest_first else lambda row: (-row[1], row[0]))
        counts[name] = tuple(rows)
    return _together(found, held.values()), counts


def _together(found: Mask, masks: Iterable[Mask]) -> Mask:
    """The entries that are in all masks."""
    for mask in masks:
        found = found & mask
    return found
