"""Years for which an indicator has no value in the city, by the reason why."""

from __future__ import annotations

from collections.abc import Iterable

from city_data_bank.pages.parts.facts import Fact, Item, facts
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row


async def lacking(visit: Visit, rows: Iterable[Row]) -> tuple[Fact, ...]:
    """The periods that no dataset covers, each leading to its gap.

    Args:
        visit: The visit.
        rows: Solutions of ``indicator/gaps``; gaps of a dataset stand in its row of the table.

    Returns:
        One fact a reason, that of most periods first.
    """
    nobody = visit.content.bank.iris.thing("gap", "none") + "/"
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row["gap"].value.startswith(nobody):
            found.setdefault(row["reason"].value, []).append(row)
    known = [
        row[name] for several in found.values() for row in several for name in ("reason", "period")
    ]
    names = await names_of(visit, known)

    def period(row: Row) -> Item:
        href = visit.content.addresses.link(visit.language, row["gap"].value)
        return Item(names(row["period"]), href)

    by_size = sorted(found, key=lambda reason: (-len(found[reason]), names.key(reason)))
    return facts(
        *(
            Fact(
                names(reason),
                tuple(sorted(map(period, found[reason]), key=lambda one: str(one.text))),
            )
            for reason in by_size
        )
    )
