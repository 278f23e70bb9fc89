"""Lanes: so many queries run at once, and those that wait for a place are admitted in turns.

What comes in: a client who has a query. What goes out: a place, kept until the query ends or moves
to another lane. Turns go round the clients, so that the many queries of one never delay the first
of another; a client's share keeps one from taking a whole lane.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from city_data_bank.errors import QueryError


class Lane:
    """Places for queries.

    Args:
        places: How many there are.
        share: Of one client at once.
        queue: How many queries may wait for a place.
    """

    def __init__(self, places: int, share: int, queue: int) -> None:
        self.taken = 0
        """Places that somebody has."""
        self._places = places
        self._share = share
        self._queue = queue
        self._shares: dict[str, int] = {}
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}
        """By client; the client whose turn it is comes first."""
        self._yielding: deque[Place] = deque()
        """Places whose queries make room when somebody waits; the first one goes first."""

    @property
    def waiting(self) -> int:
        """Queries that wait for a place."""
        return sum(map(len, self._waiting.values()))

    def place(self, client: str, patience: float) -> _Stay:
        """A place for one query, in a block.

        Args:
            client: Whose query it is; empty = nobody's, who has no share.
            patience: Seconds to wait for it.

        Raises:
            QueryError: 503, too many wait already, or no place became free; at the beginning of the
                block.
        """
        return _Stay(Place(self, client), patience)

    async def enter(self, client: str, patience: float) -> None:
        """Take a place for a client, once there is one.

        Raises:
            QueryError: As of ``place``.
        """
        if not self.take(client):
            await self._wait(client, patience)

    def take(self, client: str) -> bool:
        """Take a place for a client, if there is one for it now.

        Nobody is passed: while places are free, all who wait have their share.
        """
        share = self._shares.get(client, 0)
        if self.taken >= self._places or (client and share >= self._share):
            return False
        self.taken += 1
        self._shares[client] = share + 1
        return True

    def leave(self, client: str) -> None:
        """Give a place back: it goes to the client whose turn it is."""
        self.taken -= 1
        left = self._shares[client] - 1
        if left:
            self._shares[client] = left
        else:
            del self._shares[client]
        if self._waiting:
            self._admit()

    def yield_when_wanted(self, place: Place) -> None:
        """Have a query make room as soon as somebody waits, which may be now."""
        if place not in self._yielding:
            self._yielding.append(place)
        if self._waiting:
            self._make_room()

    def stay(self, place: Place) -> None:
        """A query makes no room any more."""
        if place in self._yielding:
            self._yielding.remove(place)

    def _make_room(self) -> None:
        """Have the query that has been yielding longest make room."""
        if self._yielding:
            self._yielding.popleft().make_room()

    async def _wait(self, client: str, patience: float) -> None:
        """Wait for a place, and take it."""
        if self.waiting >= self._queue:
            raise overload(f"{self.waiting} queries wait already")
        admitted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(client, deque()).append(admitted)
        self._make_room()
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
        """Give a place to the first client that may have it; its next turn is the last one.

        Queries that have just been given up wait no more, though they stand there still.
        """
        for client, queries in self._waiting.items():
            waiting = next((query for query in queries if not query.done()), None)
            if waiting is not None and self.take(client):
                queries.remove(waiting)
                waiting.set_result(None)
                del self._waiting[client]
                if queries:
                    self._waiting[client] = queries
                return


def _stay() -> None:
    """Make no room."""


@dataclass(slots=True, eq=False)
class Place:
    """The place of one query.

    Args:
        lane: Where it is now.
        client: Whose query it is.
        make_room: Called when the place is wanted.
    """

    lane: Lane
    client: str
    make_room: Callable[[], object] = field(default=_stay, repr=False)

    def move(self, lane: Lane) -> bool:
        """Move to another lane, if there is a place for the client now."""
        if not lane.take(self.client):
            return False
        self._change(lane)
        return True

    async def follow(self, lane: Lane, patience: float) -> None:
        """Move to another lane, once there is a place for the client.

        Raises:
            QueryError: 503, too many wait already, or no place became free.
        """
        await lane.enter(self.client, patience)
        self._change(lane)

    def _change(self, lane: Lane) -> None:
        """Be in a lane that has a place for this query, and leave the one before."""
        before, self.lane = self.lane, lane
        before.leave(self.client)

    def yield_when_wanted(self, make_room: Callable[[], object]) -> None:
        """Make room as soon as somebody waits for this place.

        Args:
            make_room: How.
        """
        self.make_room = make_room
        self.lane.yield_when_wanted(self)

    def stay(self) -> None:
        """Make no room any more."""
        self.lane.stay(self)


class _Stay:
    """A query's stay in lanes.

    Args:
        place: That it will have.
        patience: Seconds to wait for it.
    """

    __slots__ = ("_patience", "_place")

    def __init__(self, place: Place, patience: float) -> None:
        self._place = place
        self._patience = patience

    async def __aenter__(self) -> Place:
        """Take the place."""
        place = self._place
        await place.lane.enter(place.client, self._patience)
        return place

    async def __aexit__(self, *_: object) -> None:
        """Leave the lane where the query is by now."""
        self._place.lane.leave(self._place.client)


def overload(found: str) -> QueryError:
    """The refusal of a query that no worker can take."""
    return QueryError(
        503, "endpoint", found, "a free query worker", "Ask again in a few seconds."
    ).later(5)
