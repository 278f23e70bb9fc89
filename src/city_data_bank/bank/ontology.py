"""ontology/: the vocabulary, code lists, units, indicators, providers and categories of a bank.

What comes in: every ``ontology/**/*.ttl`` of the package and of the bank, and the bank's areas.
What goes out: the quads of ``graph/ontology`` (``graph/strategy`` for ``city/strategy*.ttl``) and
the lists that mappings look codes up in.

Conventions of the files: relative IRIs are below the bank's base; a ``skos:ConceptScheme`` with a
``skos:notation`` is a code list by that name, its concepts carry ``skos:notation``; a
``qb:DimensionProperty`` with a ``skos:notation`` is a breakdown by that name and has a
``qb:codeList`` in which the code ``T`` is the total; a ``qudt:Unit`` has a ``skos:notation``.
Spellings are ``skos:prefLabel``, ``rdfs:label``, ``skos:altLabel`` and ``skos:hiddenLabel``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import pyoxigraph as ox

from city_data_bank.bank.areas import Area, Areas, read_areas
from city_data_bank.bank.code_lists import Code, CodeList
from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.graph import Graph
from city_data_bank.errors import OntologyError
from city_data_bank.iris import Iris
from city_data_bank.vocabulary import BANK, DCT, FOAF, QB, QUDT, RDF, RDFS, SKOS

TOTAL = "T"
"""Notation of the total in the code list of a breakdown."""

_SPELLINGS = (SKOS["altLabel"], SKOS["hiddenLabel"])
_LABELS = (SKOS["prefLabel"], RDFS["label"], FOAF["name"], DCT["title"])


@dataclass(frozen=True, slots=True)
class Dimension:
    """A breakdown, such as sex or age.

    Args:
        name: By which mappings name it.
        iri: Its property.
        codes: Its code list; ``T`` is the total.
    """

    name: str
    iri: str
    codes: CodeList


@dataclass(frozen=True, slots=True)
class Ontology:
    """Everything that files may speak of.

    Args:
        quads: ``graph/ontology``, areas included, and ``graph/strategy``; no blank nodes.
        graph: The same, to look things up in.
        areas: The areas.
        indicators: By ref, which is what follows ``/id/indicator/`` in a code's IRI.
        variables: The bank's own among them by notation, without those of a standard.
        units: Units of measure.
        categories: The bank's categories.
        themes: EU themes by category notation.
        providers: Providers and their units by slug.
        dimensions: Breakdowns by name.
        lists: Every other code list by name: ``frequency``, ``licence``, ``gap-reason``...
        thresholds: Smallest count that may be published, by unit notation.
    """

    quads: tuple[ox.Quad, ...]
    graph: Graph
    areas: Areas
    indicators: CodeList
    variables: CodeList
    units: CodeList
    categories: CodeList
    themes: Mapping[str, tuple[str, ...]]
    providers: CodeList
    dimensions: Mapping[str, Dimension]
    lists: Mapping[str, CodeList]
    thresholds: Mapping[str, int]


def indicator_ref(iri: str) -> str:
    """What follows ``/id/indicator/`` in an indicator's IRI: ``bank/population-31-12``."""
    return iri.partition("/id/indicator/")[2]


