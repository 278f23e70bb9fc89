"""Data checked again where something changed since they were checked as a whole.

What comes in: what changed, the data as they are now, the results of before. What goes out: the
results as a whole check would find them, or nothing where only that can tell. Other than ``Gate``
it reads and loads only what is near the change, so that the size of the rest does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.plan import Plan, classes_below, load, to_store
from city_data_bank.validation.compiled.reach import reach_of, seen_from_afar
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.compiled.steps import Steps, first_steps, together
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.validation.nearby import BELOW, CrowdedError, Nearby
from city_data_bank.validation.recorded import Change
from city_data_bank.vocabulary import RDF, SH

_TYPE = RDF["type"]


def check_again(
    near: Nearby, rules: Sequence[ox.Triple], change: Change, before: Sequence[Result]
) -> tuple[Result, ...] | None:
    """Check what a change touches, and what that is seen from.

    Args:
        near: The data as they are now.
        rules: The shapes, the same as before.
        change: What they differ by from the data of before.
        before: All results of before.

    Returns:
        All results of now, those that are as before first; none where the change may be seen from
        anywhere: a shape without a query or with a path of any length, classes under others, an
        object that a shape is about and that is a text, a node that very much points to.
    """
    if not change.statements:
        return tuple(before)
    graph = ShapeGraph.of(rules)
    reach = reach_of(graph)
    if reach is None or any(item.predicate == BELOW for item in change.statements):
        return None
    store = load(near.classes())
    plan = Plan.of(graph, classes_below(store, graph))
    if plan.left:
        return None
    sight = Sight.of(graph, reach)
    try:
        touched = _touched(near, change, sight)
        if touched is None:
            return None
        asked = {node: sight.needed(steps) for node, steps in touched.items()}
        store.extend(map(to_store, _surroundings(near, asked, sight)))
    except CrowdedError:
        return None
    nodes = sorted(touched, key=str)

    def of_shape(shape: Term) -> Sequence[Term]:
        return [node for node in nodes if sight.concerns(shape, touched[node])]

    kept = (
        item
        for item in before
        if item.root not in touched or not sight.concerns(item.shape, touched[item.root])
    )
    return (*kept, *plan.results_at(store, of_shape))


@dataclass(frozen=True, slots=True)
class Sight:
    """What shapes look at.

    Args:
        reach: How many steps away at most.
        afar: By which predicates of nodes that are not the focus node; none for any.
        steps: Where each shape begins.
        subjects: Predicates whose subjects are focus nodes, that of classes among them.
        objects: Predicates whose objects are.
    """

    reach: int
    afar: Steps
    steps: Mapping[Term, Steps]
    subjects: frozenset[str]
    objects: frozenset[str]

    @classmethod
    def of(cls, graph: ShapeGraph, reach: int) -> Self:
        """What the shapes of a graph look at, whose reach has a bound."""
        subjects, objects = (
            frozenset(item.value for root in graph.roots() for item in graph.values(root, target))
            for target in (SH["targetSubjectsOf"], SH["targetObjectsOf"])
        )
        return cls(reach, seen_from_afar(graph), first_steps(graph), subjects | {_TYPE}, objects)

    @property
    def ways(self) -> Steps:
        """All predicates by which shapes come from one node to another."""
        return together((*self.steps.values(), self.afar))

    def is_afar(self, predicate: ox.NamedNode) -> bool:
        """Whether it matters what a node that is not the focus node says by a predicate."""
        return self.afar is None or predicate.value in self.afar

    def concerns(self, shape: Term, changed: Steps) -> bool:
        """Whether a shape may find something else about a node now.

        Args:
            shape: Which.
            changed: The predicates by which other things are said of that node.
        """
        steps = self.steps.get(shape)
        return steps is None or changed is None or not steps.isdisjoint(changed)

    def needed(self, changed: Steps) -> Steps:
        """What has to be known of a node, to ask the shapes that a change concerns."""
        asked = [steps for shape, steps in self.steps.items() if self.concerns(shape, changed)]
        return together((*asked, self.afar, self.subjects))


def _touched(near: Nearby, change: Change, sight: Sight) -> dict[Term, Steps] | None:
    """The nodes about which shapes may find something else, each with what changed of it.

    Returns:
        None where a shape is about a text that something points to.

    Raises:
        CrowdedError: Too much points to one of them.
    """
    touched: dict[Term, Steps] = {}
    for subject, predicate, value in change.statements:
        if isinstance(subject, ox.Triple) or isinstance(value, ox.Triple):
            return None
        steps = None if predicate.value in sight.subjects else frozenset({predicate.value})
        touched[subject] = together((steps, touched.get(subject, frozenset())))
        if predicate.value in sight.objects:
            if isinstance(value, ox.Literal):
                return None
            touched[value] = None
    edge = {
        item.subject
        for item in change.statements
        if sight.is_afar(item.predicate) and not isinstance(item.subject, ox.Triple)
    }
    ways, seen = sight.ways, set(edge)
    for _ in range(sight.reach):
        if edge and ways is None:
            return None
        pointing = [
            (item.subject, item.predicate)
            for node in edge
            for item in near.pointing(node, ways or ())
            if not isinstance(item.subject, ox.Triple)
        ]
        for subject, predicate in pointing:
            own = touched.get(subject, frozenset())
            touched[subject] = together((frozenset({predicate.value}), own))
        edge = {subject for subject, predicate in pointing if sight.is_afar(predicate)} - seen
        seen |= edge
    return touched


def _surroundings(near: Nearby, asked: Mapping[Term, Steps], sight: Sight) -> Iterator[ox.Triple]:
    """All that shapes look at from some nodes: of far ones only what is seen from afar.

    Args:
        near: The data.
        asked: The nodes, each with what has to be known of it.
        sight: What shapes look at.

    Raises:
        CrowdedError: Too much points to one of them.
    """
    for node in asked:
        yield from near.pointing(node, sight.objects)
    seen: set[Term] = set()
    edge: set[Term] = set(asked)
    for step in range(sight.reach + 1):
        statements = [
            item
            for node in edge
            for item in near.of_node(node, sight.afar if step else asked[node])
        ]
        yield from statements
        seen |= edge
        objects = {item.object for item in statements}
        edge = {
            item
            for item in objects
            if not isinstance(item, ox.Literal | ox.Triple) and item not in seen
        }
