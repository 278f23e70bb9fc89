"""The way of one query: from the quick lane to the slow one, at rest between them if need be.

What comes in: a query that has a place and a worker. What goes out: its answer, or that it has to
begin anew. A query that takes long moves to the slow lane. While that is full it stays where it is
for as long as nobody waits for its place; then its worker is paused until the slow lane has room,
so that nothing of its work is lost. Only where too many rest already, or where it holds much
memory, is it given up, to begin anew in the slow lane.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.engine import too_late
from city_data_bank.store.lanes import Lane, Place
from city_data_bank.store.process import Worker
from city_data_bank.store.wire import Task

_LIGHT: Final = 134_217_728
"""Bytes of memory up to which a worker may rest: those at rest have all of it at once."""


class LongError(Exception):
    """A query takes long and has been given up, to begin anew in the slow lane."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes of a pool.

    Args:
        quick: Where queries begin.
        slow: Where long ones go on.
        rest: Where they are paused between.
        long_after: Seconds after which a query is a long one; infinite = it never is.
        patience: Seconds for which a query waits for a place, at rest too.
        paused: Told that one more query rests; its worker is missing in the lanes.
    """

    quick: Lane
    slow: Lane
    rest: Lane
    long_after: float
    patience: float
    paused: Callable[[], object]


class Way:
    """One query on its way.

    Args:
        lanes: Of the pool.
        place: Of the query.
        worker: Runs it.
        seconds: It may take; time at rest does not count.
    """

    def __init__(self, lanes: Lanes, place: Place, worker: Worker, seconds: float) -> None:
        self._lanes = lanes
        self._place = place
        self._worker = worker
        self._seconds = seconds
        self._left = seconds
        """Seconds that were left when the query was paused."""
        self._begun = asyncio.get_running_loop().time()
        self._limit = asyncio.timeout(None)
        """Set when a query has become a long one, as few do."""
        self._fault: LongError | QueryError | None = None
        self._resting: asyncio.Task[None] | None = None
        self._alarm: asyncio.TimerHandle | None = None

    async def ask(self, task: Task) -> bytes | memoryview:
        """The whole answer to a task.

        Raises:
            LongError: It has to begin anew.
            QueryError: As of the worker; 503, it rested too long; 504, it took too long.
            WorkerDiedError: As of the worker.
        """
        try:
            async with self._limit:
                self._alarm = self._later(self._become_long)
                try:
                    return await self._worker.ask(task)
                finally:
                    self._end()
        except TimeoutError:
            raise self._fault or too_late(self._seconds, self._lanes.patience) from None

    def _become_long(self) -> None:
        """The query has not been answered soon: from now on it has a clock."""
        self._limit.reschedule(self._begun + self._seconds)
        if self._seconds > self._lanes.long_after:
            self._turn_out_long()

    def _turn_out_long(self) -> None:
        """The query takes long: it moves on, or stays until its place is wanted.

        It stays only while it is small: all places together would have too much memory else.
        """
        if self._place.lane is not self._lanes.quick or self._place.move(self._lanes.slow):
            return
        if self._worker.memory > _LIGHT:
            self._make_room()
            return
        self._place.yield_when_wanted(self._make_room)
        self._alarm = self._later(self._turn_out_long)

    def _later(self, do: Callable[[], object]) -> asyncio.TimerHandle:
        """Do something when a query that begins now has become a long one, or is to end."""
        seconds = min(self._lanes.long_after, self._seconds)
        return asyncio.get_running_loop().call_later(seconds, do)

    def _make_room(self) -> None:
        """Leave the quick lane, one way or the other."""
        if self._limit.expired() or self._place.move(self._lanes.slow):
            return
        if self._worker.memory <= _LIGHT and self._place.move(self._lanes.rest):
            self._pause()
        else:
            self._give_up(LongError())

    def _pause(self) -> None:
        """Stop the worker and the clock until the slow lane has a place."""
        now, end = asyncio.get_running_loop().time(), self._limit.when()
        self._left = 0.0 if end is None else end - now
        self._limit.reschedule(None)
        self._worker.pause()
        self._resting = asyncio.create_task(self._go_on_in_time())
        self._lanes.paused()

    async def _go_on_in_time(self) -> None:
        """Wait for a place in the slow lane and go on there."""
        try:
            await self._place.follow(self._lanes.slow, self._lanes.patience)
        except QueryError as error:
            self._give_up(error)
        else:
            self._worker.resume()
            self._limit.reschedule(asyncio.get_running_loop().time() + self._left)

    def _give_up(self, fault: LongError | QueryError) -> None:
        """End the wait for the worker, which is busy then and is replaced."""
        if not self._limit.expired():
            self._fault = fault
            self._limit.reschedule(asyncio.get_running_loop().time())

    def _end(self) -> None:
        """The query has ended, or is given up: nobody's wish moves it any more."""
        if self._alarm is not None:
            self._alarm.cancel()
        self._place.stay()
        if self._resting is not None and not self._resting.done():
            self._resting.cancel()
            self._worker.resume()
