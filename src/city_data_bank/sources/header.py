"""sources: titles of columns out of header rows.

In: header rows as text. Out: one title a column, white space collapsed, rows joined top-down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from city_data_bank.model import Finding, Place, Severity
from city_data_bank.model.untitled import untitled_name

JOIN: Final = " / "
"""Between the header rows of one title."""


def collapsed(text: str) -> str:
    """A text with each run of white space (hard spaces and line ends too) as one space."""
    return " ".join(text.split())


def joined(parts: Iterable[str]) -> str:
    """One title out of the cells above a column, top-down; an empty cell takes nothing."""
    return JOIN.join(text for part in parts if (text := collapsed(part)))


def titles_of(rows: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """Titles of a text table.

    Args:
        rows: Header records; none = the table has no header.
        width: Number of columns.

    Returns:
        One title a column: ``_col.1`` and so on where there is no header.
        Source: Model for Tabular Data and Metadata on the Web, section 5.2 (``name``).
    """
    if not rows:
        return tuple(map(untitled_name, range(1, width + 1)))
    return tuple(
        joined(row[position] if position < len(row) else "" for row in rows)
        for position in range(width)
    )


def titled_width(titles: Sequence[str]) -> int:
    """How many columns there are: untitled ones at the end do not exist."""
    width = len(titles)
    while width and not titles[width - 1]:
        width -= 1
    return width


def duplicates(titles: Sequence[str], place: Place) -> tuple[Finding, ...]:
    """``duplicate-title`` for each title that several columns have."""
    counts = Counter(title for title in titles if title)
    return tuple(
        Finding("duplicate-title", Severity.INFO, place, title, count=count)
        for title, count in counts.items()
        if count > 1
    )
