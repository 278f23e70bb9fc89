"""The catalogue's graph, looked up by subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

import pyoxigraph as ox

from city_data_bank.vocabulary import RDF

Value = ox.NamedNode | ox.Literal

_TYPE: Final = RDF["type"]
_REMEMBERED: Final = 256
"""Subjects whose statements are at hand: a dataset, its files, and what all of them refer to."""


class Reading:
    """Statements by subject and predicate, in the order in which they were given.

    Only the places of subjects are kept: a large catalogue is not taken apart twice.

    Args:
        triples: Those of one subject together, its types first.
    """

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self._triples = tuple(triples)
        self._places: dict[str, tuple[int, int]] = {}
        self._by_type: dict[str, list[str]] = {}
        self._said = lru_cache(_REMEMBERED)(self._look_up)
        first, node = 0, ""
        for place, triple in enumerate(self._triples):
            name = str(getattr(triple.subject, "value", triple.subject))
            if name != node:
                self._places[node] = first, place
                first, node = place, name
        self._places[node] = first, len(self._triples)
        for name, (start, end) in self._places.items():
            for triple in self._triples[start:end]:
                if triple.predicate.value != _TYPE:
                    break
                if isinstance(triple.object, ox.NamedNode):
                    self._by_type.setdefault(triple.object.value, []).append(name)

    def of_type(self, kind: str) -> tuple[str, ...]:
        """Subjects of a class, sorted."""
        return tuple(sorted(self._by_type.get(kind, ())))

    def links(self, node: str, predicate: str) -> tuple[str, ...]:
        """IRIs, sorted."""
        found = self._said(node).get(predicate, ())
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
        for term in self._said(node).get(predicate, ()):
            if isinstance(term, ox.Literal):
                yield term

    def _look_up(self, node: str) -> Mapping[str, list[Value]]:
        """What is said of a subject, by predicate."""
        first, last = self._places.get(node, (0, 0))
        found: dict[str, list[Value]] = {}
        for _, predicate, value in self._triples[first:last]:
            if isinstance(value, ox.NamedNode | ox.Literal):
                found.setdefault(predicate.value, []).append(value)
        return found
