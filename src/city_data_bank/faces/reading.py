"""The catalogue's graph, looked up by subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from city_data_bank.vocabulary import RDF


class Reading:
    """Statements by subject and predicate, in the order in which they were given.

    Args:
        triples: Sorted.
    """

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self._objects: dict[tuple[str, str], list[ox.NamedNode | ox.Literal]] = {}
        self._by_type: dict[str, list[str]] = {}
        for subject, predicate, value in triples:
            node = str(getattr(subject, "value", subject))
            if isinstance(value, ox.NamedNode | ox.Literal):
                self._objects.setdefault((node, predicate.value), []).append(value)
            if predicate.value == RDF["type"] and isinstance(value, ox.NamedNode):
                self._by_type.setdefault(value.value, []).append(node)

    def of_type(self, kind: str) -> tuple[str, ...]:
        """Subjects of a class, sorted."""
        return tuple(sorted(self._by_type.get(kind, ())))

    def links(self, node: str, predicate: str) -> tuple[str, ...]:
        """IRIs, sorted."""
        found = self._objects.get((node, predicate), ())
        return tuple(sorted(term.value for term in found if isinstance(term, ox.NamedNode)))

    def link(self, node: str, predicate: str) -> str:
        """The first IRI, or an empty text."""
        return next(iter(self.links(node, predicate)), "")

    def value(self, node: str, predicate: str) -> str:
        """The first literal without its language, or an empty text."""
        return next((literal.value for literal in self._literals(node, predicate)), "")

    def texts(self, node: str, predicate: str) -> dict[str, str]:
        """The first text of each language, languages sorted."""
        found: dict[str, str] = {}
        for literal in self._literals(node, predicate):
            if literal.language:
                found.setdefault(literal.language, literal.value)
        return dict(sorted(found.items()))

    def lists(self, node: str, predicate: str) -> dict[str, tuple[str, ...]]:
        """All texts of each language, sorted."""
        found: dict[str, list[str]] = {}
        for literal in self._literals(node, predicate):
            if literal.language:
                found.setdefault(literal.language, []).append(literal.value)
        return {language: tuple(sorted(texts)) for language, texts in sorted(found.items())}

    def _literals(self, node: str, predicate: str) -> Iterator[ox.Literal]:
        """Literals of a property."""
        for term in self._objects.get((node, predicate), ()):
            if isinstance(term, ox.Literal):
                yield term
