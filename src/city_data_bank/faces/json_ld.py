"""JSON-LD with its context inside, so that no harvester fetches one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
import pyoxigraph as ox

from city_data_bank.vocabulary import RDF, XSD


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
        writer.add(nodes.setdefault(subject, {"@id": subject}), triple)
    document = {"@context": dict(prefixes), "@graph": list(nodes.values())}
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


class _JsonLd:
    """Writes terms as JSON-LD.

    Args:
        prefixes: Prefix to namespace.
    """

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._names = {iri: prefix for prefix, iri in prefixes.items()}

    def iri(self, term: object) -> str:
        """An IRI, with its prefix if it has one."""
        iri = str(getattr(term, "value", term))
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._names.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix and iri[cut:] else iri

    def add(self, node: dict[str, Any], triple: ox.Triple) -> None:
        """Add one statement to a node object; two values of one predicate are a list."""
        is_type = triple.predicate.value == RDF["type"]
        key = "@type" if is_type else self.iri(triple.predicate)
        value = self.iri(triple.object) if is_type else self._value(triple.object)
        node.setdefault(key, []).append(value)

    def _value(self, term: object) -> object:
        """A value object, or a reference."""
        if not isinstance(term, ox.Literal):
            return {"@id": self.iri(term)}
        if term.language:
            return {"@language": term.language, "@value": term.value}
        if term.datatype.value == XSD["string"]:
            return term.value
        return {"@type": self.iri(term.datatype), "@value": term.value}
