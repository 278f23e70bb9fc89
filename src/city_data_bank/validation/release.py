"""The catalogue and the lists of a release, checked before the release is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.model import Finding
from city_data_bank.model.imports import FOLDER
from city_data_bank.validation.catalog import check_catalog
from city_data_bank.validation.imported import judge_imported
from city_data_bank.validation.shacl import validate
from city_data_bank.validation.whereabouts import Whereabouts
from city_data_bank.vocabulary import DCAT, DCT, RDF

CATALOG_SHAPES: Final = ("shapes/catalog.ttl",)
LIST_SHAPES: Final = ("shapes/code-lists.ttl", "shapes/indicators.ttl", "shapes/strategy.ttl")
OBSERVATION_SHAPES: Final = ("shapes/observations.ttl",)


def validate_release(
    bank: Bank,
    ontology: Sequence[ox.Quad],
    catalog: Sequence[ox.Quad],
    when: datetime,
    mappings: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Finding, ...]:
    """Check lists and catalogue, each once.

    Args:
        bank: The bank; its shapes hide generic ones of the same path.
        ontology: Quads of ``graph/ontology``, areas and periods included.
        catalog: Quads of ``graph/catalog``.
        when: Build time, aware.
        mappings: Path of the mapping file by dataset: where a fault of a dataset is mended.

    Returns:
        Findings of the lists, then of the catalogue. One that names a dataset is that dataset's;
        the others are the bank's own.
    """
    slugs = {slug: mappings.get(slug, "") for slug in _slugs(bank, catalog)}
    whereabouts = Whereabouts(bank.iris, slugs)
    find = bank.folders.find
    time = when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    background = [quad.triple for quad in ontology]
    foreign = _foreign(catalog, bank.base)
    kind, dataset = ox.NamedNode(RDF["type"]), ox.NamedNode(DCAT["Dataset"])
    # Their own catalogues state their class; ours must not repeat it, and does not judge them.
    typed = [ox.Triple(ox.NamedNode(iri), kind, dataset) for iri in sorted(foreign)]
    shapes = [find(name) for name in CATALOG_SHAPES]
    found = (
        *validate(catalog, shapes, whereabouts, [*background, *typed]),
        *check_catalog(catalog, bank, whereabouts, time),
    )
    ours = (item for item in found if dict(item.arguments).get("focus") not in foreign)
    imported = {slug for slug, path in slugs.items() if path.startswith(f"{FOLDER}/")}
    return (
        *validate(ontology, [find(name) for name in LIST_SHAPES], whereabouts),
        *judge_imported(ours, imported),
    )


def validate_observations(
    bank: Bank,
    ontology: Sequence[ox.Quad],
    observations: Sequence[ox.Quad],
    mappings: Mapping[str, str],
) -> tuple[Finding, ...]:
    """Check what the mapping compiler wrote; the compiler itself checks every cell.

    Args:
        bank: The bank.
        ontology: Quads of ``graph/ontology``, areas and periods included.
        observations: Samples of the records of datasets, see ``sample``.
        mappings: Path of the mapping file by dataset.

    Returns:
        Findings; each names its dataset.
    """
    background = [quad.triple for quad in ontology]
    shapes = [bank.folders.find(name) for name in OBSERVATION_SHAPES]
    return validate(observations, shapes, Whereabouts(bank.iris, mappings), background)


def _foreign(catalog: Iterable[ox.Quad], base: str) -> frozenset[str]:
    """IRIs of the datasets of other catalogues that ours names as sources."""
    sources = (
        quad.object.value
        for quad in catalog
        if quad.predicate.value == DCT["source"] and isinstance(quad.object, ox.NamedNode)
    )
    return frozenset(iri for iri in sources if not iri.startswith(base))


def _slugs(bank: Bank, catalog: Sequence[ox.Quad]) -> tuple[str, ...]:
    """Slugs of the datasets that a catalogue describes."""
    prefix = f"{bank.iris.scheme('dataset')}/"
    dataset = ox.NamedNode(DCAT["Dataset"])
    return tuple(
        quad.subject.value.removeprefix(prefix)
        for quad in catalog
        if quad.object == dataset
        and quad.predicate.value == RDF["type"]
        and isinstance(quad.subject, ox.NamedNode)
    )
