"""Indicators station: conflicts as entries of a list, with their values beside each other.

What comes in: conflicts, with the choice between their values. What goes out: one entry a conflict,
in refs and notations, for whoever writes lists, tables and feeds.
"""

from __future__ import annotations

from collections.abc import Sequence

from city_data_bank.indicators.accounts import Account
from city_data_bank.indicators.choice import Choices
from city_data_bank.indicators.quality import rounded_percent
from city_data_bank.indicators.reported import Reported
from city_data_bank.model.conflicts import ComparedValue, ConflictEntry


def conflict_entries(
    accounts: Sequence[Account], reported: Reported, choices: Choices
) -> tuple[ConflictEntry, ...]:
    """The conflicts of a release, in their order.

    Args:
        accounts: What is known of each.
        reported: The values that they are between.
        choices: Which of them were chosen.
    """
    chosen = frozenset(choices.chosen.tolist())
    return tuple(
        ConflictEntry(
            indicator=account.conflict.indicator,
            area=account.conflict.area,
            period=account.conflict.period,
            breakdown=account.conflict.breakdown,
            kind=account.kind,
            state=account.state,
            percent=rounded_percent(account.conflict),
            values=tuple(
                _compared(reported, value.at, chosen=value.at in chosen)
                for value in account.conflict.found.values
            ),
            source=account.source,
            decided_by=account.decision.by if account.decision else "",
            decided_on=account.decision.date if account.decision else "",
        )
        for account in accounts
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
