"""Entries out of the statements of a release: lists, catalogue, records of datasets.

What comes in: quads of the lists and of the catalogue, the files of the records. What goes out:
entries, sorted by IRI, and synonyms. Values are gathered into one entry a series: as many entries
as values would say the same words again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pyoxigraph as ox

from city_data_bank.bank.graph import Graph
from city_data_bank.iris import Iris
from city_data_bank.search.entries import KINDS, Entry, Series, Synonyms, Texts
from city_data_bank.vocabulary import BANK, CSVW, DCAT, DCT, FOAF, ORG, QB, RDF, RDFS, SKOS

_TITLES: Final = (SKOS["prefLabel"], DCT["title"], FOAF["name"], RDFS["label"])
_OTHERS: Final = (
    SKOS["altLabel"],
    SKOS["hiddenLabel"],
    SKOS["notation"],
    DCT["identifier"],
    DCAT["keyword"],
)
_TEXTS: Final = (
    SKOS["definition"],
    DCT["description"],
    SKOS["scopeNote"],
    RDFS["comment"],
    BANK["purpose"],
    BANK["caveat"],
)
_LINKS: Final = (
    DCAT["theme"],
    DCT["subject"],
    SKOS["broader"],
    DCT["publisher"],
    DCT["creator"],
    BANK["responsible"],
    ORG["unitOf"],
)
"""What leads from a thing to its categories and providers."""
_ABOUT: Final = (DCT["spatial"], DCT["temporal"])
"""What leads from a dataset to the areas and to the time that it is about."""
FOUND_BY: Final = frozenset(
    (*_TITLES, *_OTHERS, *_TEXTS, *_LINKS, *_ABOUT, SKOS["inScheme"], CSVW["title"])
)
IS_LIST: Final = (RDF["type"], SKOS["ConceptScheme"])
"""Properties that are looked at, and the one class: nothing else that is said changes an index."""
_SYNONYMS: Final = "search"
"""Notation of the list whose concepts are synonyms."""
_NAMED: Final = (b"place/", b"document/", b"distribution/", b"area/")
"""Kinds of things that the records of datasets name."""
_BUFFER: Final = 1 << 20
_KEY: Final = 3
"""Segments at the end of the ref of a total: area, period, steward."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the records of the datasets say that can be found.

    Args:
        triples: Names of things and of columns.
        observations: Refs.
    """

    triples: tuple[ox.Triple, ...]
    observations: tuple[str, ...]


def read_records(records: Iterable[Path], iris: Iris) -> Said:
    """Read from records what can be found: most of their lines are not even parsed.

    Args:
        records: N-Quads files, one statement a line.
        iris: Of the bank.
    """
    start = f"<{iris.base}id/".encode()
    observation = start + b"observation/"
    is_one = f"> <{RDF['type']}> <{QB['Observation']}> ".encode()
    named = tuple(start + kind for kind in _NAMED)
    names = frozenset(f"<{one}>".encode() for one in (*_TITLES, *_TEXTS, CSVW["title"]))
    lines: list[bytes] = []
    refs: set[str] = set()
    for record in records:
        # A large record is no more than its lines one by one: each is looked at for its start.
        with record.open("rb", _BUFFER) as stream:
            for line in stream:
                if line.startswith(observation):
                    ref, found, _ = line.partition(is_one)
                    if found and b">" not in (ref := ref[len(observation) :]):
                        refs.add(ref.decode("ascii"))
                elif line.startswith(named) and line.split(b" ", 2)[1] in names:
                    lines.append(line)
    quads = ox.parse(b"".join(lines), format=ox.RdfFormat.N_QUADS)
    return Said(tuple(quad.triple for quad in quads), tuple(sorted(refs)))


def looked_at(described: Iterable[ox.Quad]) -> list[ox.Triple]:
    """What an index is made from among all that is said of lists and of the catalogue."""
    of_class, kind = map(ox.NamedNode, IS_LIST)
    return [
        quad.triple
        for quad in described
        if quad.predicate.value in FOUND_BY or (quad.predicate == of_class and quad.object == kind)
    ]


def gather(iris: Iris, described: Iterable[ox.Triple], said: Said) -> tuple[Entry, ...]:
    """Everything that can be found.

    Args:
        iris: Of the bank.
        described: Triples of lists and catalogue, see ``looked_at``.
        said: By the records.

    Returns:
        Entries with a title, sorted by IRI.
    """
    graph = Graph((*described, *said.triples))
    columns = _columns(graph, iris)
    named: dict[str, Entry] = {}
    for iri in sorted({str(getattr(one.subject, "value", "")) for one in graph.triples}):
        kind, _, ref = iri.removeprefix(f"{iris.base}id/").partition("/")
        if iri.startswith(f"{iris.base}id/") and kind in KINDS and ref and "#" not in ref:
            entry = _entry(graph, iri, kind, columns.get(ref, ()) if kind == "dataset" else ())
            if any(entry.title.values()):
                named[iri] = entry
    series = tuple(_series(iris, named, said.observations))
    delivered = {one.series.indicator for one in series if one.series}
    ours = (replace(one, delivered=_is_delivered(one, delivered)) for one in named.values())
    return tuple(sorted([*ours, *series], key=lambda entry: entry.iri))


def gather_synonyms(described: Iterable[ox.Triple]) -> tuple[Synonyms, ...]:
    """Words that stand for each other: the concepts of the list ``search``."""
    graph = Graph(described)
    names = (SKOS["prefLabel"], SKOS["altLabel"])
    return tuple(
        Synonyms(_texts(graph, one, names), _texts(graph, one, (*names, SKOS["hiddenLabel"])))
        for scheme, notation in graph.named(SKOS["ConceptScheme"])
        if notation == _SYNONYMS
        for one in graph.members(scheme)
    )


def _is_delivered(entry: Entry, delivered: AbstractSet[str]) -> bool:
    """Whether the bank has values of a thing, where it is one that has values."""
    return entry.kind != "indicator" or entry.iri in delivered


def _columns(graph: Graph, iris: Iris) -> Mapping[str, tuple[str, ...]]:
    """Names of the columns of each dataset's delivered file, by slug."""
    start = f"{iris.base}id/distribution/"
    found: dict[str, dict[str, None]] = {}
    for triple in graph.triples:
        if triple.predicate.value == CSVW["title"]:
            file = str(getattr(triple.subject, "value", "")).removeprefix(start).partition("#")[0]
            slug = file.rpartition("-")[0]
            found.setdefault(slug, {})[str(getattr(triple.object, "value", ""))] = None
    return {slug: tuple(names) for slug, names in found.items()}


