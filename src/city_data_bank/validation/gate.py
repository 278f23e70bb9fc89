"""Data under check: loaded once, checked as a whole, and again where something changed.

A shape is **local** when what it says of a node depends on statements at most so many steps away
from it; the shapes of a bank are. A change is then looked at again at the nodes that it touches and
at those from which it can be reached. What is **global** runs again as a whole: shapes with a path
of any length, shapes that do not compile, and every shape when classes come under other classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Self

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.plan import Plan, classes_below, load, to_store
from city_data_bank.validation.compiled.reach import reach_of
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.compiled.terms import Term, original
from city_data_bank.validation.referee import judge
from city_data_bank.vocabulary import RDFS

_BELOW = ox.NamedNode(RDFS["subClassOf"])


@dataclass(frozen=True, slots=True)
class Gate:
    """Data and the shapes that it has to satisfy.

    Args:
        store: The data, as ``load`` puts it there.
        rules: The shapes.
        graph: The same, to be asked.
        plan: Their queries.
    """

    store: ox.Store
    rules: tuple[ox.Triple, ...]
    graph: ShapeGraph
    plan: Plan

    @classmethod
    def of(cls, data: Iterable[ox.Triple], rules: Sequence[ox.Triple]) -> Self:
        """A gate for some data, which are read once.

        Args:
            data: What is checked, and what it is looked up in.
            rules: The shapes.
        """
        store, graph = load(data), ShapeGraph.of(rules)
        return cls(store, tuple(rules), graph, Plan.of(graph, classes_below(store, graph)))

    def results(self) -> tuple[Result, ...]:
        """All results: of the queries, then of the referee for the shapes that have none."""
        return (*self.plan.results(self.store), *self._judged())

    def changed(
        self,
        before: Sequence[Result],
        gone: Iterable[ox.Triple] = (),
        come: Iterable[ox.Triple] = (),
    ) -> tuple[Result, ...]:
        """Change the data, and the results with them.

        Args:
            before: All results before the change.
            gone: Statements that hold no more.
            come: Statements that hold now.

        Returns:
            All results after the change, as ``results`` would find them.
        """
        lost, new = tuple(map(to_store, gone)), tuple(map(to_store, come))
        reach = reach_of(self.graph)
        touched = _nodes((*lost, *new))
        around = self._around(touched, reach)
        for quad in lost:
            self.store.remove(quad)
        self.store.extend(new)
        if reach is None or any(quad.predicate == _BELOW for quad in (*lost, *new)):
            return Gate(self.store, self.rules, self.graph, self._replanned()).results()
        focus = {original(term) for term in around | self._around(touched, reach)}
        nodes = sorted(focus, key=str)
        kept = (item for item in before if item.root not in focus and item.root is not None)
        return (*kept, *self.plan.results(self.store, nodes), *self._judged())

    def _around(self, touched: AbstractSet[Term], reach: int | None) -> set[Term]:
        """Nodes from which others are reached in so many steps, they themselves included."""
        found = set(touched)
        edge: set[Term] = {term for term in found if not isinstance(term, ox.Literal)}
        for _ in range(reach or 0):
            pointing = (self.store.quads_for_pattern(None, None, node) for node in edge)
            edge = _subjects(quad for quads in pointing for quad in quads) - found
            found |= edge
        return found

    def _replanned(self) -> Plan:
        """The plan, now that other classes are below those that the shapes name."""
        return Plan.of(self.graph, classes_below(self.store, self.graph))

    def _judged(self) -> tuple[Result, ...]:
        """What the referee finds with the shapes that do not compile."""
        if not self.plan.left:
            return ()
        passed = set(self.graph.roots()) - set(self.plan.left)
        data = (
            ox.Triple(quad.subject, quad.predicate, original(quad.object)) for quad in self.store
        )
        return judge(data, self.rules, passed)


def _nodes(quads: Iterable[ox.Quad]) -> set[Term]:
    """Subjects and objects of statements: each may be a focus node, and a literal too."""
    stated = tuple(quads)
    objects = {quad.object for quad in stated}
    return {*_subjects(stated), *(term for term in objects if not isinstance(term, ox.Triple))}


def _subjects(quads: Iterable[ox.Quad]) -> set[Term]:
    """Subjects of statements."""
    subjects = {quad.subject for quad in quads}
    return {term for term in subjects if not isinstance(term, ox.Triple)}
