"""A body of data of which little has to be read: what is near some nodes.

What comes in: the records of today, the store of the release before, and what changed between them.
What goes out: the statements about a node, and those that point to it. A check of what changed
needs no more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Self

import pyoxigraph as ox

from city_data_bank.validation.compiled.terms import Term
from city_data_bank.validation.recorded import Change, Record
from city_data_bank.vocabulary import RDFS

BELOW: Final = ox.NamedNode(RDFS["subClassOf"])
"""Predicate of a class that comes under another one."""
_MOST: Final = 20_000
"""Statements that point to one node by one predicate; beyond, the whole is looked at sooner."""


class CrowdedError(Exception):
    """So much points to a node that looking at everything is less work."""


@dataclass(frozen=True, slots=True)
class Index:
    """Who refers to what: as the store of the release before has it, and by what changed since.

    Args:
        store: That store. It is asked in all graphs: a statement that two of them make stands in
            one. What others of its graphs say is found besides.
        gone: Statements of before that hold no more.
        come: Statements that hold only now, by predicate and object.
    """

    store: ox.Store
    gone: Collection[ox.Triple]
    come: Mapping[tuple[ox.NamedNode, Term], Sequence[ox.Triple]]

    @classmethod
    def of(cls, store: ox.Store, change: Change) -> Self:
        """The index for some change."""
        come: dict[tuple[ox.NamedNode, Term], list[ox.Triple]] = {}
        for triple in change.come:
            if not isinstance(triple.object, ox.Triple):
                come.setdefault((triple.predicate, triple.object), []).append(triple)
        return cls(store, frozenset(change.gone), come)

    def stating(self, predicate: ox.NamedNode, value: Term) -> Iterator[ox.Triple]:
        """The statements with a predicate and an object.

        Args:
            predicate: Of them.
            value: An IRI or a plain text: the store rewrites other literals.

        Raises:
            CrowdedError: There are too many.
        """
        found = self.store.quads_for_pattern(None, predicate, value, None)
        hits = list(islice(found, _MOST))
        if len(hits) == _MOST:
            raise CrowdedError(value.value)
        yield from (triple for quad in hits if (triple := quad.triple) not in self.gone)
        yield from self.come.get((predicate, value), ())


@dataclass(frozen=True, slots=True)
class Nearby:
    """Data as they are now.

    Args:
        records: What is on disk.
        others: What is in no record, by subject; it has not changed.
        pointers: The same, by object.
        index: Who refers to what.
    """

    records: Sequence[Record]
    others: Mapping[Term, Sequence[ox.Triple]]
    pointers: Mapping[Term, Sequence[ox.Triple]]
    index: Index

    @classmethod
    def of(cls, records: Sequence[Record], others: Iterable[ox.Triple], index: Index) -> Self:
        """What is near, for data whose subjects are IRIs."""
        by_subject: dict[Term, list[ox.Triple]] = {}
        by_object: dict[Term, list[ox.Triple]] = {}
        for triple in others:
            subject, _, value = triple
            if not isinstance(subject, ox.Triple) and not isinstance(value, ox.Triple):
                by_subject.setdefault(subject, []).append(triple)
                by_object.setdefault(value, []).append(triple)
        return cls(records, by_subject, by_object, index)

    def of_node(self, node: Term, predicates: Collection[str] | None = None) -> Iterator[ox.Triple]:
        """The statements about a node.

        Args:
            node: It.
            predicates: IRIs of those of the statements; none for all.
        """
        for triple in self.others.get(node, ()):
            if predicates is None or triple.predicate.value in predicates:
                yield triple
        for record in self.records:
            yield from record.of_node(node, predicates)

    def pointing(self, node: Term, predicates: Iterable[str]) -> Iterator[ox.Triple]:
        """The statements that point to a node.

        Args:
            node: Which.
            predicates: By which of them; IRIs.

        Raises:
            CrowdedError: There are too many.
        """
        wanted = frozenset(predicates)
        for name in wanted:
            yield from self.index.stating(ox.NamedNode(name), node)
        own = self.pointers.get(node, ())
        yield from (triple for triple in own if triple.predicate.value in wanted)

    def classes(self) -> Iterator[ox.Triple]:
        """What is said of classes that come under other classes, if nothing of it has changed."""
        found = self.index.store.quads_for_pattern(None, BELOW, None, None)
        for node in {quad.subject for quad in found} | self.others.keys():
            if not isinstance(node, ox.Triple):
                yield from self.of_node(node, (BELOW.value,))
