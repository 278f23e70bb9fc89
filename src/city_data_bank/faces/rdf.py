"""The catalogue's files: Turtle, RDF/XML, JSON-LD and N-Triples of one graph that stands alone.

What comes in: the quads of ``graph/catalog`` and of ``graph/ontology``. What goes out: four files
with the catalogue and everything of the ontology that it refers to, so that a harvester needs no
other request. Equal quads give equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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

_BLOCK: Final = 1 << 20
"""Bytes of a document that are looked through at a time, to the end of a line."""

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
    described = _by_subject(ontology)
    groups: dict[str, list[ox.Triple]] = {}
    classes: set[object] = set()
    named: set[object] = set()
    for quad in catalog:
        groups.setdefault(_text(quad.subject), []).append(quad.triple)
        if quad.predicate == _TYPE:
            classes.add(quad.object)
        elif quad.object in described:
            named.add(quad.object)
    for triple in _referred_to(named, classes, described):
        groups.setdefault(_text(triple.subject), []).append(triple)
    # Each subject is sorted by itself: the keys of a large catalogue take more room than it does.
    return tuple(
        triple for node in sorted(groups) for triple in sorted(set(groups[node]), key=position)
    )


def _referred_to(
    named: Iterable[object],
    classes: Iterable[object],
    described: Mapping[object, tuple[ox.Triple, ...]],
) -> Iterator[ox.Triple]:
    """What an ontology says of what a catalogue names, of what that leads to, and of classes."""
    waiting, seen = list(named), set[object]()
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            yield from (own := described.get(node, ()))
            waiting += (item.object for item in own if item.predicate.value in _FOLLOWED)
    for kind in classes:
        own = described.get(kind, ())
        yield from (item for item in own if item.predicate.value == RDFS["subClassOf"])


def _text(term: object) -> str:
    """IRI of a subject."""
    return str(getattr(term, "value", term))


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
        _write_xml(triples, path, prefixes)


def _write_xml(triples: Iterable[ox.Triple], path: Path, prefixes: Mapping[str, str]) -> None:
    """Write RDF/XML; what XML cannot hold is marked block by block."""
    raw = path.with_suffix(".part")
    ox.serialize(triples, raw, ox.RdfFormat.RDF_XML, prefixes=dict(prefixes))
    with raw.open("rb") as lines, path.open("wb") as document:
        while block := b"".join(lines.readlines(_BLOCK)):
            document.write(xml_document(block))
    raw.unlink()


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
