"""sources: the parts of a delivered file that no mapping reads.

In: a delivered file and what its mappings read of it. Out: every other sheet, archive member and
database table as text, one after the other, headers and preambles included: a file that is offered
for download shows them too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from city_data_bank.model import Delivery, Dialect, Finding, Part, Severity, Table
from city_data_bank.model.untitled import untitled_number
from city_data_bank.sources.archive import check_archive, check_member, member_names
from city_data_bank.sources.content import Content
from city_data_bank.sources.database import read_database, table_names
from city_data_bank.sources.header import collapsed
from city_data_bank.sources.read import is_archive, reader_of
from city_data_bank.sources.sheet import read_sheet, sheet_names
from city_data_bank.sources.text import read_text

_HEADLESS: Final = Dialect(header_row_count=0)
_HEAD: Final = 20
"""Rows among which the fullest one is taken for the header."""
_EMPTY: Final = frozenset({"empty-table", "no-records"})
"""What says that there is nothing to be read."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """What one mapping reads of a file.

    Args:
        dialect: How it is written.
        part: Which part of it.
    """

    dialect: Dialect
    part: Part

    def reads(self, member: str, sheet: str) -> bool:
        """Whether it reads a sheet or table from its first row to its last."""
        part = self.part
        if self.dialect.skip_rows or part.range or part.footer_rows or part.query:
            return False
        return part.member in (None, member) and part.sheet in (None, sheet)

    def opens(self, member: str) -> bool:
        """Whether it reads a file, or an archive's member, that has no sheets."""
        return self.part.member in (None, member)

    @property
    def whole(self) -> Dialect | None:
        """How the same text is read with all that the mapping passes over; None = it does not."""
        if self.dialect.skip_rows or self.part.footer_rows or self.dialect.comment_prefix:
            return replace(self.dialect, skip_rows=0, header_row_count=0, comment_prefix=None)
        return None


def other_parts(delivery: Delivery, mapped: Sequence[Mapped]) -> Iterator[Table | Finding]:
    """Read what the mappings of a file leave unread.

    Args:
        delivery: The file.
        mapped: What they read. A sheet of which a mapping skips rows is read once more.

    Yields:
        Tables whose titles are those of their fullest row among the first, or the warning
        ``part-not-scanned`` for a part that no reader reads.
    """
    content = Content(delivery)
    if not is_archive(content):
        yield from _parts(content, mapped)
        return
    if check_archive(content) is not None:
        return
    for name in member_names(content):
        member = replace(content, member=name)
        if check_member(content, name) is None:
            yield from _parts(member, mapped)
        else:
            yield _unread(member, name)


def _parts(content: Content, mapped: Sequence[Mapped]) -> Iterator[Table | Finding]:
    """The unread parts of a file or member."""
    reader = reader_of(content)
    if isinstance(reader, Finding):
        if reader.code not in _EMPTY:
            yield _unread(content, content.member or content.delivery.name)
    elif reader in (read_sheet, read_database):
        names = sheet_names(content) if reader is read_sheet else table_names(content)
        for name in _unmapped(names, content, mapped):
            reading = reader(content, _HEADLESS, Part(sheet=name))
            yield from _read(content, name, reading.table, reading.findings)
    else:
        opening = [one for one in mapped if one.opens(content.member)]
        dialect = opening[0].whole if opening and reader is read_text else None
        if dialect or not opening:
            own = dialect or (_HEADLESS if reader is read_text else Dialect())
            reading = reader(content, own, Part())
            yield from _read(content, content.member, reading.table, reading.findings)


def _unmapped(names: Iterable[str], content: Content, mapped: Sequence[Mapped]) -> Iterator[str]:
    """Sheets or tables that no mapping reads as a whole."""
    for name in names:
        if not any(one.reads(content.member, name) for one in mapped):
            yield name


def _read(
    content: Content, name: str, table: Table | None, findings: Iterable[Finding]
) -> Iterator[Table | Finding]:
    """The table with titles, or why there is none."""
    if table is not None:
        yield replace(table, titles=_titles(table))
    elif not all(finding.code in _EMPTY for finding in findings):
        yield _unread(content, name)


def _titles(table: Table) -> tuple[str, ...]:
    """The texts of the fullest row among the first, where the file's own titles were not read."""
    if not all(map(untitled_number, table.titles)):
        return table.titles
    block = next(iter(table.blocks), None)
    head = [column.slice(0, _HEAD).to_pylist() for column in block.columns] if block else []
    rows = [[collapsed(text or "") for text in row] for row in zip(*head, strict=True)]
    fullest = max(rows, key=lambda row: sum(map(bool, row)), default=[])
    return tuple(fullest) if fullest else table.titles


def _unread(content: Content, name: str) -> Finding:
    """A part that was not looked into."""
    return Finding("part-not-scanned", Severity.WARNING, content.place, name)
