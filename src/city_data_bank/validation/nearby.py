"""A body of data that is described in files and in lists, of which little has to be loaded.

What comes in: the statements of a catalogue, sorted, and what they refer to. What goes out: the
statements about a node, and those that point to it. A check of what changed needs no more.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import Self

import pyoxigraph as ox

from city_data_bank.validation.compiled.terms import Term
from city_data_bank.vocabulary import RDFS

_BELOW = ox.NamedNode(RDFS["subClassOf"])


@dataclass(frozen=True, slots=True)
class Nearby:
    """Statements by subject.

    Args:
        checked: What is checked, sorted by the IRIs of subjects; it states nothing about classes.
        background: What that is looked up in, by subject.
    """

    checked: Sequence[ox.Quad]
    background: Mapping[Term, Sequence[ox.Triple]]

    @classmethod
    def of(cls, checked: Sequence[ox.Quad], background: Iterable[ox.Triple]) -> Self:
        """What is near, for data whose subjects are IRIs.

        Args:
            checked: Sorted by ``statements.position``.
            background: In any order.
        """
        by_subject: dict[Term, list[ox.Triple]] = {}
        for triple in background:
            if not isinstance(triple.subject, ox.Triple):
                by_subject.setdefault(triple.subject, []).append(triple)
        return cls(checked, by_subject)

    def of_node(self, node: Term) -> Iterator[ox.Triple]:
        """The statements about a node."""
        yield from self.background.get(node, ())
        yield from (quad.triple for quad in self.of_checked(node))

    def of_checked(self, node: Term) -> Sequence[ox.Quad]:
        """Those about a node that are checked, not only looked up."""
        if not isinstance(node, ox.NamedNode):
            return ()
        first = bisect_left(self.checked, node.value, key=_subject)
        last = bisect_right(self.checked, node.value, first, key=_subject)
        return self.checked[first:last]

    def pointing(
        self, nodes: AbstractSet[Term], predicates: Collection[ox.NamedNode] | None = None
    ) -> list[ox.Triple]:
        """The statements that point to some nodes.

        Args:
            nodes: They.
            predicates: Of the statements; none for all.
        """
        own: Iterable[ox.Quad | ox.Triple] = self.checked
        every = chain(own, chain.from_iterable(self.background.values()))
        return [
            item.triple if isinstance(item, ox.Quad) else item
            for item in every
            if (predicates is None or item.predicate in predicates) and item.object in nodes
        ]

    def every(self) -> Iterator[ox.Triple]:
        """All statements."""
        yield from (quad.triple for quad in self.checked)
        yield from chain.from_iterable(self.background.values())

    def classes(self) -> Iterator[ox.Triple]:
        """What is said of classes that come under other classes."""
        every = chain.from_iterable(self.background.values())
        return (item for item in every if item.predicate == _BELOW)


def _subject(quad: ox.Quad) -> str:
    """IRI of the subject."""
    return str(getattr(quad.subject, "value", quad.subject))
