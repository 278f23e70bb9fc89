"""Indicators station: addresses of what this station speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.iris import Iris

REFERENCE: Final = "reference"
"""Reserved slug: the dataset of reference values, the graph that they stand in."""


@dataclass(frozen=True, slots=True)
class Names:
    """Addresses by code.

    Args:
        iris: Of the bank.
        units: IRI of a unit by notation.
        statuses: IRI of an observation status by notation.
        rules: IRI of a rule of choice by notation.
    """

    iris: Iris
    units: Mapping[str, str]
    statuses: Mapping[str, str]
    rules: Mapping[str, str]

    def observation(self, ref: str) -> str:
        """A reported value; ``ref`` is percent-encoded already."""
        return f"{self.iris.base}id/observation/{ref}"

    def reference(self, indicator: str, area: str, period: str, breakdown: str = "") -> str:
        """The reference value of an indicator in an area and a period, or of a part of it."""
        codes = "~".join(part.partition("=")[2] for part in breakdown.split("~") if part)
        ref = f"{REFERENCE}/{indicator}/{area}/{period}"
        return self.iris.thing("observation", f"{ref}/{codes}" if codes else ref)

    def cube(self, dimensions: Sequence[str]) -> str:
        """The cube of the reference values that are broken down by some dimensions."""
        whole = self.iris.dataset(REFERENCE)
        return f"{whole}#by-{'-'.join(dimensions)}" if dimensions else whole

    def conflict(self, indicator: str, area: str, period: str, breakdown: str) -> str:
        """A conflict; of a breakdown it says which."""
        ref = f"{indicator}/{area}/{period}"
        return self.iris.thing("conflict", f"{ref}/{breakdown}" if breakdown else ref)
