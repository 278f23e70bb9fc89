"""Which prefixes a graph is written with: those that it uses, so that an answer stays readable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from city_data_bank.vocabulary import PREFIXES


def used_prefixes(
    triples: Iterable[ox.Triple], own: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The prefixes of the namespaces that occur.

    Args:
        triples: Of the graph, or enough of them.
        own: Prefixes that go before those of the bank.
    """
    namespaces = {_namespace(iri) for triple in triples for iri in _iris(triple)}
    known = PREFIXES | dict(own or {})
    return {prefix: iri for prefix, iri in known.items() if iri in namespaces}


def _iris(triple: ox.Triple) -> Iterator[str]:
    """Every IRI of a triple."""
    for term in (triple.subject, triple.predicate, triple.object):
        if isinstance(term, ox.NamedNode):
            yield term.value
        elif isinstance(term, ox.Literal):
            yield term.datatype.value


def _namespace(iri: str) -> str:
    """An IRI as far as its last ``#`` or ``/``."""
    return iri[: max(iri.rfind("#"), iri.rfind("/")) + 1]
