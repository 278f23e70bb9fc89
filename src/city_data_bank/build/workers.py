"""Datasets made in processes of their own, several at the same time.

What comes in: delivered files and the number of processes. What goes out: what became of their
datasets, in the order of the files, whichever process was first. Each process reads the lists of
the bank for itself, and the mappings of the files that it is given. A process that dies (killed,
out of memory) takes the datasets of one file with it, and no others: its place is taken by a new
one. When the build ends, however it ends, they end.
"""

from __future__ import annotations

import errno
import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from city_data_bank.build.craft import Crafted, craft
from city_data_bank.build.making import Work
from city_data_bank.build.outcome import BuildOptions
from city_data_bank.build.workshop import open_workshop_without_mappings
from city_data_bank.errors import CityDataBankError
from city_data_bank.mapping import DatasetMapping, MappingReader
from city_data_bank.model import Finding, Place, Severity
from city_data_bank.release.files import unfinished_copy
from city_data_bank.release.folder import Releases

_OUT_OF_MEMORY: Final = 77
"""Status of a process that could not get the memory that it asked for."""


@dataclass(frozen=True, slots=True)
class Shop:
    """Where processes work.

    Args:
        root: The bank's folder.
        folder: Of the release in the making.
        options: Of the build.
        jobs: How many there are.
    """

    root: Path
    folder: Path
    options: BuildOptions
    jobs: int


@dataclass(frozen=True, slots=True)
class _Order:
    """The datasets of one file, each named by its mapping's path and its identifier, in order."""

    number: int
    datasets: tuple[tuple[str, str], ...]
    key: str


