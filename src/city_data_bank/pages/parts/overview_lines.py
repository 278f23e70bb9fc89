"""The lines of an overview: an indicator with its newest value, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.facts import Item, link, links_told_apart
from city_data_bank.pages.parts.names import Names, tail
from city_data_bank.pages.parts.pivot import Figure, places
from city_data_bank.pages.parts.scheme import Entry, Member
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.visit import Visit
from city_data_bank.vocabulary import BANK, SCODE

_USUAL: Final = frozenset(("", BANK["exact"], SCODE["obsStatus-A"]))
"""Conformance and status that nobody has to be told of."""


@dataclass(frozen=True, slots=True)
class State:
    """The newest that is known of an indicator.

    Args:
        figure: Its newest value; None where there is none, or only values that are broken down.
        unit: Of the value.
        told: Where there is no total: why, leading to the gap, or that it is broken down.
        period: Of the value, leading to its page.
        marks: What the value is instead of what the indicator asks for.
        who: Who answers for the value, or would have to deliver; if nobody is known to, who has to
            see that it comes. Nobody where there is nothing to deliver.
        watched: Whether it is the latter.
    """

    figure: Figure | None
    unit: Text
    told: Item | None
    period: Item | None
    marks: tuple[Item, ...]
    who: tuple[Item, ...]
    watched: bool


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """An indicator.

    Args:
        name: With its code in a standard, leading to its page.
        kind: Core, supporting, profile; or None.
        state: The newest that is known of it; None where nothing is.
    """

    name: Item
    kind: Text | None
    state: State | None


def overview_lines(
    visit: Visit, names: Names, shown: Sequence[Member], entries: Mapping[str, Entry]
) -> tuple[OverviewLine, ...]:
    """Indicators of one theme: those of a standard by code, others by name.

    Args:
        visit: The visit.
        names: Of indicators, kinds, units, periods, stewards.
        shown: The indicators, by code.
        entries: The newest that is known of each.
    """
    if shown and shown[0].theme:
        items = {one.indicator: _coded(visit, names, one) for one in shown}
    else:
        codes = {one.indicator: one.code for one in shown}
        ordered = {one: codes[one] for one in sorted(codes, key=names.key)}
        items = dict(zip(ordered, links_told_apart(visit, names, ordered), strict=True))
    by_indicator = {one.indicator: one for one in shown}
    return tuple(
        OverviewLine(
            name,
            names(kind) if (kind := by_indicator[one].kind) else None,
            _state(visit, names, entry, one) if (entry := entries.get(one)) else None,
        )
        for one, name in items.items()
    )


def _coded(visit: Visit, names: Names, one: Member) -> Item:
    """An indicator of a standard: its code and its name."""
    item = link(visit, names, one.indicator)
    return Item(Text(f"{one.code} {item.text.value}", item.text.language), item.href)


def _state(visit: Visit, names: Names, entry: Entry, indicator: str) -> State:
    """What is known of an indicator, in words."""
    whole = entry.rank == "total"
    watched = () if entry.reason == BANK["not-applicable"] else entry.responsible
    who = entry.stewards or watched
    return State(
        Figure(entry.thing, entry.value, places(entry.value)) if whole else None,
        unit_beside(visit, names, entry.unit, entry.value) if whole else Text(""),
        None if whole else _told(visit, names, entry, indicator),
        link(visit, names, entry.period) if entry.has_value else None,
        _marks(visit, names, entry, indicator),
        tuple(link(visit, names, one) for one in who),
        who != entry.stewards,
    )


def _told(visit: Visit, names: Names, entry: Entry, indicator: str) -> Item:
    """What stands in the place of a total: its parts, which the indicator's page has, or why."""
    addresses = visit.content.addresses
    if entry.has_value:
        about = addresses.link(visit.language, entry.like or indicator)
        return Item(visit.say("overview-part"), f"{about}#city")
    return Item(names(entry.reason), addresses.link(visit.language, entry.thing))


def is_usual(entry: Entry) -> bool:
    """Whether a value is exactly what its indicator asks for, counted and not estimated."""
    return {entry.conformance, entry.status} <= _USUAL


def _marks(visit: Visit, names: Names, entry: Entry, indicator: str) -> tuple[Item, ...]:
    """What a value is: a proxy, which its method explains; an estimate; that of a counterpart."""
    marks = []
    about = visit.content.addresses.link(visit.language, entry.like or indicator)
    if entry.conformance not in _USUAL:
        marks.append(Item(names(entry.conformance), f"{about}#conformance"))
    if entry.status not in _USUAL:
        marks.append(Item(names(entry.status)))
    if entry.like:
        code, scheme = tail(entry.like), names(entry.like_scheme).value
        marks.append(Item(visit.say("overview-like", code=code, scheme=scheme), about))
    return tuple(marks)
