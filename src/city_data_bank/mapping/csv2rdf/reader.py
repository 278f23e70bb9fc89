"""Reads a CSV file as a dialect says: header, comments and string columns.

Part of the csv2rdf half of the mapping station. In: bytes and a ``Dialect``. Out: a ``CsvFile``.
For metadata that comes with its own CSV; the bank's deliveries are read by the sources station.

Source: tabular-data-model, section 8.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyarrow as pa

from city_data_bank.mapping.csv2rdf.block import Rows, row_numbers
from city_data_bank.mapping.csv2rdf.dialect import Dialect


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A CSV file, read.

    Args:
        titles: Titles of each column, header rows top-down, empty ones left out.
        comments: Texts of comments and skipped rows.
        rows: Rows of data, as many cells as the widest.
        uneven: Source numbers of rows with another number of cells than the header.
    """

    titles: tuple[tuple[str, ...], ...]
    comments: tuple[str, ...]
    rows: Rows
    uneven: tuple[int, ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max(len(self.titles), len(self.rows.columns))


@dataclass(slots=True)
class _Parse:
    """What has been read so far."""

    header: list[list[str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    data: list[tuple[int, list[str]]] = field(default_factory=list)


def read_csv(content: bytes, dialect: Dialect) -> CsvFile:
    """Read a CSV file.

    Args:
        content: Its bytes; what the encoding does not know becomes U+FFFD.
        dialect: How it is written.
    """
    text = content.decode(dialect.encoding, "replace").removeprefix("\ufeff")
    parse = _Parse()
    for number, record in enumerate(_records(text, dialect), start=1):
        _take(number, record, parse, dialect)
    return _assemble(parse)


def _take(number: int, record: str | list[str], parse: _Parse, dialect: Dialect) -> None:
    """Put a record where it belongs: comments, header or data."""
    if isinstance(record, str):
        parse.comments.append(record)
    elif number <= dialect.skip_rows:
        text = dialect.delimiter.join(record)
        parse.comments.extend([text] if text else [])
    elif number <= dialect.skip_rows + dialect.header_row_count:
        parse.header.append([_trim(cell, dialect.trim) for cell in record[dialect.skip_columns :]])
    else:
        cells = [_trim(cell, dialect.trim) for cell in record]
        if any(cells) or not dialect.skip_blank_rows:
            parse.data.append((number, cells[dialect.skip_columns :]))


def _assemble(parse: _Parse) -> CsvFile:
    """Turn rows into columns."""
    columns = max(map(len, parse.header), default=0)
    titles = tuple(
        tuple(row[place] for row in parse.header if place < len(row) and row[place].strip())
        for place in range(columns)
    )
    widths = {len(cells) for _, cells in parse.data}
    width = max(widths, default=0)
    expected = columns or width
    texts = [
        pa.array([cells[place] if place < len(cells) else "" for _, cells in parse.data])
        for place in range(width)
    ]
    rows = Rows(
        tuple(column.cast(pa.string()) for column in texts),
        row_numbers(1, len(parse.data)),
        pa.array([number for number, _ in parse.data], pa.int64()),
    )
    uneven = tuple(number for number, cells in parse.data if len(cells) != expected)
    return CsvFile(titles, tuple(parse.comments), rows, uneven)


def _trim(cell: str, trim: str) -> str:
    """Remove white space round a cell."""
    if trim == "true":
        return cell.strip()
    if trim == "start":
        return cell.lstrip()
    return cell.rstrip() if trim == "end" else cell


def _records(text: str, dialect: Dialect) -> Iterator[str | list[str]]:
    """The records of a file: lists of cells, and texts of comments."""
    lines = _Lines(text, dialect.line_terminators)
    escape = None if dialect.double_quote else "\\"
    quote = dialect.quote_char
    cells = csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=quote,
        quoting=csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
        doublequote=dialect.double_quote,
        escapechar=escape,
        skipinitialspace=dialect.trim in {"true", "start"},
    )
    prefix = dialect.comment_prefix
    while (line := lines.peek()) is not None:
        if prefix and line.startswith(prefix):
            yield next(lines).removeprefix(prefix).rstrip("\r\n").strip()
        else:
            yield next(cells)


class _Lines:
    """The lines of a text, with a look at the next before a parser takes it."""

    __slots__ = ("_lines", "_next")

    def __init__(self, text: str, terminators: tuple[str, ...]) -> None:
        longest_first = sorted(terminators, key=len, reverse=True)
        ends = "|".join(map(re.escape, longest_first)) or "(?!)"
        pieces = re.split(f"({ends})", text)
        # A line keeps its end, since a quoted cell may hold it.
        self._lines = [
            line + (end if end in {"\r\n", "\n", "\r"} else "\n")
            for line, end in zip(pieces[::2], [*pieces[1::2], ""], strict=True)
        ]
        if self._lines and self._lines[-1] == "\n":
            self._lines.pop()
        self._next = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self._next == len(self._lines):
            raise StopIteration
        self._next += 1
        return self._lines[self._next - 1]

    def peek(self) -> str | None:
        """The next line, left where it is; None at the end."""
        return self._lines[self._next] if self._next < len(self._lines) else None
