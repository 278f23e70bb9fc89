"""Small multiples: one small chart an area, all on one scale, each on its own value as 100.

What comes in: figures by area and period. What goes out: paths for ``spark`` charts and the last
value of each as an index. Towns of different size have comparable courses only as indices; where
the series is broken, the index begins anew, so that no change is told across the break.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from city_data_bank.pages.parts.chart import sparks
from city_data_bank.pages.parts.figure_table import breaks_of
from city_data_bank.pages.parts.pivot import Figure, complete

MOST: Final = 24
"""Areas that are drawn."""
_LEAST: Final = 3
"""Values of an area that make a course."""
_WHOLE: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class SmallChart:
    """The course of one area.

    Args:
        area: IRI.
        path: In a box of 100 x 28.
        index: Its last value, that of the first period being 100.
    """

    area: str
    path: str
    index: Decimal


@dataclass(frozen=True, slots=True)
class SmallMultiples:
    """Courses on one scale.

    Args:
        first: IRI of the period whose value is 100.
        last: IRI of the period of the index.
        broken: Whether values before ``first`` cannot be compared with those from then on.
        level: The path of 100.
        charts: One an area, in the order asked for.
    """

    first: str
    last: str
    broken: bool
    level: str
    charts: tuple[SmallChart, ...]


def small_multiples(
    cells: Mapping[tuple[str, str], Figure], areas: Sequence[str]
) -> SmallMultiples | None:
    """Draw the courses of areas on one scale.

    Args:
        cells: Figures by (area, period), IRIs.
        areas: IRIs of those that are drawn, in order.

    Returns:
        The charts, or None where fewer than two areas have a course that an index can tell: values
        that are positive in the first period and known in the last one.
    """
    periods = complete(period for area, period in cells if area in areas)
    lines = {area: [cells.get((area, period)) for period in periods] for area in areas[:MOST]}
    breaks = frozenset[int]().union(*map(breaks_of, lines.values()))
    known = {area: [one.value if one else None for one in line] for area, line in lines.items()}
    ends = _ends(list(known.values()), breaks)
    if ends is None:
        return None
    shares = {area: found for area, line in known.items() if (found := _shares(line, *ends))}
    if len(shares) < 2:  # noqa: PLR2004 -- nothing to compare
        return None
    *paths, level = sparks([*shares.values(), [_WHOLE for _ in periods]], breaks)
    first, last = ends
    return SmallMultiples(
        periods[first],
        periods[last],
        bool(breaks),
        level,
        tuple(
            SmallChart(area, path, round(index, 1))
            for (area, line), path in zip(shares.items(), paths, strict=True)
            if (index := line[last]) is not None
        ),
    )


def _ends(
    known: Sequence[Sequence[Decimal | None]], breaks: frozenset[int]
) -> tuple[int, int] | None:
    """Numbers of the first and of the last period with values of several areas, after any break."""
    counts = [sum(value is not None for value in column) for column in zip(*known, strict=True)]
    full = [
        number
        for number, count in enumerate(counts)
        if count > 1 and number >= max(breaks, default=0)
    ]
    return (full[0], full[-1]) if len(full) > 1 else None


def _shares(line: Sequence[Decimal | None], first: int, last: int) -> list[Decimal | None]:
    """Values in percent of that of the first period; nothing where that tells nothing."""
    base = line[first]
    course = sum(value is not None for value in line)
    if base is None or base <= 0 or line[last] is None or course < _LEAST:
        return []
    return [None if value is None else value / base * _WHOLE for value in line]
