"""draft: the columns of a table as they are looked at.

In: a Table. Out: each column with its distinct texts, how often each stands, and how often the
text changes from row to row. Large tables are looked at from their beginning only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.model import Table

_BLOCKS: Final = 4
"""Blocks of a table that are looked at; a block has at most 65,536 rows."""

_MOSTLY: Final = 0.9
_SEVERAL: Final = 3
"""Examples that are enough where a single one is against them: a small table has no tenths."""

_WORD: Final = re.compile(r"[^\W\d_]{2}")
_SPACES: Final = " \t\r\n\u00a0\u2007\u2009\u202f\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Args:
        position: In the file, from 0.
        title: As the mapping has to name it.
        counts: Rows by text, white space round it removed; ``""`` = empty or absent.
        changes: Rows whose text differs from the row before.
        cells: The texts, one a row.
    """

    position: int
    title: str
    counts: Mapping[str, int]
    changes: int
    cells: pa.Array

    @property
    def texts(self) -> tuple[str, ...]:
        """Distinct texts in the order of the file, the empty one left out."""
        return tuple(text for text in self.counts if text)

    @property
    def rows(self) -> int:
        """Rows, empty cells included."""
        return len(self.cells)

    @property
    def filled(self) -> int:
        """Rows with text."""
        return self.rows - self.counts.get("", 0)

    @property
    def unique(self) -> bool:
        """Whether every row has a text of its own."""
        return len(self.texts) == self.rows

    @property
    def clustered(self) -> bool:
        """Whether equal texts stand together, as those of groups of rows do."""
        return self.changes * 10 <= self.filled

    @property
    def worded(self) -> bool:
        """Whether most of its texts have words: two letters side by side."""
        texts = self.texts
        lettered = sum(_WORD.search(text) is not None for text in texts)
        return bool(texts) and lettered * 2 > len(texts)


@dataclass(frozen=True, slots=True)
class Sample:
    """The part of a table that is looked at.

    Args:
        columns: All columns of the table.
        rows: Rows that are looked at.
        whole: Whether these are all rows.
    """

    columns: tuple[Column, ...]
    rows: int
    whole: bool

    def named(self, column: Column) -> bool:
        """Whether a mapping can name a column: its title is there once and has no braces."""
        titles = [one.title for one in self.columns]
        return bool(column.title) and titles.count(column.title) == 1 and "{" not in column.title

    def joined(self, positions: tuple[int, ...]) -> Column:
        """Some columns as one whose cells are joined without a separator."""
        cells = [self.columns[position].cells for position in positions]
        return column_of(positions[0], "", pc.binary_join_element_wise(*cells, ""))


def nearly_all(good: int, count: int, *, one_less: bool = True) -> bool:
    """Whether nine of ten are what is looked for; in a small table, all but a single one.

    Args:
        good: How many are.
        count: How many there are.
        one_less: Whether a single one that is not may be let pass.
    """
    let_pass = one_less and good >= _SEVERAL and count - good == 1
    return let_pass or good >= _MOSTLY * count


def sample_of(table: Table) -> Sample:
    """Look at a table.

    Args:
        table: Rows x columns of text.
    """
    blocks = list(islice(table.blocks, _BLOCKS + 1))
    whole = len(blocks) <= _BLOCKS
    blocks = blocks[:_BLOCKS]
    columns = []
    for position, title in enumerate(table.titles):
        arrays = [pc.fill_null(block.columns[position], "") for block in blocks]
        cells = pc.utf8_trim(pa.concat_arrays(arrays), characters=_SPACES)
        columns.append(column_of(position, title, cells))
    return Sample(tuple(columns), sum(len(block.rows) for block in blocks), whole)


def column_of(position: int, title: str, cells: pa.Array) -> Column:
    """A column of some texts.

    Args:
        position: In the file, from 0.
        title: Its title.
        cells: Texts, one a row.
    """
    counts = {item["values"]: item["counts"] for item in pc.value_counts(cells).to_pylist()}
    changes = pc.sum(pc.not_equal(cells[1:], cells[:-1])).as_py() if len(cells) > 1 else 0
    return Column(position, title, counts, changes or 0, cells)
