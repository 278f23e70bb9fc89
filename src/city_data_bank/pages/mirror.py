"""How harvesters read the bank: addresses, marks for descriptions, what changed and what goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import orjson

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model.quality import (
    ASKED_POINTS,
    FULL_SCORE,
    METRICS,
    points_of,
    rating_of,
    stars_of,
)
from city_data_bank.pages.parts.facts import Item, day
from city_data_bank.pages.parts.paging import Paging, paged
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row
from city_data_bank.vocabulary import PIVEAU

_CHANGES: Final = "catalog/changes.json"
_GONE: Final = ("withdrawn", "renamed")
_DATASETS: Final = 50
_STANDARD: Final = 2
"""Slashes in the path of a portal's standard catalogue; other forms stand deeper."""
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
class Mark:
    """How one dataset is rated.

    Args:
        title: Its title, leading to its page.
        points: Of those that a release can measure.
        rating: ``excellent``, ``good``, ``enough`` or ``bad``.
        stars: 0 to 4.
        files: How many.
        missing: Names of the metrics that its best file and itself miss.
    """

    title: Item
    points: int
    rating: str
    stars: int
    files: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change.

    Args:
        day: In words.
        what: What changed, leading to the dataset.
    """

    day: str
    what: Item


@dataclass(frozen=True, slots=True)
class MirrorView:
    """What the page shows.

    Args:
        faces: Every face.
        changes: Since the release before.
        deleted: Those of them that harvesters answer by deleting.
        datasets: How each is rated.
        full: Points of a dataset that lacks nothing.
        asked: Points that only a running service earns.
        paging: The way to the other datasets.
    """

    faces: tuple[Face, ...]
    changes: tuple[ChangeLine, ...]
    deleted: tuple[ChangeLine, ...]
    datasets: tuple[Mark, ...]
    full: int
    asked: int
    paging: Paging


async def page(visit: Visit) -> Page | None:
    """How harvesters read the bank."""
    first = (max(visit.number, 1) - 1) * _DATASETS
    listed = visit.content.manifest.datasets[first : first + _DATASETS + 1]
    shown, paging = paged(visit, listed, _DATASETS)
    things = [iri(visit.content.bank.iris.dataset(one.slug)) for one in shown]
    rows = await visit.ask("mirror/measurements", dataset=things) if things else ()
    measured = _by_dataset(rows)
    changes = tuple(_changes(visit))
    view = MirrorView(
        faces=tuple(_faces(visit)),
        changes=tuple(line for _, line in changes),
        deleted=tuple(line for kind, line in changes if kind in _GONE),
        datasets=tuple(_mark(visit, one, measured) for one in shown),
        full=FULL_SCORE,
        asked=ASKED_POINTS,
        paging=paging,
    )
    return Page(visit.say("mirror-title"), view, visit.messages("mirror-summary"))


def _faces(visit: Visit) -> Iterator[Face]:
    """Every face that the release has."""
    content = visit.content
    root, number = content.addresses.root, len(content.manifest.datasets)
    portals = {
        entry.path.removeprefix("faces/"): (
            "portal" if entry.path.count("/") == _STANDARD else "experimental"
        )
        for entry in content.manifest.files
        if entry.path.startswith("faces/") and entry.path.endswith("/catalog.xml")
    }
    for address, key in (_FACES | portals).items():
        yield Face(key, address, f"{root}{address}", number)


def _changes(visit: Visit) -> Iterator[tuple[str, ChangeLine]]:
    """Kind and line of each change since the release before, the newest first."""
    content = visit.content
    path = content.release / _CHANGES
    before = content.manifest.parent.partition("-")[0]
    if not any(entry.path == _CHANGES for entry in content.manifest.files):
        return
    for change in orjson.loads(path.read_bytes()):
        stamp = change["when"].replace("-", "").replace(":", "")
        if stamp > before:
            title = visit.choose_stated(change["title"]) or Text(change["slug"])
            text = visit.say(f"feed-{change['kind']}", title=title.value)
            href = content.addresses.page(visit.language, "dataset", change["slug"])
            yield change["kind"], ChangeLine(day(visit.messages, change["when"]), Item(text, href))


Measured = Mapping[str, Mapping[str, tuple[str, Mapping[str, bool]]]]


def _by_dataset(rows: Iterable[Row]) -> Measured:
    """Measurements by dataset and by what they are of, with the code of its format."""
    found: dict[str, dict[str, tuple[str, dict[str, bool]]]] = {}
    for row in rows:
        if "metric" not in row:
            continue
        code = row["format"].value.rsplit("/", 1)[-1] if "format" in row else ""
        own = found.setdefault(row["dataset"].value, {})
        _, values = own.setdefault(row["node"].value, (code, {}))
        values[row["metric"].value.removeprefix(PIVEAU)] = row["value"].value == "true"
    return found


def _mark(visit: Visit, one: ReleasedDataset, measured: Measured) -> Mark:
    """How one dataset is rated: its own points and those of its best file."""
    node = visit.content.bank.iris.dataset(one.slug)
    nodes = dict(measured.get(node, {}))
    _, own = nodes.pop(node, ("", {}))
    best: Mapping[str, bool] = max(
        (values for _, values in nodes.values()), key=points_of, default={}
    )
    together = {**own, **best}
    points = points_of(together)
    href = visit.content.addresses.page(visit.language, "dataset", one.slug)
    return Mark(
        Item(visit.choose_stated(one.title) or Text(one.slug), href),
        points,
        rating_of(points),
        max((stars_of(values, code) for code, values in nodes.values()), default=0),
        len(one.distributions) + len(one.upstream.forms if one.upstream else ()),
        tuple(
            metric.name
            for metric in METRICS
            if metric.points and together.get(metric.name) is False
        ),
    )
