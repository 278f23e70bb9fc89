"""The triples of an ontology, looked up by subject, class and list.

What comes in: triples. What goes out: values in a fixed order, so that two builds read alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from city_data_bank.vocabulary import RDF, SKOS


class Graph:
    """Triples indexed by subject and by type.

    Args:
        triples: In any order.
    """

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self.triples = tuple(triples)
        self._by_subject: dict[str, list[ox.Triple]] = {}
        self._by_type: dict[str, list[str]] = {}
        self._members: dict[str, set[str]] = {}
        for triple in self.triples:
            subject = value_of(triple.subject)
            self._by_subject.setdefault(subject, []).append(triple)
            if triple.predicate.value == RDF["type"]:
                self._by_type.setdefault(value_of(triple.object), []).append(subject)
            if triple.predicate.value == SKOS["inScheme"]:
                self._members.setdefault(value_of(triple.object), set()).add(subject)

    def of_type(self, kind: str) -> tuple[str, ...]:
        """Subjects of a class, sorted."""
        return tuple(sorted(set(self._by_type.get(kind, ()))))

    def named(self, kind: str) -> Iterator[tuple[str, str]]:
        """Subjects of a class that have a notation, with it."""
        for subject in self.of_type(kind):
            for notation in self.texts(subject, SKOS["notation"]):
                yield subject, notation

    def texts(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Literal values without their language, sorted."""
        values = (
            triple.object.value
            for triple in self._by_subject.get(subject, ())
            if triple.predicate.value == predicate and isinstance(triple.object, ox.Literal)
        )
        return tuple(sorted(values))

    def iris(self, subject: str, predicate: str) -> tuple[str, ...]:
        """IRI values, sorted."""
        values = (
            triple.object.value
            for triple in self._by_subject.get(subject, ())
            if triple.predicate.value == predicate and isinstance(triple.object, ox.NamedNode)
        )
        return tuple(sorted(values))

    def languages(self, subject: str, predicate: str) -> dict[str, str]:
        """Texts by language."""
        return {
            triple.object.language: triple.object.value
            for triple in self._by_subject.get(subject, ())
            if triple.predicate.value == predicate
            and isinstance(triple.object, ox.Literal)
            and triple.object.language
        }

    def of(self, subject: str) -> tuple[ox.Triple, ...]:
        """Everything said of a subject, in the order of the triples."""
        return tuple(self._by_subject.get(subject, ()))

    def members(self, scheme: str) -> tuple[str, ...]:
        """The concepts of a scheme, sorted."""
        return tuple(sorted(self._members.get(scheme, ())))


def value_of(term: object) -> str:
    """IRI or text of a term."""
    return str(getattr(term, "value", term))
