"""The work on a store that is done in a process of its own: loading and counting.

What comes in: a request with ``work``, ``folder`` and, for loading, ``what``: a ``Load``.
What goes out: a filled store, or the number of triples. Run as a program by ``store`` and
``verification``; see ``apart``.
"""

from __future__ import annotations

import errno
import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from city_data_bank.errors import ReleaseError
from city_data_bank.release.apart import answer
from city_data_bank.release.faults import to_release_error
from city_data_bank.release.together import together

_LARGE: Final = 1 << 22
"""Bytes of a shared record from which on it is loaded beside the others where it can be."""
_SMALL: Final = 1 << 20
"""Bytes from which on files are loaded in bulk: that leaves tables of their own in the store, each
of which is looked into ever after."""


@dataclass(frozen=True, slots=True)
class Load:
    """What is to be loaded.

    Args:
        records: Files of which no statement stands in another one.
        shared: Files that may repeat each other, in the order in which they come first.
    """

    records: Sequence[str]
    shared: Sequence[str] = ()


def load(folder: Path, what: Load) -> None:
    """Load N-Quads files into a store, which may exist.

    Args:
        folder: Of the store.
        what: The files.

    Raises:
        ReleaseError: A file is no N-Quads, or the store cannot be written.
    """
    with engine(folder):
        fill(ox.Store(str(folder)), what)


def fill(store: ox.Store, what: Load) -> None:
    """Load N-Quads files into an open store.

    The engine answers over several graphs as over a bag: a statement in two of them would count
    twice. So each stands in the store once, in the graph of the first record that makes it.
    Records name everything they speak of: blank nodes of two files would be taken for one.

    Args:
        store: The store.
        what: The files.

    Raises:
        ReleaseError: A file is no N-Quads.
        OSError: The store cannot be written; see ``engine``.
    """
    _load_together(store, [*what.records, *_load_shared(store, [*map(Path, what.shared)])])
    # Look-ups in tables that lie over each other take twice the time or more.
    store.optimize()
    store.flush()


def count(folder: Path) -> int:
    """How many triples a closed store holds, all graphs together.

    Raises:
        ReleaseError: It cannot be opened or read.
    """
    with engine(folder):
        return len(ox.Store.read_only(str(folder)))


def _load_together(store: ox.Store, records: Sequence[str | Path]) -> None:
    """Load files in one go.

    A bulk load leaves tables that each reach over all keys, and puts them into the store when it
    ends. The engine merges all that there is whenever two have come: of ten loads it would merge
    the first one's ten times, of one load once.
    """
    paths = [Path(record) for record in records]
    large = sum(path.stat().st_size for path in paths) >= _SMALL
    loader = store.bulk_load if large else store.load
    with _parsing(paths), together(paths) as stream:
        loader(stream, ox.RdfFormat.N_QUADS)


def _load_shared(store: ox.Store, records: Sequence[Path]) -> list[str]:
    """Load files but for the statements that the store has already.

    Only what a file before spoke of can stand in it twice; that is looked up.

    Args:
        store: An open one.
        records: The files, in the order in which they come first.

    Returns:
        Large ones that were not loaded: nothing that they speak of is spoken of in another one, so
        that they can be loaded beside the records.
    """
    subjects: set[bytes] = set()
    apart: dict[Path, set[bytes]] = {}
    for record in records:
        own = _subjects(record)
        for path in [path for path, known in apart.items() if not own.isdisjoint(known)]:
            _load_together(store, [path])
            subjects |= apart.pop(path)
        common = own & subjects
        if not common and record.stat().st_size >= _LARGE:
            apart[record] = own
            continue
        repeated = list(_repeated(store, record, common))
        _load_together(store, [record])
        _remove(store, repeated)
        subjects |= own
    return [*map(str, apart)]


def _remove(store: ox.Store, quads: Sequence[ox.Quad]) -> None:
    """Remove statements, and graphs that have no other ones."""
    for quad in quads:
        store.remove(quad)
    for graph in {quad.graph_name for quad in quads}:
        if not any(True for _ in store.quads_for_pattern(None, None, None, graph)):
            store.remove_graph(graph)


def _repeated(store: ox.Store, record: Path, subjects: set[bytes]) -> Iterator[ox.Quad]:
    """The statements about some subjects that the store has already."""
    if not subjects:
        return
    with record.open("rb") as lines:
        text = b"".join(line for line in lines if _subject(line) in subjects)
    with _parsing([record]):
        for quad in ox.parse(text, ox.RdfFormat.N_QUADS):
            if any(store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)):
                yield quad


def _subjects(record: Path) -> set[bytes]:
    """What a file speaks of, as it is written there."""
    with record.open("rb") as lines:
        return {_subject(line) for line in lines}


def _subject(line: bytes) -> bytes:
    """The subject of a line as it is written: without a blank, since it is an IRI."""
    return line.partition(b" ")[0]


@contextmanager
def _parsing(records: Sequence[Path]) -> Iterator[None]:
    """Name the file that is none.

    Args:
        records: Among which it is, if one of them is none.

    Raises:
        ReleaseError: It is no N-Quads.
    """
    try:
        yield
    except SyntaxError as error:
        place, fault = next(filter(None, map(_fault, records)), (records[0], error))
        raise ReleaseError(
            str(place), str(fault), "N-Quads", "Report this: the build wrote it."
        ) from error


def _fault(record: Path) -> tuple[Path, SyntaxError] | None:
    """What is wrong in a file that is read by itself."""
    try:
        deque(ox.parse(path=record, format=ox.RdfFormat.N_QUADS), maxlen=0)
    except SyntaxError as error:
        return record, error
    return None


@contextmanager
def engine(folder: Path) -> Iterator[None]:
    """Put the faults of the store's engine, which gives no error numbers, into words.

    Raises:
        ReleaseError: The store cannot be opened, read or written.
    """
    try:
        yield
    except OSError as error:
        full = os.strerror(errno.ENOSPC) in str(error)
        known = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) if full else error
        raise to_release_error(folder, known) from error


def _work(request: dict[str, Any]) -> object:
    """Do what is asked for."""
    folder = Path(request["folder"])
    if request["work"] == "load":
        load(folder, Load(**request["what"]))
        return None
    return count(folder)


if __name__ == "__main__":
    answer(_work)
