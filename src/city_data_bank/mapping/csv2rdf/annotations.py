"""Annotations: common properties and notes become triples.

Part of the csv2rdf half of the mapping station. In: JSON in the normal form of ``common``. Out:
lines of N-Quads.

Source: csv2rdf, section 6 (JSON-LD to RDF); tabular-metadata, section 6.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from urllib.parse import quote

from city_data_bank.mapping.csv2rdf.context import DESCRIPTION_TYPES, expand
from city_data_bank.mapping.csv2rdf.datatype import BUILT_IN
from city_data_bank.mapping.csv2rdf.numbers import canonical_double
from city_data_bank.mapping.csv2rdf.scope import Json
from city_data_bank.mapping.csv2rdf.terms import escaped_text, literal_suffix
from city_data_bank.vocabulary import CSVW, RDF, XSD

_IRI_SAFE = "-._~:/?#[]@!$&'()*+,;=%"


def encoded_iri(text: str) -> str:
    """A reference with everything percent-encoded that may not stand in an IRI."""
    return quote(text, safe=_IRI_SAFE)


class Triples:
    """Collects triples as lines of N-Quads and names their blank nodes.

    Args:
        end: What stands after an object.
    """

    __slots__ = ("_end", "_nodes", "lines")

    def __init__(self, end: str) -> None:
        self._end = end
        self._nodes = 0
        self.lines: list[str] = []

    def node(self, identifier: str | None = None) -> str:
        """A resource in N-Triples: by its IRI, or a new blank node."""
        if identifier is not None:
            return f"<{encoded_iri(identifier)}>"
        self._nodes += 1
        return f"_:a{self._nodes}"

    def add(self, subject: str, predicate: str, value: str) -> None:
        """Add a triple.

        Args:
            subject: In N-Triples.
            predicate: IRI.
            value: Object in N-Triples.
        """
        self.lines.append(f"{subject} {self.node(predicate)} {value}{self._end}")


def write_annotations(
    subject: str, annotations: Mapping[str, Json], notes: Sequence[Json], triples: Triples
) -> None:
    """Write the annotations of a group or table.

    Args:
        subject: Its node, in N-Triples.
        annotations: Common properties in normal form.
        notes: Notes in normal form.
        triples: Where they are put.
    """
    for name, value in annotations.items():
        _write(subject, expand(name), value, triples)
    for note in notes:
        _write(subject, CSVW["note"], note, triples)


def _write(subject: str, predicate: str, value: Json, triples: Triples) -> None:
    """Write one value, or each of several."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            _write(subject, predicate, item, triples)
    elif isinstance(value, Mapping):
        if "@value" in value:
            triples.add(subject, predicate, _literal(value))
        else:
            triples.add(subject, predicate, _node(value, triples))
    elif value is not None:
        triples.add(subject, predicate, _literal({"@value": value}))


def _node(value: Mapping[str, Json], triples: Triples) -> str:
    """Write an object that stands for a resource; its node, in N-Triples."""
    identifier = value.get("@id")
    node = triples.node(identifier if isinstance(identifier, str) else None)
    types = value.get("@type", ())
    for each in types if isinstance(types, Sequence) else ():
        name = str(each)
        iri = CSVW[name] if name in DESCRIPTION_TYPES else expand(name)
        triples.add(node, RDF["type"], triples.node(iri))
    for name, part in value.items():
        if not name.startswith("@"):
            _write(node, expand(name), part, triples)
    return node


def _literal(value: Mapping[str, Json]) -> str:
    """A ``@value`` object in N-Triples."""
    text, iri = _typed(value["@value"])
    name = value.get("@type")
    if isinstance(name, str):
        iri = BUILT_IN[name].iri if name in BUILT_IN else expand(name)
    language = value.get("@language")
    lang = language if isinstance(language, str) else None
    return f'"{escaped_text(text)}{literal_suffix(iri, lang)}'


def _typed(value: Json) -> tuple[str, str]:
    """The text and datatype of a JSON value.

    Source: JSON-LD 1.0 API, section 10.6.
    """
    if isinstance(value, bool):
        return ("true" if value else "false"), XSD["boolean"]
    if isinstance(value, int):
        return str(value), XSD["integer"]
    if isinstance(value, float):
        if value.is_integer():
            return f"{Decimal(value):f}", XSD["integer"]
        return canonical_double(repr(value)), XSD["double"]
    return str(value), XSD["string"]
