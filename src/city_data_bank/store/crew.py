"""A fixed number of workers: hands out those that are idle, replaces those that end.

What comes in: how many, and of what kind. What goes out: one worker at a time to each question.
Nobody waits long: no more questions have a place (``lanes``) than there are workers, so that one
waits for a worker only while another is being replaced.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import Final

from city_data_bank.errors import ReleaseError
from city_data_bank.store.lanes import overload
from city_data_bank.store.process import Worker, WorkerLimits

_LOG: Final = logging.getLogger(__name__)
_LONGEST_PAUSE: Final = 5.0
"""Seconds between attempts to start a worker that will not start."""


class Crew:
    """The workers of a pool.

    Args:
        limits: What each is and may take.
        size: How many.
    """

    def __init__(self, limits: WorkerLimits, size: int) -> None:
        self.limits = limits
        self.size = size
        self._needed = size
        self.missing: tuple[str, ...] = ()
        self.replaced = 0
        self._workers: set[Worker] = set()
        self._idle: list[Worker] = []
        self._waiting: deque[asyncio.Future[Worker]] = deque()
        self._replacing: set[asyncio.Task[None]] = set()

    @property
    def alive(self) -> int:
        """Workers that run."""
        return sum(worker.alive for worker in self._workers)

    @property
    def idle(self) -> int:
        """Workers that run and have nothing to do."""
        return sum(worker.alive for worker in self._idle)

    async def start(self) -> None:
        """Start all workers.

        Raises:
            ReleaseError: One cannot open the store.
        """
        starting = (Worker.start(self.limits) for _ in range(self.size))
        started = await asyncio.gather(*starting, return_exceptions=True)
        for worker in started:
            if isinstance(worker, Worker):
                self._join(worker)
        for error in started:
            if isinstance(error, BaseException):
                await self.close()
                raise error

    async def close(self) -> None:
        """End all workers."""
        for task in self._replacing:
            task.cancel()
        await asyncio.gather(*self._replacing, return_exceptions=True)
        for future in self._waiting:
            future.cancel()
        await asyncio.gather(*(worker.end() for worker in self._workers))
        self._workers.clear()
        self._idle.clear()

    def lend(self, patience: float) -> _Loan:
        """A worker for one question, in a block; replaced if it cannot be asked another one.

        Args:
            patience: Seconds to wait for it.

        Raises:
            QueryError: 503, none became idle; at the beginning of the block.
        """
        return _Loan(self, patience)

    def take_back(self, worker: Worker) -> None:
        """A worker was lent: the next question takes it, or another in its place."""
        if worker.usable:
            self._give_back(worker)
        else:
            self._dismiss(worker)

    async def take(self, patience: float) -> Worker:
        """A worker, once one is idle.

        Raises:
            QueryError: As of ``lend``.
        """
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                return worker
            self._dismiss(worker)
        future: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            async with asyncio.timeout(patience):
                return await future
        except BaseException as error:
            self._forget(future)
            if isinstance(error, TimeoutError):
                raise overload(f"no worker became free within {patience:g} s") from None
            raise

    def _forget(self, future: asyncio.Future[Worker]) -> None:
        """A question waits no more; a worker that it was just given goes to the next one."""
        if future in self._waiting:
            self._waiting.remove(future)
        elif future.done() and not future.cancelled():
            self._give_back(future.result())

    def _give_back(self, worker: Worker) -> None:
        """A worker has nothing to do: the next question takes it."""
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(worker)
                return
        self._idle.append(worker)

    def _dismiss(self, worker: Worker) -> None:
        """End a worker and start another in its place."""
        self.replaced += 1
        self._keep(asyncio.create_task(self._replace(worker)))

    def _lose(self, worker: Worker) -> None:
        """A worker has ended: one that had nothing to do is replaced at once, not when wanted."""
        if worker in self._idle:
            self._idle.remove(worker)
            self._dismiss(worker)

    def _keep(self, task: asyncio.Task[None]) -> None:
        """Remember a task until it is done."""
        self._replacing.add(task)
        task.add_done_callback(self._replacing.discard)

    async def _replace(self, worker: Worker) -> None:
        """End a worker, then start another."""
        await worker.end()
        self._workers.discard(worker)
        await self._add()

    async def _add(self) -> None:
        """Start a worker, however long it takes."""
        pause = 0.1
        while True:
            try:
                self._join(await Worker.start(self.limits))
            except ReleaseError as error:
                _LOG.error("%s", error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
            else:
                return

    def cover(self, resting: int) -> None:
        """Have as many workers to lend as ever, although some rest; those added stay.

        Args:
            resting: How many do.
        """
        for _ in range(self._needed + resting - self.size):
            self.size += 1
            self._keep(asyncio.create_task(self._add()))

    def _join(self, worker: Worker) -> None:
        """A worker that has been started is one of ours."""
        self._workers.add(worker)
        self.missing = worker.missing
        worker.when_gone(lambda: self._lose(worker))
        self._give_back(worker)


class _Loan:
    """A worker while it is lent.

    Args:
        crew: Whose it is.
        patience: Seconds to wait for it.
    """

    __slots__ = ("_crew", "_patience", "_worker")

    def __init__(self, crew: Crew, patience: float) -> None:
        self._crew = crew
        self._patience = patience

    async def __aenter__(self) -> Worker:
        """Take it."""
        self._worker = await self._crew.take(self._patience)
        return self._worker

    async def __aexit__(self, *_: object) -> None:
        """Give it back."""
        self._crew.take_back(self._worker)
