"""The release on disk, where the two halves meet: its layout and its manifest.

::

    releases/
      current -> 20261121T213000Z-0a1b2c3d4e5f      a relative link, switched atomically
      20261121T213000Z-0a1b2c3d4e5f/
        manifest.json       what this module reads and writes
        manifest.sha256     its checksum, as ``sha256sum -c`` reads it
        bank.toml           as it was
        store/              Oxigraph, closed, read-only
        record/             canonical N-Quads: ontology, catalog, quality, provenance, reference,
                            void, dataset/{slug}.nq: what validation and downloads are made from
        catalog/            catalog.ttl .rdf .jsonld .nt, pages/, lenient/, ckan/, schema.org/,
                            changes.json
        faces/              files for harvesters, by the address at which they are served
        dataset/{slug}/     what can be downloaded of a dataset
        file/{12 hex}/      delivered files and mappings by content
        findings/           findings.json, findings.csv; {provider}/{language}.html, .csv
        search.sqlite       search index, where there is one
        pruned              only where store and search index were removed later
        tombstone.json      only where the release was purged: all that is left of it

The build writes it once; serving reads it; nobody changes it.
"""

from __future__ import annotations

import dataclasses
import json
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self

from city_data_bank.errors import DamagedReleaseError
from city_data_bank.model import (
    Accounting,
    DatasetDescription,
    Dialect,
    Distribution,
    ForeignDistribution,
    Origin,
    Part,
    Upstream,
    Version,
    Withdrawal,
)

LAYOUT: Final = 1
"""Number of the layout; serving refuses one that it does not know."""

MANIFEST: Final = "manifest.json"
CHECKSUM: Final = "manifest.sha256"
CURRENT: Final = "current"
STORE: Final = "store"
SEARCH_INDEX: Final = "search.sqlite"
PRUNED: Final = "pruned"
TOMBSTONE: Final = "tombstone.json"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file of the release.

    Args:
        path: Relative to the release, POSIX.
        sha256: 64 hex digits.
        size: Bytes.
    """

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ReleasedDataset:
    """A dataset as this release holds it.

    Args:
        slug: Its identifier.
        title: By language.
        record: sha256 of ``record/dataset/{slug}.nq``.
        issued: First release that held it, or the day its source declares; ``xsd:dateTime`` in UTC.
        modified: When its record last changed; ``xsd:dateTime`` in UTC.
        distributions: What can be downloaded.
        accounting: Outcome of every cell.
        findings: How many, by severity.
        kept_from: Release whose version this is, if today's delivery could not be trusted.
        key: Hash of everything it was made of (delivery, mapping, lists, software).
        listed: When the catalogue first listed it; ``xsd:dateTime`` in UTC.
        updated: When its entry in the catalogue last changed.
        description: What its mapping says, so that a later release can keep this version.
        origin: Where its figures were published, if its SOURCE.toml says so.
        periods: Refs of its periods.
        mapping_sha256: Of its mapping file.
        dialect: How its delivered file is written, so that a cell of it can be shown.
        part: Which part of the delivered file is its table.
        versions: Its earlier versions, the oldest first.
        upstream: Where it was taken from, if it is one of another catalogue: it has no figures.
    """

    slug: str
    title: Mapping[str, str]
    record: str
    issued: str
    modified: str
    distributions: tuple[Distribution, ...]
    accounting: Accounting
    findings: Mapping[str, int]
    kept_from: str = ""
    key: str = ""
    listed: str = ""
    updated: str = ""
    description: DatasetDescription | None = None
    origin: Origin | None = None
    periods: tuple[str, ...] = ()
    mapping_sha256: str = ""
    dialect: Dialect = field(default=Dialect())
    part: Part = field(default=Part())
    versions: tuple[Version, ...] = ()
    upstream: Upstream | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release is made of.

    Args:
        id: ``{UTC build time}-{content id}``, the name of its folder.
        parent: Id of the release before, or empty.
        built: Build time, ``xsd:dateTime`` in UTC.
        software: Version of the software.
        base: Base IRI.
        languages: Of the bank, preferred first.
        inputs: sha256 by path of the bank: bank.toml, mappings, deliveries, ontology, shapes.
        counts: Triples, datasets, observations, gaps, resources, findings.
        datasets: Sorted by slug.
        withdrawals: Datasets that are gone, sorted by slug; carried from release to release.
        files: Every file but the store's and the manifest, sorted by path.
        store: Every file of the store, sorted by path.
        layout: See ``LAYOUT``.
    """

    id: str
    parent: str
    built: str
    software: str
    base: str
    languages: tuple[str, ...]
    inputs: Mapping[str, str]
    counts: Mapping[str, int]
    datasets: tuple[ReleasedDataset, ...]
    withdrawals: tuple[Withdrawal, ...] = ()
    files: tuple[FileEntry, ...] = ()
    store: tuple[FileEntry, ...] = ()
    layout: int = field(default=LAYOUT)

    @property
    def content(self) -> str:
        """The content id: equal content, equal id."""
        return self.id.rpartition("-")[2]

    def dataset(self, slug: str) -> ReleasedDataset | None:
        """A dataset by slug."""
        at = bisect_left(self.datasets, slug, key=lambda dataset: dataset.slug)
        found = self.datasets[at : at + 1]
        return found[0] if found and found[0].slug == slug else None

    def written(self) -> dict[str, str]:
        """Checksums by path that it states already: of records, of downloads, of the store."""
        of_store = {entry.path: entry.sha256 for entry in self.store}
        return of_store | {
            path: digest
            for dataset in self.datasets
            for path, digest in (
                (f"record/dataset/{dataset.slug}.nq", dataset.record),
                *((form.path, form.sha256) for form in dataset.distributions),
            )
        }

    def to_json(self) -> bytes:
        """The manifest's bytes: keys sorted, one line end at the end."""
        document = dataclasses.asdict(self)
        text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
        return text.encode() + b"\n"

    @classmethod
    def from_json(cls, document: Mapping[str, Any]) -> Self:
        """The manifest that a JSON document stands for."""
        values = dict(document)
        values["languages"] = tuple(values["languages"])
        values["files"] = tuple(FileEntry(**entry) for entry in values["files"])
        values["store"] = tuple(FileEntry(**entry) for entry in values["store"])
        values["withdrawals"] = tuple(Withdrawal(**entry) for entry in values["withdrawals"])
        values["datasets"] = tuple(_dataset(entry) for entry in values["datasets"])
        return cls(**values)


