"""The pool: an ``Engine`` whose queries run in worker processes, never in this one.

What comes in: questions. What goes out: whole answers. Each query has a deadline, at which its
worker is killed; equal questions are answered by one run; a question that is given up frees its
worker; a query that ends workers is refused for an hour. A query that takes long makes room for
others (``way``).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.crew import Crew
from city_data_bank.store.engine import Answer, EngineHealth, Question
from city_data_bank.store.flights import Flights
from city_data_bank.store.formats import GRAPHS
from city_data_bank.store.inspection import Inspection
from city_data_bank.store.lanes import Lane
from city_data_bank.store.process import WorkerDiedError, WorkerLimits
from city_data_bank.store.quarantine import Quarantine
from city_data_bank.store.turns import Turns
from city_data_bank.store.way import Lanes, LongError, Way
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
        rest: Long queries that may be paused until there is room for them; at most half of them of
            one client.
        long_after: Seconds after which a query is a long one.
    """

    workers: int
    deadline: float
    queue: int
    per_client: int
    relief: int = 0
    rest: int = 0
    long_after: float = 0.25


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
        self._lanes = Lanes(
            quick=Lane(limits.workers, limits.workers, limits.queue),
            slow=Lane(limits.relief, max(1, limits.relief // 2), limits.queue),
            rest=Lane(limits.rest, max(1, limits.rest // 2), 0),
            long_after=limits.long_after if limits.relief else math.inf,
            patience=limits.deadline,
            paused=lambda: self._crew.cover(self._lanes.rest.taken),
        )
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
        crew, waiting = self._crew, self._lanes.quick.waiting + self._lanes.slow.waiting
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
            return await self._ask_in(self._lanes.quick, question)
        except LongError:
            return await self._ask_in(self._lanes.slow, question)

    async def _ask_in(self, lane: Lane, question: Question) -> bytes | memoryview:
        """Ask a worker, beginning in a lane.

        Raises:
            LongError: The query takes too long for this lane; its worker is given up.
        """
        longest = self._limits.deadline
        seconds = longest if question.deadline is None else min(question.deadline, longest)
        seconds *= 1 + len(question.further)
        async with (
            lane.place(question.client, longest) as place,
            self._crew.lend(longest) as worker,
        ):
            return await Way(self._lanes, place, worker, seconds).ask(self._tasks(question))

    def _tasks(self, question: Question) -> Task:
        """The question as a worker receives it, with what is asked together with it."""
        task = self._task(question)
        if not question.further:
            return task
        return replace(task, further=tuple(map(self._task, question.further)))

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
            None if seen is None else _known(question, seen),
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


def _known(question: Question, seen: Inspection) -> Known:
    """What a worker has to know of a query; only graphs are written with prefixes."""
    return Known(seen.names_dataset, seen.prefixes if question.media_type in GRAPHS else {})


def _query(question: Question) -> Hashable:
    """What is remembered of a query that ended a worker."""
    texts = (question.text, *(one.text for one in question.further))
    return texts, question.default_graphs, question.named_graphs


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
