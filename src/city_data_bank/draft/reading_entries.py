"""draft: ``url``, ``bank:part`` and ``dialect``, how the delivery is read.

In: the way in which it was read. Out: the entries of the mapping that say so, with what was found
out by looking.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from city_data_bank.draft.context import Source
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.yaml_text import Entry, Map, Note
from city_data_bank.model import Severity

_SHOWN: Final = 5


def reading_entries(source: Source, knowledge: Knowledge) -> Iterator[Entry]:
    """How the delivery is read.

    Args:
        source: The delivery.
        knowledge: The words for it.
    """
    yield Entry("url", source.delivery.name)
    part = tuple(_part(source, knowledge))
    if part:
        yield Entry("bank:part", Map(part))
    dialect = tuple(_dialect(source, knowledge))
    if dialect:
        yield Entry("dialect", Map(dialect), tuple(_guesses(source, knowledge)))


def _part(source: Source, knowledge: Knowledge) -> Iterator[Entry]:
    """Which part of the file is the table."""
    part, choices = source.shape.part, ", ".join(source.shape.choices[:_SHOWN])
    known = "yes" if choices else "no"
    for name, text in (("member", part.member), ("sheet", part.sheet), ("records", part.records)):
        if text:
            note = knowledge.note("part", doubtful=True, choices=choices, known=known)
            yield Entry(name, text, (note,))
    if part.footer_rows:
        note = knowledge.note("footer", doubtful=True, count=part.footer_rows)
        yield Entry("footerRows", str(part.footer_rows), (note,))


def _dialect(source: Source, knowledge: Knowledge) -> Iterator[Entry]:
    """How the file is written; what is the default is left out."""
    dialect = source.shape.dialect
    if dialect.encoding:
        yield Entry("encoding", dialect.encoding)
    if dialect.delimiter:
        yield Entry("delimiter", dialect.delimiter)
    rows = dialect.header_row_count
    if dialect.skip_rows or rows != 1:
        note = knowledge.note("header", doubtful=True, skipped=dialect.skip_rows, count=rows)
        if dialect.skip_rows:
            yield Entry("skipRows", str(dialect.skip_rows), (note,))
        yield Entry("headerRowCount", str(rows), () if dialect.skip_rows else (note,))


def _guesses(source: Source, knowledge: Knowledge) -> Iterator[Note]:
    """That encoding and delimiter were found by looking."""
    dialect = source.shape.dialect
    if dialect.encoding and dialect.delimiter:
        yield knowledge.note("text-form", encoding=dialect.encoding, delimiter=dialect.delimiter)
    for finding in source.shape.table.findings:
        if finding.severity is not Severity.INFO:
            yield knowledge.note("finding", doubtful=True, code=finding.code)
