"""Lines of the yearly report: values with their changes, conflicts, targets, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from city_data_bank.pages.parts.collation import SortKey
from city_data_bank.pages.parts.facts import Item, decimal, link
from city_data_bank.pages.parts.footnotes import Footnotes
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.pivot import is_broken, most_places, places
from city_data_bank.pages.parts.reported import reported_values
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row

_TENTHS: Final = Decimal("0.1")
_USUAL: Final = ("obsStatus-A", "#exact")
"""Ends of what need not be said of a value."""
_SHARES: Final = ("PERCENT", "percentagePoint")
"""Ends of units whose change in percent would be misread."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A number with its footnote.

    Args:
        value: The number.
        decimals: Places after the point.
        note: Number of the footnote.
        href: Address of the number.
    """

    value: Decimal
    decimals: int
    note: int
    href: str


@dataclass(frozen=True, slots=True)
class ValueLine:
    """An indicator in the year of the report.

    Args:
        scheme: List that it stands in.
        key: What it sorts by.
        name: Its name, leading to its page.
        now: The value.
        before: That of the year before, or None where there is none in the same unit.
        decimals: Places after the point of both.
        change: What it has changed by; None where the two cannot be compared.
        percent: The same in percent of the value before; None where that says nothing.
        broken: Whether the two cannot be compared, since the series is broken between them.
        unit: Unit of the value.
        marks: What is unusual about it: its status, that it is a proxy or an estimate.
        steward: Who answers for it.
    """

    scheme: str
    key: SortKey
    name: Item
    now: Noted
    before: Noted | None
    decimals: int
    change: Decimal | None
    percent: Decimal | None
    broken: bool
    unit: Text
    marks: tuple[Text, ...]
    steward: Text


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """Several numbers for one thing.

    Args:
        name: What they are given for, leading to the conflict.
        note: Number of its footnote.
        values: The numbers; the one that counts first.
        chosen: Whether the first one counts.
        unit: Of the first.
        kind: Why they differ.
        percent: The highest minus the lowest in percent of the lowest, or None.
    """

    name: Item
    note: int
    values: tuple[Noted, ...]
    chosen: bool
    unit: Text
    kind: Text
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target and how it stood by the value of the year.

    Args:
        name: Its indicator, leading to the target.
        goal: What it serves, or None.
        wanted: What is to be reached.
        unit: Of that, or None.
        due: When.
        status: How it stood; None = nobody has assessed it for the year.
        reason: Why a status is refused, or None.
        note: Number of the footnote of the assessment, or 0.
        progress: Share of the way that is done, or None.
        share: Share of the way that is due, or None.
    """

    name: Item
    goal: Text | None
    wanted: Noted
    unit: Text | None
    due: Text
    status: Text | None
    reason: Text | None
    note: int
    progress: Decimal | None
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class GapGroup:
    """What is missing for one reason.

    Args:
        reason: Why.
        gaps: What, each with the numbers of its footnotes: parts of a total have one each.
    """

    reason: Text
    gaps: tuple[tuple[Item, tuple[int, ...]], ...]


def value_lines(
    visit: Visit, names: Names, notes: Footnotes, rows: Sequence[Row], period: str
) -> list[ValueLine]:
    """The values of the year, each beside that of the year before.

    Args:
        visit: The visit.
        names: Names of indicators, units and stewards.
        notes: Take the addresses of the numbers.
        rows: Solutions of ``report/values`` for both years.
        period: IRI of the year; the other rows are of the year before.
    """
    known = [row for row in rows if "value" in row and decimal(row["value"]) is not None]
    before = {row["indicator"].value: row for row in known if row["period"].value != period}
    now = {row["indicator"].value: row for row in known if row["period"].value == period}
    return [
        _value_line(visit, names, notes, now[indicator], before.get(indicator))
        for indicator in sorted(
            now, key=lambda one: (names.key(now[one]["scheme"]), names.key(one))
        )
    ]


def _value_line(
    visit: Visit, names: Names, notes: Footnotes, row: Row, earlier: Row | None
) -> ValueLine:
    """One value."""
    now = _noted(notes, row, "value", "reference")
    alike = earlier if earlier and earlier["unit"] == row["unit"] else None
    before = _noted(notes, alike, "value", "reference") if alike else None
    broken = before is not None and is_broken(row)
    change = now.value - before.value if before and not broken else None
    is_share = row["unit"].value.endswith(_SHARES)
    percent = (
        None if change is None or before is None or is_share else _percent(change, before.value)
    )
    return ValueLine(
        scheme=row["scheme"].value,
        key=names.key(row["indicator"]),
        name=link(visit, names, row["indicator"].value),
        now=now,
        before=before,
        decimals=most_places([now.value, before.value if before else None]),
        change=change,
        percent=percent,
        broken=broken,
        unit=unit_beside(visit, names, row["unit"].value, now.value),
        marks=_marks(names, row),
        steward=names(row["steward"]),
    )


