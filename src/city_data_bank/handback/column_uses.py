"""handback: every column that a mapping names, and what it is for.

In: the plan of a mapping. Out: uses in the order in which a person would fill the columns in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from city_data_bank.mapping.plan import (
    ColumnName,
    Condition,
    Fact,
    ObservationPlan,
    RegisterColumn,
    RegisterPlan,
    ValuePlan,
)

_FIRST: Final = ("area", "period", "referenceDate")
_BESIDE: Final = ("unit", "status")
"""Facts that people read beside the value."""


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that a column is for.

    Args:
        column: As the mapping names it.
        role: ``fact``, ``value``, ``register``, ``latitude``, ``longitude``, ``where`` or
            ``unused``.
        fact: Whose text stands in it, wholly or in part.
        value: Whose numbers stand in it.
        register: Whose texts stand in it.
        condition: Which it decides.
    """

    column: ColumnName
    role: str
    fact: Fact | None = None
    value: ValuePlan | None = None
    register: RegisterColumn | None = None
    condition: Condition | None = None


def uses_of(plan: ObservationPlan | RegisterPlan) -> Iterator[Use]:
    """The uses of all columns of a plan; a column with two uses comes twice."""
    if isinstance(plan, ObservationPlan):
        yield from _statistics(plan)
    else:
        yield from _register(plan)
    for condition in plan.selection.where:
        yield Use(condition.column, "where", condition=condition)
    for column in plan.selection.unused:
        yield Use(column, "unused")


def _statistics(plan: ObservationPlan) -> Iterator[Use]:
    """What a value is about, in front of the values; unit and sign beside them."""
    names = dict.fromkeys(
        (*_FIRST, *(name for value in plan.values for name in value.facts if name not in _BESIDE))
    )
    for name in names:
        for value in plan.values:
            yield from _fact(value.facts.get(name))
    for value in plan.values:
        yield from _fact(value.facts.get("unit"))
        yield Use(value.column, "value", value=value)
        yield from _fact(value.facts.get("status"))


def _fact(fact: Fact | None) -> Iterator[Use]:
    """The columns of a fact."""
    for column in fact.columns if fact else ():
        yield Use(column, "fact", fact=fact)


def _register(plan: RegisterPlan) -> Iterator[Use]:
    """The columns of a register."""
    for described in plan.columns:
        if described.column is not None:
            yield Use(described.column, "register", register=described)
    if plan.point is not None:
        yield Use(plan.point.latitude, "latitude")
        yield Use(plan.point.longitude, "longitude")
