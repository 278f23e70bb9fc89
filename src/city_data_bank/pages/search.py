"""Search: what people type becomes a list of things, by rank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from city_data_bank.pages.parts.facets import Choice, Facet
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging, paged
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.search.entries import FACETS
from city_data_bank.search.highlighting import Piece
from city_data_bank.search.opened import Found
from city_data_bank.search.question import LONGEST, Question, is_too_long
from city_data_bank.search.shown import Hit
from city_data_bank.search.words import words_of

SIZE: Final = 20
"""Entries a page."""
_SHOWN: Final = 12
"""Values of a facet that are shown."""
_THINGS: Final = ("category", "provider", "area")
"""Facets whose values are things with names."""


@dataclass(frozen=True, slots=True)
class HitView:
    """A thing that was found.

    Args:
        href: Its page.
        kind: Of thing.
        title: Its name in pieces, and the language of that.
        text: What is said of it in pieces, and the language of that.
        origin: Who hands it in, in which dataset it stands.
    """

    href: str
    kind: Text
    title: tuple[tuple[Piece, ...], str]
    text: tuple[tuple[Piece, ...], str]
    origin: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the page shows.

    Args:
        text: What was sought.
        said: What is said of the search: how much was found, or why nothing.
        notes: What else there is to say, such as that not every word was found.
        hits: Those of this page.
        facets: By what it is narrowed down.
        suggestions: Other searches.
        paging: The way to the others, or None.
        forms: The same as Atom and JSON.
    """

    text: str
    said: Text
    notes: tuple[Text, ...] = ()
    hits: tuple[HitView, ...] = ()
    facets: tuple[Facet, ...] = ()
    suggestions: tuple[Item, ...] = ()
    paging: Paging | None = None
    forms: tuple[Item, ...] = ()


async def page(visit: Visit) -> Page | None:
    """What was found."""
    text = visit.query.get("q", "").strip()
    title = visit.say("search")
    if visit.ref:
        return None
    if refused := refusal_of(visit, text):
        status, said = refused
        return Page(title, SearchView(text[:LONGEST], said), status=status)
    found = found_for(visit, text)
    if found is None:
        return Page(title, SearchView(text, visit.say("search-nothing-asked")))
    if found.total and not found.hits:
        said = visit.say("search-beyond", count=found.total)
        first = Item(Text(text), address_for(visit, {"page": ""}))
        return Page(title, SearchView(text, said, suggestions=(first,)), status=404)
    return Page(
        Text(visit.messages("search-of", words=text), visit.language),
        await _view(visit, text, found),
    )


def refusal_of(visit: Visit, text: str) -> tuple[int, Text] | None:
    """Why a search is not answered, with the status that says so; None for one that is."""
    if is_too_long(text):
        return 400, visit.say("search-too-long", most=LONGEST)
    if visit.content.search is None:
        return 503, visit.say("search-none")
    if text and not any(words_of(text)):
        return 400, visit.say("search-no-words")
    return None


def found_for(visit: Visit, text: str, size: int = SIZE) -> Found | None:
    """What the index finds for a visit; None where nothing is sought or there is no index."""
    if not text or visit.content.search is None:
        return None
    chosen = {name: visit.query.get(name, "") for name in FACETS}
    question = Question(text, visit.language, chosen, visit.number, size)
    return visit.content.search.search(question)


async def _view(visit: Visit, text: str, found: Found) -> SearchView:
    """What was found, as it is shown."""
    facets = {name: _shown(visit, name, rows) for name, rows in (found.facets or {}).items()}
    things = [iri(hit.iri) for hit in found.hits]
    rows = await visit.ask("search/found", thing=things) if things else ()
    origins: dict[str, list[str]] = {}
    for row in rows:
        origins.setdefault(row["thing"].value, []).append(row["from"].value)
    wanted = {origin for several in origins.values() for origin in several}
    wanted |= {_thing(visit, name, value) for name in _THINGS for value, _ in facets.get(name, ())}
    names = await names_of(visit, sorted(wanted))
    shown = (*found.hits, *found.hits[:1]) if found.total > visit.number * SIZE else found.hits
    _, paging = paged(visit, shown, SIZE)
    return SearchView(
        text=text,
        said=visit.say("search-found", count=found.total),
        notes=tuple(_notes(visit, found)),
        hits=tuple(_hit(visit, names, hit, origins.get(hit.iri, ())) for hit in found.hits),
        facets=tuple(_facet(visit, names, name, rows) for name, rows in facets.items() if rows),
        suggestions=tuple(
            Item(Text(one, visit.language), address_for(visit, {"q": one, "page": ""}))
            for one in found.suggestions
        ),
        paging=paging,
        forms=tuple(
            Item(Text(name), address_for(visit, {"format": form, "page": ""}))
            for form, name in (("atom", "Atom"), ("json", "JSON"))
        ),
    )


def _notes(visit: Visit, found: Found) -> Iterator[Text]:
    """What else there is to say of what was found."""
    if not found.every:
        yield visit.say("search-some-words")
    if found.total and found.language != visit.language:
        words = visit.content.messages[found.language]
        name = words.locale.get_language_name(visit.language) or found.language
        yield visit.say("search-other-language", language=name)


def _hit(visit: Visit, names: Names, hit: Hit, origins: Iterable[str]) -> HitView:
    """One thing."""
    return HitView(
        visit.content.addresses.link(visit.language, hit.iri) or "",
        kind_name(visit, hit.kind),
        (hit.title, hit.title_language),
        (hit.text, hit.text_language),
        tuple(link(visit, names, origin) for origin in origins),
    )


def kind_name(visit: Visit, kind: str) -> Text:
    """What a kind of thing is called."""
    return visit.say(f"search-kind.{kind}")


def _facet(visit: Visit, names: Names, name: str, rows: Iterable[tuple[str, int]]) -> Facet:
    """One facet: its values, each with the search that holds to it."""
    chosen = visit.query.get(name, "")
    choices = [
        Choice(
            Item(
                _value_name(visit, names, name, value),
                address_for(visit, {name: "" if value == chosen else value, "page": ""}),
            ),
            count,
            value == chosen,
        )
        for value, count in rows
    ]
    return Facet(visit.say(f"search-facet.{name}"), tuple(choices))


def _shown(visit: Visit, name: str, rows: Sequence[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    """The values of a facet that are shown, the chosen one first; none where there is no choice."""
    chosen = visit.query.get(name, "")
    if len(rows) < 2 and not chosen:  # noqa: PLR2004 -- one value tells nothing apart
        return ()
    return sorted(rows, key=lambda row: row[0] != chosen)[:_SHOWN]


def _value_name(visit: Visit, names: Names, name: str, value: str) -> Text:
    """What a value of a facet is called."""
    if name == "kind":
        return kind_name(visit, value)
    return names(_thing(visit, name, value)) if name in _THINGS else Text(value)


def _thing(visit: Visit, name: str, value: str) -> str:
    """IRI of a value of a facet."""
    return visit.content.bank.iris.thing(name, value)


def address_for(visit: Visit, changed: Mapping[str, str]) -> str:
    """The address of the search with some of its parameters changed; empty ones are left out."""
    known = {name: visit.query.get(name, "") for name in ("q", *FACETS, "page")}
    query = urlencode({name: text for name, text in {**known, **changed}.items() if text})
    return visit.content.addresses.page(visit.language, "search", query=query)
