"""Periodicity: how far apart values are due, by the frequencies of the EU's authority table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_MONTHS: Final[Mapping[str, int]] = {
    "ANNUAL": 12,
    "ANNUAL_2": 6,
    "ANNUAL_3": 4,
    "BIENNIAL": 24,
    "BIMONTHLY": 2,
    "DECENNIAL": 120,
    "MONTHLY": 1,
    "QUADRENNIAL": 48,
    "QUARTERLY": 3,
    "QUINQUENNIAL": 60,
    "TRIENNIAL": 36,
}


def months_between(frequency: str) -> int | None:
    """Months from one value to the next, None where the frequency names no number of months.

    Args:
        frequency: IRI of the authority table, or empty.

    Source:
        http://publications.europa.eu/resource/authority/frequency
    """
    return _MONTHS.get(frequency.rpartition("/")[2])
