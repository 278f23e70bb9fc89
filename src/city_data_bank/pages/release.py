"""A release: what it is made of, and what changed hands since the one before."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.catalogue import COUNTS, counts_of
from city_data_bank.pages.parts.facts import Fact, Item, day, fact, facts
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCT, PROV, XSD


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
        graphs: Its graphs.
        gone: Datasets that are gone.
    """

    facts: tuple[Fact, ...]
    counts: tuple[tuple[str, int], ...]
    graphs: tuple[Graph, ...]
    gone: tuple[Gone, ...]


async def page(visit: Visit) -> Page | None:
    """The release that is served, or None for any other: those are served on their own."""
    manifest = visit.content.manifest
    if visit.ref not in ("", manifest.id):
        return None
    rows = await visit.ask("release/graphs")
    view = ReleaseView(
        _facts(visit),
        counts_of(visit, *COUNTS),
        tuple(
            Graph(
                row["graph"].value.removeprefix(visit.content.bank.base), int(row["triples"].value)
            )
            for row in rows
        ),
        _gone(visit),
    )
    thing = visit.content.bank.iris.thing("release", manifest.id)
    return Page(visit.say("release-title", id=manifest.id), view, thing=thing)


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


def _facts(visit: Visit) -> tuple[Fact, ...]:
    """When it was made, by what, from what."""
    manifest = visit.content.manifest
    return facts(
        fact(visit, "release-built", [Text(day(visit.messages, manifest.built), visit.language)]),
        fact(visit, "release-content", [Text(manifest.content)]),
        fact(visit, "release-parent", [Text(manifest.parent)] if manifest.parent else []),
        fact(visit, "release-software", [Text(f"city-data-bank {manifest.software}")]),
        fact(visit, "release-inputs", [visit.say("release-files", count=len(manifest.inputs))]),
    )


def _gone(visit: Visit) -> tuple[Gone, ...]:
    """Datasets that are gone, the latest first."""
    found = []
    for one in sorted(visit.content.manifest.withdrawals, key=lambda one: one.date, reverse=True):
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
