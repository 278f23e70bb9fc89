"""What a build is told and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from city_data_bank.messages import Messages
from city_data_bank.model import Accounting, Finding, Severity

_WORTHWHILE: Final = 2_000_000
"""Bytes of deliveries that take longer to map than a process takes to start."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a build is told besides the bank's folder.

    Args:
        releases: Folder of the releases.
        when: Build time, aware.
        strict: Whether a violation in one dataset stops the whole build.
        confirm_withdrawals: Whether datasets may vanish without being named.
        full: Whether every dataset is made anew, changed or not.
        jobs: Processes that make datasets at the same time at most; 1 = this one.
        worthwhile: Bytes of deliveries for which one more process is started; 0 = any.
        memory: Bytes of data that each of several processes may take; 0 = any.
    """

    releases: Path
    when: datetime
    strict: bool = False
    confirm_withdrawals: bool = False
    full: bool = False
    jobs: int = 1
    worthwhile: int = 0
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Machine:
    """What a build may take of the machine that it runs on.

    Args:
        processors: That this process may use.
        memory: Bytes.
    """

    processors: int
    memory: int


def on_machine(options: BuildOptions, machine: Machine, jobs: int | None) -> BuildOptions:
    """The options of a build with its processes.

    Args:
        options: All else.
        machine: Where it runs.
        jobs: Processes that are asked for; None = one a processor, where the files are large.
    """
    processes = jobs or machine.processors
    worthwhile = 0 if jobs else _WORTHWHILE
    memory = machine.memory // processes
    return replace(options, jobs=processes, worthwhile=worthwhile, memory=memory)


class State(StrEnum):
    """What became of a dataset in this build."""

    MAPPED = "mapped"
    """Today's delivery is in the release."""
    REUSED = "reused"
    """Today's delivery is in the release; nothing that it is made of has changed."""
    KEPT = "kept"
    """Today's delivery could not be trusted; its last good version stays."""
    LEFT_OUT = "left out"
    """It could not be trusted, and there is no earlier version."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One dataset in the summary.

    Args:
        slug: Its identifier, or the path of a mapping that could not be read.
        state: What became of it.
        accounting: Outcome of every cell.
        findings: What was found in it.
        seconds: How long it took.
    """

    slug: str
    state: State
    accounting: Accounting
    findings: tuple[Finding, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build answers.

    Args:
        release: Folder of the current release afterwards, or None after a mere check.
        unchanged: Whether the parent had the same content, so that nothing was written.
        outcomes: One a dataset, sorted by slug.
        findings: Of the bank as a whole.
        notes: Sentences for the operator, such as messages that a language lacks.
        messages: In the bank's first language, with the names of its things.
    """

    release: Path | None
    unchanged: bool
    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = field(default=())
    messages: Messages | None = None

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Findings of the datasets and of the bank."""
        return (*(f for outcome in self.outcomes for f in outcome.findings), *self.findings)

    @property
    def exit_code(self) -> int:
        """0 without a violation, else 1."""
        violation = any(f.severity is Severity.VIOLATION for f in self.all_findings)
        return int(violation)
