"""An indicator: what is counted, the city's figures by dataset and steward, how it is computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.dataset_version import MARK
from city_data_bank.pages.parts.catalogue import Tally, tallies
from city_data_bank.pages.parts.city_figures import part_figures
from city_data_bank.pages.parts.city_series import city_series
from city_data_bank.pages.parts.comparison import Comparison, compare
from city_data_bank.pages.parts.description import Description, describe
from city_data_bank.pages.parts.facts import (
    Fact,
    Item,
    day,
    fact,
    facts,
    link,
    links,
    texts,
)
from city_data_bank.pages.parts.figure_table import FigureTable
from city_data_bank.pages.parts.inputs import Made, newest_made
from city_data_bank.pages.parts.lacking import lacking
from city_data_bank.pages.parts.methods import Method, conformance, method_of
from city_data_bank.pages.parts.names import Names, names_of, tail
from city_data_bank.pages.parts.observations import MOST, Observation, newest, read_observations
from city_data_bank.pages.parts.overview import Overview, overview
from city_data_bank.pages.parts.paging import Paging
from city_data_bank.pages.parts.pair import Pair, pair
from city_data_bank.pages.parts.standing import Standing, standing
from city_data_bank.pages.parts.targets import Entry, entries
from city_data_bank.pages.parts.terms import terms
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit, Wish
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import BANK, DCT, RDF, RDFS, SATT, SKOS

_TRIED: Final = 3
"""Datasets that are looked through for other areas, the newest first."""
_SAME: Final = (SKOS["exactMatch"], SKOS["closeMatch"])
_RELATED: Final = tuple(
    SKOS[name] for name in ("related", "relatedMatch", "broadMatch", "narrowMatch")
)


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """What the page shows.

    Args:
        definition: What is counted.
        lists: The lists that it stands in, with its code in a standard.
        facts: Code, edition, other names.
        city: The city's figures, one row a dataset and steward.
        datasets: The datasets that hold values.
        methods: How it is computed.
        missing: What it lacks to have values here, each with reason and office.
        overview: The indicators of a scheme by theme, where the address is that of one.
        caveat: What its number does not say.
        targets: What the city wants of it.
        then: What was known of it in earlier releases, the latest first.
        standing: Its newest value, its updates, who answers for it.
        peers: Areas compared, the city among them if it has a value: of the newest dataset that
            has several of them.
        pair: Another indicator beside it.
        made: What its newest value was computed from, or None.
        conformance: How near its newest method is to the standard, and the note that says so.
        parts: Whether its values are broken down, without a total.
        lacking: Years without a value, by reason.
    """

    definition: Text | None
    lists: tuple[Item, ...]
    facts: tuple[Fact, ...]
    city: FigureTable | None
    datasets: tuple[Tally, ...]
    methods: tuple[Method, ...]
    missing: tuple[tuple[Fact, ...], ...]
    overview: Overview | None
    caveat: Text | None
    targets: tuple[Entry, ...]
    then: tuple[Item, ...]
    standing: Standing | None
    peers: Comparison | None
    pair: Pair | None
    made: Made | None
    conformance: tuple[Text, Text] | None
    parts: bool
    lacking: tuple[Fact, ...]

    @property
    def paging(self) -> Paging | None:
        """The way through a scheme of very many indicators."""
        return self.overview.paging if self.overview else None


async def page(visit: Visit) -> Page | None:
    """An indicator, or the list of a scheme's indicators; None where the bank knows neither."""
    about = [iri(visit.thing)]
    await visit.foresee(*_wishes(about, visit.city))
    described = describe(await visit.ask("indicator/description", thing=about))
    known = described.get(visit.thing)
    if known is None:
        return None
    methods = describe(await visit.ask("indicator/methods", indicator=about))
    missing = describe(await visit.ask("indicator/missing", indicator=about))
    rows = await visit.ask("indicator/terms", subject=about)
    said = [term for one in (known, *methods.values(), *missing.values()) for term in one.terms()]
    inside = [term for row in rows for term in row.values()]
    names = await names_of(visit, [visit.thing, *said, *inside])
    definition = visit.choose(known.all(SKOS["definition"]))
    targets = await _targets(visit)
    parts = terms(visit, names, rows)
    holding = await visit.ask("indicator/datasets", indicator=about)
    where = {"indicator": about, "area": [visit.city]}
    series = await visit.ask_first("parts/series", MOST, **where)
    observations = list(read_observations(series[:MOST]))
    gaps = (await visit.ask_first("indicator/gaps", MOST, **where))[:MOST]
    city = await city_series(visit, observations, targets, gaps)
    parts_of_it = await part_figures(visit) if holding and city is None else None
    scheme = await overview(visit)
    view = IndicatorView(
        definition,
        _lists(visit, names, known),
        _facts(visit, names, known),
        city or parts_of_it,
        await tallies(visit, holding),
        tuple(
            method_of(visit, names, methods[one], parts) for one in sorted(methods, reverse=True)
        ),
        tuple(_missing(visit, names, missing[one]) for one in sorted(missing)),
        scheme,
        visit.choose(known.all(BANK["caveat"])),
        targets,
        _then(visit, holding),
        None if scheme else await standing(visit, names(visit.thing), observations),
        await _peers(visit, observations, holding),
        await pair(visit, observations),
        await newest_made(visit, observations),
        conformance(visit, names, methods),
        parts_of_it is not None,
        await lacking(visit, gaps),
    )
    return Page(names(visit.thing), view, str(definition or ""), thing=visit.thing)


