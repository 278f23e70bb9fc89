"""A release in the making: the record and the downloads of each dataset."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.code_lists import Code
from city_data_bank.bank.ontology import Ontology
from city_data_bank.build.dataset import Made
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.findings import count_by_severity
from city_data_bank.iris import Iris
from city_data_bank.manifest import Manifest, ReleasedDataset
from city_data_bank.mapping.csv2rdf import metadata_json
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.mapping.record import write_record
from city_data_bank.messages import Messages
from city_data_bank.model import Accounting, Delivery, MappedDataset, Version
from city_data_bank.release.dates import Dates, date_dataset, to_date_time
from city_data_bank.release.distributions import csv_name, write_distributions
from city_data_bank.release.edition import Edition
from city_data_bank.release.files import sha256, store_file
from city_data_bank.release.keep import keep_dataset, reuse_dataset
from city_data_bank.release.labels import Labels
from city_data_bank.sources.foreign.datasets import Imported
from city_data_bank.sources.foreign.declaration import Import

_CUBE: Final = ("https://www.w3.org/TR/vocab-data-cube/",)


@dataclass(frozen=True, slots=True)
class Staging:
    """Writes datasets into the folder of a release in the making.

    Args:
        folder: The folder.
        context: The bank, its lists and the software's version.
        messages: By language, the bank's first language first.
        labels: Labels by IRI, see ``labels_of``.
        when: Build time.
        parent: Manifest of the release before, if there is one.
        releases: Folder of the releases.
    """

    folder: Path
    context: Context
    messages: Mapping[str, Messages]
    labels: Labels
    when: datetime
    parent: Manifest | None
    releases: Path

    def add(self, made: Made, mapping: DatasetMapping, key: str) -> ReleasedDataset:
        """Write the record and the downloads of a dataset that can be trusted.

        Args:
            made: The dataset.
            mapping: What it was mapped with.
            key: Hash of everything that it was made of.
        """
        mapped = made.mapped
        assert mapped is not None  # noqa: S101 -- a trusted dataset was mapped
        slug = mapped.description.slug
        record = self.folder / "record" / "dataset" / f"{slug}.nq"
        record.parent.mkdir(parents=True, exist_ok=True)
        write_record(mapped, self.context, record)
        plan = self.context.bank.folders.root / mapping.path
        store_file(self.folder, plan, mapped.mapping_sha256, plan.name)
        previous = self.parent.dataset(slug) if self.parent else None
        digest = sha256(record)
        declared = mapped.description.issued or mapped.description.vintage
        dates = date_dataset(previous, digest, declared, self.when)
        distributions = write_distributions(
            mapped, record, self.folder, self._edition(mapped, dates, withheld=made.withheld)
        )
        origin = mapped.delivery.origin
        released = ReleasedDataset(
            slug=slug,
            title=mapped.description.title,
            record=digest,
            issued=dates.issued,
            modified=dates.modified,
            distributions=distributions,
            accounting=mapped.accounting,
            findings=count_by_severity(made.findings),
            key=key,
            description=mapped.description,
            origin=origin,
            periods=mapped.periods,
            mapping_sha256=mapped.mapping_sha256,
            dialect=mapping.dialect,
            part=mapping.part,
            versions=self._versions(previous, digest),
        )
        return self._listed(released, previous)

    def take_in(
        self, imported: Imported, declaration: Import, deliveries: Sequence[Delivery]
    ) -> ReleasedDataset:
        """Write the record of a dataset of another catalogue; it has no figures and no files.

        Args:
            imported: The dataset; it is described.
            declaration: By which it was taken in.
            deliveries: The files of its catalogue; the first one's origin is the dataset's.
        """
        description, upstream = imported.description, imported.upstream
        assert description is not None  # noqa: S101 -- the caller refuses the others
        assert upstream is not None  # noqa: S101 -- described datasets have one
        slug, bank = imported.slug, self.context.bank
        record = self.folder / "record" / "dataset" / f"{slug}.nq"
        record.parent.mkdir(parents=True, exist_ok=True)
        graph = ox.NamedNode(bank.iris.graph(f"dataset/{slug}"))
        write_quads(
            record,
            [
                ox.Quad(item.subject, item.predicate, item.object, graph)
                for item in imported.statements
            ],
        )
        plan = bank.folders.root / declaration.path
        store_file(self.folder, plan, declaration.sha256, plan.name)
        previous = self.parent.dataset(slug) if self.parent else None
        digest = sha256(record)
        declared = upstream.modified or upstream.issued
        dates = date_dataset(previous, digest, declared, self.when)
        released = ReleasedDataset(
            slug=slug,
            title=description.title,
            record=digest,
            issued=upstream.issued or dates.issued,
            modified=max(dates.modified, upstream.issued),
            distributions=(),
            accounting=Accounting(),
            findings=count_by_severity(imported.findings),
            description=description,
            origin=next((item.origin for item in deliveries if item.origin), None),
            mapping_sha256=declaration.sha256,
            versions=self._versions(previous, digest),
            upstream=upstream,
        )
        return self._listed(released, previous)

    def _versions(self, previous: ReleasedDataset | None, record: str) -> tuple[Version, ...]:
        """The earlier versions of a dataset: the parent's too, where its record was another."""
        if previous is None or self.parent is None:
            return ()
        if previous.record == record:
            return previous.versions
        return (*previous.versions, Version(previous.modified, self.parent.id))

    def keep(self, slug: str, refused: str = "") -> ReleasedDataset | None:
        """The last good version of a dataset, if there is one, in the place of today's.

        Args:
            slug: Of the dataset.
            refused: Checksum of a delivered file that shows what must not be published: nothing
                that offers this file is kept.
        """
        self.remove(slug)
        last = self.parent.dataset(slug) if self.parent else None
        if self.parent is None or last is None:
            return None
        if any(form.sha256 == refused for form in last.distributions):
            return None
        return keep_dataset(self.releases / self.parent.id, slug, self.folder)

    def reuse(self, dataset: ReleasedDataset) -> None:
        """Take a dataset over from the release before, since it would be made the same again.

        Raises:
            DamagedReleaseError: A file of it is not what was released.
        """
        assert self.parent is not None  # noqa: S101 -- it is the parent's dataset
        reuse_dataset(self.releases / self.parent.id, self.parent, dataset, self.folder)

    def remove(self, slug: str) -> None:
        """Remove the record and the downloads of a dataset; delivered files may be shared."""
        (self.folder / "record" / "dataset" / f"{slug}.nq").unlink(missing_ok=True)
        shutil.rmtree(self.folder / "dataset" / slug, ignore_errors=True)

    def _edition(self, mapped: MappedDataset, dates: Dates, *, withheld: bool) -> Edition:
        """What all downloads of a dataset say."""
        bank = self.context.bank
        urls = [
            dataclasses.replace(
                table,
                metadata={
                    **table.metadata,
                    "url": csv_name(mapped.description.slug, table.name),
                },
            )
            for table in mapped.tables
        ]
        return Edition(
            iris=bank.iris,
            messages={tag: self.messages[tag] for tag in bank.languages},
            labels=self.labels,
            bank=bank.title,
            publisher=bank.publisher,
            dates=dates,
            metadata=metadata_json(urls, mapped.description.title, bank.languages[0]),
            withheld=withheld,
        )

    def _listed(
        self, released: ReleasedDataset, previous: ReleasedDataset | None
    ) -> ReleasedDataset:
        """The dataset with the dates of its entry in the catalogue."""
        now = to_date_time(self.when)
        if previous is None:
            return dataclasses.replace(released, listed=now, updated=now)
        as_before = dataclasses.replace(
            released,
            listed=previous.listed,
            updated=previous.updated,
            findings=previous.findings,
            key=previous.key,
            kept_from=previous.kept_from,
        )
        updated = previous.updated if as_before == previous else now
        return dataclasses.replace(released, listed=previous.listed, updated=updated)