def read_ontology(bank: Bank) -> Ontology:
    """Read all of it.

    Raises:
        OntologyError: A file is no Turtle, has a blank node, the areas are missing or wrong, or two
            indicators of the bank have one notation.
    """
    quads = set(_quads(bank))
    graph = Graph(quad.triple for quad in quads)
    folders = bank.folders
    areas = read_areas(
        folders.find("ontology/city/areas.csv"), folders.find("ontology/city/area-identifiers.csv")
    )
    quads |= set(_area_quads(areas, bank.iris))
    quads |= set(_concept_quads(quads))
    lists = {
        notation: _code_list(graph, scheme, notation)
        for scheme, notation in graph.named(SKOS["ConceptScheme"])
    }
    indicators = _indicators(graph)
    categories = lists.pop("category", CodeList(bank.iris.scheme("category"), "category", ()))
    ordered = tuple(sorted(quads, key=str))
    return Ontology(
        quads=ordered,
        graph=Graph(quad.triple for quad in ordered),
        areas=areas,
        indicators=indicators,
        variables=_variables(indicators),
        units=_codes_of(graph, QUDT["Unit"], "unit", SKOS["notation"]),
        categories=categories,
        themes={
            notation: tuple(
                sorted(
                    theme.rsplit("/", 1)[1] for theme in graph.iris(code.iri, SKOS["broadMatch"])
                )
            )
            for notation, code in categories.codes.items()
        },
        providers=_codes_of(graph, FOAF["Agent"], "provider", DCT["identifier"]),
        dimensions={
            notation: Dimension(notation, iri, _dimension_codes(graph, iri, notation))
            for iri, notation in graph.named(QB["DimensionProperty"])
        },
        lists=lists,
        thresholds=_thresholds(graph),
    )


def _thresholds(graph: Graph) -> dict[str, int]:
    """Smallest count that may be published, by unit notation.

    Raises:
        OntologyError: It is no whole number, or its unit has no notation.
    """
    found: dict[str, int] = {}
    for unit in graph.of_type(QUDT["Unit"]):
        notations = graph.texts(unit, SKOS["notation"])
        for text in graph.texts(unit, BANK["smallestPublished"]):
            if not (notations and text.isascii() and text.isdigit()):
                raise OntologyError(
                    f"ontology: unit {unit}",
                    f"bank:smallestPublished {text!r}",
                    "a whole number, on a unit that has a skos:notation",
                    "Correct the unit.",
                )
            found[notations[0]] = int(text)
    return found


def _dimension_codes(graph: Graph, dimension: str, notation: str) -> CodeList:
    """The code list of a breakdown.

    Raises:
        OntologyError: It has none, or none with a total.
    """
    schemes = graph.iris(dimension, QB["codeList"])
    codes = _code_list(graph, schemes[0], notation) if schemes else None
    if codes is None or TOTAL not in codes.codes:
        raise OntologyError(
            f"ontology: dimension {notation}",
            "no qb:codeList with a total",
            f"a code list in which one concept has the notation {TOTAL!r}",
            "Add the list or the code.",
        )
    return codes


def _quads(bank: Bank) -> Iterator[ox.Quad]:
    """Quads of every Turtle file.

    Raises:
        OntologyError: A file is no Turtle or has a blank node.
    """
    for name, path in bank.folders.files("ontology", "*.ttl"):
        strategy = name.startswith("ontology/city/strategy")
        graph = ox.NamedNode(bank.iris.graph("strategy" if strategy else "ontology"))
        try:
            for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=bank.base):
                if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode):
                    raise OntologyError(
                        name,
                        f"a blank node at {quad.predicate}",
                        "IRIs only, so that two builds give the same bytes",
                        "Name the node, for instance <#name>.",
                    )
                yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        except (SyntaxError, ValueError) as error:
            raise OntologyError(
                name, str(error), "Turtle in UTF-8", "Look at this line and the one above."
            ) from error


