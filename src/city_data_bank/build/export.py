"""A mapping for other engines: its tables as CSV with CSVW metadata, and RML that reads them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from city_data_bank.build.dataset import make_dataset
from city_data_bank.build.mapping_file import read_mapping_file
from city_data_bank.errors import MappingError, ReleaseError
from city_data_bank.mapping import Context
from city_data_bank.mapping.csv2rdf import metadata_json
from city_data_bank.mapping.export import rml_document
from city_data_bank.model import Finding, MappedDataset, NormalisedTable
from city_data_bank.release.csv_file import write_csv
from city_data_bank.release.distributions import csv_name

METADATA: Final = "csv-metadata.json"
"""Where every CSVW engine looks for the description of the CSV files of a folder."""


@dataclass(frozen=True, slots=True)
class Export:
    """What an export ended with.

    Args:
        context: The bank and its lists.
        folders: One a dataset that was exported.
        findings: Everything found in datasets that were not, since they cannot be trusted.
    """

    context: Context
    folders: tuple[Path, ...]
    findings: tuple[Finding, ...]


def export_file(root: Path, file: Path, to: Path, today: date) -> Export:
    """Export each dataset of a mapping file.

    Args:
        root: The bank's folder.
        file: The mapping, below ``mappings/{provider}/`` of the bank.
        to: Folder that gets a folder for each dataset, named by its slug.
        today: What dates of the data are checked against.

    Returns:
        The folders, and what is wrong with datasets that have none.

    Raises:
        ConfigurationError: It is no mapping of this bank, or is wrong.
        MappingError: RML cannot say what a dataset says; nothing of that dataset was written.
        ReleaseError: A file cannot be written.
    """
    context, mappings = read_mapping_file(root, file)
    folders: list[Path] = []
    findings: list[Finding] = []
    for mapping in mappings:
        if isinstance(mapping, MappingError):
            raise mapping
        made = make_dataset(mapping, context, today)
        if made.mapped is not None and made.trusted:
            folders.append(export_dataset(made.mapped, context, to))
        else:
            findings += made.findings
    return Export(context, tuple(folders), tuple(findings))


def export_dataset(mapped: MappedDataset, context: Context, to: Path) -> Path:
    """Write the tables of a dataset, as a release publishes them, with CSVW metadata and RML.

    Args:
        mapped: The dataset.
        context: The bank and its lists.
        to: Folder that gets the dataset's.

    Returns:
        The dataset's folder, with a CSV file for each table, ``csv-metadata.json`` and
        ``{slug}.rml.ttl``; all three speak of each other by relative names.

    Raises:
        MappingError: RML cannot say what the dataset says; nothing was written.
        ReleaseError: A file cannot be written.
    """
    bank, slug = context.bank, mapped.description.slug
    tables = _published(mapped)
    rml = rml_document(tables, bank.iris.graph(f"dataset/{slug}"))
    metadata = metadata_json(tables, mapped.description.title, bank.languages[0])
    folder = to / slug
    with _writing(to):
        folder.mkdir(parents=True, exist_ok=True)
        for table in tables:
            write_csv(folder / csv_name(slug, table.name), table.columns)
        (folder / METADATA).write_bytes(metadata)
        (folder / f"{slug}.rml.ttl").write_bytes(rml)
    return folder


@contextmanager
def _writing(to: Path) -> Iterator[None]:
    """What the operating system refuses becomes an error that a person can mend."""
    try:
        yield
    except OSError as error:
        raise ReleaseError(
            str(error.filename or to),
            error.strerror or str(error),
            "a folder that this user may write to, with room for the files",
            "Name another folder with --to.",
        ) from error


def _published(mapped: MappedDataset) -> tuple[NormalisedTable, ...]:
    """The tables under the names of their files."""
    slug = mapped.description.slug
    return tuple(
        dataclasses.replace(table, metadata={**table.metadata, "url": csv_name(slug, table.name)})
        for table in mapped.tables
    )
