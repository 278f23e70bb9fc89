"""Indicators station: doubts about values, and which of them are told one by one.

What comes in: doubts of all checks. What goes out: those about the city's own values, each; of all
others one a check, dataset and indicator, the gravest, which says for how many it stands: a bank
may hold the values of every municipality of a country.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from city_data_bank.model import Severity

COMPUTED = -1
"""Position of a value that no dataset reports."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that somebody should look at.

    Args:
        code: Of the finding.
        severity: Of the finding.
        indicator: Ref.
        area: Ref; empty where it is about no value, but about the indicator.
        period: Ref; empty likewise.
        focus: Address of the value, or of what else it is about.
        found: The value, or what else was found.
        arguments: Further words of the finding.
        weight: How grave it is among those of its code.
        at: Position of the value among the reported ones.
        count: How many values it stands for.
    """

    code: str
    severity: Severity
    indicator: str
    area: str
    period: str
    focus: str
    found: str
    arguments: tuple[tuple[str, str], ...] = ()
    weight: float = 0.0
    at: int = COMPUTED
    count: int = 1


def gathered(doubts: Iterable[tuple[str, Doubt]], own: str) -> list[tuple[str, Doubt]]:
    """The doubts that are told, sorted.

    Args:
        doubts: Each with the slug of the dataset that reports the value, or an empty text.
        own: Ref of the city's area.
    """
    told: list[tuple[str, Doubt]] = []
    gravest: dict[tuple[str, str, str], Doubt] = {}
    counts: Counter[tuple[str, str, str]] = Counter()
    for slug, doubt in doubts:
        if doubt.area in {own, ""}:
            told.append((slug, doubt))
            continue
        key = (doubt.code, slug, doubt.indicator)
        counts[key] += doubt.count
        known = gravest.get(key)
        if known is None or (doubt.weight, doubt.focus) > (known.weight, known.focus):
            gravest[key] = doubt
    others = [(key[1], replace(doubt, count=counts[key])) for key, doubt in gravest.items()]
    return sorted((*told, *others), key=lambda pair: (pair[1].code, pair[1].focus))
