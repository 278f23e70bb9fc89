"""What travels between stations: deliveries, tables, findings, mapped datasets.

Shared by all stations, free of I/O. Rows in bulk travel as Arrow columns of text; single things as
frozen dataclasses and tuples. A value never travels without the cell that it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

import pyarrow as pa
import pyarrow.compute as pc


class Severity(StrEnum):
    """How much a fault in data matters; see docs/findings.md."""

    INFO = "info"
    """Read with doubt."""
    WARNING = "warning"
    """This cell, row or optional field is left out or doubtful."""
    VIOLATION = "violation"
    """The dataset cannot be trusted; its last good version stays."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands.

    Args:
        file: Path relative to the bank, POSIX.
        sheet: Sheet, database table or archive member; empty where there is none.
        row: Record in the file, from 1, preamble and header included; 0 = none.
        line: Physical line of a text file, from 1; 0 = none. In a mapping: its line.
        column: Title of the column, or key of a mapping.
        fragment: Fragment of the file's IRI that names the cell, such as ``cell=14,3``.
    """

    file: str
    sheet: str = ""
    row: int = 0
    line: int = 0
    column: str = ""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault or doubt in data, with its place; published, never raised.

    What it says in words stands in ``web/messages/{language}/*.ftl`` under ``finding-{code}``: the
    message, its attribute ``.expected`` and its attribute ``.advice``. All three may use
    ``$found``, ``$column``, ``$count`` and the names in ``arguments``.

    Args:
        code: Stable name in kebab-case, such as ``not-a-number``.
        severity: What it stops.
        place: Where.
        found: The text that was found, as delivered.
        arguments: Further words for the message.
        count: How many cells or rows this one finding stands for.
        dataset: Slug of the dataset, once known.
        texts: The message by language where a shape gives it instead of ``web/messages``.
        advice: The advice by language, likewise.
    """

    code: str
    severity: Severity
    place: Place
    found: str = ""
    arguments: tuple[tuple[str, str], ...] = ()
    count: int = 1
    dataset: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    advice: Mapping[str, str] = field(default_factory=dict)


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


@dataclass(frozen=True, slots=True)
class Addressing:
    """How the cells of a table are named in the fragment of the file's IRI.

    ``prefix + row key + join + column key``, or column before row (sheets: ``C14``).
    """

    prefix: str
    join: str
    column_first: bool = False

    def fragments(self, row_keys: pa.Array, column_key: str) -> pa.Array:
        """Fragments of one column's cells.

        Args:
            row_keys: Row keys, string, one a row.
            column_key: Key of the column.

        Returns:
            String array, one a row, in the order of ``row_keys``.
        """
        column = quote(column_key, safe="/~$@()!*'.-_")
        if self.column_first:
            return pc.binary_join_element_wise(f"{self.prefix}{column}{self.join}", row_keys, "")
        return pc.binary_join_element_wise(self.prefix, row_keys, f"{self.join}{column}", "")


@dataclass(frozen=True, slots=True)
class Block:
    """Some consecutive rows of a table.

    Args:
        row_keys: String array, one a row: what addresses the row in the delivered file.
        rows: int64 array: number of the record in the file, from 1.
        columns: One string array a column of the table, text as it stands; an absent cell (a JSON
            key that is not there, a short row) is null, an empty one is ``""``.
        findings: What was found while reading these rows.
    """

    row_keys: pa.Array
    rows: pa.Array
    columns: tuple[pa.Array, ...]
    findings: tuple[Finding, ...] = ()


class Blocks(Protocol):
    """The rows of a table: may be read more than once, block by block, in the file's order."""

    def __iter__(self) -> Iterator[Block]:
        """Start reading from the first row."""
        ...


@dataclass(frozen=True, slots=True)
class Table:
    """A delivery's rows as text: nothing dropped, summed, renamed or parsed.

    Args:
        delivery: The file.
        titles: Title of each column, white space collapsed, header rows joined with `` / ``.
        column_keys: What addresses each column in the file: its number from 1 (text), its letter
            (sheets), a JSON pointer segment, an XPath step, a database column.
        addressing: How row and column keys make a fragment.
        blocks: The rows.
        sheet: Sheet, database table or archive member; empty where there is none.
        findings: What was found before the first row was read.
        corrections: Cells whose text in ``blocks`` is not the delivered one.
    """

    delivery: Delivery
    titles: tuple[str, ...]
    column_keys: tuple[str, ...]
    addressing: Addressing
    blocks: Blocks
    sheet: str = ""
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Accounting:
    """Every value cell has one outcome.

    Statistics: ``rows * value_columns == observations + gaps + repeated + rejected + left_out``.
    Registers: ``value_columns == 1``, ``gaps == 0`` and ``observations`` counts resources.
    """

    rows: int = 0
    value_columns: int = 0
    observations: int = 0
    gaps: int = 0
    repeated: int = 0
    rejected: int = 0
    left_out: int = 0

    @property
    def balanced(self) -> bool:
        """Whether the identity holds."""
        outcomes = self.observations + self.gaps + self.repeated + self.rejected + self.left_out
        return self.rows * self.value_columns == outcomes


