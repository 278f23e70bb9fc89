"""Names of columns that have no title.

What comes in: the number of a column, or a title. What goes out: the other one. Every reader of
tables gives such a column the same name, and every page says it in words.

Source: Model for Tabular Data and Metadata on the Web, section 5.2 (``name``).
"""

from __future__ import annotations

from typing import Final

_PREFIX: Final = "_col."


def untitled_name(number: int) -> str:
    """The name of a column without a title.

    Args:
        number: Of the column, the first being 1.
    """
    return f"{_PREFIX}{number}"


def untitled_number(title: str) -> int:
    """The number of a column without a title, the first being 1; 0 where it has one.

    Args:
        title: Of the column, or what stands in its place.
    """
    number = title.removeprefix(_PREFIX)
    is_name = number != title and number.isascii() and number.isdecimal()
    return int(number) if is_name else 0
