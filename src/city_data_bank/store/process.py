"""The web process's side of one worker: starts it, asks it, ends it.

What comes in: where the store is and what a worker may take. What goes out: answers, or the news
that the worker died. A question that is given up leaves its worker busy: the worker is then to be
killed, never asked again.
"""

from __future__ import annotations

import asyncio
import fcntl
import mmap
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Final, Self

from city_data_bank.errors import QueryError, ReleaseError
from city_data_bank.store.channel import Channel
from city_data_bank.store.wire import Reply, Task

_START_SECONDS: Final = 300.0
"""A copy in memory of a large release takes that long."""
_ANSWERS: Final = 10_000
"""Questions after which a worker is replaced."""
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_LAST_WORDS: Final = 262_144
"""Bytes that are read of what a worker said last."""
_ALLOCATION: Final = {
    "MALLOC_ARENA_MAX": "1",
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=1000:glibc.malloc.tcache_max=65536:"
    "glibc.malloc.mxfast=0:glibc.malloc.trim_threshold=67108864:glibc.malloc.top_pad=4194304",
}
"""How a worker's C library keeps memory between queries: a fifth of the time of a look-up went into
giving it back and asking for it again."""
_SEALED: Final = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_SHRINK
_OUT_OF_MEMORY: Final = (b"memory allocation of", b"bad_alloc", b"MemoryError")


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """What a worker is and may take.

    Args:
        folder: The store; nothing else can be read.
        engine: ``rocksdb`` or ``memory``.
        memory: Bytes of memory.
        size: Bytes of an answer.
    """

    folder: Path
    engine: str
    memory: int
    size: int


class WorkerDiedError(Exception):
    """A worker ended before it answered.

    Args:
        status: As of ``Popen.returncode``.
        last_words: What it said last.
    """

    def __init__(self, status: int, last_words: bytes) -> None:
        super().__init__(f"status {status}: {last_words.decode(errors='replace')[-500:]}".strip())
        self.out_of_memory = any(words in last_words for words in _OUT_OF_MEMORY)
        self.from_outside = status == -signal.SIGKILL
        """Whether the system or an operator ended it: then it is not the query's fault."""


class Worker:
    """One worker process; made by ``start``."""

    def __init__(self, limits: WorkerLimits) -> None:
        ours, theirs = socket.socketpair()
        self._channel = Channel(ours)
        self._words = os.memfd_create("stderr", os.MFD_CLOEXEC)
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-I", "-m", "city_data_bank.store.worker"),
                *(str(theirs.fileno()), limits.engine, str(limits.memory), str(limits.size)),
                str(limits.folder),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._words,
            pass_fds=(theirs.fileno(),),
            env=_ALLOCATION,
        )
        theirs.close()
        self.missing: tuple[str, ...] = ()
        self._answered = 0
        self._busy = False
        self._retires = False

    @classmethod
    async def start(cls, limits: WorkerLimits) -> Self:
        """Start a worker and wait until it has opened the store.

        Raises:
            ReleaseError: It cannot.
        """
        worker = cls(limits)
        try:
            async with asyncio.timeout(_START_SECONDS):
                reply, _ = await worker._reply()
        except BaseException as error:
            await worker.end()
            if isinstance(error, WorkerDiedError | TimeoutError):
                raise ReleaseError(
                    str(limits.folder),
                    f"a query worker could not open the store: {error}".strip(),
                    "the closed store of a release",
                    "Verify the releases with: city-data-bank releases verify",
                ) from error
            raise
        worker.missing = reply.missing
        return worker

    @property
    def alive(self) -> bool:
        """Whether the process runs, as far as is known: its death closes the channel."""
        return not self._channel.gone

    @property
    def usable(self) -> bool:
        """Whether it can be asked: it waits for a question and is neither worn out nor dead."""
        return not self._busy and not self._retires and self.alive

    @property
    def memory(self) -> int:
        """Bytes of memory that the process has now; 0 = it has ended."""
        try:
            pages = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii")
        except OSError:
            return 0
        return int(pages.split()[1]) * _PAGE

    def when_gone(self, tell: Callable[[], None]) -> None:
        """Have somebody told when the process ends without being ended."""
        self._channel.on_loss = tell

    def pause(self) -> None:
        """Stop the process where it is; it keeps all that it has done."""
        self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let it go on."""
        self._process.send_signal(signal.SIGCONT)

    async def ask(self, task: Task) -> bytes | memoryview:
        """The whole answer to a task.

        Raises:
            QueryError: The worker refused or failed; it can be asked again.
            WorkerDiedError: It cannot.
        """
        self._busy = True
        try:
            await self._channel.post(task.to_bytes())
        except OSError:
            raise await self._died() from None
        reply, answer = await self._reply()
        self._busy = False
        self._answered += 1
        self._retires = reply.retires or self._answered >= _ANSWERS
        if reply.status != HTTPStatus.OK:
            raise QueryError(reply.status, reply.place, reply.found, reply.expected, reply.advice)
        return _content(answer) if isinstance(answer, int) else answer

    async def end(self) -> None:
        """End the process now, whatever it does, and wait until it is gone."""
        self._channel.close()
        self._process.kill()
        await asyncio.to_thread(self._process.wait)
        if self._words >= 0:
            os.close(self._words)
            self._words = -1

    async def _reply(self) -> tuple[Reply, bytes | int]:
        """The next reply.

        Raises:
            WorkerDiedError: There is none.
        """
        try:
            message, answer = await self._channel.collect()
        except ConnectionError:
            raise await self._died() from None
        return Reply.from_bytes(message), answer

    async def _died(self) -> WorkerDiedError:
        """The news, with what the worker said last."""
        self._process.kill()
        status = await asyncio.to_thread(self._process.wait)
        return WorkerDiedError(status, os.pread(self._words, _LAST_WORDS, 0))


def _content(answer: int) -> memoryview:
    """What a memory file holds; it is mapped, not copied.

    Raises:
        QueryError: 500, the worker could still change it.
    """
    try:
        if fcntl.fcntl(answer, fcntl.F_GET_SEALS) & _SEALED != _SEALED:
            raise QueryError(500, "worker", "an unsealed answer", "a sealed one", "Report this.")
        size = os.fstat(answer).st_size
        return memoryview(mmap.mmap(answer, size, prot=mmap.PROT_READ))
    finally:
        os.close(answer)
