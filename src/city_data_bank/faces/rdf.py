"""The catalogue's files: Turtle, RDF/XML, JSON-LD and N-Triples of one graph that stands alone.

What comes in: the quads of ``graph/catalog`` and of ``graph/ontology``. What goes out: four files
with the catalogue and everything of the ontology that it refers to, so that a harvester needs no
other request. Equal quads give equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.faces.json_ld import to_json_ld
from city_data_bank.statements import position
from city_data_bank.vocabulary import DCT, EU, ORG, PREFIXES, RDF, RDFS, SKOS
from city_data_bank.xml_text import xml_document

_TYPE: Final = ox.NamedNode(RDF["type"])
FORMS: Final = ("ttl", "rdf", "jsonld", "nt")
"""Extensions of the forms of RDF in which a catalogue is written."""

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
    found = {quad.triple for quad in catalog}
    described = _by_subject(ontology)
    classes = {triple.object for triple in found if triple.predicate == _TYPE}
    waiting = list({t.object for t in found if t.predicate != _TYPE and t.object in described})
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


def write_forms(triples: Sequence[ox.Triple], folder: Path, stem: str) -> tuple[Path, ...]:
    """Write one graph in all forms.

    Args:
        triples: Sorted.
        folder: Where to; it is made.
        stem: Name of the files without extension.

    Returns:
        The files, in the order of ``FORMS``.
    """
    prefixes = prefixes_of(triples)
    paths = tuple(folder / f"{stem}.{form}" for form in FORMS)
    for path in paths:
        write_form(triples, path, prefixes)
    return paths


def write_form(triples: Sequence[ox.Triple], path: Path, prefixes: Mapping[str, str]) -> None:
    """Write one graph in one form.

    Args:
        triples: Sorted.
        path: The file, named for its form; its folder is made.
        prefixes: See ``prefixes_of``.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    form = path.suffix.removeprefix(".")
    if form == "jsonld":
        with path.open("wb") as stream:
            stream.writelines(to_json_ld(triples, prefixes))
    elif form == "nt":
        ox.serialize(triples, path, ox.RdfFormat.N_TRIPLES)
    elif form == "ttl":
        ox.serialize(triples, path, ox.RdfFormat.TURTLE, prefixes=dict(prefixes))
    else:
        body = ox.serialize(triples, format=ox.RdfFormat.RDF_XML, prefixes=dict(prefixes)) or b""
        path.write_bytes(xml_document(body))


def prefixes_of(triples: Iterable[ox.Triple]) -> dict[str, str]:
    """The prefixes that the triples make use of."""
    known = {table: EU[f"{table}/"] for table in _TABLES} | PREFIXES
    used: set[str] = set()
    last = None
    for subject, predicate, value in triples:
        for term in (predicate, value) if subject == last else (subject, predicate, value):
            named = term.datatype if isinstance(term, ox.Literal) else term
            iri = str(getattr(named, "value", ""))
            used.add(iri[: max(iri.rfind("/"), iri.rfind("#")) + 1])
        last = subject
    return {name: iri for name, iri in known.items() if iri in used}
