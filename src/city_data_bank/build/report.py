"""What a build says at its end: a summary by dataset."""

from __future__ import annotations

from collections import Counter
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from city_data_bank.build.outcome import BuildResult, Outcome, State
from city_data_bank.findings import count_by_severity

_MOST: Final = 100
"""Datasets that are told of one by one."""
_URGENCY: Final = (State.LEFT_OUT, State.KEPT, State.MAPPED, State.REUSED)


def summary_table(result: BuildResult) -> Table:
    """One row a dataset: rows, values (or resources), gaps, findings, seconds.

    Of very many datasets, those that want to be looked at come first, and a row counts the others.
    """
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for title in ("dataset", "state"):
        table.add_column(title, no_wrap=True)
    for title in ("rows", "values", "gaps", "repeated", "rejected", "left out", "s"):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("findings", no_wrap=True)
    outcomes = result.outcomes
    if len(outcomes) > _MOST:
        outcomes = tuple(sorted(outcomes, key=lambda outcome: _URGENCY.index(outcome.state)))
    for outcome in outcomes[:_MOST]:
        table.add_row(*_summary_row(outcome))
    if others := Counter(outcome.state.value for outcome in outcomes[_MOST:]):
        states = ", ".join(f"{count} {state}" for state, count in others.items())
        table.add_row(f"and {others.total()} more", states)
    return table


def print_summary(console: Console, result: BuildResult) -> None:
    """What became of each dataset, and the notes."""
    console.print(summary_table(result))
    for note in result.notes:
        console.print(note, markup=False, highlight=False)


def _summary_row(outcome: Outcome) -> list[str]:
    """One row of the summary."""
    accounting = outcome.accounting
    counts = count_by_severity(outcome.findings)
    numbers = (
        accounting.rows,
        accounting.observations,
        accounting.gaps,
        accounting.repeated,
        accounting.rejected,
        accounting.left_out,
    )
    findings = ", ".join(f"{count} {severity}" for severity, count in counts.items()) or "none"
    return [
        outcome.slug,
        outcome.state.value,
        *(str(number) for number in numbers),
        f"{outcome.seconds:.1f}",
        findings,
    ]
