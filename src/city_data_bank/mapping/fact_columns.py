"""Mapping station: one fact of every row, each distinct text read once.

What comes in: a fact of the plan and blocks. What goes out: numbers, one a row: which reading the
row's text has, and which code that reading stands for. Rows are never looped over: texts are
dictionary-encoded, distinct texts are read, numbers are taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.numbers import stripped
from city_data_bank.mapping.readings import Reading, ReadText
from city_data_bank.mapping.tally import MOST, Doubt, Mask, Numbers

UNREADABLE: Final = -1
"""Number of a code that could not be read."""
ABSENT: Final = -2
"""Number of a code that nothing states."""


class Pool:
    """Distinct codes, numbered in the order in which they were met."""

    def __init__(self) -> None:
        self.codes: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, code: str) -> int:
        """The number of a code; a new one where it has none."""
        known = self._numbers.get(code)
        if known is None:
            known = self._numbers[code] = len(self.codes)
            self.codes.append(code)
        return known

    def texts(self, numbers: Numbers) -> pa.Array:
        """Codes by number; null for a negative one."""
        if not self.codes:
            return pa.nulls(len(numbers), pa.string())
        codes = pa.array(self.codes, pa.string())
        return codes.take(pa.array(numbers, pa.int32(), mask=numbers < 0))


@dataclass(frozen=True, slots=True)
class RowFact:
    """What a fact is in each row of a block.

    Args:
        readings: Number of the reading, one a row.
        codes: Number of the code in the pool, ``UNREADABLE`` or ``ABSENT``.
        own: Whether the text is the area's own code.
        reasons: Number of the gap reason that a status means; -1 = none.
    """

    readings: Numbers
    codes: Numbers
    own: Mask
    reasons: Numbers


class FactColumn:
    """A fact whose text stands in one or more columns.

    Args:
        read: What a text means.
        columns: Positions of the columns; their texts are joined.
        pool: Codes that all facts of this kind share.
        reasons: Gap reasons that all facts share.
    """

    def __init__(self, read: ReadText, columns: tuple[int, ...], pool: Pool, reasons: Pool) -> None:
        self.columns = columns
        self.doubts: dict[int, Doubt] = {}
        self._read = read
        self._pool = pool
        self._reasons = reasons
        self._known: dict[str, int] = {}
        self._unreadable: dict[str, list[int]] = {}
        self._codes: list[int] = []
        self._own: list[bool] = []
        self._reason: list[int] = []

    def rows(self, columns: Sequence[pa.Array], length: int) -> RowFact:
        """The fact in each row.

        Args:
            columns: All columns of a block.
            length: Rows of the block, which a fixed fact needs to know.
        """
        del length
        texts = self._texts(columns).dictionary_encode()
        distinct = [self._number(text) for text in texts.dictionary.to_pylist()]
        readings = np.asarray(distinct, np.int32)[texts.indices.to_numpy(zero_copy_only=False)]
        return RowFact(
            readings,
            np.asarray(self._codes, np.int32)[readings],
            np.asarray(self._own, np.bool_)[readings],
            np.asarray(self._reason, np.int32)[readings],
        )

    def _texts(self, columns: Sequence[pa.Array]) -> pa.Array:
        """The texts, joined without a separator."""
        parts = [stripped(columns[position]) for position in self.columns]
        return parts[0] if len(parts) == 1 else pc.binary_join_element_wise(*parts, "")

    def _number(self, text: str) -> int:
        """The number of a text's reading; it is read when it is met first.

        Of texts that cannot be read, a column may have millions: those beyond the ones that are
        told one by one share a number, and are forgotten.
        """
        known = self._known.get(text)
        if known is not None:
            return known
        reading = self._read(text)
        unreadable = self._unreadable.setdefault(reading.problem, []) if not reading.code else []
        if len(unreadable) > MOST:
            return unreadable[-1]
        number = self._known[text] = len(self._codes)
        if not reading.code:
            unreadable.append(number)
        self._codes.append(self._pool.number(reading.code) if reading.code else UNREADABLE)
        self._own.append(reading.own)
        self._reason.append(self._reasons.number(reading.reason) if reading.reason else -1)
        if reading.problem:
            self.doubts[number] = Doubt(reading.problem, reading.severity, text, reading.arguments)
        return number


@dataclass(frozen=True, slots=True)
class FixedFact:
    """A fact that is the same in every row: a constant, a hole's text, or nothing.

    Args:
        code: Number of the code, ``UNREADABLE`` or ``ABSENT``.
        reason: Number of the gap reason that a status means; -1 = none.
        doubt: What is wrong with its text, if anything.
        column: Position of the column in whose title it stands; -1 = none.
    """

    code: int
    reason: int = -1
    doubt: Doubt | None = None
    column: int = -1

    @classmethod
    def of(cls, reading: Reading, text: str, pools: tuple[Pool, Pool], column: int) -> FixedFact:
        """The fact that a reading stands for.

        Args:
            reading: Of the text.
            text: The constant, or what stands in the hole.
            pools: Codes of the fact's kind; gap reasons.
            column: Position of the column in whose title it stands; -1 = none.
        """
        codes, reasons = pools
        return cls(
            codes.number(reading.code) if reading.code else UNREADABLE,
            reasons.number(reading.reason) if reading.reason else -1,
            Doubt(reading.problem, reading.severity, text, reading.arguments)
            if reading.problem
            else None,
            column,
        )

    def rows(self, columns: Sequence[pa.Array], length: int) -> RowFact:
        """The fact in each row."""
        del columns
        return RowFact(
            np.zeros(length, np.int32),
            np.full(length, self.code, np.int32),
            np.zeros(length, np.bool_),
            np.full(length, self.reason, np.int32),
        )