def _entry(graph: Graph, iri: str, kind: str, columns: tuple[str, ...]) -> Entry:
    """One thing with everything that is said of it."""
    links = [link for predicate in _LINKS for link in graph.iris(iri, predicate)]
    own = [iri] if kind in ("category", "provider", "area") else []
    about = [*own, *(link for predicate in _ABOUT for link in graph.iris(iri, predicate))]
    others = {language: list(texts) for language, texts in _texts(graph, iri, _OTHERS).items()}
    if columns:
        others[""] = [*others.get("", ()), *columns]
    return Entry(
        iri=iri,
        kind=kind,
        title=_first(graph, iri, _TITLES),
        other=others,
        text=_texts(graph, iri, _TEXTS),
        categories=_refs("category", [*own, *links]),
        providers=_refs("provider", [*own, *links]),
        areas=_refs("area", about),
        years=_years(_refs("period", about)),
    )


def _first(graph: Graph, iri: str, predicates: Iterable[str]) -> Texts:
    """One name a language: that of the first property which has one."""
    found: dict[str, list[str]] = {}
    for predicate in predicates:
        for language, texts in _texts(graph, iri, (predicate,)).items():
            found.setdefault(language, texts[:1])
    return found


def _texts(graph: Graph, iri: str, predicates: Iterable[str]) -> dict[str, list[str]]:
    """Texts of some properties by language, each once."""
    wanted = tuple(predicates)
    found: dict[str, set[tuple[int, str]]] = {}
    for triple in graph.of(iri):
        if isinstance(triple.object, ox.Literal) and triple.predicate.value in wanted:
            texts = found.setdefault((triple.object.language or "").lower(), set())
            texts.add((wanted.index(triple.predicate.value), triple.object.value))
    return {
        language: list(dict.fromkeys(text for _, text in sorted(texts)))
        for language, texts in sorted(found.items())
    }


