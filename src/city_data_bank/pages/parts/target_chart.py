"""The chart of a target: the values of its indicator, the path that they should take, the level.

What comes in: assessments, baseline and target. What goes out: a drawing and its sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from city_data_bank.pages.parts.chart import Chart, Series, draw
from city_data_bank.pages.parts.figure_table import course, written
from city_data_bank.pages.parts.names import tail
from city_data_bank.pages.parts.targets import Entry, number_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit


@dataclass(frozen=True, slots=True)
class Course:
    """A chart with its sentence.

    Args:
        chart: The drawing.
        summary: What it shows, in words.
        broken: Years from which on values cannot be compared with earlier ones.
    """

    chart: Chart
    summary: Text | None
    broken: tuple[str, ...]


def target_chart(
    visit: Visit, entry: Entry, values: Mapping[int, Decimal], breaks: Collection[int]
) -> Course | None:
    """Values by year with what is wanted; None where fewer than two values are known.

    Args:
        visit: The visit.
        entry: The target.
        values: In the unit of the target, by year.
        breaks: Years from which on they cannot be compared with earlier ones.
    """
    wanted = _wanted(entry)
    known = sorted({*values, *wanted})
    if not known:
        return None
    years = range(known[0], known[-1] + 1)
    level = number_of(entry.row, "value")
    lines = [
        Series(
            entry.indicator.text,
            tuple(values.get(year) for year in years),
            breaks=frozenset(number for number, year in enumerate(years) if year in breaks),
        ),
        Series(visit.say("target-level"), tuple(level for _ in years), plain=True),
    ]
    if len(wanted) > 1:
        path = tuple(wanted.get(year) for year in years)
        lines.append(Series(visit.say("target-path"), path, plain=True))
    words = [written(visit, one) for one in lines]
    names = [str(year) for year in years]
    drawing = draw(lines, names, words)
    if drawing is None:
        return None
    return Course(drawing, course(visit, lines[0], names), tuple(map(str, sorted(breaks))))


def _wanted(entry: Entry) -> dict[int, Decimal]:
    """The path from the baseline to the target by year; of a bound its own year alone."""
    row = entry.row
    value, start = number_of(row, "value"), number_of(row, "start")
    last = int(tail(row["period"].value))
    if value is None:
        return {}
    if start is None or "base" not in row or tail(row["kind"].value) != "reach":
        return {last: value}
    first = int(tail(row["base"].value))
    if first >= last:
        return {last: value}
    step = (value - start) / (last - first)
    return {year: start + step * (year - first) for year in range(first, last + 1)}
