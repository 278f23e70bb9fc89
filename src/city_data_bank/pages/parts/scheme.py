"""The indicators of a scheme and the newest that the bank says of each in the city.

What comes in: solutions of ``indicator/members``, ``indicator/newest``, ``indicator/entries``. What
goes out: IRIs and numbers; names are for the page that shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from city_data_bank.pages.parts.facts import decimal
from city_data_bank.pages.parts.themes import code_order
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row

_RANKS: Final = ("absent", "gap", "part", "total")
"""What may be known of an indicator, the least first: what it lacks for any value, a gap of a
period, values that are broken down, a total."""


@dataclass(frozen=True, slots=True)
class Member:
    """An indicator of a scheme.

    Args:
        indicator: IRI.
        code: As a text.
        theme: IRI of its theme, or empty.
        kind: IRI of its kind in a standard, or empty.
        same: IRIs of indicators of other schemes that ask for exactly the same.
    """

    indicator: str
    code: str
    theme: str
    kind: str
    same: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """The newest that is known of an indicator.

    Args:
        thing: IRI of the value or gap.
        rank: One of ``_RANKS``.
        like: IRI of the indicator that it is of, where that is one of another scheme.
        period: IRI, or empty.
        value: The number of a value.
        unit: IRI of its unit, or empty.
        status: IRI of its status, or empty.
        conformance: IRI: how far it is what the indicator asks for; empty where no method says it.
        reason: IRI: why there is no value; empty for a value.
        stewards: IRIs: who answers for it, or would have to deliver.
        responsible: IRIs: who has to see that it comes.
    """

    thing: str
    rank: str
    like: str = ""
    period: str = ""
    value: Decimal | None = None
    unit: str = ""
    status: str = ""
    conformance: str = ""
    reason: str = ""
    stewards: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()

    @property
    def has_value(self) -> bool:
        """Whether it is a value, be it broken down."""
        return self.rank in {"part", "total"}

    @property
    def like_scheme(self) -> str:
        """IRI of the other scheme, or empty."""
        return self.like.rpartition("/")[0]

    @property
    def fills(self) -> bool:
        """Whether it is a value of the indicator itself."""
        return self.has_value and not self.like


def read_members(rows: Iterable[Row]) -> tuple[Member, ...]:
    """The indicators of a scheme by theme and code, the numbers in a code sorted as numbers.

    Args:
        rows: Solutions of ``indicator/members``: one an indicator and counterpart.
    """
    found: dict[str, Member] = {}
    for row in rows:
        said = {name: term.value for name, term in row.items()}
        indicator = said["indicator"]
        known = found.get(indicator)
        same = {*(known.same if known else ()), *([said["same"]] if "same" in said else [])}
        found[indicator] = Member(
            indicator,
            said["code"],
            said.get("theme", ""),
            said.get("kind", ""),
            tuple(sorted(same)),
        )
    return tuple(
        sorted(found.values(), key=lambda one: (code_order(one.theme), code_order(one.code)))
    )


async def read_entries(visit: Visit, members: Sequence[Member]) -> dict[str, Entry]:
    """The newest that is known of indicators of the visited scheme in the city.

    Args:
        visit: The visit of a scheme.
        members: Its indicators.

    Returns:
        By indicator; where nothing is known of one, what is of a counterpart, if anything is.
    """
    where = {"scheme": [iri(visit.thing)], "area": [visit.city]}
    newest = {
        row["indicator"].value: Entry(row["thing"].value, row["rank"].value)
        for row in await visit.ask("indicator/newest", **where)
        if "thing" in row and "rank" in row
    }
    stands = {one.indicator: entry for one in members if (entry := _entry(one, newest))}
    things = sorted({entry.thing for entry in stands.values()})
    rows = await visit.ask("indicator/entries", thing=map(iri, things)) if things else ()
    by_thing: dict[str, list[Row]] = {}
    for row in rows:
        by_thing.setdefault(row["thing"].value, []).append(row)
    return {
        indicator: _told(entry, by_thing.get(entry.thing, ()))
        for indicator, entry in stands.items()
    }


def _entry(one: Member, newest: Mapping[str, Entry]) -> Entry | None:
    """What is known of an indicator, else the most that is known of a counterpart."""
    if own := newest.get(one.indicator):
        return own
    others = [replace(newest[same], like=same) for same in one.same if same in newest]
    return max(others, key=lambda entry: _RANKS.index(entry.rank), default=None)


def _told(entry: Entry, rows: Sequence[Row]) -> Entry:
    """The entry with what is said of its value or gap."""
    said = {name: term.value for row in reversed(rows) for name, term in row.items()}
    numbers = (decimal(row["value"]) for row in rows if "value" in row)
    return replace(
        entry,
        period=said.get("period", ""),
        value=next((number for number in numbers if number is not None), None),
        unit=said.get("unit", ""),
        status=said.get("status", ""),
        conformance=said.get("conformance", ""),
        reason=said.get("reason", ""),
        stewards=_all(rows, "steward"),
        responsible=_all(rows, "responsible"),
    )


def _all(rows: Iterable[Row], name: str) -> tuple[str, ...]:
    """Every value of a variable, in order."""
    return tuple(dict.fromkeys(row[name].value for row in rows if name in row))
