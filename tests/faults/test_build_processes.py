"""What may happen to the processes that make datasets: kills, no memory, an interruption."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.build.town import RESIDENTS, TABLE, Town

from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions, State
from city_data_bank.build.progress import Silent
from city_data_bank.errors import ConfigurationError
from city_data_bank.release.folder import Releases
from city_data_bank.release.verification import verify

PROGRAM = """
import signal
from city_data_bank.cli import app
signal.signal(signal.SIGINT, signal.default_int_handler)
app()
"""
"""As from a terminal: who starts the tests in the background has its children ignore Ctrl-C."""
COMMAND = [sys.executable, "-c", PROGRAM, "build"]
PATIENCE = 60.0
NEW = ("first", "second")
"""Datasets that are not in the release before."""


@pytest.fixture
def busy(town: Town) -> Town:
    """A town with two deliveries to be mapped, each in another process."""
    for number, slug in enumerate(NEW, 3):
        town.add(slug, RESIDENTS, TABLE.replace("11 402", f"11 40{number}"))
    return town


def options(town: Town) -> BuildOptions:
    """Two processes."""
    return BuildOptions(town.releases, datetime(2026, 6, 2, tzinfo=UTC), jobs=2)


@contextmanager
def building(town: Town) -> Iterator[subprocess.Popen[str]]:
    """A build in two processes, run as people run it."""
    command = [*COMMAND, str(town.root), "--releases", str(town.releases), "--jobs", "2"]
    epoch = str(int(options(town).when.timestamp()))
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": epoch},
    ) as process:
        yield process
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def makers(session: int) -> list[int]:
    """Processes of a session that make datasets."""
    found = []
    for folder in Path("/proc").iterdir():
        with suppress(OSError, ValueError, IndexError):
            state, _, _, own = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
            works = b"spawn_main" in (folder / "cmdline").read_bytes()
            if works and state != "Z" and int(own) == session:
                found.append(int(folder.name))
    return found


def wait_for(what: Callable[[], list[int]], *, some: bool) -> list[int]:
    """Wait until there are some, or none."""
    deadline = time.monotonic() + PATIENCE
    while bool(found := what()) is not some:
        assert time.monotonic() < deadline, found
        time.sleep(0.01)
    return found


def test_a_process_that_is_killed_stops_the_datasets_of_its_file_alone(busy: Town) -> None:
    with building(busy) as process:
        os.kill(wait_for(lambda: makers(process.pid), some=True)[0], signal.SIGKILL)
        _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1, told
    assert "Traceback" not in told
    assert "SIGKILL" in told
    assert len([slug for slug in NEW if busy.manifest.dataset(slug)]) == 1
    assert verify(busy.current) == ()
    assert busy.build(day=3).exit_code == 0
    assert len(busy.manifest.datasets) == 4


def test_an_interruption_ends_every_process_and_leaves_the_release_before(busy: Town) -> None:
    before = busy.current
    with building(busy) as process:
        wait_for(lambda: makers(process.pid), some=True)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=PATIENCE)
        wait_for(lambda: makers(process.pid), some=False)
    assert process.returncode == 130, told
    assert "Traceback" not in told
    assert busy.current == before
    assert list(busy.releases.glob(".staging*")) == []


def test_processes_end_with_the_build_that_started_them(busy: Town) -> None:
    with building(busy) as process:
        wait_for(lambda: makers(process.pid), some=True)
        process.kill()
        process.wait()
        wait_for(lambda: makers(process.pid), some=False)


def test_a_process_without_memory_stops_its_datasets_alone(busy: Town) -> None:
    result = build(busy.root, replace(options(busy), memory=1_000_000), Silent())
    states = {item.slug: item.state for item in result.outcomes}
    assert states["residents"] is State.REUSED
    assert states["first"] is State.LEFT_OUT
    assert {item.code for item in result.all_findings if item.dataset == "first"} == {
        "process-died"
    }


def test_a_fault_of_the_bank_in_a_process_is_a_fault_of_the_build(busy: Town) -> None:
    busy.write("shapes/persons.toml", "[[sign]\n")
    with pytest.raises(ConfigurationError, match=r"persons\.toml"):
        build(busy.root, options(busy), Silent())
    assert list(Releases(busy.releases).path.glob(".staging*")) == []
