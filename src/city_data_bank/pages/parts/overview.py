"""A list of indicators by theme: the newest value of each, or why there is none.

What comes in: the visit of a scheme. What goes out: a table a theme, and how many have a value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from city_data_bank.pages.parts.facts import Fact, Item, fact, facts
from city_data_bank.pages.parts.matrix import matrix_address
from city_data_bank.pages.parts.names import Names, names_of, tail
from city_data_bank.pages.parts.overview_lines import OverviewLine, is_usual, overview_lines
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.parts.scheme import Entry, Member, read_entries, read_members
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit

_SHOWN: Final = 500
"""Indicators of a list on a page."""
_YEAR: Final = re.compile("[0-9]{4}")


@dataclass(frozen=True, slots=True)
class ThemeTable:
    """The indicators of a theme, or those of a list that have none.

    Args:
        key: Of its heading, in addresses.
        name: The theme; of indicators that have none what they are.
        share: How many of how many have a value.
        matrix: Its years, or empty where nothing is told of them.
        lines: Those of its indicators that this page shows.
    """

    key: str
    name: Text
    share: Text
    matrix: str
    lines: tuple[OverviewLine, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """How the city stands with the indicators of a list.

    Args:
        counts: How many have a value, by kind too; reasons why the others have none.
        themes: The tables of this page.
        kinds: Whether the list tells kinds of indicators.
        paging: The way to the others.
    """

    counts: tuple[Fact, ...]
    themes: tuple[ThemeTable, ...]
    kinds: bool
    paging: Paging


async def overview(visit: Visit) -> Overview | None:
    """The indicators of the visited scheme; None where it has none."""
    members = read_members(await visit.ask("indicator/members", scheme=[iri(visit.thing)]))
    if not members:
        return None
    entries = await read_entries(visit, members)
    shown, paging = part_of(visit, members, _SHOWN)
    names = await names_of(visit, filter(None, _things(members, shown, entries)))
    groups: dict[str, list[Member]] = {}
    for one in members:
        groups.setdefault(one.theme, []).append(one)
    lines = {
        theme: overview_lines(visit, names, [one for one in shown if one.theme == theme], entries)
        for theme in dict.fromkeys(one.theme for one in shown)
    }
    return Overview(
        _counts(visit, names, members, entries),
        tuple(_table(visit, names, groups[theme], lines[theme], entries) for theme in lines),
        any(one.kind for one in members),
        paging,
    )


def _things(
    members: Sequence[Member], shown: Sequence[Member], entries: Mapping[str, Entry]
) -> Iterator[str]:
    """IRIs of what has to be named, empty ones among them: what is counted, what is shown."""
    yield from {one.kind for one in members} | {entry.reason for entry in entries.values()}
    for one in shown:
        yield from (one.indicator, one.theme)
        if entry := entries.get(one.indicator):
            yield from (entry.unit, entry.status, entry.conformance, entry.like_scheme)
            yield from (*entry.stewards, *entry.responsible)


def _table(
    visit: Visit,
    names: Names,
    every: Sequence[Member],
    lines: tuple[OverviewLine, ...],
    entries: Mapping[str, Entry],
) -> ThemeTable:
    """One theme; its table of years is there where a whole year has a value or a gap."""
    theme = every[0].theme
    known = [entry for one in every if (entry := entries.get(one.indicator))]
    yearly = any(_YEAR.fullmatch(tail(entry.period)) and not entry.like for entry in known)
    return ThemeTable(
        f"theme-{quote(tail(theme))}" if theme else "theme",
        names(theme) if theme else visit.say("listing-indicator"),
        _share(visit, every, entries),
        matrix_address(visit, theme or visit.thing) if yearly else "",
        lines,
    )


def _counts(
    visit: Visit, names: Names, members: Sequence[Member], entries: Mapping[str, Entry]
) -> tuple[Fact, ...]:
    """How many have a value, in all and by kind; what the values are; why the others have none."""
    kinds = dict.fromkeys(one.kind for one in members if one.kind)
    by_kind = {kind: [one for one in members if one.kind == kind] for kind in kinds}
    known = entries.values()
    filled = [entry for entry in known if entry.fills]
    told = Counter(entry.reason for entry in known if entry.reason and not entry.like)
    return facts(
        fact(visit, "overview-filled", [_share(visit, members, entries)]),
        *(Fact(names(kind), (Item(_share(visit, by_kind[kind], entries)),)) for kind in kinds),
        _few(visit, "overview-approximate", (not is_usual(entry) for entry in filled)),
        _few(visit, "overview-parts", (entry.rank == "part" for entry in filled)),
        _few(visit, "overview-elsewhere", (entry.has_value and not entry.fills for entry in known)),
        *(Fact(names(reason), (_number(visit, count),)) for reason, count in told.most_common()),
    )


def _share(visit: Visit, several: Sequence[Member], entries: Mapping[str, Entry]) -> Text:
    """How many of some indicators have a value of their own."""
    known = (entries.get(one.indicator) for one in several)
    filled = sum(entry is not None and entry.fills for entry in known)
    return visit.say("gaps-share", filled=filled, asked=len(several))


def _few(visit: Visit, key: str, several: Iterable[bool]) -> Fact:
    """How many are so; not shown where none is."""
    count = sum(several)
    return fact(visit, key, [_number(visit, count)] if count else [])


def _number(visit: Visit, count: int) -> Item:
    """A count as the reader's language writes it."""
    return Item(Text(visit.messages.number(count), visit.language))
