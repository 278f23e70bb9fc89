"""Long lists, one page at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from city_data_bank.pages.frame import address_of
from city_data_bank.pages.visit import Visit

T = TypeVar("T")
_NUMBER = re.compile(r"(?:^|&)page=[^&]*")


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a reader is in a long list.

    Args:
        number: Number of this page, from 1.
        before: Address of the page before, or empty; of the first one where this one is beyond.
        after: Address of the page after, or empty.
        beyond: Whether the list has ended before this page.
    """

    number: int
    before: str
    after: str
    beyond: bool = False


def paged(visit: Visit, rows: Sequence[T], size: int) -> tuple[tuple[T, ...], Paging]:
    """The rows of this page, and the way to its neighbours.

    Args:
        visit: The visit; ``page`` of its query is the number.
        rows: Up to ``size + 1`` rows: one more than a page holds says that the list goes on.
        size: Rows a page.
    """
    number = visit.number
    beyond = number > 1 and not rows
    before = _address(visit, 1 if beyond else number - 1) if number > 1 else ""
    after = _address(visit, number + 1) if len(rows) > size else ""
    return tuple(rows[:size]), Paging(number, before, after, beyond)


def part_of(visit: Visit, rows: Sequence[T], size: int) -> tuple[tuple[T, ...], Paging]:
    """The rows of this page of a list that is at hand, and the way to its neighbours.

    Args:
        visit: The visit; ``page`` of its query is the number.
        rows: All of them.
        size: Rows a page.
    """
    first = (visit.number - 1) * size
    return paged(visit, rows[first : first + size + 1], size)


def _address(visit: Visit, number: int) -> str:
    """The address of another page of the list."""
    path, _, query = address_of(visit, visit.language).partition("?")
    rest = _NUMBER.sub("", query).strip("&")
    page = f"page={number}" if number > 1 else ""
    joined = "&".join(part for part in (rest, page) if part)
    return f"{path}?{joined}" if joined else path
