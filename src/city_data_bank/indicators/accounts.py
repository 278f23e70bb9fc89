"""Indicators station: what is known of conflicts: why values differ, what was decided, by whom.

What comes in: conflicts, and what people wrote in ``decisions.toml``. What goes out: the kind, the
state and the reason of each, with the source or the author of it. Values alone tell a rounding and
a revision; that two offices count different things under one name only a person can tell.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from city_data_bank.indicators.comparison import Kind
from city_data_bank.indicators.conflicts import Conflict
from city_data_bank.indicators.decisions import Decision, Decisions
from city_data_bank.indicators.reported import Reported


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of a conflict.

    Args:
        conflict: It.
        kind: Notation of ``conflict-kind``.
        state: Notation of ``conflict-state``.
        reason: Why one value was chosen, else why they differ, by language; empty without one.
        source: Title or IRI of the document that gives the reason, or empty.
        decision: Of a person, or None.
    """

    conflict: Conflict
    kind: str
    state: str
    reason: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    decision: Decision | None = None

    @property
    def contradicts(self) -> bool:
        """Whether comparable values of two offices differ and no person has decided."""
        return self.kind == Kind.VALUE_ONLY and self.decision is None


def accounts_of(
    conflicts: Iterable[Conflict],
    reported: Reported,
    decisions: Decisions,
    ranked: Collection[str],
) -> tuple[Account, ...]:
    """What is known of each conflict, in their order.

    Args:
        conflicts: They.
        reported: The values that they are between.
        decisions: Of people, with explanations.
        ranked: Slugs of the stewards that the city has put in an order.

    Returns:
        The kind is that of the explanation where it names one. It is open where neither a person
        nor a rule of the city has chosen. The reason of a person goes before that of a source.
    """
    return tuple(_account(one, reported, decisions, ranked) for one in conflicts)


def _account(
    conflict: Conflict, reported: Reported, decisions: Decisions, ranked: Collection[str]
) -> Account:
    """What is known of one conflict."""
    decision = decisions.decided.get((conflict.indicator, conflict.area, conflict.period))
    sources = [reported.sources[reported.source[value.at]] for value in conflict.found.values]
    explanation = decisions.explain(conflict.indicator, frozenset(one.slug for one in sources))
    kind = explanation.kind if explanation and explanation.kind else conflict.found.kind.value
    unranked = any(one.steward not in ranked for one in sources)
    is_open = kind == Kind.VALUE_ONLY and unranked and decision is None
    state = "open" if is_open else "decided"
    if decision is not None:
        return Account(conflict, kind, state, decision.reason, "", decision)
    if explanation is not None:
        return Account(conflict, kind, state, explanation.reason, explanation.source)
    return Account(conflict, kind, state)
