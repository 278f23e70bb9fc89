"""Mapping station: what stands in a value cell: a number, a declared sign, or neither.

Distinct texts of a column are classified by Arrow kernels; no row and no text is looped over.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.numbers import NUMBER_FORMATS, stripped
from city_data_bank.mapping.tally import Doubt, Mask, Numbers
from city_data_bank.model import Severity


@dataclass(frozen=True, slots=True)
class ValueTexts:
    """The texts of a value column of one block.

    Args:
        numbers: Number of the distinct text, one a row.
        value: Canonical decimal, one a row; null = the text is no number.
        reason: Number of the gap reason of a declared sign, one a row; -1 = none.
        unreadable: Whether the text is neither, one a row.
        distinct: The distinct texts as delivered.
    """

    numbers: Numbers
    value: pa.Array
    reason: Numbers
    unreadable: Mask
    distinct: pa.Array

    def doubts(self, passed: Mask) -> dict[int, Doubt]:
        """What is wrong with the texts that are neither number nor sign, by number.

        Args:
            passed: Rows whose texts do not matter.
        """
        numbers = np.unique(self.numbers[self.unreadable & ~passed])
        texts = self.distinct.take(pa.array(numbers)).to_pylist()
        return {
            number: Doubt(_problem(text), Severity.WARNING, text)
            for number, text in zip(numbers.tolist(), texts, strict=True)
        }


@dataclass(frozen=True, slots=True)
class Signs:
    """How a value column is written.

    Args:
        number: Key of ``NUMBER_FORMATS``.
        signs: Declared signs of missing values.
        reasons: Number of the gap reason of each sign.
    """

    number: str
    signs: tuple[str, ...]
    reasons: tuple[int, ...]

    def read(self, column: pa.Array) -> ValueTexts:
        """Classify a column.

        Args:
            column: Texts as delivered; an absent cell is an empty text.
        """
        encoded = pc.fill_null(column, "").dictionary_encode()
        numbers = encoded.indices.to_numpy(zero_copy_only=False).astype(np.int32)
        texts = stripped(encoded.dictionary)
        sign = pc.fill_null(pc.index_in(texts, value_set=pa.array(self.signs, pa.string())), -1)
        at_sign = sign.to_numpy(zero_copy_only=False)
        declared = at_sign >= 0
        canonical = NUMBER_FORMATS[self.number].canonical(texts)
        value = pc.if_else(pa.array(~declared), canonical, pa.scalar(None, pa.string()))
        reasons = np.asarray((*self.reasons, -1), np.int32)[at_sign]
        unreadable = pc.is_null(value).to_numpy(zero_copy_only=False) & ~declared
        return ValueTexts(
            numbers,
            value.take(encoded.indices),
            reasons[numbers],
            unreadable[numbers],
            encoded.dictionary,
        )


def _problem(text: str) -> str:
    """Code of the finding that a text deserves."""
    if not text.strip():
        return "empty-value"
    return "not-a-number" if any(sign.isalnum() for sign in text) else "unlisted-sign"
