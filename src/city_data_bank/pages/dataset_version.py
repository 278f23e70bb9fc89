"""A dataset as an earlier release held it: what was known then, and what has changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.pages.parts.breakdowns import breakdowns_of
from city_data_bank.pages.parts.facts import Fact, Item, day, fact, facts
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.parts.versions import (
    Changes,
    changes_between,
    city_rows,
    decimal_of,
    names_of_rows,
    number,
)
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.release.archive import Held
from city_data_bank.release.differences import Row

MARK: Final = "/release/"
"""Stands between the ref of a thing and the id of the release that held it."""
_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Known:
    """A value of the city that was known then.

    Args:
        what: The indicator, leading to its page.
        details: Breakdown, or empty.
        period: The period.
        value: The number.
        unit: Its unit.
    """

    what: Item
    details: str
    period: Text
    value: str
    unit: Text


@dataclass(frozen=True, slots=True)
class DatasetVersionView:
    """What the page shows.

    Args:
        current: Whether the release is the one that is served.
        today: The dataset as it is now, or None where it is gone.
        facts: Release, days, counts.
        description: What it said of itself then.
        changes: What has changed since; None where the tables cannot be compared here.
        known: Values of the city, as far as they are shown.
        shortened: Whether there are more.
        files: Its files then: name, address, bytes.
    """

    current: bool
    today: Item | None
    facts: tuple[Fact, ...]
    description: Text | None
    changes: Changes | None
    known: tuple[Known, ...]
    shortened: bool
    files: tuple[tuple[str, str, int], ...]


async def page(visit: Visit) -> Page | None:
    """A dataset in a release, or None where the release is not there or did not hold it."""
    slug, _, release = visit.ref.partition(MARK)
    held = visit.content.archive.find(release)
    dataset = held.dataset(slug, *_earlier_names(visit, slug)) if held else None
    if held is None or dataset is None:
        return None
    now = visit.content.held.dataset(slug)
    rows = await city_rows(visit, held.table(dataset))
    view = DatasetVersionView(
        held.manifest.id == visit.content.manifest.id,
        _today(visit, now),
        _facts(visit, held, dataset),
        visit.choose_stated(dataset.description.description) if dataset.description else None,
        await _changes(visit, held, dataset, now),
        await known_values(visit, (rows or ())[:_MOST]),
        len(rows or ()) > _MOST,
        _files(visit, held, dataset, slug),
    )
    title = visit.choose_stated(dataset.title) or Text(slug)
    return Page(title, view, visit.messages("version-summary"), visit.thing)


async def known_values(visit: Visit, rows: tuple[Row, ...]) -> tuple[Known, ...]:
    """Rows of a published table as a reader sees them."""
    iris = visit.content.bank.iris
    names, broken = await names_of_rows(visit, rows), await breakdowns_of(visit, rows)
    found = []
    for row in rows:
        thing = iris.thing("indicator", row["indicator"])
        found.append(
            Known(
                Item(names(thing), visit.content.addresses.link(visit.language, thing)),
                broken(row),
                names(iris.thing("period", row["period"])),
                number(visit, row["value"]),
                unit_beside(visit, names, row.get("unit", ""), decimal_of(row["value"])),
            )
        )
    return tuple(found)


def _earlier_names(visit: Visit, slug: str) -> tuple[str, ...]:
    """Names that a dataset had before it was renamed."""
    gone = visit.content.manifest.withdrawals
    return tuple(one.slug for one in gone if one.renamed and one.replaced_by == slug)


async def _changes(
    visit: Visit, held: Held, dataset: ReleasedDataset, now: ReleasedDataset | None
) -> Changes | None:
    """What has changed since."""
    if now is None:
        return None
    if now.record == dataset.record:
        return Changes(0, 0, 0, ())
    return await changes_between(visit, held.table(dataset), visit.content.held.table(now))


def _today(visit: Visit, now: ReleasedDataset | None) -> Item | None:
    """The dataset as it is now."""
    if now is None:
        return None
    href = visit.content.addresses.page(visit.language, "dataset", now.slug)
    return Item(visit.choose_stated(now.title) or Text(now.slug), href)


def _facts(visit: Visit, held: Held, dataset: ReleasedDataset) -> tuple[Fact, ...]:
    """Release, days, counts."""
    identifier = held.manifest.id
    href = visit.content.addresses.page(visit.language, "release", identifier)
    words = visit.messages

    def told(value: int) -> Text:
        return Text(words.number(value), visit.language)

    return facts(
        fact(visit, "site-release", [Item(Text(identifier), href)]),
        fact(visit, "release-built", [Text(day(words, held.manifest.built), visit.language)]),
        fact(visit, "dataset-modified", [Text(day(words, dataset.modified), visit.language)]),
        fact(visit, "site-values", [told(dataset.accounting.observations)]),
        fact(visit, "about-gaps", [told(dataset.accounting.gaps)]),
    )


def _files(
    visit: Visit, held: Held, dataset: ReleasedDataset, slug: str
) -> tuple[tuple[str, str, int], ...]:
    """The files of the version."""
    before = f"{visit.content.addresses.root}data/dataset/{slug}{MARK}{held.manifest.id}/"
    return tuple((name, before + name, form.size) for name, form in held.files(dataset))
