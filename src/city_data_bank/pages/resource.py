"""Any thing of the graph: what is said of it, in groups, and what points to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Fact, Item, item, link
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging, paged, part_of
from city_data_bank.pages.parts.properties import property_name
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit, Wish
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import BANK, DCT, FOAF, PROV, RDF, RDFS, SKOS, SMEA, VCARD

_SIZE: Final = 50
_SORTED: Final = 5_000
"""What points to a thing is sorted up to here; more goes on as the store holds it."""
_MOST_LISTED: Final = 60

_GROUPS: Final = (
    (
        "names",
        frozenset(
            (
                DCT["description"],
                DCT["identifier"],
                DCT["title"],
                FOAF["name"],
                RDF["type"],
                RDFS["comment"],
                RDFS["label"],
                SKOS["altLabel"],
                SKOS["definition"],
                SKOS["hiddenLabel"],
                SKOS["notation"],
                SKOS["prefLabel"],
                VCARD["fn"],
            )
        ),
    ),
    ("values", frozenset((SMEA["obsValue"], BANK["targetValue"], BANK["progress"], BANK["due"]))),
)
"""Properties of the first groups; provenance has a group too, and the rest is the last one."""
_Said = tuple[Sequence[Term], Sequence[Term]]
"""The values of a property that are shown, and all of them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Properties that belong together.

    Args:
        name: What they have in common.
        facts: The properties with their values.
    """

    name: Text
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Incoming:
    """Things that point here by one property.

    Args:
        property: The property.
        subjects: The things, on this page of the list.
    """

    property: Text
    subjects: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """What the page shows.

    Args:
        iri: The thing.
        outside: Where it leads if it is not the bank's own, or None.
        groups: What is said of it.
        counts: How many things point to it, by property.
        incoming: Those things.
        paging: The way to the others.
    """

    iri: str
    outside: str | None
    groups: tuple[Group, ...]
    counts: tuple[tuple[Text, int], ...]
    incoming: tuple[Incoming, ...]
    paging: Paging


async def page(visit: Visit) -> Page | None:
    """A thing, or None where nothing is said of it and nothing points to it."""
    thing = visit.query.get("iri", "") if visit.kind == "resource" else visit.thing
    about = [iri(thing)]
    await visit.foresee(
        Wish.of("resource/description", thing=about),
        Wish.of("resource/incoming-count", thing=about),
        Wish.of("resource/incoming", _SORTED, thing=about),
    )
    known = describe(await visit.ask("resource/description", thing=about)).get(thing)
    counts = await visit.ask("resource/incoming-count", thing=about)
    counts = tuple(row for row in counts if "property" in row)
    if known is None and not counts:
        return None
    shown, paging = await _pointing(visit, about)
    said = {name: _first(visit, terms) for name, terms in known.values.items()} if known else {}
    around = [term for row in (*shown, *counts) for term in row.values()]
    told = [term for first, _ in said.values() for term in first]
    names = await names_of(visit, [thing, *said, *told, *around])
    view = ResourceView(
        thing,
        _outside(visit, thing),
        _groups(visit, names, said),
        tuple(
            (property_name(visit, names, row["property"].value), int(row["subjects"].value))
            for row in counts
        ),
        _incoming(visit, names, shown),
        paging,
    )
    return Page(names(thing), view, thing=thing)


def _outside(visit: Visit, thing: str) -> str | None:
    """Where a foreign thing leads."""
    own = thing.startswith((visit.content.bank.base, BANK))
    return None if own else visit.content.addresses.link(visit.language, thing)


async def _pointing(visit: Visit, about: Sequence[Term]) -> tuple[tuple[Row, ...], Paging]:
    """What points to the thing, on this page of the list."""
    rows = await visit.ask_first("resource/incoming", _SORTED, thing=about)
    if len(rows) <= _SORTED:
        return part_of(visit, sorted(rows, key=_place), _SIZE)
    rows = await visit.ask_page("resource/incoming", _SIZE, thing=about)
    shown, paging = paged(visit, rows, _SIZE)
    return tuple(sorted(shown, key=_place)), paging


def _place(row: Row) -> tuple[str, str]:
    """Where something that points here stands in the list."""
    return row["property"].value, row["subject"].value


def _first(visit: Visit, terms: Sequence[Term]) -> _Said:
    """The values of a property that are shown, in the reader's language first, and all of them."""
    shown = sorted(terms, key=lambda term: visit.distance(term.language))[:_MOST_LISTED]
    return shown, terms


def _groups(visit: Visit, names: Names, said: Mapping[str, _Said]) -> tuple[Group, ...]:
    """What is said of a thing, in groups."""
    grouped: dict[str, list[Fact]] = {}
    for name, values in said.items():
        fact = _fact(visit, names, name, values)
        grouped.setdefault(_group_of(name), []).append(fact)
    return tuple(
        Group(
            visit.say(f"generic-group-{name}"),
            tuple(sorted(grouped[name], key=lambda fact: str(fact.label))),
        )
        for name in ("names", "values", "source", "other")
        if name in grouped
    )


def _fact(visit: Visit, names: Names, name: str, values: _Said) -> Fact:
    """A property with its values, texts in the reader's language first."""
    shown, terms = values
    items = [item(visit, names, term) for term in shown]
    if all(term.kind == "uri" for term in shown):
        items.sort(key=lambda one: str(one.text))
    if len(terms) > _MOST_LISTED:
        items.append(Item(visit.say("generic-more", count=len(terms) - _MOST_LISTED)))
    texts = sum(bool(term.language) for term in terms) > 1
    return Fact(property_name(visit, names, name), tuple(items), texts)


def _group_of(name: str) -> str:
    """The group that a property belongs to."""
    for group, members in _GROUPS:
        if name in members:
            return group
    return "source" if name.startswith(PROV) else "other"


def _incoming(visit: Visit, names: Names, rows: Sequence[Row]) -> tuple[Incoming, ...]:
    """Things that point here, by property."""
    grouped: dict[str, list[str]] = {}
    for row in rows:
        grouped.setdefault(row["property"].value, []).append(row["subject"].value)
    return tuple(
        Incoming(
            property_name(visit, names, name), tuple(link(visit, names, one) for one in subjects)
        )
        for name, subjects in grouped.items()
    )
