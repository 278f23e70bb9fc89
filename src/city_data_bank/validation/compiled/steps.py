"""Where a shape begins to look: the statements about its focus node that decide about it.

A change of any other statement about that node leaves what the shape found as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.reach import PAIRS, within
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.vocabulary import RDF, SH

Steps = frozenset[str] | None
"""Predicates; none where it may be any of them."""

_NOTHING: Final[frozenset[str]] = frozenset()


def first_steps(graph: ShapeGraph) -> Mapping[Term, Steps]:
    """The predicates of the statements about a focus node with which the looking begins.

    Args:
        graph: Shapes that compile.

    Returns:
        By shape: of those with a target and of the property shapes in them, each as seen from the
        node with the target.
    """
    found: dict[Term, Steps] = {}
    for root in graph.roots():
        _note(graph, root, found)
    return found


def together(steps: Iterable[Steps]) -> Steps:
    """What several have in sum."""
    each = tuple(steps)
    known = [item for item in each if item is not None]
    return _NOTHING.union(*known) if len(known) == len(each) else None


def _note(graph: ShapeGraph, shape: Term, found: dict[Term, Steps]) -> None:
    """Note a shape that looks at the node with the target itself, and the shapes in it."""
    own = _begin(graph, shape, whole=False)
    found[shape] = together((own, found.get(shape, _NOTHING)))
    for item in graph.values(shape, SH["property"]):
        if graph.values(shape, SH["path"]):
            _note_beyond(graph, item, own, found)
        else:
            _note(graph, item, found)


def _note_beyond(graph: ShapeGraph, shape: Term, steps: Steps, found: dict[Term, Steps]) -> None:
    """Note a shape that looks at what another one leads to, and the shapes in it."""
    found[shape] = together((steps, found.get(shape, _NOTHING)))
    for item in graph.values(shape, SH["property"]):
        _note_beyond(graph, item, steps, found)


def _begin(graph: ShapeGraph, shape: Term, *, whole: bool) -> Steps:
    """Where a shape begins.

    Args:
        graph: The shapes.
        shape: Of which.
        whole: Whether its property shapes count: within another shape they are a part of it.
    """
    path = graph.one(shape, SH["path"])
    pairs = {getattr(item, "value", "") for pair in PAIRS for item in graph.values(shape, pair)}
    if path is not None:
        return together((_head(graph, path), frozenset(pairs)))
    if graph.flag(shape, SH["closed"]):
        return None
    # Its property shapes stand first in what is within it.
    own = 0 if whole else len(graph.values(shape, SH["property"]))
    nested = within(graph, shape)[own:]
    return together((frozenset(pairs), *(_begin(graph, item, whole=True) for item in nested)))


def _head(graph: ShapeGraph, path: Term) -> Steps:
    """The predicates with which a path begins; it may begin with any where it may have no step."""
    if isinstance(path, ox.NamedNode):
        return frozenset({path.value})
    alternative = graph.one(path, SH["alternativePath"])
    if alternative is not None:
        return together(_head(graph, item) for item in graph.members(alternative))
    return _head(graph, graph.members(path)[0]) if graph.values(path, RDF["first"]) else None
