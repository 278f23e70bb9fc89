"""The catalogue and the lists of a release, checked before the release is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.model import Finding
from city_data_bank.model.imports import FOLDER
from city_data_bank.validation.again import Change, check_again
from city_data_bank.validation.catalog import ASKED, check_catalog
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.imported import judge_imported
from city_data_bank.validation.nearby import Nearby
from city_data_bank.validation.shacl import (
    Telling,
    Verdict,
    judge_whole,
    read_shapes,
    told,
    validate,
)
from city_data_bank.validation.whereabouts import Whereabouts
from city_data_bank.vocabulary import DCAT, DCT, RDF

CATALOG_SHAPES: Final = ("shapes/catalog.ttl",)
LIST_SHAPES: Final = ("shapes/code-lists.ttl", "shapes/indicators.ttl", "shapes/strategy.ttl")
OBSERVATION_SHAPES: Final = ("shapes/observations.ttl",)

_TYPE = ox.NamedNode(RDF["type"])
_DATASET = ox.NamedNode(DCAT["Dataset"])
_SOURCE = ox.NamedNode(DCT["source"])


@dataclass(frozen=True, slots=True)
class Checked:
    """What is checked of a release.

    Args:
        bank: The bank; its shapes hide generic ones of the same path.
        ontology: Quads of ``graph/ontology``, areas and periods included.
        catalog: Quads of ``graph/catalog``, in the order of ``statements.position``.
        when: Build time, aware.
        mappings: Path of the mapping file by dataset: where a fault of a dataset is mended.
    """

    bank: Bank
    ontology: Sequence[ox.Quad]
    catalog: Sequence[ox.Quad]
    when: datetime
    mappings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the release before, which was held to the same shapes.

    Args:
        lists: What the shapes of lists found.
        catalog: What those of the catalogue found.
        listed: How its lists differ from those of today.
        described: How its catalogue differs from that of today.
    """

    lists: tuple[Result, ...]
    catalog: tuple[Result, ...]
    listed: Change
    described: Change


@dataclass(frozen=True, slots=True)
class Judged:
    """What is wrong in lists and catalogue.

    Args:
        findings: Of the lists, then of the catalogue. One that names a dataset is that dataset's;
            the others are the bank's own.
        lists: What the shapes of lists found.
        catalog: What those of the catalogue found.
    """

    findings: tuple[Finding, ...]
    lists: tuple[Result, ...]
    catalog: tuple[Result, ...]


def validate_release(checked: Checked, known: Known | None = None) -> Judged:
    """Check lists and catalogue, each once.

    Args:
        checked: They.
        known: What was found before: then only what changed is looked at, and what it is seen
            from. The findings are the same.
    """
    bank, find = checked.bank, checked.bank.folders.find
    few = [quad for quad in checked.catalog if quad.predicate in ASKED]
    slugs = {slug: checked.mappings.get(slug, "") for slug in _slugs(bank, few)}
    whereabouts = Whereabouts(bank.iris, slugs)
    foreign = _foreign(few, bank.base)
    lists = read_shapes([find(name) for name in LIST_SHAPES])
    listed = _judge_lists(checked.ontology, lists, known)
    shapes = read_shapes([find(name) for name in CATALOG_SHAPES])
    near = Nearby.of(checked.catalog, _background(checked.ontology, foreign))
    described = _judge_catalog(near, shapes, known, foreign)
    graph = bank.iris.graph("catalog")

    def graph_of(focus: object) -> str | None:
        named = isinstance(focus, ox.NamedNode) and near.of_checked(focus)
        return graph if named else None

    time = checked.when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = (
        *told(described, shapes, Telling(whereabouts, graph_of, Path(CATALOG_SHAPES[0]).name)),
        *check_catalog(few, bank, whereabouts, time),
    )
    ours = (item for item in found if dict(item.arguments).get("focus") not in foreign)
    imported = {slug for slug, path in slugs.items() if path.startswith(f"{FOLDER}/")}
    graphs: dict[object, str] = {
        quad.subject: str(getattr(quad.graph_name, "value", "")) for quad in checked.ontology
    }
    telling = Telling(whereabouts, graphs.get, Path(LIST_SHAPES[0]).name)
    findings = (*told(listed, lists, telling), *judge_imported(ours, imported))
    return Judged(findings, listed.results, described.results)


def _judge_lists(
    ontology: Sequence[ox.Quad], rules: Sequence[ox.Triple], known: Known | None
) -> Verdict:
    """What the shapes of lists find."""
    near = Nearby.of((), [quad.triple for quad in ontology])
    again = check_again(near, rules, known.listed, known.lists) if known else None
    if again is not None:
        return Verdict(again)
    return judge_whole((quad.triple for quad in ontology), rules)


def _judge_catalog(
    near: Nearby, rules: Sequence[ox.Triple], known: Known | None, foreign: Collection[str]
) -> Verdict:
    """What the shapes of the catalogue find in it."""
    again = None
    if known:
        both = (known.listed, known.described, _typed_change(known.described, foreign))
        change = Change(
            tuple(item for one in both for item in one.gone),
            tuple(item for one in both for item in one.come),
        )
        again = check_again(near, rules, change, known.catalog)
    return Verdict(again) if again is not None else judge_whole(near.every(), rules)


def _background(ontology: Sequence[ox.Quad], foreign: Collection[str]) -> Iterator[ox.Triple]:
    """What a catalogue is looked up in.

    Catalogues of others state the class of their datasets; ours must not repeat it, and does not
    judge them.
    """
    yield from (quad.triple for quad in ontology)
    yield from map(_typed, sorted(foreign))


def _typed(iri: str) -> ox.Triple:
    """That something is a dataset."""
    return ox.Triple(ox.NamedNode(iri), _TYPE, _DATASET)


def _typed_change(described: Change, foreign: Collection[str]) -> Change:
    """What a change of the catalogue's sources does to the background."""
    gone, come = (
        {str(getattr(item.object, "value", "")) for item in side if item.predicate == _SOURCE}
        for side in (described.gone, described.come)
    )
    return Change(
        tuple(_typed(iri) for iri in sorted(gone.difference(foreign))),
        tuple(_typed(iri) for iri in sorted(come.intersection(foreign))),
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


def _foreign(few: Iterable[ox.Quad], base: str) -> frozenset[str]:
    """IRIs of the datasets of other catalogues that ours names as sources."""
    sources = (
        quad.object.value
        for quad in few
        if quad.predicate == _SOURCE and isinstance(quad.object, ox.NamedNode)
    )
    return frozenset(iri for iri in sources if not iri.startswith(base))


def _slugs(bank: Bank, few: Sequence[ox.Quad]) -> tuple[str, ...]:
    """Slugs of the datasets that a catalogue describes."""
    prefix = f"{bank.iris.scheme('dataset')}/"
    return tuple(
        quad.subject.value.removeprefix(prefix)
        for quad in few
        if quad.predicate == _TYPE
        and quad.object == _DATASET
        and isinstance(quad.subject, ox.NamedNode)
    )
