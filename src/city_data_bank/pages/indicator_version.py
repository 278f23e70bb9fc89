"""An indicator as an earlier release knew it: the city's values then, beside those of today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.dataset_version import MARK
from city_data_bank.pages.parts.breakdowns import breakdowns_of
from city_data_bank.pages.parts.facts import Item, day
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.release_changes import version_item
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.parts.versions import city_rows, decimal_of, names_of_rows, number
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.release.archive import Held
from city_data_bank.release.differences import Row

_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Then:
    """A value then and now.

    Args:
        period: The period.
        details: Breakdown, or empty.
        dataset: The dataset that held it then.
        then: What it said; empty where it said nothing.
        now: What it says today; empty where it says nothing.
        unit: The unit of what it said then.
    """

    period: Text
    details: str
    dataset: Item
    then: str
    now: str
    unit: Text

    @property
    def differs(self) -> bool:
        """Whether something else is known today."""
        return self.then != self.now


@dataclass(frozen=True, slots=True)
class IndicatorVersionView:
    """What the page shows.

    Args:
        today: The indicator as it is known now.
        release: The release.
        built: When it was made, in words.
        values: The city's values, by dataset and period.
        differ: How many are not what is known today.
    """

    today: Item
    release: Item
    built: str
    values: tuple[Then, ...]
    differ: int


async def page(visit: Visit) -> Page | None:
    """An indicator in a release, or None where one of them is not there."""
    ref, _, release = visit.ref.partition(MARK)
    held = visit.content.archive.find(release)
    if held is None:
        return None
    thing = visit.content.bank.iris.thing("indicator", ref)
    names = await names_of(visit, [thing])
    if thing not in names.labels:
        return None
    values = await _values(visit, held, ref)
    addresses = visit.content.addresses
    view = IndicatorVersionView(
        Item(names(thing), addresses.link(visit.language, thing)),
        Item(Text(held.manifest.id), addresses.page(visit.language, "release", held.manifest.id)),
        day(visit.messages, held.manifest.built),
        values,
        sum(one.differs for one in values),
    )
    return Page(names(thing), view, visit.messages("version-summary"), visit.thing)


async def _values(visit: Visit, held: Held, ref: str) -> tuple[Then, ...]:
    """The city's values then, each beside today's."""
    found: list[Then] = []
    for dataset in held.manifest.datasets:
        rows = await city_rows(visit, held.table(dataset), ref)
        if not rows:
            continue
        now = visit.content.held.dataset(dataset.slug)
        table = visit.content.held.table(now) if now else None
        today = _by_key(await city_rows(visit, table, ref) or ())
        title = version_item(visit, held, dataset)
        names, broken = await names_of_rows(visit, rows), await breakdowns_of(visit, rows)
        for row in rows[: _MOST - len(found)]:
            period = names(visit.content.bank.iris.thing("period", row["period"]))
            known = number(visit, today.get(row["id"], {}).get("value", ""))
            then = number(visit, row["value"])
            unit = unit_beside(visit, names, row.get("unit", ""), decimal_of(row["value"]))
            found.append(Then(period, broken(row), title, then, known, unit))
    return tuple(found)


def _by_key(rows: Iterable[Row]) -> dict[str, Row]:
    """Rows by their key."""
    return {row["id"]: row for row in rows}
