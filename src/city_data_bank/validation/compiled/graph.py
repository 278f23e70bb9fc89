"""A graph of shapes, asked for what is said of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Self

import pyoxigraph as ox

from city_data_bank.validation.compiled.terms import Term
from city_data_bank.vocabulary import RDF, RDFS, SH

_NIL: Final = RDF["nil"]
TARGETS: Final = (
    SH["targetClass"],
    SH["targetNode"],
    SH["targetSubjectsOf"],
    SH["targetObjectsOf"],
)
"""Predicates that say what a shape is about."""
_SHAPES: Final = frozenset({SH["NodeShape"], SH["PropertyShape"]})


class UnsupportedError(Exception):
    """A shape uses something that has no query here."""


@dataclass(frozen=True, slots=True)
class ShapeGraph:
    """Shapes.

    Args:
        said: Objects by subject and predicate.
        predicates: By subject.
    """

    said: Mapping[tuple[Term, str], tuple[Term, ...]]
    predicates: Mapping[Term, frozenset[str]]

    @classmethod
    def of(cls, triples: Iterable[ox.Triple]) -> Self:
        """The graph of some triples."""
        said: dict[tuple[Term, str], set[Term]] = {}
        predicates: dict[Term, set[str]] = {}
        for subject, predicate, value in triples:
            if isinstance(subject, ox.Triple) or isinstance(value, ox.Triple):
                raise TypeError("a triple as a term in a graph of shapes")
            said.setdefault((subject, predicate.value), set()).add(value)
            predicates.setdefault(subject, set()).add(predicate.value)
        return cls(
            {key: tuple(sorted(values, key=str)) for key, values in said.items()},
            {subject: frozenset(names) for subject, names in predicates.items()},
        )

    def values(self, shape: Term, predicate: str) -> tuple[Term, ...]:
        """Objects, sorted."""
        return self.said.get((shape, predicate), ())

    def one(self, shape: Term, predicate: str) -> Term | None:
        """The only object, if there is one.

        Raises:
            UnsupportedError: There are several.
        """
        values = self.values(shape, predicate)
        if len(values) > 1:
            raise UnsupportedError(f"{predicate}: {len(values)} values")
        return values[0] if values else None

    def members(self, head: Term) -> tuple[Term, ...]:
        """Members of an RDF list.

        Raises:
            UnsupportedError: It is no list, or one without end.
        """
        found: list[Term] = []
        seen: set[Term] = set()
        while head != ox.NamedNode(_NIL):
            first, rest = self.one(head, RDF["first"]), self.one(head, RDF["rest"])
            if first is None or rest is None or head in seen:
                raise UnsupportedError(f"no list: {head}")
            seen.add(head)
            found.append(first)
            head = rest
        return tuple(found)

    def flag(self, shape: Term, predicate: str) -> bool:
        """Whether something is said to be ``true``; its other form ``1`` does not count.

        Source: W3C test core/property/uniqueLang-002.
        """
        value = self.one(shape, predicate)
        return isinstance(value, ox.Literal) and value.value == "true"

    def roots(self) -> tuple[Term, ...]:
        """Shapes with a target, sorted."""
        found = {
            subject
            for subject, names in self.predicates.items()
            if names.intersection(TARGETS) or self.is_class(subject)
        }
        return tuple(sorted(found, key=str))

    def is_class(self, shape: Term) -> bool:
        """Whether a shape is a class too, so that it is its own target."""
        types = {str(getattr(kind, "value", "")) for kind in self.values(shape, RDF["type"])}
        return RDFS["Class"] in types and bool(types & _SHAPES)
