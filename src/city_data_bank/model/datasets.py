"""A dataset: what its mapping says of it, what was made of its cells, how it is offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from city_data_bank.model.deliveries import Delivery
from city_data_bank.model.findings import Finding, Severity
from city_data_bank.vocabulary import SMEA


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
        high_value: Codes of the categories of high-value datasets; empty = it is none.
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
    high_value: tuple[str, ...] = ()


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

    def subjects(self, column: DeliveredColumn) -> tuple[str, ...]:
        """IRIs of what a column speaks of.

        Of values whose indicators another column names, these are all indicators of the dataset.
        """
        return self.indicators if column.term == SMEA["obsValue"] else (column.term,)


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
class Version:
    """An earlier version of a dataset.

    Args:
        modified: When its data had last changed, ``xsd:dateTime`` in UTC.
        release: Id of the last release that held it.
    """

    modified: str
    release: str


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
