"""draft: which columns hold values, and how their numbers are written.

In: the columns of a table. Out: the number format of the table, the columns whose texts are
numbers, signs that stand for missing values. Codes are not values though they look like numbers:
they keep leading zeros, are few, or stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.draft.columns import Column, nearly_all
from city_data_bank.mapping.numbers import NUMBER_FORMATS

_SIGN_LENGTH: Final = 5
_MANY_ROWS: Final = 12
_FEW_CODES: Final = 0.05
_CODE: Final = re.compile(r"[^\W\d_]\d")
"""A letter with a digit right behind it, as codes have."""
_COUNTED: Final = 3
"""Rows that are counted from 1 at least, where the numbers are no amounts."""


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
    if _counts_rows(column):
        return True
    if not all(text.isdecimal() for text in texts):
        return False
    if any(text[0] == "0" and len(text) > 1 for text in texts):
        return True
    if column.rows < _MANY_ROWS or "0" in texts:
        return False
    short = len({len(text) for text in texts}) == 1 and len(texts) <= _FEW_CODES * column.rows
    return short or column.clustered or _is_running(column)


def holds_numbers(column: Column) -> bool:
    """Whether at least half of the rows with letters or digits hold a number of some format.

    Args:
        column: That has no role: its numbers are too few, or not written as those of the others.
    """
    texts = [text for text in column.texts if any(map(str.isalnum, text))]
    read = zip(*(_numbers(texts, form) for form in NUMBER_FORMATS), strict=True)
    good = sum(column.counts[text] for text, forms in zip(texts, read, strict=True) if any(forms))
    return bool(good) and good * 2 >= sum(column.counts[text] for text in texts)


def _counts_rows(column: Column) -> bool:
    """Whether a column says 1, 2, 3... or 1., 2., 3....; a total below them may have a word."""
    counted = [text for text in column.texts if text.removesuffix(".").isdecimal()]
    return (
        len(counted) >= _COUNTED
        and nearly_all(len(counted), len(column.texts))
        and [text.removesuffix(".") for text in counted]
        == [str(number) for number in range(1, len(counted) + 1)]
    )


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
    # One "about 5" among numbers is a remark, one "merged6958" among them says that all are codes.
    coded = any(_CODE.search(text) for text, fits in zip(texts, numbers, strict=True) if not fits)
    return good if nearly_all(good, rows, one_less=not coded) else 0


def _numbers(texts: Sequence[str], form: str) -> list[bool]:
    """Whether each text is a number."""
    canonical = NUMBER_FORMATS[form].canonical(pa.array(texts, pa.string()))
    found: list[bool] = pc.is_valid(canonical).to_pylist()
    return found