def _dataset(document: Mapping[str, Any]) -> ReleasedDataset:
    """One dataset of the manifest."""
    values = dict(document)
    values["accounting"] = Accounting(**values["accounting"])
    values["distributions"] = tuple(Distribution(**entry) for entry in values["distributions"])
    if values.get("description"):
        values["description"] = _description(values["description"])
    if values.get("origin"):
        values["origin"] = Origin(**values["origin"])
    values["periods"] = tuple(values["periods"])
    values["versions"] = tuple(Version(**entry) for entry in values.get("versions", ()))
    if values.get("upstream"):
        values["upstream"] = _upstream(values["upstream"])
    values["dialect"] = Dialect(**values["dialect"])
    part = values["part"]
    values["part"] = Part(**{**part, "fill_down": tuple(part["fill_down"])})
    return ReleasedDataset(**values)


def _upstream(document: Mapping[str, Any]) -> Upstream:
    """Where one dataset was taken from."""
    values = dict(document)
    values["languages"] = tuple(values["languages"])
    values["forms"] = tuple(ForeignDistribution(**entry) for entry in values["forms"])
    return Upstream(**values)


def _description(document: Mapping[str, Any]) -> DatasetDescription:
    """The description of one dataset."""
    values = dict(document)
    values["themes"] = tuple(values["themes"])
    values["high_value"] = tuple(values.get("high_value", ()))
    values["temporal"] = tuple(values["temporal"]) if values["temporal"] else None
    values["keywords"] = {key: tuple(words) for key, words in values["keywords"].items()}
    return DatasetDescription(**values)


def read_manifest(release: Path) -> Manifest:
    """Read the manifest of a release folder.

    Raises:
        DamagedReleaseError: It is missing, is no manifest, or has a layout that we do not know.
    """
    path = release / MANIFEST
    try:
        document = json.loads(path.read_bytes())
        if document["layout"] == LAYOUT:
            return Manifest.from_json(document)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedReleaseError(
            str(path),
            f"{type(error).__name__}: {error}",
            "the manifest of a release",
            "Build a release, or roll back to one that is whole.",
        ) from error
    raise DamagedReleaseError(
        str(path),
        f"layout {document['layout']}",
        f"layout {LAYOUT}, which this version of the software writes and reads",
        "Build the bank again with this version, or serve it with the one that wrote it.",
    )
