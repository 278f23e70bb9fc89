"""sources: everything that a foreign catalogue says of a dataset, as it goes on record.

In: a node of a foreign graph. Out: triples without blank nodes, in one order. The classes of DCAT
are left out: who counts ``dcat:Dataset`` in the bank counts each dataset once, under the bank's own
IRI, which names the foreign one as its source.
"""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox

from city_data_bank.sources.foreign.graph import ForeignGraph, Node
from city_data_bank.statements import position
from city_data_bank.vocabulary import DCAT, RDF


def statements_of(
    graph: ForeignGraph, node: Node, dataset: str, own: Callable[[str], bool]
) -> tuple[ox.Triple, ...]:
    """The statements about a dataset and what it leads to.

    Args:
        graph: The catalogue.
        node: The dataset in it.
        dataset: IRI of the dataset in the bank: blank nodes become fragments of it.
        own: Whether an IRI is one that the bank itself describes: nobody else speaks of it here.

    Returns:
        Sorted, each once.
    """

    def named(term: ox.NamedNode | ox.BlankNode) -> ox.NamedNode:
        """An IRI for a node."""
        if isinstance(term, ox.NamedNode):
            return term
        return ox.NamedNode(f"{dataset}#node-{graph.text(term).removeprefix('_:')}")

    found = {
        ox.Triple(
            named(subject),
            ox.NamedNode(predicate),
            value if isinstance(value, ox.Literal) else named(value),
        )
        for subject, predicate, value in graph.about(node)
        if not isinstance(value, ox.Triple)
        and not _is_class(predicate, value)
        and not own(graph.text(subject))
    }
    return tuple(sorted(found, key=position))


def _is_class(predicate: str, value: object) -> bool:
    """Whether a statement says that something is of a class of DCAT."""
    return predicate == RDF["type"] and str(getattr(value, "value", "")).startswith(DCAT)