def _refs(kind: str, links: Iterable[str]) -> tuple[str, ...]:
    """Refs of the things of a kind among some IRIs, sorted."""
    mark = f"/id/{kind}/"
    return tuple(sorted({unquote(link.partition(mark)[2]) for link in links if mark in link}))


def _years(periods: Iterable[str]) -> tuple[str, ...]:
    """The years in which periods lie, by their refs: ``2020``, ``2020-05``, ``2015-01-01_2024``."""
    found: set[int] = set()
    for ref in periods:
        first, _, last = ref.partition("_")
        ends = [end[:4] for end in (first, last or first)]
        if all(end.isascii() and end.isdecimal() for end in ends):
            found.update(range(int(ends[0]), int(ends[1]) + 1))
    return tuple(f"{year:04}" for year in sorted(found))


@lru_cache(maxsize=1024)
def _own_years(periods: tuple[str, ...]) -> tuple[str, ...]:
    """The years of a series: most of a dataset have the same periods."""
    return _years(map(unquote, periods))


def _series(iris: Iris, named: Mapping[str, Entry], refs: Iterable[str]) -> Iterator[Entry]:
    """One entry for the values of an indicator in an area out of a dataset."""

    @cache
    def thing(kind: str, ref: str) -> Entry | None:
        return named.get(iris.thing(kind, unquote(ref)))

    start = iris.thing("indicator", "")
    for (front, area, steward), several in _periods(refs).items():
        dataset, _, indicator = front.partition("/")
        what, where = named.get(f"{start}{indicator}"), thing("area", area)
        if what and where:
            ordered = tuple(sorted(several))
            series = Series(f"{front}/{area}", steward, ordered, what.iri)
            yield _values(iris, series, what, where, thing("dataset", dataset))


def _periods(refs: Iterable[str]) -> dict[tuple[str, str, str], list[str]]:
    """The periods of each series: by what stands before the area, by area and steward.

    Where a value is broken down, codes stand behind its steward: what stands before its "area" is
    no indicator then.
    """
    found: dict[tuple[str, str, str], list[str]] = {}
    for ref in refs:
        front, *key = ref.rsplit("/", _KEY)
        if len(key) == _KEY:
            area, period, steward = key
            found.setdefault((front, area, steward), []).append(period)
    return found


def _values(
    iris: Iris, series: Series, indicator: Entry, area: Entry, dataset: Entry | None
) -> Entry:
    """The entry of a series: the names of its indicator and of its area in one."""
    return Entry(
        iri=f"{iris.base}id/observation/{series.head}/{series.periods[-1]}/{series.tail}",
        kind="observation",
        title={
            language: [
                f"{_name(indicator.title, language)} \N{EN DASH} {_name(area.title, language)}"
            ]
            for language in sorted({*indicator.title, *area.title})
        },
        other={"": list(series.periods)},
        categories=dataset.categories if dataset else (),
        providers=dataset.providers if dataset else (),
        areas=area.areas,
        years=_own_years(series.periods),
        series=series,
    )


def _name(texts: Texts, language: str) -> str:
    """The name in a language, else any."""
    several = texts.get(language) or next(filter(None, texts.values()))
    return several[0]
