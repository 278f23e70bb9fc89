"""Indicators station: conflicts as entries of a list, with their values beside each other.

What comes in: conflicts, with the choice between their values. What goes out: one entry a conflict,
in refs and notations, for whoever writes lists, tables and feeds.
"""

from __future__ import annotations

from collections.abc import Sequence

from city_data_bank.indicators.accounts import account_of
from city_data_bank.indicators.choice import Choices
from city_data_bank.indicators.conflicts import Conflict
from city_data_bank.indicators.decisions import Decisions
from city_data_bank.indicators.quality import Terms, rounded_percent
from city_data_bank.indicators.reported import Reported
from city_data_bank.model.conflicts import ComparedValue, ConflictEntry


def conflict_entries(
    conflicts: Sequence[Conflict],
    reported: Reported,
    choices: Choices,
    decisions: Decisions,
    terms: Terms,
) -> tuple[ConflictEntry, ...]:
    """The conflicts of a release, in their order.

    Args:
        conflicts: They.
        reported: The values that they are between.
        choices: Which of them were chosen.
        decisions: Of people.
        terms: Concepts that conflicts are described with.
    """
    chosen = frozenset(choices.chosen.tolist())
    accounts = (account_of(one, reported, decisions, terms.ranked) for one in conflicts)
    return tuple(
        ConflictEntry(
            indicator=one.indicator,
            area=one.area,
            period=one.period,
            breakdown=one.breakdown,
            kind=account.kind,
            state=account.state,
            percent=rounded_percent(one),
            values=tuple(
                _compared(reported, value.at, chosen=value.at in chosen)
                for value in one.found.values
            ),
            source=account.source,
            decided_by=account.decision.by if account.decision else "",
            decided_on=account.decision.date if account.decision else "",
        )
        for one, account in zip(conflicts, accounts, strict=True)
    )


def _compared(reported: Reported, at: int, *, chosen: bool) -> ComparedValue:
    """One value."""
    source = reported.sources[reported.source[at]]
    return ComparedValue(
        dataset=source.slug,
        steward=source.steward,
        vintage=source.vintage,
        value=reported.text[at].as_py(),
        unit=reported.unit.text(at),
        chosen=chosen,
    )
