"""A store is brought up to date, and its figures with it: by what goes and comes, not counted anew.

What comes in: an open store, its figures, statements that go and that come. What goes out: the
figures of the store as it is then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, TypeAlias

import pyoxigraph as ox

from city_data_bank.release.void import GraphFigures
from city_data_bank.vocabulary import RDF

_TYPE: Final = ox.NamedNode(RDF["type"])
_Place: TypeAlias = tuple[Any, Any]
"""A graph, or None for all of them together, and a thing that is spoken of."""


def recount(
    store: ox.Store, known: Iterable[GraphFigures], gone: Sequence[ox.Quad], new: Sequence[ox.Quad]
) -> tuple[GraphFigures, ...]:
    """Take statements out of a store and put others in.

    Args:
        store: In it no statement stands twice, in two graphs.
        known: Exact figures of all graphs together (graph ``""``) and of each.
        gone: Statements that are in the store.
        new: Statements that are not, once the others are gone.

    Returns:
        The figures as they are then: first all graphs together, then each, sorted by IRI.
    """
    going, coming = _places(gone), _places(new)
    before = going | _present(store, coming - going)
    for quad in gone:
        store.remove(quad)
    store.extend(new)
    tallies = {each.graph: _Tally(each) for each in known}
    _sum_up(tallies, gone, -1)
    _sum_up(tallies, new, 1)
    after = coming | _present(store, going - coming)
    for sign, found in ((-1, before), (1, after)):
        for graph, _ in found:
            tallies[graph.value if graph else ""].entities += sign
    _forget(store, tallies)
    return tuple(tally.figures() for _, tally in sorted(tallies.items()))


class _Tally:
    """The figures of a graph while they change.

    Args:
        figures: As they were.
    """

    def __init__(self, figures: GraphFigures) -> None:
        self._graph = figures.graph
        self.triples = figures.triples
        self.entities = figures.entities
        self._classes = dict(figures.classes)
        self._properties = dict(figures.properties)

    def add(self, quad: ox.Quad, sign: int) -> None:
        """Count a statement in, or out."""
        self.triples += sign
        _add(self._properties, quad.predicate.value, sign)
        if quad.predicate == _TYPE:
            _add(self._classes, str(getattr(quad.object, "value", "")), sign)

    def figures(self) -> GraphFigures:
        """As they are."""
        return GraphFigures(
            self._graph, self.triples, self.entities, self._classes, self._properties
        )


def _add(counts: dict[str, int], name: str, sign: int) -> None:
    """Count one; what is there no more is not counted at all."""
    counts[name] = counts.get(name, 0) + sign
    if not counts[name]:
        del counts[name]


def _sum_up(tallies: dict[str, _Tally], quads: Iterable[ox.Quad], sign: int) -> None:
    """Count statements in their graph and in all graphs together."""
    for quad in quads:
        graph = str(getattr(quad.graph_name, "value", ""))
        if graph not in tallies:
            tallies[graph] = _Tally(GraphFigures(graph, 0, 0, {}, {}))
        for name in (graph, ""):
            tallies[name].add(quad, sign)


def _places(quads: Iterable[ox.Quad]) -> set[_Place]:
    """Where some statements speak of what: each in its graph, and in all graphs together."""
    spoken = {(quad.graph_name, quad.subject) for quad in quads}
    return spoken | {(None, thing) for _, thing in spoken}


def _present(store: ox.Store, places: AbstractSet[_Place]) -> set[_Place]:
    """The places at which a store says anything; what no graph speaks of is asked for once."""
    absent = {thing for graph, thing in places if not graph and not _speaks(store, graph, thing)}
    return {
        (graph, thing)
        for graph, thing in places
        if thing not in absent and (not graph or _speaks(store, graph, thing))
    }


def _speaks(store: ox.Store, graph: ox.NamedNode | None, thing: ox.NamedNode) -> bool:
    """Whether a graph, or any of them, speaks of a thing."""
    return any(True for _ in store.quads_for_pattern(thing, None, None, graph))


def _forget(store: ox.Store, tallies: dict[str, _Tally]) -> None:
    """Let go of graphs that have no statement any more: a store made anew would not know them."""
    for name in [name for name, tally in tallies.items() if name and not tally.triples]:
        store.remove_graph(ox.NamedNode(name))
        del tallies[name]
