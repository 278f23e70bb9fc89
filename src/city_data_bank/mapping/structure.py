"""Mapping station: what the graph of a dataset says beside its rows.

What comes in: a mapped dataset. What goes out: quads: data set and structure, the run that made it,
the delivered file and its origin, the delivered columns. No blank nodes, no clock times.

Source: model-example.trig sections 3 and 3b; RDF Data Cube 6 to 8; PROV-O.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

import pyoxigraph as ox

from city_data_bank.iris import Iris
from city_data_bank.mapping.plan import Context
from city_data_bank.mapping.provenance import SOFTWARE, run_digest
from city_data_bank.model import DeliveredColumn, MappedDataset, Origin
from city_data_bank.vocabulary import BANK, CSVW, DCT, PROV, QB, RDF, RDFS, SPDX, XSD

_FIRST_BREAKDOWN = 5
"""Order of the first breakdown: indicator, area, period and steward stand before it."""

_COMPONENTS = ("indicator", "area", "period", "steward", "value", "unit", "date", "status")
"""Component specifications of ``bank:reportedStructure``."""


def structure_quads(mapped: MappedDataset, context: Context) -> tuple[ox.Quad, ...]:
    """The quads of the dataset's graph that no row makes.

    Args:
        mapped: The dataset.
        context: Bank, ontology and version of the software.

    Returns:
        Sorted by their text; the graph is ``graph/dataset/{slug}``.
    """
    writer = _Writer(mapped, context)
    quads = {
        *writer.data_set(),
        *writer.structure(),
        *writer.run(),
        *writer.file(),
        *writer.columns(),
    }
    return tuple(sorted(quads, key=str))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Makes the quads."""

    mapped: MappedDataset
    context: Context

    @property
    def iris(self) -> Iris:
        """Addresses of the bank."""
        return self.context.bank.iris

    @property
    def dataset(self) -> str:
        """IRI of the dataset."""
        return self.iris.dataset(self.mapped.description.slug)

    @property
    def source(self) -> str:
        """IRI of the distribution that is the file as delivered."""
        return self.iris.distribution(self.mapped.description.slug, "src")

    @property
    def delivered_file(self) -> str:
        """IRI of the delivered file."""
        delivery = self.mapped.delivery
        return self.iris.file(delivery.sha256, delivery.path.name)

    @property
    def run_iri(self) -> str:
        """IRI of the run."""
        mapped = self.mapped
        digest = run_digest(mapped.delivery.sha256, mapped.mapping_sha256, self.context.software)
        return self.iris.run(mapped.description.slug, digest)

    @property
    def statistical(self) -> bool:
        """Whether the dataset holds observations."""
        return any(table.name == "observations" for table in self.mapped.tables)

    def link(self, subject: str, predicate: str, value: str) -> ox.Quad:
        """A quad whose object is an IRI."""
        return self.quad(subject, predicate, ox.NamedNode(value))

    def text(self, subject: str, predicate: str, value: str, datatype: str = "") -> ox.Quad:
        """A quad whose object is a literal."""
        kind = ox.NamedNode(datatype) if datatype else None
        return self.quad(subject, predicate, ox.Literal(value, datatype=kind))

    def quad(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Quad:
        """A quad of the dataset's graph."""
        graph = self.iris.graph(f"dataset/{self.mapped.description.slug}")
        return ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), value, ox.NamedNode(graph))

    def data_set(self) -> Iterator[ox.Quad]:
        """The dataset itself."""
        yield self.link(self.dataset, PROV["wasGeneratedBy"], self.run_iri)
        if self.statistical:
            yield self.link(self.dataset, RDF["type"], QB["DataSet"])

    def structure(self) -> Iterator[ox.Quad]:
        """The structure: the common one, or a copy of it with the breakdowns."""
        if not self.statistical:
            return
        if not self.mapped.dimensions:
            yield self.link(self.dataset, QB["structure"], BANK["reportedStructure"])
            return
        structure = f"{self.dataset}#structure"
        yield self.link(self.dataset, QB["structure"], structure)
        yield self.link(structure, RDF["type"], QB["DataStructureDefinition"])
        for name in _COMPONENTS:
            yield self.link(structure, QB["component"], BANK[f"reportedStructure-{name}"])
        for order, name in enumerate(self.mapped.dimensions, _FIRST_BREAKDOWN):
            component = f"{self.dataset}#{name}"
            dimension = self.context.ontology.dimensions[name].iri
            yield self.link(structure, QB["component"], component)
            yield self.link(component, RDF["type"], QB["ComponentSpecification"])
            yield self.link(component, QB["dimension"], dimension)
            yield self.text(component, QB["order"], str(order), XSD["integer"])

    def run(self) -> Iterator[ox.Quad]:
        """The run: which file, which mapping, which software."""
        run, software = self.run_iri, f"{SOFTWARE}{self.context.software}"
        association = f"{run}#by"
        name = PurePosixPath(self.mapped.description.mapping).name
        plan = self.iris.file(self.mapped.mapping_sha256, name)
        yield self.link(run, RDF["type"], PROV["Activity"])
        yield self.link(run, PROV["used"], self.delivered_file)
        yield self.link(run, PROV["wasAssociatedWith"], software)
        yield self.link(run, PROV["qualifiedAssociation"], association)
        yield self.link(association, RDF["type"], PROV["Association"])
        yield self.link(association, PROV["agent"], software)
        yield self.link(association, PROV["hadPlan"], plan)

    def file(self) -> Iterator[ox.Quad]:
        """The delivered file, who handed it in, and what it was transcribed from."""
        file = self.delivered_file
        provider = self.iris.thing("provider", self.mapped.description.provider)
        yield self.link(file, RDF["type"], PROV["Entity"])
        yield self.link(file, PROV["wasAttributedTo"], provider)
        yield self.link(file, PROV["specializationOf"], self.source)
        origin = self.mapped.delivery.origin
        if origin and origin.transcription:
            yield from self.original(origin)

    def original(self, origin: Origin) -> Iterator[ox.Quad]:
        """The original that a transcription was read from."""
        original = f"{self.delivered_file}#original"
        checksum = f"{original}-checksum"
        yield self.link(self.delivered_file, PROV["wasDerivedFrom"], original)
        yield self.link(original, RDF["type"], PROV["Entity"])
        for predicate, value in (
            (DCT["title"], origin.title),
            (DCT["identifier"], origin.code),
            (DCT["publisher"], origin.publisher),
            (DCT["bibliographicCitation"], _citation(origin)),
            (RDFS["label"], origin.original),
            (RDFS["comment"], origin.where),
        ):
            if value:
                yield self.text(original, predicate, value)
        if origin.date:
            yield self.text(original, DCT["date"], origin.date, XSD["date"])
        if origin.url:
            yield self.link(original, RDFS["seeAlso"], origin.url)
        if origin.sha256:
            yield self.link(original, SPDX["checksum"], checksum)
            yield self.link(checksum, RDF["type"], SPDX["Checksum"])
            yield self.link(checksum, SPDX["algorithm"], SPDX["checksumAlgorithm_sha256"])
            yield self.text(checksum, SPDX["checksumValue"], origin.sha256, XSD["hexBinary"])

    def columns(self) -> Iterator[ox.Quad]:
        """The delivered columns: what each one is, and who needs it."""
        for column in self.mapped.delivered_columns:
            node = f"{self.source}#{column.fragment}"
            yield self.link(node, RDF["type"], CSVW["Column"])
            yield self.link(node, DCT["isPartOf"], self.source)
            if column.title:
                yield self.text(node, CSVW["title"], column.title)
            if name := self.name(column):
                yield self.text(node, CSVW["name"], name)
            known = self.context.ranges.needed
            uses = [use for about in self.mapped.subjects(column) for use in known.get(about, ())]
            for iri in dict.fromkeys((*column.required_by, *uses)):
                yield self.link(node, DCT["isRequiredBy"], iri)

    def name(self, column: DeliveredColumn) -> str:
        """What the bank calls a column: a breakdown's name, else its role."""
        if column.role in ("unused", "unmapped"):
            return ""
        dimensions = self.context.ontology.dimensions
        names = [name for name, found in dimensions.items() if found.iri == column.term]
        return names[0] if names else column.role


def _citation(origin: Origin) -> str:
    """How the original is cited."""
    return ", ".join(part for part in (origin.publisher, origin.title, origin.date) if part)
