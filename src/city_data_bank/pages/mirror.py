"""How harvesters read the bank: addresses, marks for descriptions, what changed and what goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from city_data_bank.model.quality import ASKED_POINTS, FULL_SCORE
from city_data_bank.pages.parts.consumers import portals_of
from city_data_bank.pages.parts.marks import Mark, mark_of, measurements_of
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.parts.told_changes import ChangeLine, changes_since_parent
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit

_DATASETS: Final = 50
_CHANGES: Final = 50
"""Changes that are shown; what is deleted is shown whole."""
_FACES: Final = {
    "catalog.ttl": "catalog",
    "catalog.ttl?profile=lenient": "lenient",
    "api/3/action/package_search": "ckan",
    "feeds/catalog.atom": "feed",
    "sitemap.xml": "sitemap",
}
"""Key of the words by address; portals of the bank's country are found in the release."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face.

    Args:
        key: Of its words.
        address: Below the base.
        href: Where it stands.
        datasets: How many a consumer sees there.
    """

    key: str
    address: str
    href: str
    datasets: int


@dataclass(frozen=True, slots=True)
class MirrorView:
    """What the page shows.

    Args:
        faces: Every face.
        changes: The first of those since the release before.
        more: How many there are besides.
        deleted: Every change that harvesters answer by deleting.
        datasets: How each is rated.
        full: Points of a dataset that lacks nothing.
        asked: Points that only a running service earns.
        paging: The way to the other datasets.
    """

    faces: tuple[Face, ...]
    changes: tuple[ChangeLine, ...]
    more: int
    deleted: tuple[ChangeLine, ...]
    datasets: tuple[Mark, ...]
    full: int
    asked: int
    paging: Paging


async def page(visit: Visit) -> Page | None:
    """How harvesters read the bank."""
    by_title = visit.content.shelf.chosen(visit.language, {})
    shown, paging = part_of(visit, by_title, _DATASETS)
    things = [iri(visit.content.bank.iris.dataset(one.slug)) for one in shown]
    rows = await visit.ask("mirror/measurements", dataset=things) if things else ()
    measurements = measurements_of(rows)
    changes = tuple(changes_since_parent(visit))
    view = MirrorView(
        faces=tuple(_faces(visit)),
        changes=changes[:_CHANGES],
        more=max(len(changes) - _CHANGES, 0),
        deleted=tuple(line for line in changes if line.gone),
        datasets=tuple(mark_of(visit, one, measurements) for one in shown),
        full=FULL_SCORE,
        asked=ASKED_POINTS,
        paging=paging,
    )
    return Page(visit.say("mirror-title"), view, visit.messages("mirror-summary"))


def _faces(visit: Visit) -> Iterator[Face]:
    """Every face that the release has."""
    root, number = visit.content.addresses.root, len(visit.content.manifest.datasets)
    for address, key in (_FACES | portals_of(visit)).items():
        yield Face(key, address, f"{root}{address}", number)
