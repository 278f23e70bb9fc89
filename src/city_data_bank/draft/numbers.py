"""draft: which columns hold values, and how their numbers are written.

In: the columns of a table. Out: the number format of the table, the columns whose texts are
numbers, signs that stand for missing values. Codes are not values though they look like numbers:
they keep leading zeros, are few, or stand together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.draft.columns import Column
from city_data_bank.mapping.numbers import NUMBER_FORMATS

_ENOUGH: Final = 0.9
_SIGN_LENGTH: Final = 5
_MANY_ROWS: Final = 12
_FEW_CODES: Final = 0.05


@dataclass(frozen=True, slots=True)
class NumberColumns:
    """The numbers of a table.

    Args:
        forms: Keys of ``NUMBER_FORMATS`` that fit equally well, at least one.
        columns: Columns that hold numbers of the first format, codes included.
    """

    forms: tuple[str, ...]
    columns: tuple[Column, ...]

    def __contains__(self, column: Column) -> bool:
        """Whether a column is one of them."""
        return any(column.position == one.position for one in self.columns)


def find_numbers(columns: Iterable[Column]) -> NumberColumns:
    """Find columns of numbers.

    Args:
        columns: Those that may hold values.
    """
    filled = [column for column in columns if column.texts]
    fitting = {
        form: [(column, rows) for column in filled if (rows := _fits(column, form))]
        for form in NUMBER_FORMATS
    }
    most = max(map(_filled, fitting.values()))
    forms = tuple(form for form, fits in fitting.items() if _filled(fits) == most)
    return NumberColumns(forms, tuple(column for column, _ in fitting[forms[0]]))


def signs(column: Column, form: str) -> tuple[str, ...]:
    """Texts of a column of numbers that mean that there is none.

    Args:
        column: Of values.
        form: Key of ``NUMBER_FORMATS``.

    Returns:
        Short texts that are no numbers, the empty one first; in the order of the file.
    """
    empty = ("",) if "" in column.counts else ()
    numbers = _numbers(column.texts, form)
    words = (text for text, good in zip(column.texts, numbers, strict=True) if not good)
    return (*empty, *(text for text in words if len(text) <= _SIGN_LENGTH))


def is_code(column: Column) -> bool:
    """Whether the numbers of a column are codes, keys or running numbers, not amounts."""
    texts = column.texts
    if not all(text.isdecimal() for text in texts):
        return False
    if any(text[0] == "0" and len(text) > 1 for text in texts):
        return True
    if column.rows < _MANY_ROWS or "0" in texts:
        return False
    short = len({len(text) for text in texts}) == 1 and len(texts) <= _FEW_CODES * column.rows
    return short or column.clustered or _is_running(column)


def _is_running(column: Column) -> bool:
    """Whether a column numbers the rows."""
    numbers = [int(text) for text in column.texts]
    return column.unique and max(numbers) - min(numbers) == len(numbers) - 1


def _filled(fitting: Sequence[tuple[Column, int]]) -> int:
    """Rows of some columns that hold a number."""
    return sum(rows for _, rows in fitting)


def _fits(column: Column, form: str) -> int:
    """Rows that hold a number, where most rows with letters or digits do; else none."""
    texts = [text for text in column.texts if any(map(str.isalnum, text))]
    numbers = _numbers(texts, form)
    rows = sum(column.counts[text] for text in texts)
    good = sum(column.counts[text] for text, fits in zip(texts, numbers, strict=True) if fits)
    return good if good >= _ENOUGH * rows else 0


def _numbers(texts: Sequence[str], form: str) -> list[bool]:
    """Whether each text is a number."""
    canonical = NUMBER_FORMATS[form].canonical(pa.array(texts, pa.string()))
    found: list[bool] = pc.is_valid(canonical).to_pylist()
    return found
