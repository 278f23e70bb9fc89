"""Reuse: on which terms the data may be used, how to cite them, and by which ways programs read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.frame import Link
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit

_WAYS: Final = {
    "catalogue": "catalog.ttl",
    "sparql": "sparql",
    "queries": "q",
    "ckan": "api/3/action/package_search",
    "void": ".well-known/void",
    "feed": "feeds/catalog.atom",
    "openapi": "openapi.json",
}
"""Address below the base by the key of its words."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A licence in use.

    Args:
        licence: Its name, leading to its text; where there is none, what holds instead.
        datasets: How many datasets it holds for.
    """

    licence: Item
    datasets: int


@dataclass(frozen=True, slots=True)
class Way:
    """A way by which programs read.

    Args:
        key: Of its words.
        address: Below the base.
        href: Where it stands.
    """

    key: str
    address: str
    href: str


@dataclass(frozen=True, slots=True)
class ReuseView:
    """What the page shows.

    Args:
        rights: The terms of the whole in words, or None.
        terms: Licences in use, the most used first.
        ways: For programs.
        release: The release to cite.
        iri: Its lasting address.
    """

    rights: Text | None
    terms: tuple[Terms, ...]
    ways: tuple[Way, ...]
    release: Link
    iri: str


async def page(visit: Visit) -> Page | None:
    """Terms of reuse and programming interfaces."""
    content = visit.content
    identifier = content.manifest.id
    address = content.addresses.page(visit.language, "release", identifier)
    view = ReuseView(
        visit.choose_stated(content.bank.rights),
        await _terms(visit),
        tuple(Way(key, way, content.addresses.root + way) for key, way in _WAYS.items()),
        Link(address, Text(identifier)),
        content.bank.iris.thing("release", identifier),
    )
    return Page(visit.say("reuse-title"), view, visit.messages("reuse-summary"))


async def _terms(visit: Visit) -> tuple[Terms, ...]:
    """Licences in use."""
    rows = await visit.ask_once("reuse/licences")
    names = await names_of(visit, [row["licence"] for row in rows if "licence" in row])
    return tuple(
        Terms(
            link(visit, names, row["licence"].value)
            if "licence" in row
            else Item(visit.say("reuse-statutory")),
            int(row["datasets"].value),
        )
        for row in rows
        if row["datasets"].value != "0"
    )
