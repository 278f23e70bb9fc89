"""sources: the one way in: which reader reads a delivery.

In: a Delivery, its dialect and the part that is the table. Out: a Reading. What a file is, its
first bytes say; its extension only decides among text formats.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from city_data_bank.model import Delivery, Dialect, Finding, Part
from city_data_bank.sources.archive import (
    check_archive,
    check_member,
    choose_member,
    member_names,
    opens,
)
from city_data_bank.sources.content import Content
from city_data_bank.sources.database import read_database
from city_data_bank.sources.json_table import read_json
from city_data_bank.sources.nearest import nearest
from city_data_bank.sources.reading import Reading, failed
from city_data_bank.sources.sheet import read_sheet
from city_data_bank.sources.text import read_text
from city_data_bank.sources.xml_table import read_xml

Reader: TypeAlias = Callable[[Content, Dialect, Part], Reading]

_ARCHIVE: Final = b"PK\x03\x04"
_EMPTY_ARCHIVE: Final = b"PK\x05\x06"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SQLITE: Final = b"SQLite format 3\0"
_WORKBOOKS: Final = frozenset({".xls", ".xlsx", ".xlsm", ".ods"})
_WORKBOOK_MEMBERS: Final = ("[Content_Types].xml", "content.xml")
_FOREIGN: Final = (
    b"%PDF",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"PAR1",
)
_BY_SUFFIX: Final[dict[str, Reader]] = {
    ".csv": read_text,
    ".tsv": read_text,
    ".tab": read_text,
    ".txt": read_text,
    ".json": read_json,
    ".jsonl": read_json,
    ".ndjson": read_json,
    ".jsonld": read_json,
    ".geojson": read_json,
    ".xml": read_xml,
}


def read_table(delivery: Delivery, dialect: Dialect, part: Part) -> Reading:
    """Read the table that a mapping means.

    Args:
        delivery: The file.
        dialect: How it is written.
        part: Which part of it is the table.

    Returns:
        The Table and what was found before its first row; no Table only where a violation says why.
    """
    content = select(delivery, part.member)
    if isinstance(content, Finding):
        return failed(content)
    reader = reader_of(content)
    return failed(reader) if isinstance(reader, Finding) else reader(content, dialect, part)


def select(delivery: Delivery, member: str | None) -> Content | Finding:
    """What is read of a delivery: the file, or a member of the archive that it is.

    Args:
        delivery: The file.
        member: Name of the member; None = the only one, if it is an archive.

    Returns:
        What can be opened without danger, or the violation that speaks against it.
    """
    content = Content(delivery)
    if not is_archive(content):
        if member is None:
            return content
        return content.violation("missing-member", member, **nearest(member, ()))
    if (fault := check_archive(content)) is not None:
        return fault
    name = choose_member(content, member)
    if isinstance(name, Finding):
        return name
    return check_member(content, name) or replace(content, member=name)


def is_archive(content: Content) -> bool:
    """Whether a file is an archive of files, not a workbook.

    Args:
        content: The file.
    """
    if not content.head(4).startswith((_ARCHIVE, _EMPTY_ARCHIVE)):
        return False
    if content.suffix in _WORKBOOKS or not opens(content):
        return content.suffix not in _WORKBOOKS
    return not any(name in _WORKBOOK_MEMBERS for name in member_names(content))


def reader_of(content: Content) -> Reader | Finding:
    """Who reads a file or member.

    Args:
        content: It; an archive's member has to be sound.

    Returns:
        The reader of its form, or the violation that says why there is none.
    """
    head = content.head(64)
    if not head:
        return content.violation("empty-table")
    if head.startswith((_ARCHIVE, _COMPOUND)) or content.suffix in _WORKBOOKS:
        return read_sheet
    if head.startswith(_SQLITE):
        return read_database
    if head.startswith(_FOREIGN) or content.suffix == ".zip":
        return content.violation("unknown-format", content.suffix)
    return _BY_SUFFIX.get(content.suffix) or _by_first_sign(head)


def _by_first_sign(head: bytes) -> Reader:
    """Who reads a text file whose extension says nothing."""
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith((b"{", b"[")):
        return read_json
    return read_xml if text.startswith(b"<") else read_text