def _marks(names: Names, row: Row) -> tuple[Text, ...]:
    """What is unusual about a value."""
    said = (row[name].value for name in ("status", "conformance") if name in row)
    return tuple(names(one) for one in said if not one.endswith(_USUAL))


def conflict_lines(
    visit: Visit, names: Names, notes: Footnotes, rows: Sequence[Row], reported: Sequence[Row]
) -> tuple[ConflictLine, ...]:
    """The conflicts of the year, with their numbers.

    Args:
        visit: The visit.
        names: Names of indicators, kinds and units.
        notes: Take the addresses.
        rows: Solutions of ``report/conflicts``.
        reported: Solutions of ``conflict/values`` for them.
    """
    values = reported_values(visit, names, reported)
    lines = []
    for row in rows:
        several = sorted(values.get(row["conflict"].value, ()), key=lambda one: not one.chosen)
        if not several:
            continue
        href = visit.content.addresses.link(visit.language, row["conflict"].value)
        lines.append(
            ConflictLine(
                name=Item(names(row["indicator"]), href),
                note=notes.note(row["conflict"].value),
                values=tuple(
                    Noted(one.value, one.decimals, notes.note(one.href), one.href)
                    for one in several
                ),
                chosen=several[0].chosen,
                unit=several[0].unit,
                kind=names(row["kind"]),
                percent=decimal(row["difference"]) if "difference" in row else None,
            )
        )
    return tuple(lines)


def target_lines(
    visit: Visit, names: Names, notes: Footnotes, rows: Iterable[Row]
) -> tuple[TargetLine, ...]:
    """The targets.

    Args:
        visit: The visit.
        names: Names of goals, indicators, units and statuses.
        notes: Take the addresses.
        rows: Solutions of ``report/targets``.
    """
    return tuple(
        _target(visit, names, notes, row)
        for row in rows
        if "wanted" in row and decimal(row["wanted"]) is not None
    )


def _target(visit: Visit, names: Names, notes: Footnotes, row: Row) -> TargetLine:
    """One target."""

    def named(name: str) -> Text | None:
        return names(row[name]) if name in row else None

    wanted = _noted(notes, row, "wanted", "target")
    href = visit.content.addresses.link(visit.language, row["target"].value)
    unit = unit_beside(visit, names, row["unit"].value, wanted.value) if "unit" in row else None
    return TargetLine(
        name=Item(names(row["indicator"]), href),
        goal=named("goal"),
        wanted=wanted,
        unit=unit,
        due=names(row["due"]),
        status=named("status"),
        reason=named("reason"),
        note=notes.note(row["assessment"].value) if "assessment" in row else 0,
        progress=decimal(row["progress"]) if "progress" in row else None,
        share=decimal(row["share"]) if "share" in row else None,
    )


def gap_groups(
    visit: Visit, names: Names, notes: Footnotes, rows: Iterable[Row]
) -> tuple[GapGroup, ...]:
    """What is missing, by reason.

    Args:
        visit: The visit.
        names: Names of indicators and reasons.
        notes: Take the addresses.
        rows: Solutions of ``report/gaps``, sorted by reason.
    """
    found: dict[str, dict[str, list[int]]] = {}
    for row in rows:
        if "gap" in row:
            things = found.setdefault(row["reason"].value, {})
            things.setdefault(row["indicator"].value, []).append(notes.note(row["gap"].value))
    return tuple(
        GapGroup(
            names(reason),
            tuple(
                (link(visit, names, thing), tuple(things[thing]))
                for thing in sorted(things, key=names.key)
            ),
        )
        for reason, things in found.items()
    )


def _noted(notes: Footnotes, row: Row, number: str, thing: str) -> Noted:
    """A number of a solution with the address of what it is of."""
    value = decimal(row[number]) or Decimal(0)
    iri = row[thing].value
    return Noted(value, places(value), notes.note(iri), iri)


def _percent(change: Decimal, before: Decimal) -> Decimal | None:
    """A change in percent of what was before."""
    if before <= 0:
        return None
    return (100 * change / before).quantize(_TENTHS, ROUND_HALF_UP)
