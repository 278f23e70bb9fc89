"""Line charts, drawn by the server: gaps stay gaps, nothing is smoothed.

What comes in: series of numbers on a common list of periods. What goes out: coordinates for
``web/templates/parts/chart.html``. A chart always stands beside a table of the same figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from math import floor, log10
from typing import Final

from city_data_bank.pages.parts.texts import Text

WIDTH: Final = 640
HEIGHT: Final = 280
_LEFT, _RIGHT, _TOP, _BOTTOM = 84, 16, 16, 40
_TICKS: Final = 4
_LABELS: Final = 8
"""Most labels of periods."""
_LETTER, _LARGE_LETTER = 7.2, 11.6
"""Width of a letter of a label, on a telephone the larger one beside every other label."""
_SPACE: Final = 14
"""Between two labels."""
MOST_SERIES: Final = 6
"""More lines than that cannot be told apart."""
_MOST_POINTS: Final = 120
"""More points than that in one line hide it."""
_STEP: Final = 2
"""Width of a column of the drawing in which one line has at most four marks."""


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers by period.

    Args:
        name: What the line shows.
        values: One a period of the chart; None = a gap.
        plain: Whether it is a line without points: what is wanted, not what was counted.
        breaks: Numbers of the periods from which on values cannot be compared with earlier ones.
    """

    name: Text
    values: tuple[Decimal | None, ...]
    plain: bool = False
    breaks: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the chart with a label, such as a tick or a point.

    Args:
        x: From the left.
        y: From above.
        label: What is said there.
        minor: Whether it is left out on a telephone.
        anchor: What of a label of an axis stands at the place: its ``middle`` or its ``end``.
    """

    x: float
    y: float
    label: str
    minor: bool = False
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Curve:
    """One series as drawn.

    Args:
        name: What it shows.
        paths: One an unbroken run of at least two values: ``M84,20L120,40``.
        points: Every value; none of a plain line, or of one with very many.
    """

    name: Text
    paths: tuple[str, ...]
    points: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart.

    Args:
        curves: The lines.
        rows: Ticks of the value axis, from below; ``x`` is unused.
        columns: Labels of the periods; ``y`` is unused.
        from_zero: Whether the value axis begins at zero.
        breaks: Where a line is broken, from the left.
    """

    curves: tuple[Curve, ...]
    rows: tuple[tuple[float, Decimal], ...]
    columns: tuple[Mark, ...]
    from_zero: bool
    breaks: tuple[float, ...] = ()
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    right: int = WIDTH - _RIGHT
    top: int = _TOP
    bottom: int = HEIGHT - _BOTTOM


def draw(
    series: Sequence[Series], periods: Sequence[str], labels: Sequence[Sequence[str]]
) -> Chart | None:
    """Draw lines.

    Args:
        series: At most ``MOST_SERIES`` are drawn.
        periods: Names of the periods, in order.
        labels: One list a series: its values in words.

    Returns:
        The chart, or None where no series has two values: a line needs two points.
    """
    drawn = series[:MOST_SERIES]
    values = [value for one in drawn for value in one.values if value is not None]
    counted = (one.values for one in drawn if not one.plain)
    if not any(sum(v is not None for v in some) > 1 for some in counted):
        return None
    ticks = scale(min(values), max(values))
    xs = _columns(len(periods))
    curves = tuple(_curve(one, xs, ticks, words) for one, words in zip(drawn, labels, strict=False))
    return Chart(
        curves,
        tuple((_height(tick, ticks), tick) for tick in ticks),
        _period_marks(periods, xs),
        from_zero=ticks[0] <= 0,
        breaks=_breaks(drawn, xs),
    )


