"""Whether a graph uses a vocabulary as the vocabulary's own file says, with nothing of ours.

Every class and property of the vocabulary's namespaces has to exist in the file. Domains, ranges
and restrictions are read as constraints: what they ask for has to be said in the graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

_FREE = {RDFS.Resource, OWL.Thing, RDFS.Literal}


@dataclass
class VocabularyCheck:
    """What a vocabulary asks for.

    Args:
        vocabulary: Its file.
        namespaces: Beginnings of its terms.
    """

    vocabulary: Graph
    namespaces: tuple[str, ...]

    def faults(self, graph: Graph) -> set[str]:
        """What is wrong in a graph, each in a line."""
        found = set(self._unknown(graph))
        for subject, predicate, value in graph:
            found |= set(self._ends(graph, subject, predicate, value))
        for subject, kind in graph.subject_objects(RDF.type):
            for restriction in self._restrictions(kind):
                found |= set(self._restricted(graph, subject, restriction))
        return found | set(self._repeated(graph))

    def _unknown(self, graph: Graph) -> Iterator[str]:
        """Terms that the file does not have."""
        used = {*graph.predicates(), *graph.objects(None, RDF.type)}
        for term in used:
            if str(term).startswith(self.namespaces) and (term, None, None) not in self.vocabulary:
                yield f"unknown term {term}"

    def _repeated(self, graph: Graph) -> Iterator[str]:
        """Two values of a property that has one."""
        for functional in self.vocabulary.subjects(RDF.type, OWL.FunctionalProperty):
            for subject in set(graph.subjects(functional)):
                if len(set(graph.objects(subject, functional))) > 1:
                    yield f"{functional}: two values at {subject}"

    def _ends(self, graph: Graph, subject: Node, predicate: Node, value: Node) -> Iterator[str]:
        """Domain and range of a statement.

        A class that asks for a property is of its domain, which ISO/IEC 21972 forgets to say of the
        unit of a measure.
        """
        asks = {
            self.vocabulary.value(one, OWL.onProperty)
            for kind in graph.objects(subject, RDF.type)
            for one in self._restrictions(kind)
        }
        for domain in self.vocabulary.objects(predicate, RDFS.domain):
            if predicate not in asks and not self._is(graph, subject, domain):
                yield f"{predicate}: {subject} is not of its domain"
        for range_ in self.vocabulary.objects(predicate, RDFS.range):
            if not self._is(graph, value, range_):
                yield f"{predicate}: {value} is not of its range"

    def _is(self, graph: Graph, node: Node, kind: Node) -> bool:
        """Whether a node is an instance of a class, or of one of a union."""
        if kind in _FREE:
            return True
        if union := self.vocabulary.value(kind, OWL.unionOf):
            return any(self._is(graph, node, one) for one in Collection(self.vocabulary, union))
        if isinstance(node, Literal):
            return kind == (node.datatype or XSD.string)
        return any(kind in self._above(own) for own in graph.objects(node, RDF.type))

    def _above(self, kind: Node) -> set[Node]:
        """A class and those above it."""
        above = self.vocabulary.transitive_objects(kind, RDFS.subClassOf)
        return {kind, *(one for one in above if one is not None)}

    @cached_property
    def _by_class(self) -> dict[Node, list[Node]]:
        """Restrictions by class."""
        found: dict[Node, list[Node]] = {}
        for kind, above in self.vocabulary.subject_objects(RDFS.subClassOf):
            if (above, RDF.type, OWL.Restriction) in self.vocabulary:
                found.setdefault(kind, []).append(above)
        return found

    def _restrictions(self, kind: Node) -> list[Node]:
        """Restrictions of a class and those above it."""
        return [one for above in self._above(kind) for one in self._by_class.get(above, ())]

    def _restricted(self, graph: Graph, subject: Node, restriction: Node) -> Iterator[str]:
        """One restriction at one subject."""
        said = self.vocabulary
        predicate = said.value(restriction, OWL.onProperty)
        if not isinstance(predicate, URIRef):
            return
        values = set(graph.objects(subject, predicate))
        if kind := said.value(restriction, OWL.allValuesFrom):
            for value in values:
                if not self._is(graph, value, kind):
                    yield f"{predicate}: {value} is not a {kind}"
        for counted in (OWL.cardinality, OWL.qualifiedCardinality):
            wanted = said.value(restriction, counted)
            if wanted is None:
                continue
            kind = said.value(restriction, OWL.onClass) or said.value(restriction, OWL.onDataRange)
            counting = [one for one in values if kind is None or self._is(graph, one, kind)]
            if str(len(counting)) != str(wanted):
                yield f"{predicate}: {len(counting)} values at {subject}, not {wanted}"
