"""A target: what is wanted, how it stands, how that comes about, and the way so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from city_data_bank.pages.parts.facts import Fact, Item, due, fact, facts, link, links, texts
from city_data_bank.pages.parts.names import Names, names_of, tail
from city_data_bank.pages.parts.pivot import is_broken, most_places
from city_data_bank.pages.parts.reported import reported_values
from city_data_bank.pages.parts.target_chart import Course, target_chart
from city_data_bank.pages.parts.targets import (
    Entry,
    Light,
    arithmetic,
    as_of,
    entries,
    light,
    no_value,
    number_of,
    pace,
)
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row


@dataclass(frozen=True, slots=True)
class Step:
    """How the target stood by the value of one year.

    Args:
        year: Leads to the assessment.
        value: In the unit of the target, or None.
        absent: What to say where there is no value.
        href: The value with where it comes from, or None.
        light: How it stood.
        arithmetic: How that comes about.
    """

    year: Item
    value: Decimal | None
    absent: Text
    href: str | None
    light: Light
    arithmetic: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class TargetView:
    """What the page shows.

    Args:
        entry: What is wanted and how it stands.
        late: Whether its year has come and it is not reached.
        meaning: What the reason means why there is no light, or None.
        pace: What is needed a year and what it was so far, a line each.
        next: By when the next figures are due, who owns the target.
        places: Places after the point that its values are written with.
        facts: Goal, indicator, area.
        steps: Year by year, the newest first.
        course: The values and the path, or None.
        used: Values and conflicts that the status rests on.
        missing: What the indicator lacks, where it has no value.
    """

    entry: Entry
    late: bool
    meaning: Text | None
    pace: tuple[Text, ...]
    next: tuple[Fact, ...]
    places: int
    facts: tuple[Fact, ...]
    steps: tuple[Step, ...]
    course: Course | None
    used: tuple[Fact, ...]
    missing: tuple[Fact, ...]


async def page(visit: Visit) -> Page | None:
    """A target, or None where there is no such."""
    about = [iri(visit.thing)]
    entry = (await entries(visit, about)).get(visit.thing)
    if entry is None:
        return None
    rows = await visit.ask("target/assessments", target=about)
    names = await names_of(visit, [entry.row["goal"], *(t for row in rows for t in row.values())])
    steps = [_step(visit, names, entry, row) for row in rows]
    values = {
        int(tail(row["period"].value)): step.value
        for row, step in zip(rows, steps, strict=True)
        if step.value is not None
    }
    breaks = {int(tail(row["period"].value)) for row in rows if is_broken(row)}
    start = number_of(entry.row, "start")
    if start is not None and "base" in entry.row:
        values[int(tail(entry.row["base"].value))] = start
    view = TargetView(
        entry=entry,
        late=_late(entry),
        meaning=visit.choose(
            row["meaning"] for row in await visit.ask("target/refusal", target=about)
        ),
        pace=pace(visit, entry.row),
        next=await _next(visit, entry),
        places=most_places(step.value for step in steps),
        facts=_facts(visit, names, entry),
        steps=tuple(reversed(steps)),
        course=target_chart(visit, entry, values, breaks),
        used=await _used(visit),
        missing=await _missing(visit),
    )
    title = Text(f"{entry.indicator.text}: {entry.wanted}", entry.indicator.text.language)
    return Page(title, view, f"{entry.today} {entry.light.name}.", thing=visit.thing)


def _late(entry: Entry) -> bool:
    """Whether the year of a target to reach has come, and it is not reached."""
    share = number_of(entry.row, "due")
    return share is not None and share >= 1 and entry.light.shape != "achieved"


def _facts(visit: Visit, names: Names, entry: Entry) -> tuple[Fact, ...]:
    """What the target belongs to."""
    return facts(
        fact(visit, "target-goal", [link(visit, names, entry.row["goal"].value)]),
        fact(visit, "observation-indicator", [entry.indicator]),
        fact(visit, "observation-area", [entry.area]),
        fact(visit, "target-as-of", [as_of(visit, entry)]),
    )


async def _next(visit: Visit, entry: Entry) -> tuple[Fact, ...]:
    """By when the next figures are due, and who owns the target."""
    rows = await visit.ask("target/due", target=[iri(visit.thing)])
    days = [due(visit, row["due"].value, "indicator-overdue") for row in rows]
    return facts(
        fact(visit, "target-due-day", days),
        fact(visit, "target-responsible", [entry.responsible]),
    )


def _step(visit: Visit, names: Names, entry: Entry, row: Row) -> Step:
    """How the target stood by the value of one year."""
    year = tail(row["period"].value)
    base = tail(entry.row["base"].value) if "base" in entry.row else ""
    both = {name: entry.row[name] for name in ("kind", "value")} | dict(row)
    both["period"] = entry.row["period"]
    return Step(
        Item(Text(year), visit.content.addresses.link(visit.language, row["assessment"].value)),
        number_of(row, "assessed"),
        no_value(visit, row),
        row["used"].value if "used" in row else None,
        light(names, row),
        arithmetic(visit, both, year, base),
    )


async def _used(visit: Visit) -> tuple[Fact, ...]:
    """Values that the status rests on, and conflicts on them."""
    rows = await visit.ask("target/used", target=[iri(visit.thing)])
    conflicts = [row["used"].value for row in rows if row["conflict"].value == "true"]
    values = [row["used"].value for row in rows if row["conflict"].value != "true"]
    return facts(
        fact(visit, "target-values-used", _places(visit, values)),
        fact(visit, "target-conflicts", await _conflicts(visit, conflicts)),
    )


async def _conflicts(visit: Visit, conflicts: Sequence[str]) -> list[Item]:
    """Conflicts by what they are about, with the values that contradict each other."""
    if not conflicts:
        return []
    rows = await visit.ask("conflict/values", conflict=map(iri, conflicts))
    names = await names_of(visit, [*conflicts, *(term for row in rows for term in row.values())])
    reported = reported_values(visit, names, rows)
    found = []
    for one in conflicts:
        said = [str(names(one))]
        said += [
            visit.messages.measured(
                visit.messages.number(value.value, value.decimals), str(value.unit)
            )
            for value in reported.get(one, ())
        ]
        text = Text(" \N{MIDDLE DOT} ".join(said), visit.language)
        found.append(Item(text, visit.content.addresses.link(visit.language, one)))
    return found


def _places(visit: Visit, things: Sequence[str]) -> list[Item]:
    """Things without a name of their own, each by the year at the end of its address."""
    addresses = visit.content.addresses
    return [Item(Text(tail(one)), addresses.link(visit.language, one)) for one in things]


async def _missing(visit: Visit) -> tuple[Fact, ...]:
    """What the indicator of the target lacks."""
    rows = await visit.ask("target/missing", target=[iri(visit.thing)])
    if not rows:
        return ()
    names = await names_of(visit, (term for row in rows for term in row.values()))
    stewards = [row["steward"] for row in rows if "steward" in row]
    return facts(
        fact(visit, "indicator-needed", texts(visit, (row["needed"] for row in rows))),
        fact(visit, "gap-reason", links(visit, names, (row["reason"] for row in rows))),
        fact(visit, "observation-steward", links(visit, names, stewards)),
    )
