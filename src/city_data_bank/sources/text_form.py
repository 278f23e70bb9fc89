"""sources: how a text file is written, and its records.

In: the bytes of a text file and its dialect. Out: records numbered from 1, preamble and header
included. A record is what RFC 4180 and the ``csv`` module call one; a physical line is only where a
finding points to.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, TextIO

from city_data_bank.model import Dialect, Finding, Place, Severity
from city_data_bank.sources.content import Content
from city_data_bank.sources.delimiter import DELIMITERS, find_delimiter
from city_data_bank.sources.encoding import find_encoding
from city_data_bank.sources.rows import Row

SENTINEL: Final = "\ue000end of table\ue000"
"""A line of our own after the last one: its own record, unless a quotation mark is not closed."""

_SNIFFED_LINES: Final = 200


@dataclass(frozen=True, slots=True)
class TextForm:
    """How a text file is really written.

    Args:
        content: The file.
        encoding: Python codec that decodes it.
        delimiter: Between cells.
        quote_char: Round cells; None = no quoting.
        preamble: Records before the header.
        comment_prefix: Records after the preamble that begin with it are passed over.
        findings: What had to be guessed.
    """

    content: Content
    encoding: str
    delimiter: str
    quote_char: str | None
    preamble: int = 0
    comment_prefix: str | None = None
    findings: tuple[Finding, ...] = ()

    @contextmanager
    def opened(self) -> Iterator[TextIO]:
        """Its text, line ends untranslated."""
        with (
            self.content.open() as file,
            io.TextIOWrapper(file, encoding=self.encoding, newline="") as text,
        ):
            yield text

    def records(self, text: TextIO) -> Iterator[Row]:
        """Records from where the text stands, the first one being record 1.

        Lines are taken from the text one by one, so that it stands at the end of the record.

        Raises:
            csv.Error: A record can't be divided into cells.
        """
        reader = csv.reader(
            _lines(text),
            delimiter=self.delimiter,
            quotechar=self.quote_char,
            quoting=csv.QUOTE_MINIMAL if self.quote_char else csv.QUOTE_NONE,
        )
        line = 1
        for number, cells in enumerate(reader, 1):
            yield Row(number, str(number), cells, line)
            line = reader.line_num + 1

    def is_comment(self, row: Row) -> bool:
        """Whether a record is passed over."""
        prefix = self.comment_prefix
        if prefix is None or row.number <= self.preamble or not row.cells:
            return False
        return str(row.cells[0]).startswith(prefix)

    def place(self, row: Row, position: int) -> Place:
        """Where a cell stands."""
        return replace(
            self.content.place,
            row=row.number,
            line=row.line,
            column=str(position + 1),
            fragment=f"{self.content.prefix}cell={row.number},{position + 1}",
        )

    def fault(self, code: str, row: Row | None, found: str = "") -> Finding:
        """A violation at a record; None = at the beginning of the file."""
        place = self.place(row or Row(1, "1", (), 1), 0)
        arguments = (("line", str(place.line)), ("record", str(place.row)))
        return Finding(code, Severity.VIOLATION, place, found, arguments)


def text_form(content: Content, dialect: Dialect) -> TextForm | Finding:
    """Find out how a text file is written, where its mapping leaves it open.

    Args:
        content: The file.
        dialect: What the mapping says.

    Returns:
        The form, verified to decode; or the violation of its encoding.
    """
    encoding = find_encoding(content, dialect.encoding)
    if isinstance(encoding, Finding):
        return encoding
    form = TextForm(
        content,
        encoding.name,
        dialect.delimiter or ",",
        dialect.quote_char,
        dialect.skip_rows,
        dialect.comment_prefix,
        encoding.findings,
    )
    if dialect.delimiter is not None:
        return form
    delimiter = _sniffed(form, dialect)
    sign = (("sign", DELIMITERS[delimiter]),)
    guessed = Finding("guessed-delimiter", Severity.INFO, content.place, delimiter, sign)
    return replace(form, delimiter=delimiter, findings=(*form.findings, guessed))


def _lines(text: TextIO) -> Iterator[str]:
    """Physical lines one by one, and the sentinel."""
    yield from iter(text.readline, "")
    yield SENTINEL


def _sniffed(form: TextForm, dialect: Dialect) -> str:
    """The delimiter of the table, from its first lines."""
    with form.opened() as text:
        lines = list(islice(iter(text.readline, ""), dialect.skip_rows + _SNIFFED_LINES))
    return find_delimiter(lines[dialect.skip_rows :], form.quote_char)
