"""sources: the fast way through a text table, for as long as its records are regular.

In: text after the header. Out: Arrow columns, equal to what the ``csv`` module makes of it. The
parser of Arrow is the same state machine; it refuses records of another length, and a record of our
own after each piece of text proves that the piece ends where a record ends. Whoever calls falls
back to ``csv`` from the record after the last one yielded.

Arrow gets whole pieces, not the open file: its threads would go on reading a Python file after the
reader has lost interest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TextIO

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

_PIECE: Final = 4 << 20
_LOOK_BACK: Final = 1 << 16
_MARK: Final = "\ufeff"
_SENTINEL: Final = "\ue000end of piece\ue000"


class IrregularTextError(Exception):
    """The next record is not like the others; never leaves the station."""


@dataclass(frozen=True, slots=True)
class RegularForm:
    """How the records are written.

    Args:
        delimiter: One ASCII character.
        quote_char: One ASCII character, or None.
        cells: Cells of each record.
        width: Columns of the table; cells beyond are empty in every record.
    """

    delimiter: str
    quote_char: str | None
    cells: int
    width: int


def regular_columns(text: TextIO, form: RegularForm) -> Iterator[tuple[pa.Array, ...]]:
    """Read records that all have the same number of cells.

    Args:
        text: Positioned at the first record, line ends untranslated.
        form: How the records are written.

    Yields:
        Columns of consecutive records, ``form.width`` string arrays.

    Raises:
        IrregularTextError: The records after those yielded have to be read otherwise.
    """
    for piece in _pieces(text, form.quote_char):
        records = _parsed(piece, form)
        last = records.num_rows - 1
        if records.column(0)[last].as_py() != _SENTINEL:
            raise IrregularTextError
        yield _columns(records.slice(0, last), form)


def _pieces(text: TextIO, quote_char: str | None) -> Iterator[str]:
    """Text in pieces that most likely end where a record ends."""
    rest = ""
    while read := text.read(_PIECE):
        rest += read
        end = _end(rest, quote_char)
        if end:
            yield rest[:end]
            rest = rest[end:]
    if rest:
        yield rest


def _end(text: str, quote_char: str | None) -> int:
    """Where to cut: after the last line end outside quotation marks; 0 = there is no line end.

    A carriage return at the very end may be half of a line end, and is left for the next piece.
    Outside is where an even number of marks stands before. Text with single marks inside its cells
    misleads this, which the sentinel brings to light; so it is not looked for far back.
    """
    line_end, stop = ("\n", len(text)) if "\n" in text else ("\r", len(text) - 1)
    last = text.rfind(line_end, 0, stop) + 1
    if quote_char is None or text.count(quote_char, 0, last) % 2 == 0:
        return last
    end = last
    while end > max(0, last - _LOOK_BACK):
        before = text.rfind(line_end, 0, end - 1) + 1
        if text.count(quote_char, before, end) % 2:
            return before
        end = before
    return last


def _parsed(piece: str, form: RegularForm) -> pa.RecordBatch:
    """Records of a piece, and the sentinel.

    The byte order mark in front is the one that Arrow drops, so that none of the text is dropped.
    """
    names = [str(position) for position in range(form.cells)]
    line_end = "" if piece.endswith(("\n", "\r")) else "\n"
    end = f"{line_end}{_SENTINEL}{form.delimiter * (form.cells - 1)}\n"
    encoded = f"{_MARK}{piece}{end}".encode()
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(encoded),
            arrow_csv.ReadOptions(
                column_names=names, block_size=len(encoded) + 1, use_threads=False
            ),
            arrow_csv.ParseOptions(
                delimiter=form.delimiter,
                quote_char=form.quote_char or False,
                newlines_in_values=True,
                ignore_empty_lines=False,
            ),
            arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                null_values=[],
                strings_can_be_null=False,
            ),
        )
    except pa.ArrowInvalid as error:
        raise IrregularTextError from error
    return table.combine_chunks().to_batches()[0]


def _columns(records: pa.RecordBatch, form: RegularForm) -> tuple[pa.Array, ...]:
    """The columns of the table; text beyond them has to be found record by record."""
    for position in range(form.width, form.cells):
        if pc.any(pc.not_equal(records.column(position), "")).as_py():
            raise IrregularTextError
    return tuple(records.columns[: form.width])