def processes(works: Sequence[Work], root: Path, options: BuildOptions) -> int:
    """How many processes to make the datasets of delivered files in.

    Args:
        works: The files.
        root: The bank's folder.
        options: Of the build.
    """
    jobs = min(options.jobs, len(works))
    if jobs > 1 and options.worthwhile:
        paths = [
            root / "deliveries" / work.mappings[0].provider / work.mappings[0].url for work in works
        ]
        size = sum(path.stat().st_size for path in paths if path.is_file())
        jobs = min(jobs, 1 + size // options.worthwhile)
    return jobs


def make_apart(works: Sequence[Work], shop: Shop) -> Iterator[tuple[Crafted, ...]]:
    """Make the datasets of delivered files in several processes.

    Args:
        works: The files.
        shop: Where they work, and how many.

    Yields:
        The datasets of each file, in the order of the files.

    Raises:
        CityDataBankError: A process met a fault of the bank or of the disk.
        OSError: The disk refuses.
    """
    crew = _Crew(works, shop)
    done: dict[int, tuple[Crafted, ...]] = {}
    try:
        for number in range(len(works)):
            while number not in done:
                done |= crew.next()
            yield done.pop(number)
    finally:
        crew.end()


class _Crew:
    """The processes, and who has which file."""

    def __init__(self, works: Sequence[Work], shop: Shop) -> None:
        self._works = works
        self._shop = shop
        self._waiting = list(reversed(range(len(works))))
        self._busy: dict[Connection, tuple[BaseProcess, int]] = {}
        self._idle: dict[Connection, BaseProcess] = {}

    def next(self) -> dict[int, tuple[Crafted, ...]]:
        """Hand out files, and wait until at least one is done."""
        while self._waiting and len(self._busy) < self._shop.jobs:
            self._hand_out(self._waiting.pop())
        done = {}
        for pipe in wait(list(self._busy)):
            assert isinstance(pipe, Connection)  # noqa: S101 -- nothing else was waited for
            process, number = self._busy.pop(pipe)
            done[number] = self._received(pipe, process, number)
        return done

    def end(self) -> None:
        """End every process at once."""
        processes = [process for process, _ in self._busy.values()]
        for process in (*processes, *self._idle.values()):
            process.kill()
            process.join()
        for pipe in (*self._busy, *self._idle):
            pipe.close()

    def _hand_out(self, number: int) -> None:
        """Give a file to a process that has none, or to a new one."""
        pipe, process = self._idle.popitem() if self._idle else self._start()
        work = self._works[number]
        names = tuple((item.path, item.description.slug) for item in work.mappings)
        self._busy[pipe] = (process, number)
        # A process that is dead already is noticed when its answer is waited for.
        try:
            pipe.send(_Order(number, names, work.key))
        except BrokenPipeError:
            return

    def _start(self) -> tuple[Connection, BaseProcess]:
        """A new process."""
        spawn = multiprocessing.get_context("spawn")
        here, there = spawn.Pipe()
        process = spawn.Process(target=_labour, args=(there, self._shop), daemon=True)
        # Starting the tracker unblocks the signal, which the first process would get as it starts.
        resource_tracker.ensure_running()
        with _undisturbed():
            process.start()
        there.close()
        return here, process

    def _received(self, pipe: Connection, process: BaseProcess, number: int) -> tuple[Crafted, ...]:
        """The answer of a process; findings where it died.

        Raises:
            CityDataBankError: The process met a fault of the bank.
            OSError: The disk refused.
        """
        try:
            answer = pipe.recv()
        except (EOFError, OSError):
            pipe.close()
            process.join()
            unfinished_copy(self._shop.folder, process.pid or 0).unlink(missing_ok=True)
            return tuple(_died(item, process.exitcode) for item in self._works[number].mappings)
        self._idle[pipe] = process
        if isinstance(answer, CityDataBankError | OSError):
            raise answer
        crafted: tuple[Crafted, ...] = answer
        return crafted


def _died(mapping: DatasetMapping, status: int | None) -> Crafted:
    """A dataset whose process died over it."""
    found = signal.Signals(-status).name if status and status < 0 else f"status {status}"
    found = "MemoryError" if status == _OUT_OF_MEMORY else found
    place = Place(f"deliveries/{mapping.provider}/{mapping.url}")
    slug = mapping.description.slug
    finding = Finding("process-died", Severity.VIOLATION, place, found, dataset=slug)
    return Crafted(slug, (finding,))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put Ctrl-C off: it reaches the build alone, and no process that it has begun to start.

    The mask is inherited by the process. It does not keep the signal from other threads of the
    build, after which Python interrupts the main thread; so the interruption waits too.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    interruptions: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: interruptions.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, before)
    if interruptions:
        raise KeyboardInterrupt


def _labour(pipe: Connection, shop: Shop) -> None:
    """What a process does: open the bank, then one file after the other."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if shop.options.memory:
        resource.setrlimit(resource.RLIMIT_DATA, (shop.options.memory, shop.options.memory))
    try:
        workshop = open_workshop_without_mappings(shop.root)
        reader = MappingReader.of(workshop.bank, workshop.ontology)
        parent = Releases(shop.options.releases).current()
        staging = workshop.staging(shop.folder, parent, shop.options)
        while True:
            order = pipe.recv()
            pipe.send(craft(list(_ordered(order, reader)), order.key, staging))
    except (CityDataBankError, OSError) as error:
        if isinstance(error, OSError) and error.errno == errno.ENOMEM:
            os._exit(_OUT_OF_MEMORY)
        pipe.send(error)
    except EOFError:
        return
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)


def _ordered(order: _Order, reader: MappingReader) -> Iterator[DatasetMapping]:
    """The mappings of an order: only their files are read, not all of the bank."""
    root = reader.bank.folders.root
    for path in dict.fromkeys(path for path, _ in order.datasets):
        for item in reader.file(root / path):
            if isinstance(item, DatasetMapping) and (path, item.description.slug) in order.datasets:
                yield item


def _end_with_parent() -> None:
    """End this process at once when the one that started it is gone."""
    parent = multiprocessing.parent_process()
    assert parent is not None  # noqa: S101 -- it was started by one
    wait([parent.sentinel])
    os._exit(1)
