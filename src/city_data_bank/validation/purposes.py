"""What a dataset and its columns are collected for.

What comes in: a mapped dataset, the indicators that methods and targets need. What goes out:
findings where nobody says it. Whoever collects what nobody needs can stop.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from city_data_bank.model import Finding, MappedDataset, Place, Severity
from city_data_bank.model.untitled import untitled_number

_ASKED: Final = frozenset({"value", "breakdown", "register"})
"""Roles of columns that somebody collects; the others say what a value is of."""
_NAMED: Final = 8
"""Columns that are named; of more their number is told."""


def check_purposes(mapped: MappedDataset, needed: Collection[str]) -> tuple[Finding, ...]:
    """Check one dataset.

    Args:
        mapped: What was made of the delivery.
        needed: IRIs of the indicators that methods compute from or targets are set for.
    """
    description = mapped.description
    found = []
    if not description.purpose:
        place = Place(description.mapping, column="purpose")
        found.append(Finding("purpose-missing", Severity.INFO, place))
    idle = [
        str(untitled_number(column.title) or column.title)
        for column in mapped.delivered_columns
        if column.role in _ASKED
        and not column.required_by
        and not any(iri in needed for iri in mapped.subjects(column))
    ]
    if idle:
        named = ", ".join(idle[:_NAMED]) + (", …" if len(idle) > _NAMED else "")
        place = Place(description.mapping, column="requiredBy")
        found.append(
            Finding("columns-without-purpose", Severity.INFO, place, named, count=len(idle))
        )
    return tuple(found)
