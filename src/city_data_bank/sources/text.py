"""sources: text tables (CSV, TSV and their kin).

In: the bytes of a text file and its dialect. Out: a Reading whose rows are streamed, the regular
ones by Arrow, the others by the ``csv`` module, with equal results.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.model import Addressing, Block, Dialect, Finding, Part
from city_data_bank.sources.content import Content
from city_data_bank.sources.header import titled_width, titles_of
from city_data_bank.sources.reading import Columns, Reading, failed, finished
from city_data_bank.sources.regular import IrregularTextError, RegularForm, regular_columns
from city_data_bank.sources.rows import Row, blocks_of
from city_data_bank.sources.text_form import SENTINEL, TextForm, text_form


@dataclass(frozen=True, slots=True)
class _Head:
    """The beginning of a table: header rows, and the first record after them."""

    header: tuple[tuple[str, ...], ...]
    first: Row


@dataclass(frozen=True, slots=True)
class TextBlocks:
    """The rows of a text table; may be read more than once.

    Args:
        form: How the file is written.
        start: Records before the first row.
        cells: Cells of a regular record.
        width: Columns of the table.
    """

    form: TextForm
    start: int
    cells: int
    width: int

    def __iter__(self) -> Iterator[Block]:
        """Read the regular way as far as it goes, the rest record by record."""
        done = 0
        if self._may_be_regular():
            try:
                for block in self._regular():
                    yield block
                    done += len(block.rows)
            except IrregularTextError:
                pass
            else:
                return
        yield from self._careful(done)

    def _may_be_regular(self) -> bool:
        """Whether the fast way knows this form."""
        marks = self.form.delimiter + (self.form.quote_char or "")
        return marks.isascii() and self.form.comment_prefix is None

    def _regular(self) -> Iterator[Block]:
        """Rows as Arrow reads them."""
        form = RegularForm(self.form.delimiter, self.form.quote_char, self.cells, self.width)
        number = self.start + 1
        with self.form.opened() as text:
            for _ in islice(self.form.records(text), self.start):
                pass
            for columns in regular_columns(text, form):
                rows = pa.array(range(number, number + len(columns[0])), pa.int64())
                number += len(rows)
                yield Block(pc.cast(rows, pa.string()), rows, columns)

    def _careful(self, done: int) -> Iterator[Block]:
        """Rows as the ``csv`` module reads them, after those that are done."""
        faults: list[Finding] = []
        with self.form.opened() as text:
            rows = islice(self._whole(text, faults), self.start + done, None)
            kept = (row for row in rows if not self.form.is_comment(row))
            yield from blocks_of(kept, self.width, self.form.place)
        if faults:
            none = pa.array([], pa.string())
            yield Block(none, pa.array([], pa.int64()), (none,) * self.width, tuple(faults))

    def _whole(self, text: TextIO, faults: list[Finding]) -> Iterator[Row]:
        """All records; a last one whose quotation mark is never closed is a fault."""
        last: Row | None = None
        try:
            for row in self.form.records(text):
                if last is not None:
                    yield last
                last = row
        except csv.Error as error:
            faults.append(self.form.fault("unreadable-record", last, str(error)))
            if last is not None:
                yield last
            return
        if last is not None and list(last.cells) != [SENTINEL]:
            faults.append(self.form.fault("unclosed-quote", last))


def read_text(content: Content, dialect: Dialect, part: Part) -> Reading:
    """Read a text table.

    Args:
        content: The file.
        dialect: How it is written; encoding and delimiter may be left to be found out.
        part: Footer and columns to fill down.

    Returns:
        The table, or the violation that stands in its way.
    """
    form = text_form(content, dialect)
    if isinstance(form, Finding):
        return failed(form)
    findings = form.findings
    head = _head(form, dialect)
    if isinstance(head, Finding):
        return failed(*findings, head)
    titles = titles_of(head.header, max(map(len, (*head.header, head.first.cells))))
    width = titled_width(titles)
    columns = Columns(
        titles[:width],
        tuple(str(number) for number in range(1, width + 1)),
        Addressing(f"{content.prefix}cell=", ","),
        content.member,
    )
    cells = max(width, len(head.first.cells))
    blocks = TextBlocks(form, head.first.number - 1, cells, width)
    return finished(content, columns, blocks, (dialect, part), findings)


def _head(form: TextForm, dialect: Dialect) -> _Head | Finding:
    """Header rows and first record; ``empty-table`` where there is none."""
    with form.opened() as text:
        records = (
            row
            for row in islice(form.records(text), dialect.skip_rows, None)
            if not form.is_comment(row) and (row.cells or not dialect.skip_blank_rows)
        )
        try:
            rows = tuple(islice(records, dialect.header_row_count + 1))
        except csv.Error as error:
            return form.fault("unreadable-record", None, str(error))
    if not rows or list(rows[-1].cells) == [SENTINEL]:
        return form.content.violation("empty-table")
    if len(rows) <= dialect.header_row_count:
        return form.fault("unclosed-quote", rows[-1])
    header = tuple(tuple(str(cell) for cell in row.cells) for row in rows[:-1])
    return _Head(header, rows[-1])
