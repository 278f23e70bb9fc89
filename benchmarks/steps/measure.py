"""Runs a command in a process of its own: how long it takes and how much memory it holds.

Processor time is that of the process and of all that it started and waited for; peak memory is the
largest resident set of any one of them. Source: wait4(2), getrusage(2).
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took.

    Args:
        wall: Seconds on the clock.
        processor: Seconds of processor time, user and system.
        memory: Peak resident set, bytes.
        said: What it printed at last, if that was JSON.
    """

    wall: float
    processor: float
    memory: int
    said: dict[str, Any]


def measure(command: Sequence[str | Path], log: Path) -> Cost:
    """Run a command.

    Args:
        command: Program and arguments.
        log: File that gets its output.

    Raises:
        SystemExit: It ended with another status than 0.
    """
    with log.open("wb") as stream:
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    said = log.read_text(encoding="utf-8").strip()
    if process.returncode:
        raise SystemExit(f"{command}: status {process.returncode}\n{said[-2000:]}")
    last = said.rpartition("\n")[2]
    document = json.loads(last) if last.startswith("{") else {}
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, document)


def repeat(times: int, run: Callable[[], Cost]) -> Cost:
    """The median of some runs: of wall time, of processor time and of memory each."""
    costs = [run() for _ in range(times)]
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.processor for cost in costs),
        int(median(cost.memory for cost in costs)),
        costs[0].said,
    )
