"""A worker: one process that answers queries on one release, one after the other.

What comes in: a folder that holds a store, and tasks over a socket. What goes out: for each task a
reply, with the whole answer. It has no network, starts no process and
reads nothing but the store; it may be killed at any moment.
"""

from __future__ import annotations

import socket
import sys
import threading
import time
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.errors import QueryError
from city_data_bank.store.answering import write_answer
from city_data_bank.store.landlock import confine_files
from city_data_bank.store.limits import die_with_parent, memory_used, set_limits
from city_data_bank.store.seccomp import confine_calls
from city_data_bank.store.spool import Spool
from city_data_bank.store.wire import ANSWERED, Reply, Task, receive, send

MEMORY_ENGINE: Final = "memory"
_STACK: Final = 256 * 1024 * 1024
"""Bytes; they hold twenty thousand nested levels of a query."""
_OK: Final = 200
_AT_ONCE: Final = 0.01
"""Seconds in which no query takes memory that matters: filling a gigabyte takes a hundred times as
many."""
_OUT_OF_MEMORY: Final = Reply(
    503,
    "memory",
    "the query needs more memory than a query may take",
    "a query within the limit",
    "Ask for less at once, or download the dumps of the datasets.",
    retires=True,
)


def main() -> None:
    """Serve until the web process is gone: ``worker DESCRIPTOR ENGINE MEMORY SIZE FOLDER``."""
    descriptor, engine, memory, size, folder = sys.argv[1:]
    die_with_parent()
    set_limits(int(memory) + _STACK, int(size))
    threading.stack_size(_STACK)
    arguments = (socket.socket(fileno=int(descriptor)), engine, int(memory), Path(folder))
    threading.Thread(target=_serve, args=arguments).start()


def _serve(channel: socket.socket, engine: str, memory: int, folder: Path) -> None:
    """Open the store and answer questions, in a thread whose stack holds the deepest of them."""
    missing = (*confine_files(folder), *confine_calls())
    store = open_store(folder, engine)
    send(channel, Reply(_OK, missing=missing))
    most = memory_used() + memory // 2
    while (message := receive(channel)) is not None:
        task = Task.from_bytes(message)
        with Spool(task.size) as answer:
            reply = _answer(store, task, answer, most)
            send(channel, reply, answer if reply.status == _OK else None)


def open_store(folder: Path, engine: str) -> ox.Store:
    """The store of a folder, read-only; a copy in memory if the engine is to be ``memory``."""
    store = ox.Store.read_only(str(folder))
    if engine != MEMORY_ENGINE:
        return store
    copy = ox.Store()
    copy.bulk_extend(store)
    return copy


def _answer(store: ox.Store, task: Task, answer: Spool, most: int) -> Reply:
    """The reply to a task, whose answer is written.

    A worker that once took more than ``most`` bytes retires: the next query might find too little.
    No query takes much at once, so that only after longer ones it is worth looking.
    """
    started = time.monotonic()
    try:
        write_answer(store, task, answer)
    except QueryError as error:
        parts = (error.place, error.found, error.expected, error.advice)
        return Reply(error.status, *parts, retires=memory_used() > most)
    except MemoryError:
        return _OUT_OF_MEMORY
    if time.monotonic() - started < _AT_ONCE:
        return ANSWERED
    return Reply(_OK, retires=memory_used() > most)


if __name__ == "__main__":
    main()
