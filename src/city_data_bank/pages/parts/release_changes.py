"""How two releases differ, dataset by dataset, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.pages.parts.collation import sort_key
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.versions import Changes, changes_between
from city_data_bank.pages.visit import Visit
from city_data_bank.release.archive import Held

_COMPARED: Final = 20
"""Datasets whose tables are compared row by row."""


@dataclass(frozen=True, slots=True)
class ChangedDataset:
    """A dataset that says something else.

    Args:
        title: Its title, leading to its version.
        changes: In which rows; None where only its description changed, or it is too large.
    """

    title: Item
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class ReleaseChanges:
    """How a release differs from another.

    Args:
        since: The other release.
        new: Datasets that it did not hold.
        gone: Datasets that are no longer held.
        changed: Datasets that say something else.
        more: How many further datasets changed.
    """

    since: Item
    new: tuple[Item, ...]
    gone: tuple[Item, ...]
    changed: tuple[ChangedDataset, ...]
    more: int


async def release_changes(visit: Visit, before: Held, after: Held) -> ReleaseChanges:
    """Compare two releases.

    Args:
        visit: The visit.
        before: The earlier one.
        after: The later one.
    """
    old = {one.slug: one for one in before.manifest.datasets}
    new = {one.slug: one for one in after.manifest.datasets}
    both = [slug for slug in new if slug in old and new[slug].record != old[slug].record]
    changed = [
        await _changed(visit, (before, old[slug]), (after, new[slug])) for slug in both[:_COMPARED]
    ]
    added, lost = new.keys() - old.keys(), old.keys() - new.keys()
    return ReleaseChanges(
        _release(visit, before),
        _sorted(visit, (version_item(visit, after, new[slug]) for slug in added)),
        _sorted(visit, (version_item(visit, before, old[slug]) for slug in lost)),
        tuple(changed),
        max(len(both) - _COMPARED, 0),
    )


def version_item(visit: Visit, held: Held, dataset: ReleasedDataset) -> Item:
    """A dataset by the title that it had in a release, leading to its version there."""
    ref = f"{dataset.slug}/release/{held.manifest.id}"
    href = visit.content.addresses.page(visit.language, "dataset", ref)
    return Item(visit.choose_stated(dataset.title) or Text(dataset.slug), href)


async def _changed(
    visit: Visit, before: tuple[Held, ReleasedDataset], after: tuple[Held, ReleasedDataset]
) -> ChangedDataset:
    """One dataset in both releases."""
    tables = [held.table(dataset) for held, dataset in (before, after)]
    changes = await changes_between(visit, *tables)
    return ChangedDataset(version_item(visit, *after), changes)


def _release(visit: Visit, held: Held) -> Item:
    """A release by its id."""
    identifier = held.manifest.id
    href = visit.content.addresses.page(visit.language, "release", identifier)
    return Item(Text(identifier), href)


def _sorted(visit: Visit, items: Iterator[Item]) -> tuple[Item, ...]:
    """By title."""
    return tuple(sorted(items, key=lambda item: sort_key(visit.messages, str(item.text))))