def scale(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Round ticks that hold all values, 3 to 7 of them.

    The axis begins at zero unless the values lie far from it (the lowest above half the highest),
    where changes would not be seen.
    """
    if 0 <= low <= high / 2:
        low = Decimal(0)
    if low == high:
        low, high = low - 1, high + 1
    rough = (high - low) / _TICKS
    power = Decimal(10) ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    first = (low / step).to_integral_value(rounding="ROUND_FLOOR") * step
    count = int(((high - first) / step).to_integral_value(rounding="ROUND_CEILING"))
    return tuple(first + step * number for number in range(count + 1))


def spark(values: Sequence[Decimal | None], breaks: frozenset[int] = frozenset()) -> str:
    """A path without axes, 100 x 28, broken at gaps; empty below three values: no course.

    Args:
        values: In order; None = a gap.
        breaks: Numbers of the values that cannot be compared with earlier ones.
    """
    known = [value for value in values if value is not None]
    if len(known) < 3:  # noqa: PLR2004 -- two values may differ for any reason
        return ""
    return sparks([values], breaks)[0]


def sparks(
    several: Sequence[Sequence[Decimal | None]], breaks: frozenset[int] = frozenset()
) -> tuple[str, ...]:
    """Paths without axes, 100 x 28, all on one scale, broken at gaps.

    Args:
        several: Lines of the same periods, at least two; some value is known.
        breaks: Numbers of the periods from which on values cannot be compared with earlier ones.
    """
    known = [value for values in several for value in values if value is not None]
    low, spread = min(known), max(known) - min(known)

    def mark(place: int, value: Decimal) -> Mark:
        height = 25 - 22 * float((value - low) / spread) if spread else 14
        return Mark(2 + 96 / (len(several[0]) - 1) * place, height, "")

    return tuple(
        "".join(_paths([v if v is None else mark(n, v) for n, v in enumerate(values)], breaks))
        for values in several
    )


def _columns(count: int) -> list[float]:
    """Where the periods stand."""
    width = WIDTH - _LEFT - _RIGHT
    return [round(_LEFT + width * (number + 0.5) / count, 1) for number in range(count)]


def _height(value: Decimal, ticks: Sequence[Decimal]) -> float:
    """Where a value stands, from above."""
    share = float((value - ticks[0]) / (ticks[-1] - ticks[0]))
    return round(HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM), 1)


def _period_marks(periods: Sequence[str], xs: Sequence[float]) -> tuple[Mark, ...]:
    """Labels of as many periods as fit, the last one always among them."""
    widest = max(map(len, periods)) * _LETTER
    # The last one may be moved by as much as its width, lest it leave the picture.
    fit = int((WIDTH - _LEFT - _RIGHT - widest) / (widest + _SPACE))
    every = -(-len(periods) // max(1, min(fit, _LABELS)))
    last = len(periods) - 1
    kept = [number for number in range(len(periods)) if (last - number) % every == 0]
    return tuple(
        _label(xs[number], periods[number], minor=(len(kept) - place) % 2 == 0)
        for place, number in enumerate(kept)
    )


def _label(x: float, period: str, *, minor: bool) -> Mark:
    """The label of a period; one that would leave the picture ends at its edge."""
    leaves = x + len(period) * _LARGE_LETTER / 2 > WIDTH
    place, anchor = (WIDTH, "end") if leaves else (x, "middle")
    return Mark(place, HEIGHT - _BOTTOM, period, minor, anchor)


def _curve(
    one: Series, xs: Sequence[float], ticks: Sequence[Decimal], words: Sequence[str]
) -> Curve:
    """One series: a path for each unbroken run, a point for each value."""
    marks = [
        None if value is None else Mark(x, _height(value, ticks), word)
        for x, value, word in zip(xs, one.values, words, strict=True)
    ]
    points = tuple(mark for mark in marks if mark)
    bare = one.plain or len(points) > _MOST_POINTS
    return Curve(one.name, _paths(marks, one.breaks), () if bare else points)


def _breaks(drawn: Iterable[Series], xs: Sequence[float]) -> tuple[float, ...]:
    """Half-way between the last period before a break and the first one after it."""
    numbers = sorted(set().union(*(one.breaks for one in drawn)))
    return tuple(round((xs[number - 1] + xs[number]) / 2, 1) for number in numbers if number)


def _paths(marks: Sequence[Mark | None], breaks: frozenset[int] = frozenset()) -> tuple[str, ...]:
    """One path for each unbroken run of at least two marks."""
    parts = [sum(number >= one for one in breaks) for number in range(len(marks))]
    keyed = zip(marks, parts, strict=True)
    runs = groupby(keyed, key=lambda pair: (pair[0] is not None, pair[1]))
    found = [[mark for mark, _ in run if mark] for (known, _), run in runs if known]
    return tuple(_path(run) for run in found if len(run) > 1)


def _path(marks: Iterable[Mark]) -> str:
    """Straight lines from mark to mark."""
    return "M" + "L".join(f"{mark.x:.5g},{mark.y:.5g}" for mark in _seen(marks))


def _seen(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks that can be told apart: of each narrow column the first, lowest, highest and last.

    Source: Jugel, Jerzak, Hackenbroich, Markl, M4, Proceedings of the VLDB Endowment 7 (10), 2014.
    """
    for _, column in groupby(marks, key=lambda mark: int(mark.x / _STEP)):
        some = list(column)
        heights = [mark.y for mark in some]
        kept = {0, heights.index(min(heights)), heights.index(max(heights)), len(some) - 1}
        yield from (some[number] for number in sorted(kept))
