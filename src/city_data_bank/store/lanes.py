"""Lanes: so many queries run at once, and those that wait for a place are admitted in turns.

What comes in: a client who has a query. What goes out: a place, kept until the query ends or moves
to another lane. Turns go round the clients, so that the many queries of one never delay the first
of another; a client's share keeps one from taking a whole lane.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from city_data_bank.errors import QueryError


class Lane:
    """Places for queries.

    Args:
        places: How many there are.
        share: Of one client at once.
        queue: How many queries may wait for a place.
    """

    def __init__(self, places: int, share: int, queue: int) -> None:
        self._free = places
        self._share = share
        self._queue = queue
        self._taken: Counter[str] = Counter()
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}
        """By client; the client whose turn it is comes first."""

    @property
    def waiting(self) -> int:
        """Queries that wait for a place."""
        return sum(map(len, self._waiting.values()))

    @asynccontextmanager
    async def place(self, client: str, patience: float) -> AsyncIterator[Place]:
        """A place for one query.

        Args:
            client: Whose query it is; empty = nobody's, who has no share.
            patience: Seconds to wait for it.

        Raises:
            QueryError: 503, too many wait already, or no place became free.
        """
        if not self.take(client):
            await self._wait(client, patience)
        place = Place(self, client)
        try:
            yield place
        finally:
            place.lane.leave(client)

    def take(self, client: str) -> bool:
        """Take a place for a client, if there is one for it now.

        Nobody is passed: while places are free, all who wait have their share.
        """
        if not self._free or (client and self._taken[client] >= self._share):
            return False
        self._free -= 1
        self._taken[client] += 1
        return True

    def leave(self, client: str) -> None:
        """Give a place back: it goes to the client whose turn it is."""
        self._free += 1
        self._taken[client] -= 1
        if not self._taken[client]:
            del self._taken[client]
        self._admit()

    async def _wait(self, client: str, patience: float) -> None:
        """Wait for a place, and take it."""
        if self.waiting >= self._queue:
            raise overload(f"{self.waiting} queries wait already")
        admitted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(client, deque()).append(admitted)
        try:
            async with asyncio.timeout(patience):
                await admitted
        except BaseException as error:
            self._forget(client, admitted)
            if isinstance(error, TimeoutError):
                raise overload(f"no worker became free within {patience:g} s") from None
            raise

    def _forget(self, client: str, admitted: asyncio.Future[None]) -> None:
        """A query waits no more; a place that it was just given goes to the next one."""
        if admitted.done() and not admitted.cancelled():
            self.leave(client)
            return
        queries = self._waiting[client]
        queries.remove(admitted)
        if not queries:
            del self._waiting[client]

    def _admit(self) -> None:
        """Give a place to the first client that may have it; its next turn is the last one."""
        for client, queries in self._waiting.items():
            if self.take(client):
                queries.popleft().set_result(None)
                del self._waiting[client]
                if queries:
                    self._waiting[client] = queries
                return


@dataclass(slots=True)
class Place:
    """The place of one query.

    Args:
        lane: Where it is now.
        client: Whose query it is.
    """

    lane: Lane
    client: str

    def move(self, lane: Lane) -> bool:
        """Move to another lane, if there is a place for the client now."""
        if not lane.take(self.client):
            return False
        self.lane.leave(self.client)
        self.lane = lane
        return True


def overload(found: str) -> QueryError:
    """The refusal of a query that no worker can take."""
    return QueryError(
        503, "endpoint", found, "a free query worker", "Ask again in a few seconds."
    ).later(5)
