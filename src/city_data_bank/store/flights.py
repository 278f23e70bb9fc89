"""Equal questions that are asked at the same time are answered by one run.

What comes in: a key and how to start the run. What goes out: its outcome, to everyone who waits.
The run is given up when nobody waits any more.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from typing import Generic, TypeVar

_Outcome = TypeVar("_Outcome")


class _Flight(Generic[_Outcome]):
    """One run and the number of those who wait for it."""

    def __init__(self, task: asyncio.Task[_Outcome]) -> None:
        self.task = task
        self.waiting = 0


class Flights(Generic[_Outcome]):
    """The runs that are under way."""

    def __init__(self) -> None:
        self._flights: dict[Hashable, _Flight[_Outcome]] = {}

    def __len__(self) -> int:
        """How many are under way."""
        return len(self._flights)

    async def join(
        self, key: Hashable, start: Callable[[], Coroutine[None, None, _Outcome]]
    ) -> _Outcome:
        """The outcome of the run under this key, which is started if there is none."""
        flight = self._flights.get(key)
        if flight is None:
            flight = self._flights[key] = _Flight(asyncio.create_task(start()))
            flight.task.add_done_callback(lambda task: self._landed(key, task))
        flight.waiting += 1
        try:
            return await asyncio.shield(flight.task)
        finally:
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                self._flights.pop(key, None)
                flight.task.cancel()

    async def cancel(self) -> None:
        """Give up every run."""
        tasks = [flight.task for flight in self._flights.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _landed(self, key: Hashable, task: asyncio.Task[_Outcome]) -> None:
        """Forget a run that is over; its error has been told to those who waited."""
        landed = self._flights.pop(key, None)
        if landed is not None and landed.task is not task:
            self._flights[key] = landed  # another one, begun when this had been given up
        if not task.cancelled():
            task.exception()
