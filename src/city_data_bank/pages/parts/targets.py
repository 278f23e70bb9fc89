"""Targets: what is wanted, how it stands, and the arithmetic of that, in words.

What comes in: solutions of ``parts/targets`` and ``target/assessments``. What goes out: entries
for lists and pages. A status is told by a word and a shape, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from city_data_bank.pages.parts.facts import Item, day, decimal, link
from city_data_bank.pages.parts.names import Names, names_of, tail
from city_data_bank.pages.parts.pivot import most_places
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row, Term

_KINDS: Final = ("reach", "stay-above", "stay-below")
_NO_COMMON_UNIT: Final = "no-common-unit"


@dataclass(frozen=True, slots=True)
class Light:
    """A status as it is shown.

    Args:
        shape: Notation of the status: which shape and colour it has.
        name: What it is called.
        refusal: Why there is none, or None.
    """

    shape: str
    name: Text
    refusal: Text | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A target in a list.

    Args:
        href: IRI of the target.
        indicator: What it is about.
        wanted: What is wanted, in words.
        today: The value that it is assessed by, in words; empty where there is none.
        light: How it stands.
        arithmetic: How the status comes about, a line each.
        area: Where.
        responsible: Who owns it.
        row: The solution.
    """

    href: str
    indicator: Item
    wanted: Text
    today: Text
    light: Light
    arithmetic: tuple[Text, ...]
    area: Item
    responsible: Item
    row: Row

    @property
    def reached(self) -> bool:
        """Whether it is to be reached by a way, and not a bound to be kept."""
        return tail(self.row["kind"].value) == _KINDS[0]

    @property
    def valued(self) -> bool:
        """Whether there is a value in the unit of the target."""
        return "assessed" in self.row


async def entries(visit: Visit, targets: Iterable[Term]) -> dict[str, Entry]:
    """Targets by IRI, asked for with one query."""
    wanted = sorted({target.value for target in targets})
    if not wanted:
        return {}
    rows = await visit.ask("parts/targets", target=[Term("uri", one) for one in wanted])
    names = await names_of(visit, (term for row in rows for term in row.values()))
    return {row["target"].value: _entry(visit, names, row) for row in reversed(rows)}


def light(names: Names, row: Row) -> Light:
    """The status of a solution with ``status`` and perhaps ``refusal``."""
    refusal = names(row["refusal"]) if "refusal" in row else None
    return Light(tail(row["status"].value), names(row["status"]), refusal)


def number_of(row: Row, name: str) -> Decimal | None:
    """The number of a solution, None where it has none."""
    return decimal(row[name]) if name in row else None


def arithmetic(visit: Visit, row: Row, year: str, base: str) -> tuple[Text, ...]:
    """How a status comes about, a line each; what is not known is not told.

    Args:
        visit: The visit.
        row: With ``kind``, ``value`` and ``period`` of the target, and the numbers.
        year: Of the value assessed.
        base: Year of the baseline, or empty.
    """
    number = {
        name: _operand(visit, number_of(row, name))
        for name in ("value", "assessed", "start", "progress", "due", "distance")
    }
    if number["distance"]:
        left, right = number["assessed"], number["value"]
        if tail(row["kind"].value) == "stay-below":
            left, right = right, left
        result = _written(visit, number_of(row, "distance"))
        return (visit.say("target-distance", left=left, right=right, result=result),)
    if not (number["progress"] and number["due"]):
        return ()
    years = {"year": year, "base": base, "until": tail(row["period"].value)}
    return (
        visit.say("target-done", **{**number, "progress": _share(visit, row, "progress")}),
        visit.say("target-due", **years, due=_share(visit, row, "due")),
        *_ratio(visit, row),
    )


def pace(visit: Visit, row: Row) -> tuple[Text, ...]:
    """How much a year is needed from now on, and how much it was so far, a line each.

    Nothing is told where the light is out, the year of the target has come, or it is reached.

    Args:
        visit: The visit.
        row: A solution of ``parts/targets``.
    """
    value, assessed, start = (number_of(row, name) for name in ("value", "assessed", "start"))
    if value is None or assessed is None or start is None or "base" not in row:
        return ()
    base, year, until = (int(tail(row[name].value)) for name in ("base", "year", "period"))
    progress = number_of(row, "progress")
    if "refusal" in row or progress is None or progress >= 1 or not base < year < until:
        return ()
    ways = (
        ("target-pace-needed", value - assessed, until - year),
        ("target-pace-past", assessed - start, year - base),
    )
    finest = Decimal(1).scaleb(-most_places((value, assessed, start)) - 1)
    said = {
        "value": _operand(visit, value),
        "assessed": _operand(visit, assessed),
        "start": _operand(visit, start),
        "base": str(base),
        "year": str(year),
        "until": str(until),
    }
    return tuple(
        visit.say(key, **said, pace=_written(visit, (way / span).quantize(finest)))
        for key, way, span in ways
    )


