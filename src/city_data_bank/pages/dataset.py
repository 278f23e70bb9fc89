"""A dataset: what it is, its figures, its files, its terms, what was found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.pages.dataset_version import MARK
from city_data_bank.pages.parts.citation import citation_of
from city_data_bank.pages.parts.city_figures import city_figures, city_wishes
from city_data_bank.pages.parts.comparison import Comparison, comparison
from city_data_bank.pages.parts.dataset_facts import head_facts, source_facts, terms_facts
from city_data_bank.pages.parts.dataset_tables import (
    Column,
    Count,
    Download,
    FoundLine,
    IndicatorLine,
    columns,
    downloads,
    findings,
    foreign_downloads,
    indicators,
    missing,
)
from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Fact, Item, day, fact, facts, findings_page
from city_data_bank.pages.parts.figure_table import FigureTable
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging, paged
from city_data_bank.pages.parts.place_map import PlaceMap, draw_map, place_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit, Wish
from city_data_bank.store.engine import Term
from city_data_bank.vocabulary import BANK, DCT

_RESOURCES: Final = 50


@dataclass(frozen=True, slots=True)
class Register:
    """The things that a register lists, one page of them.

    Args:
        things: By label.
        codes: Of each of them; empty where it has none.
        paging: The way to the others.
        map: All places among them, or None.
        said: What the map shows, in words; None without one.
    """

    things: tuple[Item, ...]
    codes: tuple[str, ...]
    paging: Paging
    map: PlaceMap | None
    said: Text | None


@dataclass(frozen=True, slots=True)
class DatasetView:
    """What the page shows.

    Args:
        description: What it is, in a sentence.
        purpose: Who uses it for what.
        caveat: What its numbers do not say.
        elsewhere: That another catalogue keeps it, or None.
        kept: That an older version is shown, and why; or None.
        head: Who, when, where.
        city: Its figures for the city.
        comparison: The city among others.
        register: What it lists, where it is a register.
        downloads: Its files.
        indicators: What it holds values of.
        columns: The columns of the delivered file.
        missing: How many values are missing, by reason.
        findings: What was found in the delivery.
        versions: Earlier versions, the latest first.
        terms: Licence, rights, contact.
        source: Where its figures come from.
        citation: How to cite it.
        cite: Where the citation stands for programs, without extension.
        schema_org: The dataset for search engines: JSON-LD in which no ``<`` stands.
    """

    description: Text | None
    purpose: Text | None
    caveat: Text | None
    elsewhere: Text | None
    kept: Text | None
    head: tuple[Fact, ...]
    city: FigureTable | None
    comparison: Comparison | None
    register: Register | None
    downloads: tuple[Download, ...]
    indicators: tuple[IndicatorLine, ...]
    columns: tuple[Column, ...]
    missing: tuple[Count, ...]
    findings: tuple[FoundLine, ...]
    versions: tuple[Item, ...]
    terms: tuple[Fact, ...]
    source: tuple[Fact, ...]
    citation: Text
    cite: str
    schema_org: str


async def page(visit: Visit) -> Page | None:
    """A dataset, or None where the release has no such dataset."""
    released = visit.content.manifest.dataset(visit.ref)
    if released is None:
        return None
    await visit.foresee(*_wishes(visit))
    described = describe(await visit.ask("dataset/description", thing=[iri(visit.thing)]))
    if visit.thing not in described:
        return None
    known = described[visit.thing]
    forms = describe(await visit.ask("dataset/distributions", dataset=[iri(visit.thing)]))
    origin = await visit.ask("dataset/provenance", dataset=[iri(visit.thing)])
    terms = [term for one in (known, *forms.values()) for term in one.terms()]
    run = [term for row in origin for term in row.values()]
    names = await names_of(visit, [visit.thing, *terms, *run])
    lines = await indicators(visit)
    title = visit.choose(known.all(DCT["title"])) or names(visit.thing)
    description = visit.choose(known.all(DCT["description"]))
    view = DatasetView(
        description=description,
        purpose=visit.choose(known.all(BANK["purpose"])),
        caveat=visit.choose(known.all(BANK["caveat"])),
        elsewhere=_elsewhere(visit, released, names),
        kept=_kept(visit, released),
        head=head_facts(visit, names, known),
        city=await city_figures(visit),
        comparison=await comparison(visit, [line.iri for line in lines]),
        register=None if lines or released.upstream else await _register(visit),
        downloads=downloads(visit, released, forms) or foreign_downloads(visit, released, forms),
        indicators=lines,
        columns=await columns(visit),
        missing=await missing(visit),
        findings=await findings(visit),
        versions=_versions(visit, released),
        terms=terms_facts(visit, names, known, forms),
        source=(*source_facts(visit, names, known, origin), *_letter(visit, released)),
        citation=citation_of(visit, names, known, title).sentence(visit),
        cite=f"{visit.content.addresses.root}data/dataset/{released.slug}",
        schema_org=_schema_org(visit),
    )
    return Page(title, view, str(description or ""), thing=visit.thing)


def _wishes(visit: Visit) -> Iterator[Wish]:
    """What the page asks of any dataset."""
    about = [iri(visit.thing)]
    yield Wish.of("dataset/description", thing=about)
    for name in ("distributions", "provenance", "indicators", "columns", "missing", "findings"):
        yield Wish.of(f"dataset/{name}", dataset=about)
    yield from city_wishes(visit)


def _letter(visit: Visit, released: ReleasedDataset) -> tuple[Fact, ...]:
    """Where the provider's findings are told."""
    provider = released.description.provider if released.description else ""
    return facts(fact(visit, "site-findings", [findings_page(visit, provider)]))


