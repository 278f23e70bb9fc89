"""sources: the statements of a foreign catalogue, by subject.

In: triples of all its files. Out: values of a node's properties, and everything that is said of one
node, without blank nodes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

import pyoxigraph as ox

from city_data_bank.sources.foreign.blank_nodes import Value, name_blank_nodes
from city_data_bank.vocabulary import DCAT, RDF

Node: TypeAlias = ox.NamedNode | ox.BlankNode

_DIGITS: Final = 16
_APART: Final = frozenset(DCAT[name] for name in ("Catalog", "CatalogRecord", "Dataset"))
"""What is described for itself: the description of a dataset ends where another one begins."""


class ForeignGraph:
    """Triples by subject.

    Args:
        triples: Of all files of a catalogue, in any order; blank nodes differ from file to file.
    """

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        said: dict[object, list[tuple[str, Value]]] = {}
        types: dict[str, list[Node]] = {}
        for triple in dict.fromkeys(triples):
            subject, predicate, value = triple
            if not isinstance(subject, (ox.NamedNode, ox.BlankNode)):
                continue
            said.setdefault(subject, []).append((predicate.value, value))
            if predicate.value == RDF["type"] and isinstance(value, ox.NamedNode):
                types.setdefault(value.value, []).append(subject)
        self._said: Mapping[object, list[tuple[str, Value]]] = said
        self._types: Mapping[str, list[Node]] = types
        self._names = name_blank_nodes(said)

    def of_type(self, kind: str) -> tuple[Node, ...]:
        """The nodes of a class, in the order of the files."""
        return tuple(self._types.get(kind, ()))

    def values(self, node: object, *predicates: str) -> tuple[Value, ...]:
        """The values of the first of the properties that has some, sorted."""
        for predicate in predicates:
            found = [value for name, value in self._said.get(node, ()) if name == predicate]
            if found:
                return tuple(sorted(found, key=self.text))
        return ()

    def text(self, value: Value) -> str:
        """IRI or text of a value; of a blank node the name that its description gives it."""
        if isinstance(value, ox.BlankNode):
            return f"_:{self._names.get(value, '')[:_DIGITS]}"
        return str(getattr(value, "value", value))

    def about(self, node: Node) -> Iterator[tuple[Node, str, Value]]:
        """Everything that is said of a node and of what it leads to.

        Yields:
            Statements; where another dataset or the catalogue begins, the description ends.
        """
        waiting: list[Node] = [node]
        seen: set[Value] = {node}
        while waiting:
            subject = waiting.pop()
            for predicate, value in self._said.get(subject, ()):
                yield subject, predicate, value
                if not isinstance(value, (ox.NamedNode, ox.BlankNode)) or value in seen:
                    continue
                seen.add(value)
                if not self._is_apart(value):
                    waiting.append(value)

    def _is_apart(self, node: Node) -> bool:
        """Whether a node has a description of its own."""
        kinds = (value for name, value in self._said.get(node, ()) if name == RDF["type"])
        return any(self.text(kind) in _APART for kind in kinds)
