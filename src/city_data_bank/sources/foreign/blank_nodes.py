"""sources: names for the blank nodes of a foreign catalogue, by what is said of them.

In: statements by subject. Out: a hash for each blank node. Equal descriptions have equal names, in
every file and in whatever order, so a record does not change because another one was added; two
nodes of which exactly the same is said become one, and nothing is lost by that.

Source: RDF 1.1 Semantics, 6 (lean graphs).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Final, TypeAlias

import pyoxigraph as ox

Value: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Said: TypeAlias = Mapping[object, Sequence[tuple[str, Value]]]

_ROUNDS: Final = 16
"""How far nodes that lead back to themselves are told apart."""


def name_blank_nodes(said: Said) -> dict[ox.BlankNode, str]:
    """A hash for every blank node that something is said of.

    Args:
        said: Property and value by subject.

    Returns:
        64 hex digits a node. Time grows with the number of statements, whatever their shape.
    """
    nodes = [node for node in said if isinstance(node, ox.BlankNode)]
    below = {node: {value for _, value in said[node] if value in said} for node in nodes}
    blank = {node: {one for one in below[node] if isinstance(one, ox.BlankNode)} for node in nodes}
    names = _from_the_leaves(said, blank)
    knots = [node for node in nodes if node not in names]
    names |= dict.fromkeys(knots, "")
    for _ in range(_ROUNDS if knots else 0):
        names |= {node: _name(said[node], names) for node in knots}
    return names


def _from_the_leaves(
    said: Said, blank: Mapping[ox.BlankNode, set[ox.BlankNode]]
) -> dict[ox.BlankNode, str]:
    """Names of all nodes that do not lead back to themselves: the innermost first."""
    above: dict[ox.BlankNode, list[ox.BlankNode]] = {}
    for node, inner in blank.items():
        for one in inner:
            above.setdefault(one, []).append(node)
    open_ones = {node: len(inner) for node, inner in blank.items()}
    ready = [node for node, number in open_ones.items() if not number]
    names: dict[ox.BlankNode, str] = {}
    while ready:
        node = ready.pop()
        names[node] = _name(said[node], names)
        for outer in above.get(node, ()):
            open_ones[outer] -= 1
            if not open_ones[outer]:
                ready.append(outer)
    return names


def _name(statements: Iterable[tuple[str, Value]], names: Mapping[ox.BlankNode, str]) -> str:
    """Hash of what is said of a node."""
    lines = (
        f"{predicate} {names.get(value, '') if isinstance(value, ox.BlankNode) else value}"
        for predicate, value in statements
    )
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()
