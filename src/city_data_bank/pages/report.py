"""The yearly report: the city's values, changes, targets, conflicts and gaps of one year.

For people who read on paper: every number has a footnote with its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.footnotes import Footnotes
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.report_lines import (
    ConflictLine,
    GapGroup,
    TargetLine,
    ValueLine,
    conflict_lines,
    gap_groups,
    target_lines,
    value_lines,
)
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.themes import code_order
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row, Term

_YEAR: Final = re.compile(r"[0-9]{4}", re.ASCII)
LARGE: Final = "large"
"""Value of the parameter ``print`` for those who need large letters."""


@dataclass(frozen=True, slots=True)
class Part:
    """Values of the indicators of one theme.

    Args:
        theme: Its name; None for indicators that have none.
        lines: By name.
    """

    theme: Text | None
    lines: tuple[ValueLine, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Values of the indicators of one list.

    Args:
        name: Of the list.
        parts: Themes in the order of their numbers.
    """

    name: Text
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """What the page shows.

    Args:
        year: The year.
        city: Name of the city.
        groups: Values by list of indicators.
        conflicts: Several numbers for one thing.
        targets: What the city wants to reach.
        gaps: What is missing, by reason.
        notes: Number and address of each footnote.
        years: Reports of other years.
        large: Whether the letters are large.
        sizes: The report in ordinary and in large letters.
        release: Address of the release.
    """

    year: str
    city: Text
    groups: tuple[Group, ...]
    conflicts: tuple[ConflictLine, ...]
    targets: tuple[TargetLine, ...]
    gaps: tuple[GapGroup, ...]
    notes: tuple[tuple[int, str], ...]
    years: tuple[Item, ...]
    large: bool
    sizes: tuple[Item, ...]
    release: str


@dataclass(frozen=True, slots=True)
class _Answers:
    """What the queries of the page answer."""

    values: Sequence[Row]
    themes: Sequence[Row]
    conflicts: Sequence[Row]
    reported: Sequence[Row]
    targets: Sequence[Row]
    gaps: Sequence[Row]

    def terms(self) -> Iterable[Term]:
        """Every term in them."""
        lists = (self.values, self.themes, self.conflicts, self.reported, self.targets, self.gaps)
        for rows in lists:
            for row in rows:
                yield from row.values()


async def page(visit: Visit) -> Page | None:
    """The report of a year; without one in the address, of the newest that has values."""
    years = [row["year"].value for row in await visit.ask_once("report/years", area=[visit.city])]
    year = visit.ref or next(iter(years), "")
    if not _YEAR.fullmatch(year) or year not in years:
        return None
    answers = await _answers(visit, year)
    names = await names_of(visit, [visit.city, *answers.terms()])
    notes = Footnotes()
    city = names(visit.city)
    view = ReportView(
        year=year,
        city=city,
        groups=_groups(visit, names, notes, answers, _period(visit, year).value),
        conflicts=conflict_lines(visit, names, notes, answers.conflicts, answers.reported),
        targets=target_lines(visit, names, notes, answers.targets),
        gaps=gap_groups(visit, names, notes, answers.gaps),
        notes=notes.all,
        years=tuple(_other(visit, one) for one in years if one != year),
        large=visit.query.get("print") == LARGE,
        sizes=tuple(_size(visit, year, size) for size in ("", LARGE)),
        release=visit.content.bank.iris.thing("release", visit.content.manifest.id),
    )
    title = visit.say("report-title", city=str(city), year=year)
    return Page(title, view, visit.messages("report-summary", year=year))


async def _answers(visit: Visit, year: str) -> _Answers:
    """Ask all there is to ask."""
    here, now = [visit.city], [_period(visit, year)]
    both = [*now, _period(visit, str(int(year) - 1))]
    conflicts = await visit.ask("report/conflicts", area=here, period=now)
    known = [row["conflict"] for row in conflicts if "conflict" in row]
    values = await visit.ask("report/values", area=here, period=both)
    counted = [iri(one) for one in sorted({row["indicator"].value for row in values})]
    return _Answers(
        values=values,
        themes=await visit.ask("report/themes", indicator=counted) if counted else (),
        conflicts=conflicts,
        reported=await visit.ask("conflict/values", conflict=known) if known else (),
        targets=await visit.ask("report/targets", area=here, period=now),
        gaps=await visit.ask("report/gaps", area=here, period=now),
    )


def _period(visit: Visit, year: str) -> Term:
    """The period of a year."""
    return iri(visit.content.bank.iris.thing("period", year))


def _groups(
    visit: Visit, names: Names, notes: Footnotes, answers: _Answers, period: str
) -> tuple[Group, ...]:
    """Values by list and theme, the lists by name; footnotes count on from one to the next."""
    themes = {row["indicator"].value: row["theme"].value for row in answers.themes}
    lists: dict[str, dict[str, list[Row]]] = {}
    for row in answers.values:
        parts = lists.setdefault(row["scheme"].value, {})
        parts.setdefault(themes.get(row["indicator"].value, ""), []).append(row)
    groups = []
    for scheme in sorted(lists, key=names.key):
        found = []
        for theme in sorted(lists[scheme], key=code_order):
            lines = value_lines(visit, names, notes, lists[scheme][theme], period)
            if lines:
                found.append(Part(names(theme) if theme else None, tuple(lines)))
        if found:
            groups.append(Group(names(scheme), tuple(found)))
    return tuple(groups)


def _other(visit: Visit, year: str) -> Item:
    """The report of another year."""
    return Item(Text(year), visit.content.addresses.page(visit.language, "report", year))


def _size(visit: Visit, year: str, size: str) -> Item:
    """The report in letters of a size."""
    query = f"print={size}" if size else ""
    href = visit.content.addresses.page(visit.language, "report", year, query)
    return Item(visit.say(f"report-size.{size or 'ordinary'}"), href)
