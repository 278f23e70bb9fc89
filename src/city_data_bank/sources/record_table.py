"""sources: records with named fields (JSON objects, XML elements) become a table.

In: records as maps from field to text, in the file's order. Out: the union of their fields as
columns, in the order of first appearance, and blocks; a field that a record lacks is null.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from city_data_bank.model import Block
from city_data_bank.sources.rows import BLOCK_ROWS


@dataclass(frozen=True, slots=True)
class Field:
    """What a record calls one of its texts.

    Args:
        title: For people, white space collapsed.
        key: What addresses it below its record.
    """

    title: str
    key: str


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file.

    Args:
        key: What addresses it, as it stands in a fragment.
        texts: Text by field; None = there is a field without a value.
    """

    key: str
    texts: Mapping[Field, str | None]


def fields_of(records: Sequence[Record]) -> tuple[Field, ...]:
    """Every field of the records, in the order of first appearance."""
    return tuple(dict.fromkeys(field for record in records for field in record.texts))


@dataclass(frozen=True, slots=True)
class RecordBlocks:
    """The rows of a table of records; may be read more than once.

    Args:
        records: In the file's order.
        fields: The columns.
    """

    records: Sequence[Record]
    fields: Sequence[Field]

    def __iter__(self) -> Iterator[Block]:
        """Start reading from the first record."""
        for start in range(0, len(self.records), BLOCK_ROWS):
            batch = self.records[start : start + BLOCK_ROWS]
            yield Block(
                pa.array([record.key for record in batch], pa.string()),
                pa.array(range(start + 1, start + len(batch) + 1), pa.int64()),
                tuple(
                    pa.array([record.texts.get(field) for record in batch], pa.string())
                    for field in self.fields
                ),
            )
