"""How each harvester reads one dataset: what it sees, what it loses, and how it is rated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model.quality import ASKED_POINTS, FULL_SCORE, METRICS, points_of
from city_data_bank.pages.parts.consumers import consumers_of
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.marks import (
    Mark,
    Measured,
    mark_of,
    measurements_of,
    missing_in,
)
from city_data_bank.pages.parts.readers import Reader
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.told_changes import ChangeLine, change_line, told_changes
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit

_CHANGES: Final = 20
"""Changes that are told."""
_POINTS: Final = {one.name: one.points for one in METRICS}


@dataclass(frozen=True, slots=True)
class FileMark:
    """How one file is rated.

    Args:
        title: Its title, leading to it.
        format: Code of the EU file types.
        points: Of those that a release can measure.
        stars: 0 to 4.
        missing: Name and points of each metric that it misses.
    """

    title: Item
    format: str
    points: int
    stars: int
    missing: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class MirrorDatasetView:
    """What the page shows.

    Args:
        dataset: Leads to the dataset's own page.
        mark: How it is rated.
        missing: Name and points of each metric that it and its best file miss.
        files: How its files are rated.
        readers: Who reads what.
        changes: What feeds told of it, the newest first.
        deleted: Files that the release before had: portals delete them.
        full: Points of a dataset that lacks nothing.
        asked: Points that only a running service earns.
    """

    dataset: Item
    mark: Mark
    missing: tuple[tuple[str, int], ...]
    files: tuple[FileMark, ...]
    readers: tuple[Reader, ...]
    changes: tuple[ChangeLine, ...]
    deleted: tuple[str, ...]
    full: int
    asked: int


async def page(visit: Visit) -> Page | None:
    """How harvesters read a dataset, or None where there is none of that name."""
    content = visit.content
    one = content.manifest.dataset(visit.ref)
    if one is None:
        return None
    node = content.bank.iris.dataset(one.slug)
    rows = await visit.ask("mirror_dataset/catalogue", dataset=[iri(node)])
    measurements = measurements_of(await visit.ask("mirror/measurements", dataset=[iri(node)]))
    mark = mark_of(visit, one, measurements)
    told = (change for change in told_changes(visit) if change.slug == one.slug)
    view = MirrorDatasetView(
        dataset=Item(
            visit.say("mirror-own"), content.addresses.page(visit.language, "dataset", one.slug)
        ),
        mark=mark,
        missing=_with_points(mark.missing),
        files=tuple(_files(visit, one, measurements.get(node, ()))),
        readers=tuple(consumers_of(visit, one.slug, rows)),
        changes=tuple(change_line(visit, change) for change in islice(told, _CHANGES)),
        deleted=_deleted(visit, one),
        full=FULL_SCORE,
        asked=ASKED_POINTS,
    )
    title = visit.say("mirror-dataset", title=str(mark.title.text))
    return Page(title, view, visit.messages("mirror-summary"))


def _files(visit: Visit, one: ReleasedDataset, measured: Iterable[Measured]) -> Iterator[FileMark]:
    """How each file is rated."""
    iris, root = visit.content.bank.iris, visit.content.addresses.root
    by_node = {each.node: each for each in measured}
    for form in one.distributions:
        each = by_node.get(iris.distribution(one.slug, form.form))
        title = visit.choose_stated(form.title) or Text(form.form)
        values = each.values if each else {}
        yield FileMark(
            Item(title, f"{root}{form.address}"),
            form.file_type,
            points_of(values),
            each.stars if each else 0,
            _with_points(missing_in(values)),
        )


def _with_points(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Metrics with what they are worth."""
    return tuple((name, _POINTS[name]) for name in names)


def _deleted(visit: Visit, one: ReleasedDataset) -> tuple[str, ...]:
    """Addresses of files that the release before had of this dataset and this one has not."""
    before = visit.content.archive.find(visit.content.manifest.parent)
    last = before.dataset(one.slug) if before else None
    kept = {form.form for form in one.distributions}
    return (
        tuple(form.address for form in last.distributions if form.form not in kept) if last else ()
    )
