"""A release: what it is made of, and how it differs from the one before, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from city_data_bank.manifest import Manifest
from city_data_bank.pages.content import Content
from city_data_bank.pages.frame import Link
from city_data_bank.pages.parts.catalogue import COUNTS
from city_data_bank.pages.parts.facts import Fact, Item, day, fact, facts
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.parts.release_changes import ReleaseChanges, release_changes, version_item
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.release.archive import Held
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCT, PROV, XSD

_LISTED: Final = 50
"""Releases that are listed."""
_SHOWN: Final = 100
"""Datasets or graphs on a page."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph of the release.

    Args:
        name: Its IRI below the base.
        triples: How many statements it has.
    """

    name: str
    triples: int


@dataclass(frozen=True, slots=True)
class Gone:
    """A dataset that was withdrawn or renamed.

    Args:
        title: Its title.
        reason: Why.
        day: When, in words.
        replaced: The dataset that takes its place.
    """

    title: Text
    reason: Text | None
    day: str
    replaced: Item | None


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """What the page shows.

    Args:
        facts: When, by what, from what.
        counts: What it holds: message key and number.
        changes: How it differs from the release before; None where that is not at hand.
        datasets: Of what an earlier release held a page, each leading to its version there.
        graphs: Of the graphs of the release that is served a page.
        paging: The way to the others of these.
        gone: Datasets that are gone.
        others: All releases, the newest first.
    """

    facts: tuple[Fact, ...]
    counts: tuple[tuple[str, int], ...]
    changes: ReleaseChanges | None
    datasets: tuple[Item, ...]
    graphs: tuple[Graph, ...]
    paging: Paging
    gone: tuple[Gone, ...]
    others: tuple[Link, ...]


async def page(visit: Visit) -> Page | None:
    """The release that is served, or an earlier one; None where there is none of this id."""
    present = visit.content.held
    own = visit.ref in ("", present.manifest.id)
    held = present if own else visit.content.archive.find(visit.ref)
    if held is None:
        return None
    served = held.manifest.id == present.manifest.id
    manifest = held.manifest
    datasets, older = part_of(visit, () if served else manifest.datasets, _SHOWN)
    graphs, newest = part_of(visit, await _graphs(visit) if served else (), _SHOWN)
    view = ReleaseView(
        _facts(visit, manifest),
        tuple((key, manifest.counts[key]) for key in COUNTS if key in manifest.counts),
        await _changes(visit, held),
        tuple(version_item(visit, held, one) for one in datasets),
        await _counted(visit, graphs),
        newest if served else older,
        _gone(visit, manifest),
        tuple(_others(visit, manifest.id)),
    )
    thing = visit.content.bank.iris.thing("release", manifest.id)
    title = visit.say("release-title", day=day(visit.messages, manifest.built))
    return Page(title, view, thing=thing if served else "")


async def _changes(visit: Visit, held: Held) -> ReleaseChanges | None:
    """How it differs from the release that was asked for, or from the one before."""
    before = visit.content.archive.find(visit.query.get("since", held.manifest.parent))
    return await release_changes(visit, before, held) if before else None


async def _graphs(visit: Visit) -> tuple[str, ...]:
    """The graphs of the release that is served, by IRI."""
    return tuple(sorted(row["graph"].value for row in await visit.ask_once("release/graphs")))


async def _counted(visit: Visit, graphs: Sequence[str]) -> tuple[Graph, ...]:
    """Graphs with the number of their statements."""
    if not graphs:
        return ()
    base = visit.content.bank.base
    rows = await visit.ask("release/triples", graph=map(iri, graphs))
    counts = {row["graph"].value: int(row["triples"].value) for row in rows}
    return tuple(Graph(one.removeprefix(base), counts[one]) for one in graphs if one in counts)


def _others(visit: Visit, shown: str) -> Iterator[Link]:
    """All releases, the newest first."""
    for identifier in visit.content.archive.ids()[:_LISTED]:
        href = visit.content.addresses.page(visit.language, "release", identifier)
        yield Link(href, Text(identifier), identifier == shown)


def describe_release(content: Content) -> tuple[ox.Quad, ...]:
    """The release that is served, in RDF: the store cannot hold what is made from it."""
    iris, manifest = content.bank.iris, content.manifest
    node = iris.thing("release", manifest.id)
    statements = Statements(iris.graph("provenance"))
    statements.type(node, PROV["Entity"], PROV["Collection"])
    statements.value(node, DCT["identifier"], manifest.id)
    statements.value(node, PROV["generatedAtTime"], manifest.built, XSD["dateTime"])
    statements.link(node, DCT["isVersionOf"], iris.catalog)
    members = (iris.dataset(dataset.slug) for dataset in manifest.datasets)
    statements.link(node, PROV["hadMember"], *members)
    if manifest.parent:
        statements.link(node, PROV["wasRevisionOf"], iris.thing("release", manifest.parent))
    return statements.quads()


def _facts(visit: Visit, manifest: Manifest) -> tuple[Fact, ...]:
    """When it was made, by what, from what."""
    return facts(
        fact(visit, "release-id", [Text(manifest.id)]),
        fact(visit, "release-built", [Text(day(visit.messages, manifest.built), visit.language)]),
        fact(visit, "release-content", [Text(manifest.content)]),
        fact(visit, "release-parent", _parent(visit, manifest)),
        fact(visit, "release-software", [Text(f"city-data-bank {manifest.software}")]),
        fact(visit, "release-inputs", [visit.say("release-files", count=len(manifest.inputs))]),
    )


def _parent(visit: Visit, manifest: Manifest) -> tuple[Item, ...]:
    """The release before, leading to its page where it is still there."""
    if not manifest.parent:
        return ()
    there = visit.content.archive.find(manifest.parent) is not None
    href = visit.content.addresses.page(visit.language, "release", manifest.parent)
    return (Item(Text(manifest.parent), href if there else None),)


def _gone(visit: Visit, manifest: Manifest) -> tuple[Gone, ...]:
    """Datasets that are gone, the latest first."""
    found = []
    for one in sorted(manifest.withdrawals, key=lambda one: one.date, reverse=True):
        href = visit.content.addresses.page(visit.language, "dataset", one.replaced_by)
        found.append(
            Gone(
                visit.choose_stated(one.title) or Text(one.slug),
                visit.choose_stated(one.reason),
                day(visit.messages, one.date),
                Item(Text(one.replaced_by), href) if one.replaced_by else None,
            )
        )
    return tuple(found)
