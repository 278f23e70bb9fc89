"""Observations as solutions of ``parts/series`` give them, and the newest among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from city_data_bank.pages.parts.facts import decimal
from city_data_bank.pages.parts.pivot import Figure, is_broken, period_key, places
from city_data_bank.store.engine import Row

MOST: Final = 5000
"""Values of one indicator that a page tells of, the newest ones; its CSV has all."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One reported value.

    Args:
        iri: The observation.
        indicator: What was counted.
        period: For which period.
        dataset: In which dataset.
        steward: Who answers for it.
        value: The number.
        unit: Unit of measure.
        status: Status of the observation, or empty.
        vintage: Day the figures of its dataset were published, ISO 8601, or empty.
        broken: Whether it cannot be compared with the values before it.
        rejected: Whether another one was chosen for the same thing.
    """

    iri: str
    indicator: str
    period: str
    dataset: str
    steward: str
    value: Decimal
    unit: str
    status: str = ""
    vintage: str = ""
    broken: bool = False
    rejected: bool = False

    @property
    def figure(self) -> Figure:
        """As a cell of a table."""
        return Figure(self.iri, self.value, places(self.value), self.status, self.broken)


def read_observations(rows: Iterable[Row]) -> Iterator[Observation]:
    """Observations of solutions; a value that is no number is passed over."""
    for row in rows:
        value = decimal(row["value"])
        if value is not None:
            yield Observation(
                row["observation"].value,
                _text(row, "indicator"),
                _text(row, "period"),
                _text(row, "dataset"),
                _text(row, "steward"),
                value,
                _text(row, "unit"),
                _text(row, "status"),
                _text(row, "vintage"),
                is_broken(row),
                _text(row, "rejected") == "true",
            )


def newest(observations: Iterable[Observation]) -> dict[tuple[str, str], Observation]:
    """One observation for each indicator and period: the one that counts, else the newest figures.

    Returns:
        By (indicator, period), periods in order.
    """
    found: dict[tuple[str, str], Observation] = {}
    for one in sorted(observations, key=_rank):
        found[one.indicator, one.period] = one
    return found


def _rank(one: Observation) -> tuple[object, ...]:
    """What observations sort by; of one period the last one counts."""
    return (*period_key(one.period), not one.rejected, one.vintage, one.iri)


def _text(row: Row, name: str) -> str:
    """A term's value, empty where it is unbound."""
    return row[name].value if name in row else ""
