"""All queries of a set of shapes, and their answers over one body of data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import pyoxigraph as ox

from city_data_bank.validation.compiled.compiler import FOCUS, Compiler, Query, named_classes
from city_data_bank.validation.compiled.graph import ShapeGraph, UnsupportedError
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.compiled.terms import Term, exact, original
from city_data_bank.vocabulary import RDFS


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be asked of a store.

    Args:
        queries: Of the shapes that compile.
        left: Shapes with a target that do not, each with the reason.
    """

    queries: tuple[Query, ...]
    left: Mapping[Term, str]

    @classmethod
    def of(cls, graph: ShapeGraph, classes: Mapping[str, frozenset[str]]) -> Self:
        """Compile shapes.

        Args:
            graph: The shapes.
            classes: The classes below each class that they name, see ``classes_below``.
        """
        compiler = Compiler(graph, classes)
        queries: list[Query] = []
        left: dict[Term, str] = {}
        for root in graph.roots():
            try:
                queries += compiler.queries(root)
            except UnsupportedError as reason:
                left[root] = str(reason)
        return cls(tuple(queries), left)

    def results(self, store: ox.Store, focus: Sequence[Term] = ()) -> Iterator[Result]:
        """Ask them all.

        Args:
            store: As ``load`` fills it.
            focus: Nodes to which the validation is restricted; none for all.
        """
        for query in self.queries:
            yield from _asked(store, query, focus)

    def results_at(
        self, store: ox.Store, nodes: Callable[[Term], Sequence[Term]]
    ) -> Iterator[Result]:
        """Ask each about nodes of its own.

        Args:
            store: As ``load`` fills it.
            nodes: To which the validation is restricted, by shape; none where it is not asked.
        """
        for query in self.queries:
            if focus := nodes(query.shape):
                yield from _asked(store, query, focus)


def load(triples: Iterable[ox.Triple]) -> ox.Store:
    """Triples in a store of their own, in memory, every literal as it is written."""
    store = ox.Store()
    store.bulk_extend(to_store(triple) for triple in triples)
    return store


def to_store(triple: ox.Triple) -> ox.Quad:
    """A triple as the store of a check holds it."""
    subject, predicate, value = triple
    return ox.Quad(subject, predicate, exact(value))


def classes_below(store: ox.Store, graph: ShapeGraph) -> dict[str, frozenset[str]]:
    """The classes below each class that shapes name, itself included, by IRI."""
    parents: dict[str, set[str]] = {}
    for quad in store.quads_for_pattern(None, ox.NamedNode(RDFS["subClassOf"]), None):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            parents.setdefault(quad.object.value, set()).add(quad.subject.value)
    return {iri: _closure(iri, parents) for iri in named_classes(graph)}


def _closure(iri: str, below: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """A class and everything below it."""
    found: set[str] = set()
    waiting = [iri]
    while waiting:
        item = waiting.pop()
        if item not in found:
            found.add(item)
            waiting.extend(below.get(item, ()))
    return frozenset(found)


def _asked(store: ox.Store, query: Query, focus: Sequence[Term]) -> Iterator[Result]:
    """The answers to one query."""
    solutions = store.query(query.text(focus))
    if isinstance(solutions, ox.QuerySolutions):
        yield from _answers(query, solutions)


def _answers(query: Query, solutions: Iterable[ox.QuerySolution]) -> Iterator[Result]:
    """The rows of an answer as results, one for each constraint that a row says is bad."""
    first = query.checks[0]
    for row in solutions:
        focus, root = original(row[query.focus[1:]]), original(row[FOCUS[1:]])
        value = original(row[first.value[1:]]) if first.value else None
        path = row[first.path[1:]].value if first.path else query.path
        for number, check in enumerate(query.checks):
            if row[f"bad{number}"].value == "true":
                yield Result(query.shape, check.component, query.severity, focus, path, value, root)
