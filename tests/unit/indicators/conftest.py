"""Published tables of invented datasets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from city_data_bank.indicators.reported import Reported, Source, read_reported

BREAKDOWNS = {"sex": "sex", "age": "age"}

Table = tuple[str, str, str, str]
"""Slug, steward, vintage and CSV rows of a dataset."""
Report = Callable[..., Reported]


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """Reads datasets as ``(slug, steward, vintage, text of the CSV file)``."""

    def read(*tables: Table) -> Reported:
        sources = []
        for slug, steward, vintage, text in tables:
            path = tmp_path / f"{slug}.csv"
            path.write_text(text, encoding="utf-8")
            sources.append(Source(slug, steward, vintage, path, BREAKDOWNS))
        return read_reported(sources)

    return read


def table(*rows: str, more: str = "") -> str:
    """A normalised table; a row is ``indicator,area,period,date,unit,value[,...]``.

    A value that ends with ``B`` cannot be compared with those before it.
    """
    header = f"id,indicator,area,period,referenceDate,unit,value,status{more}"
    lines = []
    for row in rows:
        indicator, area, period, date, unit, value, *others = row.split(",")
        key = f"{indicator}/{area}/{period}/x"
        status = "B" if value.endswith("B") else "A"
        number = value.removesuffix("B")
        lines.append(",".join((key, indicator, area, period, date, unit, number, status, *others)))
    return "\n".join((header, *lines)) + "\n"
