"""A worker: one process that answers queries on one release, one after the other.

What comes in: a folder that holds a store, and tasks over a socket. What goes out: for each task a
reply, with the whole answer in a sealed memory file. It has no network, starts no process and
reads nothing but the store; it may be killed at any moment.
"""

from __future__ import annotations

import fcntl
import os
import socket
import sys
import threading
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.errors import QueryError
from city_data_bank.store.answering import write_answer
from city_data_bank.store.landlock import confine_files
from city_data_bank.store.limits import die_with_parent, limit_next_file, memory_used, set_limits
from city_data_bank.store.seccomp import confine_calls
from city_data_bank.store.wire import Reply, Task, receive, send

MEMORY_ENGINE: Final = "memory"
_STACK: Final = 256 * 1024 * 1024
"""Bytes; they hold twenty thousand nested levels of a query."""
_OK: Final = 200
_SEALS: Final = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_SEAL
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
    send(channel, Reply(_OK, missing=missing).to_bytes())
    most = memory_used() + memory // 2
    while (message := receive(channel)) is not None:
        reply, answer = _answer(store, Task.from_bytes(message), most)
        send(channel, reply.to_bytes(), answer if reply.status == _OK else None)
        os.close(answer)


def open_store(folder: Path, engine: str) -> ox.Store:
    """The store of a folder, read-only; a copy in memory if the engine is to be ``memory``."""
    store = ox.Store.read_only(str(folder))
    if engine != MEMORY_ENGINE:
        return store
    copy = ox.Store()
    copy.bulk_extend(store)
    return copy


def _answer(store: ox.Store, task: Task, most: int) -> tuple[Reply, int]:
    """The reply to a task, and the file with its answer.

    A worker that once took more than ``most`` bytes retires: the next query might find too little.
    """
    limit_next_file(task.size)
    answer = os.memfd_create("answer", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        write_answer(store, task, f"/proc/self/fd/{answer}")
    except QueryError as error:
        parts = (error.place, error.found, error.expected, error.advice)
        return Reply(error.status, *parts, retires=memory_used() > most), answer
    except MemoryError:
        return _OUT_OF_MEMORY, answer
    fcntl.fcntl(answer, fcntl.F_ADD_SEALS, _SEALS)
    return Reply(_OK, retires=memory_used() > most), answer


if __name__ == "__main__":
    main()
