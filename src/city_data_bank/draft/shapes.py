"""draft: how a delivery has to be read.

In: a delivered file. Out: its dialect and the part of it that is the table, found by reading it in
every way that is possible and taking the one with most texts; the words that stand around the
table; the notes that say so.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from lxml import etree

from city_data_bank.draft.heads import Cells, Head, find_head
from city_data_bank.draft.record_paths import json_path, json_remarks, xml_path
from city_data_bank.model import Delivery, Dialect, Finding, Part, Table
from city_data_bank.sources import Reading, read_table, safe_xml
from city_data_bank.sources.content import Content
from city_data_bank.sources.json_table import read_document
from city_data_bank.sources.read import select
from city_data_bank.sources.text_form import SENTINEL, TextForm, text_form

_RAW: Final = Dialect(header_row_count=0)
_WHOLE: Final = Part()
_FIRST: Final = 400
_LAST: Final = 40
"""Rows that header and footer are looked for in."""
_EVEN: Final = 0.7
"""Share of the records of a text table that have the same number of cells."""
_MEMBERS: Final = 40
_REMARKS: Final = 60
_CHOICES: Final = {
    "ambiguous-member": ("members", "member"),
    "ambiguous-sheet": ("sheets", "sheet"),
    "ambiguous-table": ("tables", "sheet"),
}
"""Which words of a finding list the parts of a file, and the key of ``bank:part`` for one."""
_SHEETS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_DATABASE: Final = b"SQLite format 3\0"
_TEXT_SUFFIXES: Final = (".csv", ".tsv", ".tab", ".txt")


@dataclass(frozen=True, slots=True)
class Shape:
    """A way to read a file.

    Args:
        dialect: How it is written.
        part: Which part is the table.
        table: What is read so.
        remarks: Texts around the table, the nearest first.
        choices: Other parts of the file that could be meant.
    """

    dialect: Dialect
    part: Part
    table: Table
    remarks: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Cells with text in the first block."""
        block = next(iter(self.table.blocks))
        return sum(
            sum(1 for text in column.to_pylist() if text and text.strip())
            for column in block.columns
        )


def find_shape(delivery: Delivery, part: Part = _WHOLE) -> Shape | Finding:
    """Find out how a delivery has to be read.

    Args:
        delivery: The file.
        part: What is known already of the part that is the table.

    Returns:
        The way that yields most texts, or the violation that stands in the way of all.
    """
    content = select(delivery, part.member)
    if isinstance(content, Finding):
        return _chosen(delivery, part, content)
    head = content.head(64)
    if head.startswith((*_SHEETS, _DATABASE)):
        return _binary(delivery, part, head)
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if content.suffix not in _TEXT_SUFFIXES and first in (b"{", b"["):
        return _json(content, part)
    if content.suffix not in _TEXT_SUFFIXES and first == b"<":
        return _xml(content, part)
    return _text(content, part)


def _chosen(delivery: Delivery, part: Part, fault: Finding) -> Shape | Finding:
    """The largest of the parts that a finding lists."""
    if fault.code not in _CHOICES:
        return fault
    words, field = _CHOICES[fault.code]
    options = {
        name: replace(part, member=name) if field == "member" else replace(part, sheet=name)
        for name in dict(fault.arguments)[words].split(", ")[:_MEMBERS]
    }
    found = {name: find_shape(delivery, option) for name, option in options.items()}
    shapes = {name: shape for name, shape in found.items() if isinstance(shape, Shape)}
    if not shapes:
        return fault
    best = max(shapes, key=lambda name: shapes[name].size)
    others = tuple(name for name in options if name != best)
    remarks = (text for name in others for text in _texts_of(delivery, options[name]))
    return replace(
        shapes[best],
        remarks=(*shapes[best].remarks, *islice(remarks, _REMARKS)),
        choices=(*shapes[best].choices, *others),
    )


def _read(
    content: Content, dialect: Dialect, part: Part, remarks: Sequence[str]
) -> Shape | Finding:
    """What is read in one way."""
    reading = read_table(content.delivery, dialect, part)
    if reading.table is None:
        return _violation(reading)
    return Shape(dialect, part, reading.table, tuple(remarks))


