"""The pool: an ``Engine`` whose queries run in worker processes, never in this one.

What comes in: questions. What goes out: whole answers. Each query has a deadline, at which its
worker is killed; equal questions are answered by one run; a question that is given up frees its
worker; a query that ends workers is refused for an hour. A query that takes long makes room in the
quick lane: it goes on in the slow one, or, while that is full, waits and begins anew there.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.crew import Crew
from city_data_bank.store.engine import Answer, EngineHealth, Question, too_late
from city_data_bank.store.flights import Flights
from city_data_bank.store.lanes import Lane, Place
from city_data_bank.store.process import WorkerDiedError, WorkerLimits
from city_data_bank.store.quarantine import Quarantine
from city_data_bank.store.turns import Turns
from city_data_bank.store.wire import Known, Task

_ATTEMPTS: Final = 2
"""A worker may have died of something else than the query: it is tried once more."""


@dataclass(frozen=True, slots=True)
class PoolLimits:
    """What a pool is and may take.

    Args:
        workers: How many.
        deadline: Seconds a query may take; as long may it wait for a worker.
        queue: Questions that may wait in a lane.
        per_client: Questions of one client at once.
        relief: Further workers: so many long queries run beside the quick lane, at most half of
            them of one client. 0 = there is one lane, where queries stay until they end.
        long_after: Seconds after which a query is a long one.
    """

    workers: int
    deadline: float
    queue: int
    per_client: int
    relief: int = 0
    long_after: float = 0.25


class _LongError(Exception):
    """A query takes long, and the slow lane has no place for it now."""


class Pool:
    """Answers questions on one store.

    Args:
        worker: What each worker is and may take.
        limits: Of the pool.
        now: The time.
    """

    def __init__(
        self, worker: WorkerLimits, limits: PoolLimits, now: Callable[[], datetime]
    ) -> None:
        self._worker = worker
        self._limits = limits
        self._crew = Crew(worker, limits.workers + limits.relief)
        self._quick = Lane(limits.workers, limits.workers, limits.queue)
        self._slow = Lane(limits.relief, max(1, limits.relief // 2), limits.queue)
        self._flights: Flights[Answer] = Flights()
        self._turns = Turns(limits.per_client)
        self._quarantine = Quarantine(now)
        self._now = now

    async def start(self) -> None:
        """Start the workers.

        Raises:
            ReleaseError: They cannot open the store.
        """
        await self._crew.start()

    async def close(self) -> None:
        """Give up every query and end the workers."""
        await self._flights.cancel()
        await self._crew.close()

    @property
    def health(self) -> EngineHealth:
        """How the pool is now."""
        crew, waiting = self._crew, self._quick.waiting + self._slow.waiting
        return EngineHealth(crew.size, crew.alive, crew.idle, waiting, crew.replaced, crew.missing)

    async def answer(self, question: Question) -> Answer:
        """The whole answer; as of ``Engine``."""
        with self._turns.take(question.client):
            self._refuse_quarantined(question)
            return await self._flights.join(question, lambda: self._run(question))

    async def _run(self, question: Question) -> Answer:
        """Run a query; once more if its worker died, which may have been of something else.

        Who kills workers from outside may kill all of them at once: each may be dying when asked.
        """
        own, outside = _ATTEMPTS, _ATTEMPTS + self._crew.size
        while True:
            try:
                return Answer(question.media_type, await self._ask(question))
            except WorkerDiedError as death:
                if not death.from_outside:
                    self._quarantine.record(_query(question))
                if death.out_of_memory:
                    raise _too_much("memory") from death
                own -= not death.from_outside
                outside -= death.from_outside
                if not own or not outside:
                    raise _too_much("engine") from death

    async def _ask(self, question: Question) -> bytes | memoryview:
        """Ask a worker; once more if the query takes long and has to wait for the slow lane.

        Raises:
            QueryError: The query was refused or failed, or 504: it took too long.
            WorkerDiedError: Its worker died.
        """
        try:
            return await self._ask_in(self._quick, question)
        except _LongError:
            return await self._ask_in(self._slow, question)

    async def _ask_in(self, lane: Lane, question: Question) -> bytes | memoryview:
        """Ask a worker, beginning in a lane.

        Raises:
            _LongError: The query takes too long for this lane; its worker is given up.
        """
        longest = self._limits.deadline
        seconds = longest if question.deadline is None else min(question.deadline, longest)
        moves = (
            lane is self._quick and self._limits.relief > 0 and self._limits.long_after < seconds
        )
        async with (
            lane.place(question.client, longest) as place,
            self._crew.lend(longest) as worker,
        ):
            try:
                async with asyncio.timeout(seconds) as limit:
                    with self._moving(place, limit) if moves else nullcontext():
                        return await worker.ask(self._task(question))
            except TimeoutError:
                if moves and place.lane is lane:
                    raise _LongError from None
                raise too_late(seconds, longest) from None

    @contextmanager
    def _moving(self, place: Place, limit: asyncio.Timeout) -> Iterator[None]:
        """Have a query leave the quick lane when it turns out to be long, one way or the other."""
        loop = asyncio.get_running_loop()

        def move() -> None:
            if not place.move(self._slow):
                limit.reschedule(loop.time())

        alarm = loop.call_later(self._limits.long_after, move)
        try:
            yield
        finally:
            alarm.cancel()

    def _task(self, question: Question) -> Task:
        """The question as a worker receives it."""
        largest, seen = self._worker.size, question.inspection
        return Task(
            question.text,
            question.media_type,
            question.default_graphs,
            question.named_graphs,
            largest if question.size is None else min(question.size, largest),
            question.base,
            None if seen is None else Known(seen.names_dataset, seen.prefixes),
        )

    def _refuse_quarantined(self, question: Question) -> None:
        """Refuse a query that ended workers.

        Raises:
            QueryError: 503, with the time until which it is refused.
        """
        until = self._quarantine.refused_until(_query(question))
        if until is not None:
            raise QueryError(
                503,
                "query",
                "this query ended two query workers",
                f"another query; this one is refused until {until:%Y-%m-%d %H:%M} UTC",
                "Ask for less at once, or download the dumps of the datasets.",
            ).later(math.ceil((until - self._now()).total_seconds()))


def _query(question: Question) -> Hashable:
    """What is remembered of a query that ended a worker."""
    return question.text, question.default_graphs, question.named_graphs


def _too_much(what: str) -> QueryError:
    """The failure of a query that ended its worker."""
    return QueryError(
        503,
        what,
        "the query ended the worker that ran it"
        if what == "engine"
        else "the query needs more memory than a query may take",
        "a query within the limits of memory and depth",
        "Ask for less at once, or download the dumps of the datasets.",
    ).later(5)
