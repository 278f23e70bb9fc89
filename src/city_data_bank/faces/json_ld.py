"""JSON-LD with its context inside, so that no harvester fetches one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import orjson
import pyoxigraph as ox

from city_data_bank.vocabulary import RDF, XSD

_TYPE: Final = RDF["type"]
_STRING: Final = XSD["string"]


def to_json_ld(triples: Iterable[ox.Triple], prefixes: Mapping[str, str]) -> bytes:
    """Compacted JSON-LD, one node object a subject.

    Args:
        triples: Those of one subject together.
        prefixes: Prefix to namespace.
    """
    writer = _JsonLd(prefixes)
    nodes: dict[str, dict[str, Any]] = {}
    for triple in triples:
        subject = writer.iri(triple.subject)
        node = nodes.get(subject)
        if node is None:
            node = nodes[subject] = {"@id": subject}
        writer.add(node, triple.predicate, triple.object)
    document = {"@context": dict(prefixes), "@graph": list(nodes.values())}
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


class _JsonLd:
    """Writes terms as JSON-LD.

    Args:
        prefixes: Prefix to namespace.
    """

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._names = {iri: prefix for prefix, iri in prefixes.items()}
        self._short: dict[str, str] = {}

    def iri(self, term: object) -> str:
        """An IRI, with its prefix if it has one."""
        iri = str(getattr(term, "value", term))
        short = self._short.get(iri)
        if short is None:
            short = self._short[iri] = self._shortened(iri)
        return short

    def add(self, node: dict[str, Any], predicate: ox.NamedNode, term: object) -> None:
        """Add one statement to a node object; two values of one predicate are a list."""
        if predicate.value == _TYPE:
            node.setdefault("@type", []).append(self.iri(term))
        else:
            node.setdefault(self.iri(predicate), []).append(self._value(term))

    def _shortened(self, iri: str) -> str:
        """An IRI that was not seen before."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._names.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix and iri[cut:] else iri

    def _value(self, term: object) -> object:
        """A value object, or a reference."""
        if not isinstance(term, ox.Literal):
            return {"@id": self.iri(term)}
        if term.language:
            return {"@language": term.language, "@value": term.value}
        datatype = term.datatype.value
        if datatype == _STRING:
            return term.value
        return {"@type": self.iri(datatype), "@value": term.value}
