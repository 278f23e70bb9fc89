"""Datasets as lists of other portals know them: flat records with texts, codes and files.

What comes in: the catalogue's graph. What goes out: one ``Record`` a dataset, by identifier. The
faces that are not RDF are written from these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from city_data_bank.faces.reading import Reading
from city_data_bank.vocabulary import (
    BANK,
    DCAT,
    DCATAP,
    DCT,
    EU,
    FOAF,
    IANA,
    PROV,
    RDFS,
    SKOS,
    SPDX,
)

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Office:
    """An organisation.

    Args:
        iri: Its IRI.
        ref: Its identifier.
        name: As it calls itself.
        labels: Names by language.
        homepage: IRI or empty.
    """

    iri: str
    ref: str
    name: str
    labels: Texts
    homepage: str


@dataclass(frozen=True, slots=True)
class Resource:
    """A distribution.

    Args:
        iri: Its IRI.
        ref: Its identifier, at most 36 characters.
        title: By language.
        description: By language; may be empty.
        url: Where the file is, or where it can be had.
        file_type: Code of the EU file types, or empty.
        media_type: IANA media type, or empty.
        size: Bytes; 0 = not known.
        sha256: 64 hex digits, or empty.
        issued: ``xsd:dateTime``, or empty.
        modified: ``xsd:dateTime``, or empty.
        licence: Code of the EU licences, or empty.
    """

    iri: str
    ref: str
    title: Texts
    description: Texts
    url: str
    file_type: str
    media_type: str
    size: int
    sha256: str
    issued: str
    modified: str
    licence: str


@dataclass(frozen=True, slots=True)
class Record:
    """A dataset.

    Args:
        iri: Its IRI.
        slug: Its identifier.
        title: By language.
        description: By language.
        keywords: By language.
        themes: Codes of the EU data themes.
        categories: Names of the bank's categories, by language, one table a category.
        frequency: Code of the EU frequencies, or empty.
        rights: The source's terms by language.
        page: Its page.
        issued: ``xsd:dateTime``.
        modified: ``xsd:dateTime``.
        vintage: Day of the figures, or empty.
        version: Its version.
        area: Ref of the area covered, or empty.
        covered: First and last day covered; empty where unknown.
        series: Titles of its series by language.
        high_value: Whether a steward flags it.
        publisher: Who publishes the bank.
        provider: Who handed the dataset in.
        resources: Its files.
    """

    iri: str
    slug: str
    title: Texts
    description: Texts
    keywords: Mapping[str, tuple[str, ...]]
    themes: tuple[str, ...]
    categories: tuple[Texts, ...]
    frequency: str
    rights: Texts
    page: str
    issued: str
    modified: str
    vintage: str
    version: str
    area: str
    covered: tuple[str, str]
    series: Texts
    high_value: bool
    publisher: Office
    provider: Office
    resources: tuple[Resource, ...]


def read_records(reading: Reading) -> tuple[Record, ...]:
    """Every dataset of a catalogue, sorted by identifier."""
    found = (_record(reading, node) for node in reading.of_type(DCAT["Dataset"]))
    return tuple(sorted(found, key=lambda record: record.slug))


def text_in(texts: Texts, *languages: str) -> str:
    """The text in the first of the languages that has one, else in any, else an empty one."""
    order = (*languages, *texts)
    return next((texts[language] for language in order if texts.get(language)), "")


def _record(reading: Reading, node: str) -> Record:
    """One dataset."""
    themes = reading.links(node, DCAT["theme"])
    official = EU["data-theme/"]
    period = reading.link(node, DCT["temporal"])
    forms = reading.links(node, DCAT["distribution"])
    series = reading.link(node, DCAT["inSeries"])
    return Record(
        iri=node,
        slug=reading.value(node, DCT["identifier"]),
        title=reading.texts(node, DCT["title"]),
        description=reading.texts(node, DCT["description"]),
        keywords=reading.lists(node, DCAT["keyword"]),
        themes=tuple(_code(iri) for iri in themes if iri.startswith(official)),
        categories=tuple(
            reading.texts(iri, SKOS["prefLabel"]) for iri in themes if not iri.startswith(official)
        ),
        frequency=_code(reading.link(node, DCT["accrualPeriodicity"])),
        rights=_rights(reading, forms),
        page=reading.link(node, FOAF["page"]),
        issued=reading.value(node, DCT["issued"]),
        modified=reading.value(node, DCT["modified"]),
        vintage=reading.value(node, BANK["vintage"]),
        version=reading.value(node, DCAT["version"]),
        area=reading.value(reading.link(node, DCT["spatial"]), SKOS["notation"]),
        covered=(
            reading.value(period, DCAT["startDate"]),
            reading.value(period, DCAT["endDate"]),
        ),
        series=reading.texts(series, DCT["title"]) if series else {},
        high_value=bool(reading.link(node, DCATAP["hvdCategory"])),
        publisher=_office(reading, reading.link(node, DCT["publisher"])),
        provider=_provider(reading, node),
        resources=tuple(_resource(reading, form) for form in forms),
    )


def _provider(reading: Reading, node: str) -> Office:
    """The office whose role is that of the provider, else the first creator."""
    for attribution in reading.links(node, PROV["qualifiedAttribution"]):
        if reading.link(attribution, DCAT["hadRole"]) == BANK["role-provider"]:
            return _office(reading, reading.link(attribution, PROV["agent"]))
    return _office(reading, reading.link(node, DCT["creator"]))


def _office(reading: Reading, node: str) -> Office:
    """An organisation."""
    labels = reading.texts(node, SKOS["prefLabel"])
    name = reading.value(node, FOAF["name"])
    ref = reading.value(node, DCT["identifier"]) or node.rsplit("/", 1)[-1]
    return Office(node, ref, name, labels, reading.link(node, FOAF["homepage"]))


def _rights(reading: Reading, forms: tuple[str, ...]) -> Texts:
    """The terms that a dataset's files have."""
    statements = (reading.link(form, DCT["rights"]) for form in forms)
    return next((reading.texts(node, RDFS["label"]) for node in statements if node), {})


def _resource(reading: Reading, node: str) -> Resource:
    """One distribution."""
    checksum = reading.link(node, SPDX["checksum"])
    return Resource(
        iri=node,
        ref=reading.value(node, DCT["identifier"]),
        title=reading.texts(node, DCT["title"]),
        description=reading.texts(node, DCT["description"]),
        url=reading.link(node, DCAT["downloadURL"]) or reading.link(node, DCAT["accessURL"]),
        file_type=_code(reading.link(node, DCT["format"])),
        media_type=reading.link(node, DCAT["mediaType"]).removeprefix(IANA),
        size=int(reading.value(node, DCAT["byteSize"]) or 0),
        sha256=reading.value(checksum, SPDX["checksumValue"]),
        issued=reading.value(node, DCT["issued"]),
        modified=reading.value(node, DCT["modified"]),
        licence=_code(reading.link(node, DCT["license"])),
    )


def _code(iri: str) -> str:
    """Code of an EU authority IRI."""
    return iri.rsplit("/", 1)[-1]