def catalog_entries(datasets: Sequence[ReleasedDataset]) -> tuple[CatalogEntry, ...]:
    """What the catalogue says of the datasets of a release."""
    return tuple(
        CatalogEntry(
            description=dataset.description,
            distributions=dataset.distributions,
            issued=dataset.issued,
            modified=dataset.modified,
            listed=dataset.listed,
            updated=dataset.updated,
            origin=dataset.origin,
            conforms_to=_CUBE if dataset.periods else (),
            upstream=dataset.upstream,
        )
        for dataset in datasets
        if dataset.description is not None
    )


def labels_of(ontology: Ontology, iris: Iris) -> Labels:
    """Labels by IRI of everything that downloads name."""
    lists = (
        ontology.indicators,
        ontology.units,
        ontology.categories,
        ontology.providers,
        *ontology.lists.values(),
        *(dimension.codes for dimension in ontology.dimensions.values()),
    )
    codes: list[Code] = [code for codes in lists for code in codes.codes.values()]
    areas = ontology.areas.by_ref.values()
    return Labels(
        {
            **{iris.thing("area", area.ref): area.labels for area in areas},
            **{code.iri: code.labels for code in codes},
        }
    )


def write_quads(path: Path, quads: Iterable[ox.Quad]) -> None:
    """Write quads as sorted N-Quads.

    Args:
        path: The file.
        quads: In any order, and as often as they come.
    """
    lines = {f"{quad} .\n" for quad in quads}
    # Who reads the former one goes on reading it.
    path.unlink(missing_ok=True)
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(sorted(lines))


def append_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines behind those of a file, as they come; a file without any line is not made."""
    with path.open("a", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in lines)
    if not path.stat().st_size:
        path.unlink()
