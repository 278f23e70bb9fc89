"""Mapping station: columns that grow block by block, in memory while they are few.

What comes in: record batches of one schema. What goes out: one table of them. A large one stands in
an unnamed file of the system's folder for such files and is looked at through a memory map, so that
a delivery of any length needs no more memory than a short one. The file is gone with the table, and
nothing of what is published depends on it.
"""

from __future__ import annotations

import mmap
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

import pyarrow as pa

IN_MEMORY: Final = 64 << 20
"""Bytes that a shelf keeps in memory."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """What was put on a shelf.

    Args:
        table: All rows, in one chunk each batch.
        mapped: The file that holds them; None = they are in memory.
    """

    table: pa.Table
    mapped: mmap.mmap | None = None

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The batches that have rows, one without any where none has.

        What was looked at of a file is given back at once.
        """
        batches = self.table.to_batches() if len(self.table) else [_empty(self.table.schema)]
        for batch in batches:
            yield batch
            if self.mapped is not None:
                self.mapped.madvise(mmap.MADV_DONTNEED)

    @property
    def whole(self) -> pa.Table:
        """All rows; in one chunk if they are in memory."""
        return self.table if self.mapped else self.table.combine_chunks()


class Shelf:
    """Record batches, put aside one after the other.

    Args:
        schema: Of every batch.
        most: Bytes that are kept in memory.
    """

    def __init__(self, schema: pa.Schema, most: int = IN_MEMORY) -> None:
        self._schema = schema
        self._most = most
        self._kept: list[pa.RecordBatch] = []
        self._size = 0
        self._file: IO[bytes] | None = None
        self._writer: pa.ipc.RecordBatchFileWriter | None = None

    def put(self, columns: list[pa.Array]) -> None:
        """Put the columns of some rows aside.

        Args:
            columns: In the order of the schema.

        Raises:
            OSError: There is no room for them on the disk.
        """
        batch = pa.record_batch(columns, schema=self._schema)
        if self._writer is not None:
            self._writer.write_batch(batch)
            return
        self._kept.append(batch)
        self._size += batch.nbytes
        if self._size > self._most:
            self._move_to_file()

    def shelved(self) -> Shelved:
        """Everything that was put aside, in that order; nothing can be put aside afterwards."""
        if self._writer is None or self._file is None:
            return Shelved(pa.Table.from_batches(self._kept, self._schema))
        self._writer.close()
        self._file.flush()
        mapped = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        self._file.close()
        table = pa.ipc.open_file(pa.BufferReader(pa.py_buffer(mapped))).read_all()
        return Shelved(table, mapped)

    def _move_to_file(self) -> None:
        """From now on, everything stands in a file."""
        self._file = tempfile.TemporaryFile(prefix="city-data-bank-")  # noqa: SIM115 - see shelved
        self._writer = pa.ipc.new_file(pa.PythonFile(self._file, mode="w"), self._schema)
        for batch in self._kept:
            self._writer.write_batch(batch)
        self._kept.clear()


def _empty(schema: pa.Schema) -> pa.RecordBatch:
    """A batch without rows."""
    return pa.record_batch([pa.array([], kind) for kind in schema.types], schema=schema)
