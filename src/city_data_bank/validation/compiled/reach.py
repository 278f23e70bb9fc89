"""How far a shape looks: the steps from a focus node to the statements that decide about it.

And what it looks at there: of a node that is not the focus node few statements matter.
"""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.vocabulary import RDF, SH

_REPEATED: Final = (SH["zeroOrMorePath"], SH["oneOrMorePath"])
_NESTED: Final = (SH["property"], SH["node"], SH["not"], SH["qualifiedValueShape"])
_LISTS: Final = (SH["and"], SH["or"], SH["xone"])
PAIRS: Final = (SH["equals"], SH["disjoint"], SH["lessThan"], SH["lessThanOrEquals"])
"""Constraints that compare with another property of the focus node."""


def reach_of(graph: ShapeGraph) -> int | None:
    """The longest way from a focus node to a node whose statements a shape looks at.

    Args:
        graph: Shapes that compile.

    Returns:
        Steps from subject to object, or none where there is no bound or a path goes backwards.
    """
    steps = [_steps(graph, root) for root in graph.roots()]
    return None if None in steps else max((step for step in steps if step is not None), default=0)


def seen_from_afar(graph: ShapeGraph) -> frozenset[str] | None:
    """Predicates of the statements that a shape looks at of nodes that are not its focus node.

    Args:
        graph: Shapes whose reach has a bound.

    Returns:
        Predicates, that of classes among them; none where it may be any of them.
    """
    found = {RDF["type"]}
    closed = [_gather(graph, root, found, beyond=False) for root in graph.roots()]
    return None if any(closed) else frozenset(found)


def _gather(graph: ShapeGraph, shape: Term, found: set[str], *, beyond: bool) -> bool:
    """Add what a shape looks at of other nodes; whether that is everything."""
    path = graph.one(shape, SH["path"])
    if path is not None and (beyond or not isinstance(path, ox.NamedNode)):
        found |= _named(graph, path)
    if beyond:
        found |= {item.value for pair in PAIRS for item in graph.values(shape, pair)}
    inside = beyond or path is not None
    closed = [_gather(graph, item, found, beyond=inside) for item in within(graph, shape)]
    return any(closed) or (inside and graph.flag(shape, SH["closed"]))


def _named(graph: ShapeGraph, path: Term) -> set[str]:
    """The predicates of a path."""
    if isinstance(path, ox.NamedNode):
        return {path.value}
    optional, head = (graph.one(path, SH[f"{name}Path"]) for name in ("zeroOrOne", "alternative"))
    parts = [optional] if optional is not None else graph.members(path if head is None else head)
    return {name for part in parts for name in _named(graph, part)}


def _steps(graph: ShapeGraph, shape: Term, above: frozenset[Term] = frozenset()) -> int | None:
    """The longest way from a node to what a shape looks at."""
    if shape in above:
        return None
    path = graph.one(shape, SH["path"])
    own = _length(graph, path) if path is not None else 0
    if own is None:
        return None
    longest = own
    for item in within(graph, shape):
        further = _steps(graph, item, above | {shape})
        if further is None:
            return None
        longest = max(longest, own + further)
    return longest


def within(graph: ShapeGraph, shape: Term) -> tuple[Term, ...]:
    """The shapes that a shape refers to.

    Args:
        graph: Shapes that compile.
        shape: One of them.
    """
    direct = [item for predicate in _NESTED for item in graph.values(shape, predicate)]
    heads = [head for predicate in _LISTS for head in graph.values(shape, predicate)]
    return (*direct, *(item for head in heads for item in graph.members(head)))


def _length(graph: ShapeGraph, path: Term) -> int | None:
    """Steps of a path, from subject to object; none where they have no bound or go backwards."""
    if isinstance(path, ox.NamedNode):
        return 1
    if any(graph.values(path, predicate) for predicate in (*_REPEATED, SH["inversePath"])):
        return None
    optional = graph.one(path, SH["zeroOrOnePath"])
    if optional is not None:
        return _length(graph, optional)
    alternative = graph.one(path, SH["alternativePath"])
    in_turn = bool(graph.values(path, RDF["first"]))
    members = graph.members(path if alternative is None else alternative)
    lengths = [_length(graph, member) for member in members]
    if None in lengths:
        return None
    known = [length for length in lengths if length is not None]
    return sum(known) if in_turn else max(known, default=0)