def _concept_quads(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Indicators as the concepts that they are, for who reads the values without our vocabulary.

    Source: Data Cube, section 11.1, IC-19: codes of a list are instances of ``skos:Concept``.
    """
    type_, concept = ox.NamedNode(RDF["type"]), ox.NamedNode(SKOS["Concept"])
    classes = {ox.NamedNode(BANK[name]) for name in ("Indicator", "StandardIndicator")}
    for quad in quads:
        if quad.predicate == type_ and quad.object in classes:
            yield ox.Quad(quad.subject, type_, concept, quad.graph_name)


def _area_quads(areas: Areas, iris: Iris) -> Iterator[ox.Quad]:
    """The areas as concepts and locations, one scheme."""
    graph = ox.NamedNode(iris.graph("ontology"))
    scheme = ox.NamedNode(iris.scheme("area"))
    type_, member = ox.NamedNode(RDF["type"]), ox.NamedNode(SKOS["inScheme"])
    yield ox.Quad(scheme, type_, ox.NamedNode(SKOS["ConceptScheme"]), graph)
    for area in areas.by_ref.values():
        node = ox.NamedNode(iris.thing("area", area.ref))
        yield ox.Quad(node, member, scheme, graph)
        for predicate, value in _area_values(area, iris):
            yield ox.Quad(node, ox.NamedNode(predicate), value, graph)


def _area_values(area: Area, iris: Iris) -> Iterator[tuple[str, ox.NamedNode | ox.Literal]]:
    """What is said of one area; spellings that files use are hidden labels."""
    for kind in (SKOS["Concept"], DCT["Location"], BANK["Area"]):
        yield RDF["type"], ox.NamedNode(kind)
    for predicate in (SKOS["notation"], DCT["identifier"]):
        yield predicate, ox.Literal(area.ref)
    for language, text in area.labels.items():
        yield SKOS["prefLabel"], ox.Literal(text, language=language)
    for identifier in area.identifiers:
        if identifier.code != area.ref:
            yield SKOS["hiddenLabel"], ox.Literal(identifier.code)
    if area.broader:
        yield SKOS["broader"], ox.NamedNode(iris.thing("area", area.broader))
    if area.kind:
        yield BANK["areaKind"], ox.NamedNode(BANK[f"area-kind-{area.kind}"])


def _code(graph: Graph, subject: str, notation: str) -> Code:
    """One code with its labels and spellings."""
    labels: dict[str, str] = {}
    spellings: set[str] = set()
    for triple in graph.of(subject):
        value = triple.object
        if not isinstance(value, ox.Literal):
            continue
        if triple.predicate.value in _LABELS and value.language:
            labels.setdefault(value.language, value.value)
            spellings.add(value.value)
        elif triple.predicate.value in _SPELLINGS:
            spellings.add(value.value)
    return Code(subject, notation, labels, tuple(sorted(spellings)))


def _code_list(graph: Graph, scheme: str, name: str) -> CodeList:
    """The concepts of a scheme that have a notation."""
    codes = [
        _code(graph, member, notation)
        for member in graph.members(scheme)
        for notation in graph.texts(member, SKOS["notation"])
    ]
    return CodeList(scheme, name, codes)


def _codes_of(graph: Graph, kind: str, name: str, predicate: str) -> CodeList:
    """The members of a class, with the notation that a predicate gives."""
    codes = [
        _code(graph, subject, notation)
        for subject in graph.of_type(kind)
        for notation in graph.texts(subject, predicate)
    ]
    return CodeList(kind, name, codes)


def _indicators(graph: Graph) -> CodeList:
    """All indicators by ref; those of a standard are meant by ref or code alone.

    Two editions of a standard have one code for different things, so a notation is no key here.
    """
    standards = set(graph.of_type(BANK["StandardIndicator"]))
    codes = [
        replace(
            _code(graph, subject, notation),
            key=indicator_ref(subject),
            by_label=subject not in standards,
        )
        for subject in graph.of_type(BANK["Indicator"])
        for notation in graph.texts(subject, SKOS["notation"])
    ]
    return CodeList(BANK["Indicator"], "indicator", codes)


def _variables(indicators: CodeList) -> CodeList:
    """The bank's own indicators by notation.

    Raises:
        OntologyError: Two of them have one notation.
    """
    own = [replace(code, key="") for code in indicators.codes.values() if code.by_label]
    found = CodeList(indicators.iri, indicators.name, own)
    for code in own:
        if (other := found.codes[code.notation]).iri != code.iri:
            raise OntologyError(
                f"ontology: indicator {code.notation}",
                f"the notation of {indicator_ref(code.iri)} and of {indicator_ref(other.iri)}",
                "a notation that no other indicator of the bank has, since mappings write it",
                "Give one of them another notation.",
            )
    return found
