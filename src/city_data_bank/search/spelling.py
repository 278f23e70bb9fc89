"""Words of the index that resemble a word which it does not have."""

from __future__ import annotations

import sqlite3
from typing import Final

_MOST: Final = 3
"""Suggestions for a word."""
_SHORT: Final = 4
"""Letters up to which one may differ; of longer words two."""


def similar(file: sqlite3.Connection, language: str, folded: str) -> tuple[str, ...]:
    """The words of the index nearest to a word.

    Args:
        file: The index.
        language: The reader's.
        folded: A word that is not in the index, folded.

    Returns:
        Written forms, the nearest first, of equally near ones those that stand in more places.
    """
    most = 1 if len(folded) <= _SHORT else 2
    rows = file.execute(
        "SELECT folded, written, length(places) FROM word "
        "WHERE language = ? AND length(folded) BETWEEN ? AND ? "
        "AND (substr(folded, 1, 1) = ? OR substr(folded, 2, 1) = ?)",
        (language, len(folded) - most, len(folded) + most, folded[:1], folded[1:2]),
    )
    rated: dict[str, tuple[int, int, str]] = {}
    for candidate, written, weight in rows:
        distance = edits(folded, candidate, most)
        if distance <= most:
            rating = (distance, -weight, written)
            rated[candidate] = min(rated.get(candidate, rating), rating)
    return tuple(written for _, _, written in sorted(rated.values())[:_MOST])


def edits(one: str, other: str, most: int) -> int:
    """How many letters have to be put in, left out, changed or swapped with their neighbour.

    Args:
        one: A word.
        other: Another.
        most: From this number on it is not counted any further.

    Returns:
        The number, or ``most + 1`` where it is higher.

    Source:
        Optimal string alignment distance.
    """
    letters, opposites = set(one), set(other)
    if max(len(letters - opposites), len(opposites - letters)) > most:
        return most + 1  # each letter that only one of them has takes a change of its own
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != opposite))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
