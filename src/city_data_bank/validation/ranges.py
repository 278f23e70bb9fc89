"""The values of one dataset against what methods say of their indicators.

What comes in: a mapped dataset, the ranges of the bank's indicators. What goes out: a violation for
each value that cannot be, a warning for each that is unusual.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.bank.limits import Limits, Ranges
from city_data_bank.iris import Iris
from city_data_bank.model import Finding, MappedDataset, Severity

_TABLE: Final = "observations"
_MOST: Final = 20
"""Values of one indicator that are told one by one."""


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Two bounds that values are compared with.

    Args:
        code: Of the finding.
        severity: Of the finding.
        least: In the unit of the values, or None.
        greatest: In the unit of the values, or None.
    """

    code: str
    severity: Severity
    least: Decimal | None
    greatest: Decimal | None

    def outside(self, values: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
        """Which values are not between the bounds."""
        low = -np.inf if self.least is None else float(self.least)
        high = np.inf if self.greatest is None else float(self.greatest)
        return (values < low) | (values > high)

    @property
    def text(self) -> str:
        """``0…100``, ``0…``, ``…100``."""
        low = "" if self.least is None else f"{self.least.normalize():f}"
        high = "" if self.greatest is None else f"{self.greatest.normalize():f}"
        return f"{low}…{high}"


def check_ranges(mapped: MappedDataset, ranges: Ranges, iris: Iris) -> tuple[Finding, ...]:
    """Check one dataset.

    Args:
        mapped: What was made of the delivery.
        ranges: What the values of indicators may be.
        iris: Of the bank.
    """
    return tuple(_values(mapped, ranges, iris))


def _values(mapped: MappedDataset, ranges: Ranges, iris: Iris) -> Iterator[Finding]:
    """Values outside of the bounds of their indicators."""
    table = next((one.columns for one in mapped.tables if one.name == _TABLE), None)
    if table is None:
        return
    for indicator in pc.unique(table["indicator"]).to_pylist():
        limits = ranges.limits.get(indicator)
        if limits is None:
            continue
        own = table.filter(pc.equal(table["indicator"], indicator))
        for unit in pc.unique(own["unit"]).to_pylist():
            rows = own.filter(pc.equal(own["unit"], unit))
            for bounds in _bounds(limits, unit, ranges):
                yield from _outside(mapped, rows, bounds, iris)


def _bounds(limits: Limits, unit: str, ranges: Ranges) -> Iterator[_Bounds]:
    """The bounds of an indicator in a unit; none where it stands on no common scale."""
    own = ranges.scales.get(ranges.units.get(unit, ""))
    stated = ranges.scales.get(limits.unit)
    if own is None or stated is None or own.base != stated.base:
        return
    factor = stated.factor / own.factor

    def scaled(bound: Decimal | None) -> Decimal | None:
        return None if bound is None else bound * factor

    yield _Bounds(
        "value-impossible", Severity.VIOLATION, scaled(limits.minimum), scaled(limits.maximum)
    )
    yield _Bounds(
        "value-unusual",
        Severity.WARNING,
        scaled(limits.usual_minimum),
        scaled(limits.usual_maximum),
    )


def _outside(
    mapped: MappedDataset, rows: pa.Table, bounds: _Bounds, iris: Iris
) -> Iterator[Finding]:
    """The values that are not between two bounds: the first ones, then how many others."""
    places = np.flatnonzero(bounds.outside(pc.cast(rows["value"], pa.float64()).to_numpy()))
    slug, place = mapped.description.slug, mapped.delivery.place
    words = (("range", bounds.text), ("indicator", rows["indicator"][0].as_py() if rows else ""))
    for at in places[:_MOST].tolist():
        ref = f"{slug}/{rows['id'][at].as_py()}"
        focus = ("focus", f"{iris.base}id/observation/{ref}")
        cell = rows["source"][at].as_py() if "source" in rows.column_names else ""
        yield Finding(
            bounds.code,
            bounds.severity,
            replace(place, fragment=cell or ""),
            rows["value"][at].as_py(),
            (focus, *words),
        )
    if len(places) > _MOST:
        rest = len(places) - _MOST
        yield Finding(bounds.code, bounds.severity, place, f"+{rest}", words, rest)
