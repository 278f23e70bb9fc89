"""The quality of the metadata as data.europa.eu will measure it: DQV in ``graph/quality``.

What comes in: the catalogue's quads, the entries, what their files show. What goes out: one
``dqv:QualityMeasurement`` a metric and dataset or distribution. The two metrics that ask for an
address of a running service are not measured here.

Source: Data Quality Vocabulary, https://www.w3.org/TR/vocab-dqv/; MQA methodology.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.formats import (
    MACHINE_READABLE,
    NON_PROPRIETARY,
    UNLISTED_MEDIA_TYPES,
)
from city_data_bank.catalog.shown import Files, measurement
from city_data_bank.iris import Iris
from city_data_bank.model import Distribution, ForeignDistribution
from city_data_bank.model.quality import METRICS, points_of, stars_of
from city_data_bank.vocabulary import DCAT, DCT, DQV, EU, IANA, PIVEAU, RDF, XSD

_DATASET: Final = {
    "keywordAvailability": DCAT["keyword"],
    "categoryAvailability": DCAT["theme"],
    "spatialAvailability": DCT["spatial"],
    "temporalAvailability": DCT["temporal"],
    "accessRightsAvailability": DCT["accessRights"],
    "contactPointAvailability": DCAT["contactPoint"],
    "publisherAvailability": DCT["publisher"],
}
_DISTRIBUTION: Final = {
    "downloadUrlAvailability": DCAT["downloadURL"],
    "formatAvailability": DCT["format"],
    "mediaTypeAvailability": DCAT["mediaType"],
    "licenceAvailability": DCT["license"],
    "rightsAvailability": DCT["rights"],
    "byteSizeAvailability": DCAT["byteSize"],
    "dateIssuedAvailability": DCT["issued"],
    "dateModifiedAvailability": DCT["modified"],
}
"""Metrics that ask whether a property is there."""
_READ: Final = frozenset({DCT["accessRights"], DCT["license"], DCT["format"], DCAT["mediaType"]})
"""Properties whose values matter too."""
_ASKED: Final = _READ.union(_DATASET.values(), _DISTRIBUTION.values())
_FOUR: Final = 4

_TYPED: Final = f"{ox.NamedNode(RDF['type'])} {ox.NamedNode(DQV['QualityMeasurement'])}"
_ON, _OF, _VALUE = (
    str(ox.NamedNode(DQV[name])) for name in ("computedOn", "isMeasurementOf", "value")
)
"""Predicates of a measurement, as N-Quads write them."""
_TRUTH: Final = {
    truth: str(ox.Literal(str(truth).lower(), datatype=ox.NamedNode(XSD["boolean"])))
    for truth in (False, True)
}

Measured = Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Assessor:
    """Measures what a catalogue says.

    Args:
        said: Values by subject and predicate, of the properties that are asked for.
        licences: IRIs of licences that are known.
    """

    said: Mapping[str, Mapping[str, Collection[str]]]
    licences: Collection[str]

    @classmethod
    def of(cls, catalog: Iterable[ox.Quad], ontology: Ontology) -> Self:
        """An assessor of a catalogue, whose statements are gone through once."""
        said: dict[str, dict[str, list[str]]] = {}
        asked = {ox.NamedNode(term): term for term in _ASKED}
        texts: dict[str, str] = {}
        for quad in catalog:
            if term := asked.get(quad.predicate):
                subject = str(getattr(quad.subject, "value", ""))
                value = str(getattr(quad.object, "value", "")) if term in _READ else ""
                values = said.setdefault(subject, {}).setdefault(term, [])
                # Few licences and formats are named very often.
                values.append(texts.setdefault(value, value))
        known = ontology.lists.get("licence")
        return cls(said, {code.iri for code in known.codes.values()} if known else ())

    def dataset(self, node: str) -> dict[str, bool]:
        """What holds of a dataset, but for its compliance and its stars."""
        own = self.said.get(node, {})
        rights = own.get(DCT["accessRights"], ())
        aligned = any(iri.startswith(EU["access-right/"]) for iri in rights)
        found = {name: term in own for name, term in _DATASET.items()}
        return found | {"accessRightsVocabularyAlignment": aligned}

    def distribution(self, node: str, file_type: str) -> dict[str, bool]:
        """What holds of a distribution, but for what its file shows.

        Args:
            node: IRI.
            file_type: Code of the EU file types.
        """
        return self._stated(node) | self._format(node, file_type)

    def _stated(self, node: str) -> dict[str, bool]:
        """What its description states."""
        own = self.said.get(node, {})
        found = {name: term in own for name, term in _DISTRIBUTION.items()}
        licences = own.get(DCT["license"], ())
        return found | {"knownLicence": any(iri in self.licences for iri in licences)}

    def _format(self, node: str, file_type: str) -> dict[str, bool]:
        """What holds of the format."""
        own = self.said.get(node, {})
        formats, kinds = own.get(DCT["format"], ()), own.get(DCAT["mediaType"], ())
        listed = all(iri.startswith(EU["file-type/"]) for iri in formats) and all(
            iri.startswith(IANA) and iri.removeprefix(IANA) not in UNLISTED_MEDIA_TYPES
            for iri in kinds
        )
        return {
            "formatMediaTypeVocabularyAlignment": bool(formats and kinds and listed),
            "formatMediaTypeNonProprietary": file_type in NON_PROPRIETARY,
            "formatMediaTypeMachineInterpretable": file_type in MACHINE_READABLE,
        }


def measurement_lines(
    bank: Bank,
    assessor: Assessor,
    files: Files,
    entries: Iterable[CatalogEntry],
    invalid: Collection[str],
) -> Iterator[str]:
    """The measurements of every dataset and distribution.

    A catalogue of 20,000 datasets has some ten million of these statements: they are handed out
    while they are made, as text, and never held together.

    Args:
        bank: The bank.
        assessor: Of its catalogue.
        files: Of its datasets.
        entries: Its datasets.
        invalid: Slugs of datasets in which a shape of DCAT-AP does not hold.

    Yields:
        Lines of ``graph/quality`` in N-Quads, by dataset and, within one, sorted. A dataset's score
        is its own points and those of its best distribution.
    """
    graph = str(ox.NamedNode(bank.iris.graph("quality")))
    for entry in entries:
        writer = _Writer(graph, bank.iris, [])
        slug = entry.description.slug
        node = bank.iris.dataset(slug)
        own = assessor.dataset(node) | {"dcatApCompliance": slug not in invalid}
        best, stars = 0, 0
        for form, measured in _forms(bank, assessor, files, entry):
            address = bank.iris.distribution(slug, form.form)
            writer.add(f"{slug}-{form.form}", address, measured)
            best = max(best, points_of(measured))
            stars = max(stars, stars_of(measured, form.file_type))
        writer.add(slug, node, own | {"atLeastFourStars": stars >= _FOUR})
        writer.score(slug, node, points_of(own) + best)
        yield from sorted(writer.lines)


def _forms(
    bank: Bank, assessor: Assessor, files: Files, entry: CatalogEntry
) -> Iterator[tuple[Distribution | ForeignDistribution, Measured]]:
    """Every distribution of a dataset with its measurements."""
    slug = entry.description.slug
    for form in entry.distributions:
        node = bank.iris.distribution(slug, form.form)
        yield form, assessor.distribution(node, form.file_type) | files.show(slug, form)
    # The file of another catalogue is not at hand.
    for other in entry.upstream.forms if entry.upstream else ():
        node = bank.iris.distribution(slug, other.form)
        yield other, assessor.distribution(node, other.file_type)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes measurements.

    Args:
        graph: The graph, as N-Quads write it.
        iris: Of the bank.
        lines: What was written.
    """

    graph: str
    iris: Iris
    lines: list[str]

    def add(self, ref: str, node: str, measured: Measured) -> None:
        """Measurements that are true or false."""
        for metric in METRICS:
            if metric.name in measured:
                self._one(ref, node, metric.name, _TRUTH[measured[metric.name]])

    def score(self, ref: str, node: str, points: int) -> None:
        """The score of a dataset."""
        literal = ox.Literal(str(points), datatype=ox.NamedNode(XSD["integer"]))
        self._one(ref, node, "score", str(literal))

    def _one(self, ref: str, node: str, metric: str, value: str) -> None:
        """One measurement, its value as N-Quads write it."""
        subject = measurement(self.iris, ref, metric)
        said = (
            _TYPED,
            f"{_ON} {ox.NamedNode(node)}",
            f"{_OF} {ox.NamedNode(PIVEAU[metric])}",
            f"{_VALUE} {value}",
        )
        self.lines.extend(f"{subject} {what} {self.graph} ." for what in said)
