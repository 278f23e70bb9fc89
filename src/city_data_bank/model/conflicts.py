"""Conflicts as entries of a list: what the indicators station finds and faces write.

Free of I/O.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ComparedValue:
    """One of the values of a conflict.

    Args:
        dataset: Slug of the dataset that reports it.
        steward: Slug of who answers for it.
        vintage: Day the figures were published or exported, or empty.
        value: Canonical decimal.
        unit: Notation.
        chosen: Whether it was taken.
    """

    dataset: str
    steward: str
    vintage: str
    value: str
    unit: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ConflictEntry:
    """A conflict.

    Args:
        indicator: Ref.
        area: Ref.
        period: Ref.
        breakdown: As in ``Reported``.
        kind: Notation of ``conflict-kind``.
        state: Notation of ``conflict-state``.
        percent: Highest minus lowest in percent of the lowest, or None.
        values: Those that were compared.
        source: The document that says why they differ, or empty.
        decided_by: Who chose one of them, or empty.
        decided_on: The day of that, ISO 8601, or empty.
    """

    indicator: str
    area: str
    period: str
    breakdown: str
    kind: str
    state: str
    percent: Decimal | None
    values: tuple[ComparedValue, ...]
    source: str = ""
    decided_by: str = ""
    decided_on: str = ""