def _violation(reading: Reading) -> Finding:
    """Why nothing was read."""
    return reading.findings[-1]


def _binary(delivery: Delivery, part: Part, head: bytes) -> Shape | Finding:
    """A workbook or a database."""
    reading = read_table(delivery, _RAW, part)
    if reading.table is None:
        return _chosen(delivery, part, _violation(reading))
    content = Content(delivery, part.member or "")
    if head.startswith(_DATABASE):
        return _read(content, Dialect(), part, ())
    rows = list(islice(_rows(reading.table), _FIRST))
    found = find_head(rows, _last(_rows(reading.table)))
    dialect, part = _with_head(_RAW, part, found)
    return _read(content, dialect, part, _remarks(rows, found))


def _text(content: Content, part: Part) -> Shape | Finding:
    """A text table."""
    form = text_form(content, Dialect())
    if isinstance(form, Finding):
        return form
    rows = list(islice(_records(form), _FIRST))
    found = find_head(rows, _last(_records(form)))
    if not _is_table(rows[found.preamble :]):
        return content.violation("empty-table")
    stated = Dialect(encoding=encoding_name(form.encoding), delimiter=form.delimiter)
    dialect, part = _with_head(stated, part, found)
    return _read(content, dialect, part, _remarks(rows, found))


def _is_table(rows: Sequence[Cells]) -> bool:
    """Whether records have several cells and mostly equally many: prose has not."""
    counts = Counter(len(row) for row in rows if any(row))
    cells, records = max(counts.items(), key=lambda item: item[1], default=(0, 0))
    return cells > 1 and records >= _EVEN * counts.total()


def _json(content: Content, part: Part) -> Shape | Finding:
    """A JSON file."""
    document = read_document(content, None)
    if isinstance(document, Finding):
        return document
    part = replace(part, records=json_path(document))
    return _read(content, Dialect(), part, tuple(islice(json_remarks(document), _REMARKS)))


def _xml(content: Content, part: Part) -> Shape | Finding:
    """An XML file; one that cannot be parsed is refused by its reader."""
    if not safe_xml.doctype(content):
        try:
            with content.open() as file:
                root = etree.parse(file, safe_xml.parser()).getroot()
            part = replace(part, records=xml_path(root))
        except etree.XMLSyntaxError:
            pass
    return _read(content, Dialect(), part, ())


def encoding_name(codec: str) -> str:
    """The name of an encoding as offices know it.

    Args:
        codec: Python's name of it.
    """
    name = codec.removesuffix("-sig").replace("_", "-")
    return f"windows-{name[2:]}" if name.startswith("cp125") else name


def _with_head(dialect: Dialect, part: Part, head: Head) -> tuple[Dialect, Part]:
    """Dialect and part with what was found of header and footer."""
    return (
        replace(dialect, skip_rows=head.preamble, header_row_count=head.header),
        replace(part, footer_rows=head.footer),
    )


def _records(form: TextForm) -> Iterator[Cells]:
    """Records of a text file."""
    with form.opened() as text:
        for row in form.records(text):
            if list(row.cells) != [SENTINEL]:
                yield [str(cell or "").strip() for cell in row.cells]


def _rows(table: Table) -> Iterator[Cells]:
    """Rows of a table."""
    for block in table.blocks:
        columns = [column.to_pylist() for column in block.columns]
        for cells in zip(*columns, strict=True):
            yield [(cell or "").strip() for cell in cells]


def _last(rows: Iterator[Cells]) -> list[Cells]:
    """The last rows."""
    return list(deque(rows, _LAST))


def _remarks(rows: Sequence[Cells], head: Head) -> tuple[str, ...]:
    """Texts before the header."""
    return tuple(text for row in rows[: head.preamble] for text in row if text)


def _texts_of(delivery: Delivery, part: Part) -> Iterator[str]:
    """Texts of another part of the file."""
    table = read_table(delivery, _RAW, part).table
    for row in islice(_rows(table), _LAST) if table else ():
        yield from (text for text in row if text)
