"""The catalogue's files: Turtle, RDF/XML, JSON-LD and N-Triples of one graph that stands alone.

What comes in: the quads of ``graph/catalog`` and of ``graph/ontology``. What goes out: four files
with the catalogue and everything of the ontology that it refers to, so that a harvester needs no
other request. Equal quads give equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import orjson
import pyoxigraph as ox

from city_data_bank.statements import position
from city_data_bank.vocabulary import DCT, EU, ORG, PREFIXES, RDF, RDFS, SKOS, XSD

_FOLLOWED: Final = frozenset({SKOS["inScheme"], ORG["unitOf"], DCT["type"], SKOS["broader"]})
"""Predicates of the ontology whose objects are taken along too."""

_LEFT_OUT: Final = frozenset({SKOS["hiddenLabel"], SKOS["altLabel"], SKOS["hasTopConcept"]})
"""Spellings that only mappings need, and the way back from a list to all of its codes."""

_TABLES: Final = (
    "access-right",
    "data-theme",
    "file-type",
    "frequency",
    "language",
    "licence",
    "planned-availability",
)
"""EU authority tables that get a prefix of their own, since Turtle cannot shorten ``eu:a/b``."""


def complete(catalog: Iterable[ox.Quad], ontology: Iterable[ox.Quad]) -> tuple[ox.Triple, ...]:
    """The catalogue with everything that it refers to in the ontology.

    Args:
        catalog: Quads of ``graph/catalog``.
        ontology: Quads of ``graph/ontology``.

    Returns:
        Triples, sorted; agents, codes with their lists, areas with what they are part of.
    """
    own = {quad.triple for quad in catalog}
    described = _by_subject(ontology)
    found = set(own)
    waiting = [triple.object for triple in own if triple.predicate.value != RDF["type"]]
    seen: set[object] = set()
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        for triple in described.get(node, ()):
            found.add(triple)
            if triple.predicate.value in _FOLLOWED:
                waiting.append(triple.object)
    classes = {triple.object for triple in own if triple.predicate.value == RDF["type"]}
    for kind in classes:
        found |= {t for t in described.get(kind, ()) if t.predicate.value == RDFS["subClassOf"]}
    return tuple(sorted(found, key=position))


def _by_subject(quads: Iterable[ox.Quad]) -> Mapping[object, tuple[ox.Triple, ...]]:
    """Triples that a catalogue may repeat, by subject."""
    found: dict[object, list[ox.Triple]] = {}
    for quad in quads:
        if quad.predicate.value not in _LEFT_OUT:
            found.setdefault(quad.subject, []).append(quad.triple)
    return {subject: tuple(triples) for subject, triples in found.items()}


def write_faces(
    quads: Iterable[ox.Quad], ontology_quads: Iterable[ox.Quad], folder: Path
) -> tuple[Path, ...]:
    """Write ``catalog.ttl``, ``.rdf``, ``.jsonld`` and ``.nt``.

    Args:
        quads: Of ``graph/catalog``.
        ontology_quads: Of ``graph/ontology``.
        folder: Where to; it exists.

    Returns:
        The files, in that order.
    """
    triples = complete(quads, ontology_quads)
    prefixes = _prefixes(triples)
    paths = [folder / f"catalog.{suffix}" for suffix in ("ttl", "rdf", "jsonld", "nt")]
    turtle, rdf_xml, json_ld, n_triples = paths
    ox.serialize(triples, turtle, ox.RdfFormat.TURTLE, prefixes=prefixes)
    ox.serialize(triples, rdf_xml, ox.RdfFormat.RDF_XML, prefixes=prefixes)
    json_ld.write_bytes(_json_ld(triples, prefixes))
    ox.serialize(triples, n_triples, ox.RdfFormat.N_TRIPLES)
    return tuple(paths)


def _prefixes(triples: Iterable[ox.Triple]) -> dict[str, str]:
    """The prefixes that the triples make use of."""
    known = {table: EU[f"{table}/"] for table in _TABLES} | PREFIXES
    used = set()
    for triple in triples:
        for term in (triple.subject, triple.predicate, triple.object):
            datatype = term.datatype if isinstance(term, ox.Literal) else None
            iri = datatype.value if datatype else getattr(term, "value", "")
            used.add(iri[: max(iri.rfind("/"), iri.rfind("#")) + 1])
    return {name: iri for name, iri in known.items() if iri in used}


def _json_ld(triples: Iterable[ox.Triple], prefixes: Mapping[str, str]) -> bytes:
    """Compacted JSON-LD with its context inside, one node object a subject."""
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
