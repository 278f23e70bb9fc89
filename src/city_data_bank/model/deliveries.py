"""Files as handed in: where they come from, how they are written, what was corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from city_data_bank.model.findings import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the figures of a delivery were published: one entry of its SOURCE.toml.

    Args:
        publisher: Name of the body that published them.
        title: Title of the table or register.
        code: Its code at the publisher, such as ``LUDN_1336``; may be empty.
        original: Name of the file they were read from.
        date: Day of export or publication, ISO 8601.
        sha256: Of the file they were read from; empty where that is not at hand.
        where: Which rows and columns were read.
        url: Landing page of the source; may be empty.
        terms: Terms of reuse by language.
        transcription: Whether the delivered file is ours, not the publisher's own.
    """

    publisher: str
    title: str
    code: str
    original: str
    date: str
    sha256: str
    where: str
    url: str
    terms: Mapping[str, str]
    transcription: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of the ``corrections.csv`` beside a delivery; the file itself is never edited.

    Args:
        fragment: The cell, as in the fragment of its IRI: ``cell=14,3``.
        was: The text as delivered; a correction whose text is not there is a finding.
        becomes: The text that counts.
        reason: Why.
        by: The office that answers for it, never a person.
        date: ISO 8601 day.
    """

    fragment: str
    was: str
    becomes: str
    reason: str
    by: str
    date: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A file as handed in, never edited.

    Args:
        provider: Slug of the provider whose folder holds it.
        path: Where it is on this disk.
        name: Path relative to ``deliveries/{provider}``, POSIX.
        sha256: 64 hex digits of its bytes.
        size: Bytes.
        origin: What its SOURCE.toml says, if there is one.
    """

    provider: str
    path: Path
    name: str
    sha256: str
    size: int
    origin: Origin | None = None

    @property
    def place(self) -> Place:
        """The file as the place of a finding."""
        return Place(f"deliveries/{self.provider}/{self.name}")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a text table is written, in the words of CSVW's dialect description.

    Args:
        encoding: Declared encoding; None = detect, and say so in a finding.
        delimiter: Declared delimiter; None = detect, and say so in a finding.
        quote_char: Quotation mark; None = no quoting.
        skip_rows: Records before the header.
        header_row_count: Header records; their titles are joined top-down with `` / ``.
        skip_blank_rows: Whether rows without any text are passed over.
        comment_prefix: Rows that begin with it are passed over; None = none (not CSVW's ``#``).
        trim: Whether white space round a cell is removed (kept by default: text as it stands).
    """

    encoding: str | None = None
    delimiter: str | None = None
    quote_char: str | None = '"'
    skip_rows: int = 0
    header_row_count: int = 1
    skip_blank_rows: bool = False
    comment_prefix: str | None = None
    trim: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a delivery is the table.

    Args:
        sheet: Sheet of a workbook, table of a database; None = the only one.
        range: Cells of a sheet, ``A4:O139``.
        member: Member of an archive; None = the only one.
        records: JSONPath or XPath of the records.
        query: SQL that yields the table.
        footer_rows: Records after the last row.
        fill_down: Titles of columns whose empty cells take the value above.
    """

    sheet: str | None = None
    range: str | None = None
    member: str | None = None
    records: str | None = None
    query: str | None = None
    footer_rows: int = 0
    fill_down: tuple[str, ...] = ()
