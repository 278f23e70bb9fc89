"""The catalogue and the lists of a release, checked before the release is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.model import Finding
from city_data_bank.statements import position
from city_data_bank.validation.catalog import ASKED
from city_data_bank.validation.checked import (
    CATALOG_SHAPES,
    LIST_SHAPES,
    Checked,
    Found,
    Judged,
    judge_found,
)
from city_data_bank.validation.known import Known, validate_again
from city_data_bank.validation.shacl import judge_whole, read_shapes, validate
from city_data_bank.validation.whereabouts import Whereabouts

OBSERVATION_SHAPES: Final = ("shapes/observations.ttl",)


def validate_release(checked: Checked, known: Known | None = None) -> Judged:
    """Check lists and catalogue, each once.

    Args:
        checked: They.
        known: What was found before: then only what changed is looked at, and what it is seen
            from. The findings are the same.
    """
    judged = validate_again(checked, known) if known else None
    return judged or _validate_whole(checked)


def _validate_whole(checked: Checked) -> Judged:
    """Check everything."""
    find = checked.bank.folders.find
    lists = read_shapes([find(name) for name in LIST_SHAPES])
    listed = judge_whole((quad.triple for quad in checked.ontology), lists)
    shapes = read_shapes([find(name) for name in CATALOG_SHAPES])
    described = judge_whole(_data(checked), shapes)
    few = sorted((q for q in checked.catalog if q.predicate in ASKED), key=position)
    # What strategies say of something goes before what lists say.
    ontology = checked.bank.iris.graph("ontology")
    graphs: dict[object, str] = {}
    for quad in checked.ontology:
        name = str(getattr(quad.graph_name, "value", ""))
        if name != ontology or quad.subject not in graphs:
            graphs[quad.subject] = name

    looked_at = {item.focus for item in described.results}
    ours = {quad.subject for quad in checked.catalog if quad.subject in looked_at}
    found = Found((listed, lists), (described, shapes), few, graphs.get, ours.__contains__)
    return judge_found(checked, found)


def _data(checked: Checked) -> Iterator[ox.Triple]:
    """The catalogue, and what it is looked up in."""
    yield from (quad.triple for quad in chain(checked.catalog, checked.ontology))
    yield from checked.typed()


def validate_observations(
    bank: Bank,
    ontology: Sequence[ox.Quad],
    observations: Iterable[ox.Quad],
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