def _versions(visit: Visit, released: ReleasedDataset) -> tuple[Item, ...]:
    """Its earlier versions, each by the day it was changed."""
    return tuple(
        Item(
            Text(day(visit.messages, one.modified), visit.language),
            visit.content.addresses.page(
                visit.language, "dataset", f"{released.slug}{MARK}{one.release}"
            ),
        )
        for one in reversed(released.versions)
    )


def _kept(visit: Visit, released: ReleasedDataset) -> Text | None:
    """That an older version stands in for a delivery that could not be trusted."""
    return visit.say("dataset-kept", release=released.kept_from) if released.kept_from else None


def _elsewhere(visit: Visit, released: ReleasedDataset, names: Names) -> Text | None:
    """That the bank only lists the dataset: somebody else keeps its files."""
    about = released.description
    if about is None or released.upstream is None:
        return None
    provider = Term("uri", visit.content.bank.iris.thing("provider", about.provider))
    return visit.say("dataset-elsewhere", provider=str(names(provider)))


def _schema_org(visit: Visit) -> str:
    """The frozen description for search engines; a release of older software has none."""
    name = f"catalog/schema.org/{visit.language}/{visit.ref}.json"
    known = any(entry.path == name for entry in visit.content.manifest.files)
    return (visit.content.release / name).read_text(encoding="utf-8") if known else ""


async def _register(visit: Visit) -> Register | None:
    """The things that the visited dataset lists; None where it lists none."""
    graph = visit.content.bank.iris.graph(f"dataset/{visit.ref}")
    rows = await visit.ask_page("dataset/resources", _RESOURCES, graph=[iri(graph)])
    if not rows:
        return None
    shown, paging = paged(visit, rows, _RESOURCES)
    link = visit.content.addresses.link
    things = tuple(
        Item(
            Text(row["label"].value, row["label"].language),
            link(visit.language, row["thing"].value),
        )
        for row in shown
    )
    codes = tuple(row["code"].value if "code" in row else "" for row in shown)
    places = await _map(visit, graph)
    said = _said(visit, places) if places else None
    return Register(things, codes, paging, places, said)


async def _map(visit: Visit, graph: str) -> PlaceMap | None:
    """The places that a register lists."""
    rows = await visit.ask("dataset/places", graph=[iri(graph)])
    known = (row for row in rows if "wkt" in row)
    places = (place_of(row["name"].value, row["wkt"].value) for row in known)
    return draw_map([place for place in places if place])


def _said(visit: Visit, places: PlaceMap) -> Text:
    """What the map shows, in words; also its alternative text."""
    edges = {"west": places.west, "east": places.east, "south": places.south, "north": places.north}
    words = {name: visit.messages.number(Decimal(f"{one:.3f}")) for name, one in edges.items()}
    return visit.say("dataset-map-summary", count=len(places.dots), **words)
