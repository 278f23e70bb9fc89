"""Distributions: every form in which a dataset can be downloaded, written into the staged release.

What comes in: a mapped dataset, its record, what the downloads say besides. What goes out: files
below ``dataset/{slug}/`` and ``file/{12 hex}/``, and a ``Distribution`` for each. A file has the
name of its address, so that relative URLs (of CSVW metadata) hold on the disk as on the web.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

from city_data_bank.model import Distribution, MappedDataset
from city_data_bank.release.about import about_rows, delivered_key
from city_data_bank.release.columns import read_columns
from city_data_bank.release.csv_file import write_csv
from city_data_bank.release.dictionary_file import write_dictionary
from city_data_bank.release.edition import Edition
from city_data_bank.release.files import sha256, store_file, write_file
from city_data_bank.release.parquet_file import write_parquet
from city_data_bank.release.published import CodeLabels, PublishedTable, code_labels
from city_data_bank.release.sdmx_file import Flow, write_sdmx
from city_data_bank.release.turtle_file import write_turtle
from city_data_bank.release.workbook import write_workbook

_VALUES: Final = "observations"
MAIN_TABLES: Final = (_VALUES, "resources")
"""Tables whose file is named by the dataset alone."""


_THREADS: Final = 2
"""Forms that are written at a time: the workbook and the Turtle take as long as each other."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of file it is.

    Args:
        media_type: IANA media type.
        file_type: Code of the EU file types.
        conforms_to: IRI of the standard that it follows, or empty.
    """

    media_type: str
    file_type: str
    conforms_to: str = ""


_CSV: Final = Kind("text/csv", "CSV", "https://www.w3.org/TR/tabular-data-model/")
_KINDS: Final = {
    "csv": _CSV,
    "csvw": Kind("application/csvm+json", "JSON", "https://www.w3.org/TR/tabular-metadata/"),
    "xlsx": Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    # The EU table at hand has no code for Parquet or for databases: they are bytes.
    "parquet": Kind("application/vnd.apache.parquet", "OCTET"),
    "sdmx": Kind("text/csv", "CSV", "https://github.com/sdmx-twg/sdmx-csv"),
    "ttl": Kind("text/turtle", "RDF_TURTLE", "https://www.w3.org/TR/turtle/"),
}
_DELIVERED: Final = {
    ".csv": Kind("text/csv", "CSV"),
    ".txt": Kind("text/plain", "TXT"),
    ".tsv": Kind("text/tab-separated-values", "TSV"),
    ".xls": Kind("application/vnd.ms-excel", "XLS"),
    ".xlsx": _KINDS["xlsx"],
    ".ods": Kind("application/vnd.oasis.opendocument.spreadsheet", "ODS"),
    ".json": Kind("application/json", "JSON"),
    ".geojson": Kind("application/geo+json", "GEOJSON"),
    ".xml": Kind("application/xml", "XML"),
    ".zip": Kind("application/zip", "ZIP"),
    ".gz": Kind("application/gzip", "GZIP"),
    ".db": Kind("application/vnd.sqlite3", "OCTET"),
    ".sqlite": Kind("application/vnd.sqlite3", "OCTET"),
    ".sqlite3": Kind("application/vnd.sqlite3", "OCTET"),
}
_UNKNOWN: Final = Kind("application/octet-stream", "OCTET")


def csv_name(slug: str, table: str) -> str:
    """The file name of a published table, also its URL in the CSVW metadata.

    Args:
        slug: Of the dataset.
        table: Name of the table.

    Returns:
        ``{slug}.csv`` for observations or resources, else ``{slug}-{table}.csv``.
    """
    return f"{slug}.csv" if table in MAIN_TABLES else f"{slug}-{table}.csv"


def write_distributions(
    mapped: MappedDataset, record: Path, staging: Path, edition: Edition
) -> tuple[Distribution, ...]:
    """Write every form of a dataset.

    Args:
        mapped: The dataset; its first table is the one that XLSX and Parquet show.
        record: Its record, N-Quads.
        staging: The release in the making.
        edition: What the downloads say besides.

    Returns:
        The delivered file (unless withheld), a CSV for each table, CSVW metadata, XLSX, Parquet,
        SDMX-CSV (of values), Turtle, data dictionary; in this order.

    Raises:
        ReleaseError: The delivered file is no longer the one that was read.
        OSError: The disk refuses.
    """
    tables = _published(mapped)
    writer = _Writer(mapped, staging, edition, tables, code_labels(tables, edition))
    (staging / "dataset" / mapped.description.slug).mkdir(parents=True)
    forms: tuple[Callable[[], Distribution], ...] = (
        *(() if edition.withheld else (writer.delivered,)),
        *(partial(writer.table, table) for table in writer.tables),
        writer.metadata,
        writer.workbook,
        writer.parquet,
        *((writer.sdmx,) if writer.tables[0].name == _VALUES else ()),
        partial(writer.turtle, record),
        writer.dictionary,
    )
    # Most of the work is in kernels of Arrow, zlib and OpenSSL, which let other threads run.
    with ThreadPoolExecutor(_THREADS) as threads:
        return tuple(threads.map(_call, forms))


def _call(form: Callable[[], Distribution]) -> Distribution:
    """Write a form."""
    return form()


def _published(mapped: MappedDataset) -> tuple[PublishedTable, ...]:
    """The tables with their file names and columns."""
    slug = mapped.description.slug
    return tuple(
        PublishedTable(table.name, csv_name(slug, table.name), read_columns(table), table.columns)
        for table in mapped.tables
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the forms of one dataset.

    Args:
        mapped: The dataset.
        staging: The release in the making.
        edition: What the downloads say besides.
        tables: What is published, the main table first.
        codes: Labels of the codes in the tables.
    """

    mapped: MappedDataset
    staging: Path
    edition: Edition
    tables: tuple[PublishedTable, ...]
    codes: CodeLabels

    def delivered(self) -> Distribution:
        """The file as it was handed in."""
        delivery = self.mapped.delivery
        path = store_file(self.staging, delivery.path, delivery.sha256, delivery.name)
        kind = _DELIVERED.get(PurePosixPath(delivery.name.lower()).suffix, _UNKNOWN)
        iri = self.edition.iris.file(delivery.sha256, path.name)
        address = iri.removeprefix(self.edition.iris.base)
        return self._distribution("src", path, address, kind, delivered_key(delivery))

    def table(self, table: PublishedTable) -> Distribution:
        """A table as CSV."""
        path = self._path(table.file)
        write_csv(path, table.cells)
        form = "csv" if table.name in MAIN_TABLES else table.name
        return self._form(form, path, _CSV)

    def metadata(self) -> Distribution:
        """What the tables mean to a CSVW engine."""
        path = self._path(f"{self.slug}.csv-metadata.json")
        write_file(path, self.edition.metadata)
        return self._form("csvw", path, _KINDS["csvw"])

    def workbook(self) -> Distribution:
        """A workbook for people; tables without rows are left out of it but for the first."""
        path = self._path(f"{self.slug}.xlsx")
        shown = [self.tables[0], *(table for table in self.tables[1:] if table.cells.num_rows)]
        about = about_rows(self.mapped, self.edition)
        write_workbook(path, shown, self.codes, about, self.edition)
        return self._form("xlsx", path, _KINDS["xlsx"])

    def parquet(self) -> Distribution:
        """The main table with types."""
        path = self._path(f"{self.slug}.parquet")
        main = self.tables[0]
        about = {"dataset": self.edition.iris.dataset(self.slug)}
        write_parquet(path, main.cells, main.columns, about)
        return self._form("parquet", path, _KINDS["parquet"])

    def sdmx(self) -> Distribution:
        """The values for tools that speak SDMX."""
        path = self._path(f"{self.slug}-sdmx.csv")
        flow = Flow(
            agency=self.edition.publisher,
            dataset=self.slug,
            steward=self.mapped.description.steward,
            breakdowns=self.mapped.dimensions,
        )
        write_sdmx(path, self.tables[0].cells, flow)
        return self._form("sdmx", path, _KINDS["sdmx"])

    def turtle(self, record: Path) -> Distribution:
        """The record with prefixes."""
        path = self._path(f"{self.slug}.ttl")
        write_turtle(path, record)
        return self._form("ttl", path, _KINDS["ttl"])

    def dictionary(self) -> Distribution:
        """What every column and code means."""
        path = self._path(f"{self.slug}-dictionary.csv")
        write_dictionary(path, self.tables, self.codes, self.edition)
        return self._form("dictionary", path, _CSV)

    @property
    def slug(self) -> str:
        """Identifier of the dataset."""
        return self.mapped.description.slug

    def _path(self, name: str) -> Path:
        """Where a file of the dataset is written."""
        return self.staging / "dataset" / self.slug / name

    def _form(self, form: str, path: Path, kind: Kind) -> Distribution:
        """A form that the bank makes."""
        return self._distribution(form, path, f"data/dataset/{path.name}", kind, f"download-{form}")

    def _distribution(
        self, form: str, path: Path, address: str, kind: Kind, title: str
    ) -> Distribution:
        """What is to be said of a file that was written."""
        return Distribution(
            form=form,
            path=path.relative_to(self.staging).as_posix(),
            address=address,
            media_type=kind.media_type,
            file_type=kind.file_type,
            size=path.stat().st_size,
            sha256=sha256(path),
            title=self.edition.words(title),
            conforms_to=kind.conforms_to,
        )