def no_value(visit: Visit, row: Row) -> Text:
    """Why no value is shown: there is none, or none in the unit of the target."""
    refused = "refusal" in row and tail(row["refusal"].value) == _NO_COMMON_UNIT
    return visit.say("target-other-unit" if refused else "target-no-value")


def _ratio(visit: Visit, row: Row) -> tuple[Text, ...]:
    """What share of the due is done, where there is some of both."""
    done, due = number_of(row, "progress"), number_of(row, "due")
    if not done or not due or done < 0 or done >= 1:
        return ()
    ratio = (done / due).quantize(Decimal("0.01"))
    return (visit.say("target-ratio", ratio=_written(visit, ratio)),)


def _share(visit: Visit, row: Row, name: str) -> str:
    """A share as its own number."""
    return _written(visit, number_of(row, name))


def _entry(visit: Visit, names: Names, row: Row) -> Entry:
    """One target."""
    period, year = tail(row["period"].value), tail(row["year"].value)
    base = tail(row["base"].value) if "base" in row else ""
    return Entry(
        href=row["target"].value,
        indicator=link(visit, names, row["indicator"].value),
        wanted=_wanted(visit, names, row, period),
        today=_today(visit, names, row, year),
        light=light(names, row),
        arithmetic=arithmetic(visit, row, year, base),
        area=link(visit, names, row["area"].value),
        responsible=link(visit, names, row["responsible"].value),
        row=row,
    )


def _wanted(visit: Visit, names: Names, row: Row, year: str) -> Text:
    """What is wanted, in words."""
    kind = tail(row["kind"].value)
    value = number_of(row, "value")
    key = f"target-wanted-{kind}" if kind in _KINDS else "target-wanted-reach"
    return visit.say(key, value=_measured(visit, names, row, value), year=year)


def _today(visit: Visit, names: Names, row: Row, year: str) -> Text:
    """The value that is assessed, in words."""
    value = number_of(row, "assessed")
    if value is None:
        return no_value(visit, row)
    return visit.say("target-today", value=_measured(visit, names, row, value), year=year)


def _measured(visit: Visit, names: Names, row: Row, value: Decimal | None) -> str:
    """A number with the unit of a target."""
    unit = unit_beside(visit, names, row["unit"].value, value)
    return visit.messages.measured(_written(visit, value), unit.value)


def as_of(visit: Visit, entry: Entry) -> Text:
    """The day of an assessment."""
    return Text(day(visit.messages, entry.row["day"].value), visit.language)


def levels(visit: Visit, some: Iterable[Entry], unit: str) -> tuple[tuple[Text, Decimal], ...]:
    """What targets in a unit want, for lines across a chart; each level once."""
    found: dict[Decimal, Text] = {}
    for entry in some:
        value = number_of(entry.row, "value")
        if value is not None and entry.row["unit"].value == unit:
            words = visit.say("target-line", wanted=str(entry.wanted))
            found.setdefault(value, words)
    return tuple((name, value) for value, name in found.items())


def counted(some: Sequence[Entry]) -> tuple[tuple[Light, int], ...]:
    """How many targets stand how, without the reasons, the commonest first."""
    found: dict[str, list[Entry]] = {}
    for entry in some:
        found.setdefault(entry.light.shape, []).append(entry)
    groups = sorted(found.values(), key=lambda group: (-len(group), group[0].light.shape))
    return tuple(
        (Light(group[0].light.shape, group[0].light.name, None), len(group)) for group in groups
    )


def _operand(visit: Visit, value: Decimal | None) -> str:
    """A number inside a formula: a negative one in brackets."""
    text = _written(visit, value)
    return f"({text})" if value is not None and value < 0 else text


def _written(visit: Visit, value: Decimal | None) -> str:
    """A number in words; empty for none."""
    return "" if value is None else visit.messages.number(value)