def _wishes(about: Sequence[Term], city: Term) -> Iterator[Wish]:
    """What the page asks of any indicator."""
    yield Wish.of("indicator/description", thing=about)
    for name in ("methods", "missing", "datasets", "duty"):
        yield Wish.of(f"indicator/{name}", indicator=about)
    yield Wish.of("indicator/terms", subject=about)
    yield Wish.of("indicator/members", scheme=about)
    yield Wish.of("parts/series", MOST, indicator=about, area=[city])
    yield Wish.of("indicator/gaps", MOST, indicator=about, area=[city])
    for name in ("targets", "conflicts"):
        yield Wish.of(f"indicator/{name}", indicator=about, area=[city])


def _then(visit: Visit, holding: Sequence[Row]) -> tuple[Item, ...]:
    """Releases in which a dataset that holds the indicator was another than today."""
    slugs = {tail(row["dataset"].value) for row in holding if "dataset" in row}
    earlier = {
        version.release: version.modified
        for one in visit.content.manifest.datasets
        if one.slug in slugs
        for version in one.versions
    }
    before = visit.thing.removeprefix(visit.content.bank.iris.scheme("indicator") + "/")
    return tuple(
        Item(
            Text(day(visit.messages, earlier[release]), visit.language),
            visit.content.addresses.page(visit.language, "indicator", f"{before}{MARK}{release}"),
        )
        for release in sorted(earlier, reverse=True)
    )


def _lists(visit: Visit, names: Names, known: Description) -> tuple[Item, ...]:
    """The lists that it stands in but that of all indicators; of a standard with its code there."""
    of_standard = any(term.value == BANK["StandardIndicator"] for term in known.all(RDF["type"]))
    code = f", {known.text(SKOS['notation'])}" if of_standard else ""
    every = (term for term in known.all(SKOS["inScheme"]) if term.value != BANK["indicators"])
    return tuple(
        Item(Text(f"{one.text}{code}", one.text.language), one.href)
        for one in links(visit, names, every)
    )


def _facts(visit: Visit, names: Names, known: Description) -> tuple[Fact, ...]:
    """Its codes and relations."""

    def linked(*properties: str) -> tuple[Item, ...]:
        return links(visit, names, known.all(*properties))

    codes = (Text(term.value) for term in known.all(SKOS["notation"]))
    return facts(
        fact(visit, "indicator-code", codes),
        fact(visit, "indicator-scheme", linked(SKOS["inScheme"])),
        fact(visit, "indicator-theme", linked(SKOS["broader"])),
        fact(visit, "indicator-type", linked(DCT["type"])),
        fact(visit, "indicator-unit", linked(SATT["unitMeasure"])),
        fact(visit, "indicator-unconfirmed", linked(BANK["unconfirmed"])),
        fact(visit, "indicator-also-called", texts(visit, known.all(SKOS["altLabel"]))),
        fact(visit, "indicator-same", _counterparts(visit, names, known, *_SAME)),
        fact(visit, "indicator-related", _counterparts(visit, names, known, *_RELATED)),
        fact(visit, "indicator-see-also", linked(RDFS["seeAlso"])),
        fact(visit, "observation-note", texts(visit, known.all(SKOS["note"], SKOS["scopeNote"]))),
    )


def _counterparts(visit: Visit, names: Names, known: Description, *kinds: str) -> tuple[Item, ...]:
    """Indicators of other lists, with their refs: two editions may call two things alike."""
    found = {term.value for term in known.all(*kinds) if term.kind == "uri"}
    return tuple(_counterpart(visit, names, one) for one in sorted(found, key=names.key))


def _counterpart(visit: Visit, names: Names, iri: str) -> Item:
    """One of them."""
    one = link(visit, names, iri)
    ref = iri.partition(f"{visit.content.bank.base}id/indicator/")[2]
    return Item(Text(f"{one.text} ({ref})", one.text.language), one.href) if ref else one


def _missing(visit: Visit, names: Names, one: Description) -> tuple[Fact, ...]:
    """What the indicator lacks: the input, why it is not there, who has it, who has to act."""

    def linked(name: str) -> tuple[Item, ...]:
        return links(visit, names, one.all(name))

    return facts(
        fact(visit, "indicator-needed", texts(visit, one.all(BANK["neededInput"]))),
        fact(visit, "gap-reason", linked(DCT["type"])),
        fact(visit, "observation-steward", linked(BANK["steward"])),
        fact(visit, "gap-responsible", linked(BANK["responsible"])),
        fact(visit, "indicator-see-also", linked(RDFS["seeAlso"])),
    )


async def _targets(visit: Visit) -> tuple[Entry, ...]:
    """Targets that are set for it in the city."""
    where = {"indicator": [iri(visit.thing)], "area": [visit.city]}
    rows = await visit.ask("indicator/targets", **where)
    found = await entries(visit, (row["target"] for row in rows))
    return tuple(found[one] for one in sorted(found))


async def _peers(
    visit: Visit, observations: Sequence[Observation], holding: Sequence[Row]
) -> Comparison | None:
    """The city among others: areas are compared within one dataset, so by one method and export.

    Where the city has no value, the others are compared all the same.
    """
    latest = [one.dataset for one in reversed(newest(observations).values())]
    others = [row["dataset"].value for row in holding if "dataset" in row]
    for dataset in list(dict.fromkeys(latest or others))[:_TRIED]:
        if found := await compare(visit, dataset, visit.thing):
            return found
    return None
