"""What a store holds, described for machines in VoID, in exact figures.

What comes in: the figures of every graph, as ``store.describe_store`` counts them. What goes out:
the quads of the graph ``/.well-known/void``, which describes every graph but itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.graph import Graph
from city_data_bank.iris import Iris
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCT, FOAF, PREFIXES, VOID, XSD

_FEATURES: Final = (
    "http://www.w3.org/ns/formats/JSON-LD",
    "http://www.w3.org/ns/formats/N-Triples",
    "http://www.w3.org/ns/formats/RDF_XML",
    "http://www.w3.org/ns/formats/Turtle",
)
"""Forms in which every resource of the bank can be had (void:feature)."""


@dataclass(frozen=True, slots=True)
class GraphFigures:
    """What one graph holds, or all of them together.

    Args:
        graph: IRI; empty = all graphs together.
        triples: Triples.
        entities: Distinct subjects.
        classes: Distinct instances by class.
        properties: Triples by property.
    """

    graph: str
    triples: int
    entities: int
    classes: Mapping[str, int]
    properties: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BankDescription:
    """What the description of a store says besides figures.

    Args:
        iris: Addresses of the bank.
        title: Of the bank, by language.
        licence: IRI of the licence of what the bank itself makes, or empty.
        example: IRI of a resource to begin with, or empty.
    """

    iris: Iris
    title: Mapping[str, str]
    licence: str
    example: str = ""


def void_quads(figures: Iterable[GraphFigures], bank: BankDescription) -> tuple[ox.Quad, ...]:
    """Describe a store: the document, the bank as one dataset, each graph as a subset of it.

    Args:
        figures: Of all graphs together and of each.
        bank: What is said besides.

    Returns:
        Quads of the graph ``/.well-known/void``, without blank nodes, in one order.

    Source:
        W3C Interest Group Note "Describing Linked Datasets with the VoID Vocabulary".
    """
    statements = Statements(bank.iris.void)
    whole = _whole(bank.iris)
    statements.type(bank.iris.void, VOID["DatasetDescription"])
    statements.link(bank.iris.void, FOAF["topic"], whole)
    _describe_bank(statements, whole, bank)
    for graph in figures:
        _count(statements, graph.graph or whole, _fragment(graph.graph, bank.iris), graph)
        if graph.graph:
            statements.link(whole, VOID["subset"], graph.graph)
        else:
            statements.link(whole, VOID["vocabulary"], *_namespaces(graph))
    return statements.quads()


def read_figures(triples: Iterable[ox.Triple], iris: Iris) -> list[GraphFigures]:
    """The figures that a description states.

    Args:
        triples: Of ``void_quads``.
        iris: Addresses of the bank.

    Returns:
        Those of all graphs together, then those of each, sorted by IRI.
    """
    said = Graph(triples)
    whole = _whole(iris)
    return [
        GraphFigures(
            graph="" if node == whole else node,
            triples=_number(said, node, "triples"),
            entities=_number(said, node, "entities"),
            classes=_partition(said, node, "class", "entities"),
            properties=_partition(said, node, "property", "triples"),
        )
        for node in (whole, *sorted(said.iris(whole, VOID["subset"])))
    ]


def _whole(iris: Iris) -> str:
    """What stands for all graphs together."""
    return f"{iris.void}#bank"


def _partition(said: Graph, graph: str, kind: str, figure: str) -> dict[str, int]:
    """A figure by class or by property."""
    parts = said.iris(graph, VOID[f"{kind}Partition"])
    return {said.iris(part, VOID[kind])[0]: _number(said, part, figure) for part in parts}


def _number(said: Graph, node: str, figure: str) -> int:
    """A figure of a graph or of a part of it."""
    return int(said.texts(node, VOID[figure])[0])


def _describe_bank(statements: Statements, whole: str, bank: BankDescription) -> None:
    """What the whole is and where it can be asked."""
    base = bank.iris.base
    statements.texts(whole, DCT["title"], bank.title)
    statements.link(whole, DCT["license"], *([bank.licence] if bank.licence else ()))
    statements.link(whole, VOID["exampleResource"], *([bank.example] if bank.example else ()))
    statements.link(whole, VOID["sparqlEndpoint"], f"{base}sparql")
    statements.link(whole, VOID["dataDump"], f"{base}catalog.ttl")
    statements.value(whole, VOID["uriSpace"], f"{base}id/")
    statements.link(whole, VOID["feature"], *_FEATURES)


def _count(statements: Statements, node: str, fragment: str, figures: GraphFigures) -> None:
    """The figures of one graph, and its partitions."""
    statements.type(node, VOID["Dataset"])
    totals = {
        "triples": figures.triples,
        "entities": figures.entities,
        "classes": len(figures.classes),
        "properties": len(figures.properties),
    }
    for term, number in totals.items():
        statements.value(node, VOID[term], str(number), XSD["integer"])
    for kind, number in figures.classes.items():
        part = f"{fragment}class/{_name(kind)}"
        statements.link(node, VOID["classPartition"], part)
        statements.link(part, VOID["class"], kind)
        statements.value(part, VOID["entities"], str(number), XSD["integer"])
    for kind, number in figures.properties.items():
        part = f"{fragment}property/{_name(kind)}"
        statements.link(node, VOID["propertyPartition"], part)
        statements.link(part, VOID["property"], kind)
        statements.value(part, VOID["triples"], str(number), XSD["integer"])


def _fragment(graph: str, iris: Iris) -> str:
    """What the IRIs of a graph's partitions begin with."""
    name = graph.removeprefix(iris.base)
    return f"{iris.void}#{name}/" if name else f"{iris.void}#"


def _name(iri: str) -> str:
    """A term in a fragment: ``qb.Observation``, or 12 hex where its vocabulary has no prefix."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and (term := iri[len(namespace) :]).isidentifier():
            return f"{prefix}.{term}"
    return hashlib.sha256(iri.encode()).hexdigest()[:12]


def _namespaces(figures: GraphFigures) -> set[str]:
    """The vocabularies in use that have a prefix here."""
    terms = (*figures.classes, *figures.properties)
    return {space for space in PREFIXES.values() if any(term.startswith(space) for term in terms)}
