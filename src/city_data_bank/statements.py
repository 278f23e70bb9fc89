"""Statements: the quads of one named graph, collected one by one and handed out in one order.

Shared by the stations that describe things (catalogue, findings, provenance); free of I/O. No blank
nodes: every subject and every linked object is an IRI, so that two builds give the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from city_data_bank.vocabulary import RDF, XSD

_TYPE = ox.NamedNode(RDF["type"])


class Statements:
    """Collects the statements of one graph; what is said twice stands once.

    Args:
        graph: IRI of the named graph.
    """

    def __init__(self, graph: str) -> None:
        self._graph = ox.NamedNode(graph)
        self._quads: set[ox.Quad] = set()
        self._named: dict[str, ox.NamedNode] = {}

    def type(self, subject: str, *classes: str) -> None:
        """The subject is an instance of the classes."""
        self.link(subject, RDF["type"], *classes)

    def link(self, subject: str, predicate: str, *objects: str) -> None:
        """The subject points to each of the objects."""
        for item in objects:
            self._add(subject, predicate, self._node(item))

    def texts(self, subject: str, predicate: str, texts: Mapping[str, str]) -> None:
        """One text a language; empty texts are left out."""
        for language, text in texts.items():
            if text:
                self._add(subject, predicate, ox.Literal(text, language=language))

    def value(self, subject: str, predicate: str, text: str, datatype: str = XSD["string"]) -> None:
        """A typed literal with exactly this lexical form; an empty one is left out."""
        if text:
            literal = ox.Literal(text, datatype=self._node(datatype))
            self._add(subject, predicate, literal)

    def repeat(self, triple: ox.Triple) -> None:
        """Say here what another graph says too."""
        subject, predicate, value = triple
        self._quads.add(ox.Quad(subject, predicate, value, self._graph))

    def taken(self) -> tuple[ox.Quad, ...]:
        """Everything said, in no order: for those who sort it among other things."""
        return tuple(self._quads)

    def quads(self) -> tuple[ox.Quad, ...]:
        """Everything said, in the order of ``position``."""
        return tuple(sorted(self._quads, key=position))

    def _add(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> None:
        """One statement."""
        node, name = self._node(subject), self._node(predicate)
        self._quads.add(ox.Quad(node, name, value, self._graph))

    def _node(self, iri: str) -> ox.NamedNode:
        """An IRI as a term; most stand in many statements, and each is looked over once."""
        node = self._named.get(iri)
        if node is None:
            node = self._named[iri] = ox.NamedNode(iri)
        return node


def position(statement: ox.Quad | ox.Triple) -> tuple[str, bool, str, str]:
    """Where a statement stands in a sorted file: by subject, its types first."""
    predicate = statement.predicate
    return (
        str(getattr(statement.subject, "value", statement.subject)),
        predicate != _TYPE,
        predicate.value,
        str(statement.object),
    )