@dataclass(frozen=True, slots=True)
class DatasetDescription:
    """What a mapping says of its dataset, merged, with every default filled in.

    Texts are by language (BCP 47 tag to text). Codes are notations of the lists in ``ontology/``.

    Args:
        slug: Identifier, IRI and file name; at most 36 characters of ``[a-z0-9-]``.
        provider: Slug of the provider that handed the file in.
        steward: Slug of the organisation that answers for the values.
        title: By language.
        description: By language.
        keywords: By language.
        category: Notation in the bank's categories.
        themes: Codes of the EU data themes.
        frequency: Code of the EU frequencies.
        licence: Code of the EU licences; empty where only the source's terms hold.
        rights: The source's terms by language; may be empty.
        issued: Day the data were published, or empty.
        vintage: Day the figures were published or exported, or empty.
        temporal: First and last day covered, or None where unknown.
        spatial: Ref of the area covered.
        landing_page: IRI or empty.
        series: Slug of the series, or empty.
        series_title: By language; empty where there is no series.
        purpose: Who uses it for what, by language.
        caveat: What its numbers do not say, by language.
        contact: Notation or e-mail address, or empty for the bank's own contact.
        disclosure: Why small counts may be published, or empty.
        mapping: Path of the mapping file relative to the bank.
    """

    slug: str
    provider: str
    steward: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    keywords: Mapping[str, tuple[str, ...]]
    category: str
    themes: tuple[str, ...]
    frequency: str
    licence: str
    rights: Mapping[str, str]
    issued: str
    vintage: str
    temporal: tuple[str, str] | None
    spatial: str
    landing_page: str
    series: str
    series_title: Mapping[str, str]
    purpose: Mapping[str, str]
    caveat: Mapping[str, str]
    contact: str
    disclosure: str
    mapping: str


@dataclass(frozen=True, slots=True)
class DeliveredColumn:
    """A column of the delivered file and what became of it.

    Args:
        title: Its title as read.
        key: What addresses it in the file.
        role: ``area``, ``period``, ``indicator``, ``unit``, ``breakdown``, ``status``, ``value``,
            ``register``, ``unused`` or ``unmapped``.
        term: IRI of the indicator, dimension or property that it speaks of; may be empty.
        fragment: Fragment of the distribution's IRI that names it, such as ``col=6``.
        required_by: IRIs of the methods, targets or laws that need it.
    """

    title: str
    key: str
    role: str
    term: str
    fragment: str
    required_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NormalisedTable:
    """A table as it is published: canonical text under plain CSVW metadata.

    Args:
        name: ``observations``, ``gaps`` or ``resources``; its file is ``{name}.csv``.
        columns: Arrow table of string columns, in the order of the metadata's real columns; null =
            the cell is empty in the CSV.
        metadata: CSVW table description (``url``, ``tableSchema``...), plain JSON values.
    """

    name: str
    columns: pa.Table
    metadata: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class MappedDataset:
    """What the mapping station makes of one dataset.

    Args:
        description: What it is.
        delivery: The file it came from.
        mapping_sha256: Of the mapping file.
        tables: What is published; observations and gaps, or resources.
        findings: Everything found, in the order of the file.
        accounting: The outcome of every cell.
        delivered_columns: The columns of the delivered file.
        dimensions: Names of the breakdowns, in the order of the structure.
        indicators: IRIs of the indicators that have values or gaps, sorted.
        areas: Refs of the areas, sorted.
        periods: Refs of the periods, sorted.
    """

    description: DatasetDescription
    delivery: Delivery
    mapping_sha256: str
    tables: tuple[NormalisedTable, ...]
    findings: tuple[Finding, ...]
    accounting: Accounting
    delivered_columns: tuple[DeliveredColumn, ...]
    dimensions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()

    @property
    def trusted(self) -> bool:
        """Whether no finding is a violation."""
        return all(finding.severity is not Severity.VIOLATION for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Distribution:
    """One form in which a dataset can be downloaded.

    Args:
        form: Last part of its IRI: ``src``, ``csv``, ``xlsx``, ``parquet``, ``ttl``...
        path: Path in the release, POSIX.
        address: Path below the base at which it is served.
        media_type: IANA media type without parameters.
        file_type: Code of the EU file types.
        size: Bytes.
        sha256: 64 hex digits.
        title: By language.
        conforms_to: IRI of the standard that it follows, or empty.
    """

    form: str
    path: str
    address: str
    media_type: str
    file_type: str
    size: int
    sha256: str
    title: Mapping[str, str]
    conforms_to: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A dataset that is gone or has a new name, as ``withdrawals.toml`` states it.

    Args:
        slug: The dataset that is gone.
        reason: By language.
        date: ISO 8601 day.
        replaced_by: Slug of the dataset that takes its place, or empty.
        renamed: Whether it is the same dataset under a new slug (301 instead of 410).
        title: By language, as last published.
        issued: When it was first published, or empty.
    """

    slug: str
    reason: Mapping[str, str]
    date: str
    replaced_by: str = ""
    renamed: bool = False
    title: Mapping[str, str] = field(default_factory=dict)
    issued: str = ""
