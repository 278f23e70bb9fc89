"""draft: columns that are neither area, period nor value.

In: the columns that are left. Out: those that hold a unit, the status of the value beside them, or
the codes of a breakdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from city_data_bank.bank.code_lists import CodeList
from city_data_bank.bank.ontology import TOTAL
from city_data_bank.draft.columns import Column
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.words import contains, key

_ENOUGH: Final = 0.9
_STATUSES: Final = 4
_STATUS_LENGTH: Final = 2


@dataclass(frozen=True, slots=True)
class BreakdownColumn:
    """A column whose texts are codes of a breakdown.

    Args:
        name: Of the breakdown.
        column: The column.
        titled: Whether the title of the column names the breakdown.
    """

    name: str
    column: Column
    titled: bool


def find_units(columns: Iterable[Column], units: CodeList) -> Column | None:
    """The first column that names units."""
    return next((column for column in columns if _names_units(column, units)), None)


def _names_units(column: Column, units: CodeList) -> bool:
    """Whether the texts of a column are units, and not only a dash."""
    spelled = any(any(map(_is_telling, text)) for text in column.texts)
    return spelled and _share(column, units) >= _ENOUGH


def _is_telling(sign: str) -> bool:
    """Whether a sign says something by itself: a letter, a digit, percent."""
    return sign.isalnum() or sign in "%‰°"


def find_statuses(columns: Sequence[Column], values: Sequence[Column]) -> Mapping[int, Column]:
    """Columns of signs, each right behind the value that it speaks of.

    Args:
        columns: All columns.
        values: Those that hold numbers, status columns of digits included.

    Returns:
        Status column by position of its value column. A sign stands beside few values, so that most
        cells are empty; beside other pairs a column without any sign is a status column too.
    """
    numeric = {column.position for column in values if column.filled == column.rows}
    pairs = {
        before.position: column
        for before, column in pairwise(columns)
        if before.position in numeric and _may_be_status(column)
    }
    signed = sum(bool(column.texts) for column in pairs.values())
    return pairs if signed and len(pairs) > 1 else {}


def find_breakdowns(columns: Iterable[Column], knowledge: Knowledge) -> Iterator[BreakdownColumn]:
    """Columns of codes, each breakdown once.

    Args:
        columns: Columns that hold nothing else.
        knowledge: The breakdowns of the bank.
    """
    taken: set[str] = set()
    for column in columns:
        best = max(_fitting(column, knowledge), key=lambda item: item[0], default=None)
        if best is None or best[1] in taken:
            continue
        (titled, _, _), name = best
        taken.add(name)
        yield BreakdownColumn(name, column, titled)


def _fitting(column: Column, knowledge: Knowledge) -> Iterator[tuple[tuple[bool, int, int], str]]:
    """Breakdowns whose codes stand in a column, with their rank."""
    title = key(column.title)
    for at, (name, dimension) in enumerate(sorted(knowledge.ontology.dimensions.items())):
        labels = knowledge.dimension_labels[name]
        titled = any(contains(title, label) or contains(label, title) for label in labels)
        found = {
            codes[0].notation
            for text in column.texts
            if len(codes := dimension.codes.find(text)) == 1
        }
        enough = column.texts and _share(column, dimension.codes) >= _ENOUGH
        if enough and (titled or found != {TOTAL}):
            yield (titled, len(found), -at), name


def _share(column: Column, codes: CodeList) -> float:
    """Share of the distinct texts that mean one code of a list."""
    return sum(len(codes.find(text)) == 1 for text in column.texts) / len(column.texts)


def _may_be_status(column: Column) -> bool:
    """Whether a column holds a few short signs, and mostly nothing."""
    short = all(len(text) <= _STATUS_LENGTH for text in column.texts)
    return short and len(column.texts) <= _STATUSES and column.filled * 2 < column.rows
