"""What is checked of a release, and what is wrong in it: lists and catalogue.

What comes in: results of shapes, statements that no shape can judge. What goes out: findings, the
same whether everything was looked at or only what has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.model import Finding
from city_data_bank.model.imports import FOLDER
from city_data_bank.validation.catalog import check_catalog
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.imported import judge_imported
from city_data_bank.validation.shacl import Telling, Verdict, told
from city_data_bank.validation.whereabouts import Whereabouts
from city_data_bank.vocabulary import DCAT, RDF

CATALOG_SHAPES: Final = ("shapes/catalog.ttl",)
LIST_SHAPES: Final = ("shapes/code-lists.ttl", "shapes/indicators.ttl", "shapes/strategy.ttl")

_TYPE = ox.NamedNode(RDF["type"])
_DATASET = ox.NamedNode(DCAT["Dataset"])


@dataclass(frozen=True, slots=True)
class Checked:
    """What is checked of a release.

    Args:
        bank: The bank; its shapes hide generic ones of the same path.
        ontology: Quads of ``graph/ontology``, areas and periods included.
        catalog: Quads of ``graph/catalog``, those of one subject together.
        when: Build time, aware.
        mappings: Path of the mapping file by dataset, of every dataset: where a fault is mended.
        foreign: IRIs of the datasets of other catalogues that ours names as sources.
    """

    bank: Bank
    ontology: Sequence[ox.Quad]
    catalog: Iterable[ox.Quad]
    when: datetime
    mappings: Mapping[str, str]
    foreign: AbstractSet[str] = frozenset()

    @property
    def time(self) -> str:
        """Build time as ``xsd:dateTime`` in UTC."""
        return self.when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def typed(self) -> tuple[ox.Triple, ...]:
        """The class of the datasets of other catalogues.

        Their catalogues state it; ours must not repeat it, and does not judge them.
        """
        return tuple(typed(iri) for iri in sorted(self.foreign))


@dataclass(frozen=True, slots=True)
class Judged:
    """What is wrong in lists and catalogue.

    Args:
        findings: Of the lists, then of the catalogue. One that names a dataset is that dataset's;
            the others are the bank's own.
        lists: What the shapes of lists found.
        catalog: What those of the catalogue found.
        time: When; a date is in the future or not.
        noted: IRIs of what is wrong in the catalogue as a whole.
    """

    findings: tuple[Finding, ...]
    lists: tuple[Result, ...]
    catalog: tuple[Result, ...]
    time: str = ""
    noted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What was found before it is told.

    Args:
        lists: By the shapes of lists, with the shapes.
        catalog: By those of the catalogue, with the shapes.
        few: Statements of the catalogue that it takes more than one of to be wrong, or a clock.
        graph_of: IRI of the graph of the lists that describes a node, if one does.
        is_ours: Whether the catalogue describes a node.
    """

    lists: tuple[Verdict, Sequence[ox.Triple]]
    catalog: tuple[Verdict, Sequence[ox.Triple]]
    few: Sequence[ox.Quad]
    graph_of: Callable[[object], str | None]
    is_ours: Callable[[object], bool]


def judge_found(checked: Checked, found: Found) -> Judged:
    """Tell what was found.

    Args:
        checked: In what.
        found: It.
    """
    whereabouts = Whereabouts(checked.bank.iris, checked.mappings)
    graph = checked.bank.iris.graph("catalog")

    def described_in(focus: object) -> str | None:
        return graph if found.is_ours(focus) else None

    whole = check_catalog(found.few, checked.bank, whereabouts, checked.time)
    catalog = Telling(whereabouts, described_in, Path(CATALOG_SHAPES[0]).name)
    both = (*told(*found.catalog, catalog), *whole)
    ours = [item for item in both if dict(item.arguments).get("focus") not in checked.foreign]
    imported = {slug for slug, path in checked.mappings.items() if path.startswith(f"{FOLDER}/")}
    lists = Telling(whereabouts, found.graph_of, Path(LIST_SHAPES[0]).name)
    noted = sorted({dict(item.arguments).get("focus", "") for item in whole} - {""})
    return Judged(
        (*told(*found.lists, lists), *judge_imported(ours, imported)),
        found.lists[0].results,
        found.catalog[0].results,
        checked.time,
        tuple(noted),
    )


def typed(iri: str) -> ox.Triple:
    """That something is a dataset."""
    return ox.Triple(ox.NamedNode(iri), _TYPE, _DATASET)
