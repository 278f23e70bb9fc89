"""JSON-LD with its context inside, so that no harvester fetches one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

import orjson
import pyoxigraph as ox

from city_data_bank.vocabulary import RDF, XSD

_TYPE: Final = RDF["type"]
_STRING: Final = XSD["string"]
_REMEMBERED: Final = 1 << 14
_INDENT: Final = b"    "
"""Of a node object in its document."""


def to_json_ld(triples: Iterable[ox.Triple], prefixes: Mapping[str, str]) -> Iterator[bytes]:
    """Compacted JSON-LD, one node object a subject.

    Args:
        triples: Those of one subject together.
        prefixes: Prefix to namespace.

    Yields:
        The document in pieces: that of a large catalogue is never held as a whole.
    """
    writer = _JsonLd(prefixes)
    context = orjson.dumps({"@context": dict(prefixes)}, option=orjson.OPT_INDENT_2)
    yield context.removesuffix(b"\n}") + b',\n  "@graph": ['
    between = b"\n"
    for subject, group in groupby(triples, key=attrgetter("subject")):
        node: dict[str, Any] = {"@id": writer.iri(subject)}
        for triple in group:
            writer.add(node, triple.predicate, triple.object)
        lines = orjson.dumps(node, option=orjson.OPT_INDENT_2)
        yield between + _INDENT + lines.replace(b"\n", b"\n" + _INDENT)
        between = b",\n"
    yield b"]\n}\n" if between == b"\n" else b"\n  ]\n}\n"


class _JsonLd:
    """Writes terms as JSON-LD.

    Args:
        prefixes: Prefix to namespace.
    """

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._names = {iri: prefix for prefix, iri in prefixes.items()}
        self._short = lru_cache(_REMEMBERED)(self._shortened)

    def iri(self, term: object) -> str:
        """An IRI, with its prefix if it has one."""
        return self._short(str(getattr(term, "value", term)))

    def add(self, node: dict[str, Any], predicate: ox.NamedNode, term: object) -> None:
        """Add one statement to a node object; two values of one predicate are a list."""
        if predicate.value == _TYPE:
            node.setdefault("@type", []).append(self.iri(term))
        else:
            node.setdefault(self.iri(predicate), []).append(self._value(term))

    def _shortened(self, iri: str) -> str:
        """An IRI that was not seen lately."""
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
