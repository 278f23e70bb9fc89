"""Data checked again where something changed since it was checked as a whole.

What comes in: what changed, the data as they are now, the results of before. What goes out: the
results as a whole check would find them, or nothing where only that can tell. Other than ``Gate``
it loads only what is near the change, so that the size of the rest does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.plan import Plan, classes_below, load
from city_data_bank.validation.compiled.reach import reach_of, seen_from_afar
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.validation.nearby import Nearby
from city_data_bank.vocabulary import RDFS, SH

_BELOW = ox.NamedNode(RDFS["subClassOf"])


@dataclass(frozen=True, slots=True)
class Change:
    """How data differ from what they were.

    Args:
        gone: Statements that hold no more.
        come: Statements that hold now.
    """

    gone: tuple[ox.Triple, ...] = ()
    come: tuple[ox.Triple, ...] = ()

    @property
    def statements(self) -> tuple[ox.Triple, ...]:
        """All of them."""
        return (*self.gone, *self.come)


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
        anywhere: a shape without a query or with a path of any length, classes under others.
    """
    if not change.statements:
        return tuple(before)
    graph = ShapeGraph.of(rules)
    reach = reach_of(graph)
    if reach is None or any(item.predicate == _BELOW for item in change.statements):
        return None
    afar = seen_from_afar(graph)
    focus = _touched(change) | _around(near, _seen(change, afar), reach)
    store = load(_surroundings(near, graph, focus, (reach, afar)))
    plan = Plan.of(graph, classes_below(store, graph))
    if plan.left:
        return None
    kept = (item for item in before if item.root is not None and item.root not in focus)
    return (*kept, *plan.results(store, sorted(focus, key=str)))


def _touched(change: Change) -> set[Term]:
    """Subjects and objects: each may be a focus node, and a literal too."""
    ends = (end for item in change.statements for end in (item.subject, item.object))
    return {end for end in ends if not isinstance(end, ox.Triple)}


def _seen(change: Change, afar: AbstractSet[str] | None) -> set[Term]:
    """Nodes of which something changed that is looked at from other nodes."""
    return {
        item.subject
        for item in change.statements
        if not isinstance(item.subject, ox.Triple)
        and (afar is None or item.predicate.value in afar)
    }


def _around(near: Nearby, nodes: set[Term], reach: int) -> set[Term]:
    """Nodes from which others are reached in so many steps, they themselves included."""
    found = set(nodes)
    edge: set[Term] = nodes
    for _ in range(reach):
        if not edge:
            break
        subjects = (item.subject for item in near.pointing(edge))
        edge = {item for item in subjects if not isinstance(item, ox.Triple) and item not in found}
        found |= edge
    return found


def _surroundings(
    near: Nearby, graph: ShapeGraph, focus: set[Term], sight: tuple[int, AbstractSet[str] | None]
) -> Iterator[ox.Triple]:
    """All that shapes look at from some nodes: of far ones only what is seen from afar."""
    reach, afar = sight
    yield from near.classes()
    targets = {
        value
        for shape in graph.roots()
        for value in graph.values(shape, SH["targetObjectsOf"])
        if isinstance(value, ox.NamedNode)
    }
    if targets:
        yield from near.pointing(focus, targets)
    seen: set[Term] = set()
    edge: set[Term] = set(focus)
    for step in range(reach + 1):
        statements = [item for node in edge for item in near.of_node(node)]
        if step and afar is not None:
            statements = [item for item in statements if item.predicate.value in afar]
        yield from statements
        seen |= edge
        objects = {item.object for item in statements}
        edge = {
            item
            for item in objects
            if not isinstance(item, ox.Literal | ox.Triple) and item not in seen
        }
