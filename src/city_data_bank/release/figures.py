"""The figures of every graph of a store, counted in a process of its own.

What comes in: a request with ``folder``. What goes out: the figures of every graph. Run as a
program by ``store``; see ``apart``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from city_data_bank.release.apart import answer
from city_data_bank.release.loading import engine
from city_data_bank.vocabulary import RDF

_PROPERTIES: Final = "SELECT ?k (COUNT(*) AS ?n) {{GRAPH {0} {{?s ?k ?o}}}} GROUP BY ?k"
_CLASSES: Final = "SELECT ?k (COUNT(DISTINCT ?s) AS ?n) {{GRAPH {0} {{?s a ?k}}}} GROUP BY ?k"
_ENTITIES: Final = "SELECT (COUNT(DISTINCT ?s) AS ?n) {{GRAPH {0} {{?s ?p ?o}}}}"
_TYPED: Final = "SELECT (COUNT(DISTINCT ?s) AS ?n) {{GRAPH {0} {{?s a ?k}}}}"
_UNTYPED: Final = "SELECT DISTINCT ?s {{GRAPH {0} {{?s ?p ?o MINUS {{?s a ?k}}}}}}"
_TYPE: Final = ox.NamedNode(RDF["type"])

Figures = dict[str, Any]
"""``GraphFigures`` as JSON."""


def describe(store: ox.Store) -> list[Figures]:
    """Figures of every graph, sorted by graph, and first of all of them together (graph ``""``).

    Args:
        store: In it no statement stands twice, in two graphs. One that is compact is counted in
            half the time.
    """
    graphs = sorted(store.named_graphs(), key=lambda graph: graph.value)
    figures = [_counted(store, graph) for graph in graphs]
    return [_together(store, figures), *figures]


def _counted(store: ox.Store, graph: ox.NamedNode | ox.BlankNode) -> Figures:
    """Figures of a graph."""
    properties = dict(_rows(store, _PROPERTIES.format(graph)))
    return {
        "graph": graph.value,
        "triples": sum(properties.values()),
        "entities": _number(store, _ENTITIES, str(graph)),
        "classes": dict(_rows(store, _CLASSES.format(graph))),
        "properties": properties,
    }


def _together(store: ox.Store, figures: Sequence[Figures]) -> Figures:
    """Figures of all graphs together: sums, but for the things that several graphs speak of."""
    totals: dict[str, Counter[str]] = {"classes": Counter(), "properties": Counter()}
    for each in figures:
        for name, total in totals.items():
            total.update(each[name])
    triples, entities = totals["properties"].total(), _entities(store, figures)
    return {"graph": "", "triples": triples, "entities": entities, **totals}


def _entities(store: ox.Store, figures: Sequence[Figures]) -> int:
    """How many things all graphs speak of, of which two may speak of one.

    Things with a type are found in one statement each. Those without are looked for only in graphs
    that have such things: the large ones, of values, have none.
    """
    untyped = {
        thing
        for each in figures
        if _number(store, _TYPED, f"<{each['graph']}>") < each["entities"]
        for (thing,) in _solutions(store, _UNTYPED.format(f"<{each['graph']}>"))
    }
    without = [one for one in untyped if not any(store.quads_for_pattern(one, _TYPE, None))]
    return _number(store, _TYPED, "?g") + len(without)


def _number(store: ox.Store, query: str, graph: str) -> int:
    """The one number that a query about a graph answers."""
    return int(next(_rows(store, query.format(graph)))[-1])


def _rows(store: ox.Store, query: str) -> Iterator[tuple[Any, ...]]:
    """Rows of a query: IRIs as texts, the count at the end as a number."""
    for solution in _solutions(store, query):
        *names, number = (term.value for term in solution)
        yield (*names, int(number))


def _solutions(store: ox.Store, query: str) -> Iterator[tuple[Any, ...]]:
    """Rows of a query as terms."""
    solutions = store.query(query)
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 -- a SELECT has solutions
    yield from map(tuple, solutions)


def _work(request: dict[str, Any]) -> list[Figures]:
    """Describe a store.

    Raises:
        ReleaseError: It cannot be opened or read.
    """
    folder = Path(request["folder"])
    with engine(folder):
        return describe(ox.Store.read_only(str(folder)))


if __name__ == "__main__":
    answer(_work)
