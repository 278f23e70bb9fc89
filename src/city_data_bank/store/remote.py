"""An engine that asks another service: any that speaks the SPARQL 1.1 protocol.

What comes in: questions. What goes out: the same answers, limits and refusals as of local workers.
The service holds the graphs of a release and perhaps others: every question names the graphs of the
release as its dataset, so that nothing else is seen, whatever the service's default graph is. It
is asked for JSON or N-Triples alone; all other formats are written here.

Source: SPARQL 1.1 Protocol, 2.1.4.
"""

from __future__ import annotations

import asyncio
import dataclasses
from dataclasses import dataclass
from typing import Final

import httpx

from city_data_bank.errors import QueryError, ReleaseError
from city_data_bank.store.engine import (
    JSON_RESULTS,
    N_TRIPLES,
    Answer,
    EngineHealth,
    Question,
    read_rows,
    too_late,
)
from city_data_bank.store.flights import Flights
from city_data_bank.store.inspection import Form, Inspection, inspect
from city_data_bank.store.pool import PoolLimits
from city_data_bank.store.remote_answer import (
    MAX_ROWS,
    RemoteReply,
    count_of,
    cut_off,
    refuse_reply,
    to_answer,
)
from city_data_bank.store.remote_query import counting, with_whole_dataset
from city_data_bank.store.together import joined
from city_data_bank.store.turns import Turns

_CONNECT_SECONDS: Final = 5.0
_START_SECONDS: Final = 120.0
"""Counting the statements of all graphs takes a service longer than a query may."""
_GRAPH_FORMS: Final = frozenset({Form.CONSTRUCT, Form.DESCRIBE})
_MANY: Final = "SELECT (1 AS ?one) WHERE { ?s ?p ?o } LIMIT 1000000000"
_GRAPHS: Final = (
    "SELECT ?g (COUNT(*) AS ?n) WHERE {{ GRAPH ?g {{ ?s ?p ?o }} "
    'FILTER(STRSTARTS(STR(?g), "{base}")) }} GROUP BY ?g ORDER BY ?g'
)


@dataclass(frozen=True, slots=True)
class Remote:
    """The other service.

    Args:
        url: Where it is asked.
        base: What the names of the release's graphs begin with.
        triples: How many statements the release has.
        size: Bytes that an answer may have.
    """

    url: str
    base: str
    triples: int
    size: int


class RemoteEngine:
    """Asks the other service.

    Args:
        remote: The service.
        limits: Of questions; a worker is one connection.
    """

    def __init__(self, remote: Remote, limits: PoolLimits) -> None:
        self._remote = remote
        self._limits = limits
        self._graphs: tuple[str, ...] = ()
        self._cuts: int | None = None
        """Solutions from which the service makes a graph at most; None = as many as there are."""
        self._flights: Flights[Answer] = Flights()
        self._turns = Turns(limits.per_client)
        self._connections = asyncio.Semaphore(limits.workers)
        self._running = 0
        self._waiting = 0
        self._reachable = False
        # Nothing of the environment steers it: no proxy, no stored password, no other host.
        self._client = httpx.AsyncClient(trust_env=False, follow_redirects=False)

    async def start(self) -> None:
        """See to it that the service holds the release.

        Raises:
            ReleaseError: It cannot be reached, or holds another one.
        """
        query = _GRAPHS.format(base=self._remote.base)
        try:
            async with asyncio.timeout(_START_SECONDS):
                rows = read_rows((await self._ask(Question(query), inspect(query))).body)
                self._cuts = await self._find_cut()
        except QueryError as error:
            raise self._unfit(f"{error.status}, {error.found}") from error
        except (httpx.HTTPError, TimeoutError) as error:
            raise self._unfit(f"it did not answer ({type(error).__name__})") from error
        found = sum(int(row["n"].value) for row in rows)
        if found != self._remote.triples:
            raise self._unfit(f"{found} statements in graphs of {self._remote.base}")
        self._graphs = tuple(row["g"].value for row in rows)

    async def close(self) -> None:
        """Give up every question."""
        await self._flights.cancel()
        await self._client.aclose()

    @property
    def health(self) -> EngineHealth:
        """How it is: as the last question found it."""
        size = self._limits.workers
        alive = size if self._reachable else 0
        return EngineHealth(size, alive, max(0, alive - self._running), self._waiting, 0)

    async def answer(self, question: Question) -> Answer:
        """The whole answer; as of ``Engine``. What is asked together is asked one by one."""
        if question.further:
            several = (dataclasses.replace(question, further=()), *question.further)
            bodies = [(await self.answer(one)).body for one in several]
            return Answer(question.media_type, joined(bodies))
        with self._turns.take(question.client):
            question = dataclasses.replace(question, client="")
            return await self._flights.join(question, lambda: self._run(question))

    async def _run(self, question: Question) -> Answer:
        """Ask within the deadline, once a connection is free."""
        longest = self._limits.deadline
        seconds = longest if question.deadline is None else min(question.deadline, longest)
        inspection = question.inspection or inspect(question.text)
        await self._wait(longest)
        self._running += 1
        try:
            async with asyncio.timeout(seconds):
                if self._cuts is not None and inspection.form in _GRAPH_FORMS:
                    await self._refuse_cut(question)
                reply = await self._ask(question, inspection)
                return await asyncio.to_thread(to_answer, reply, question, inspection)
        except TimeoutError:
            raise too_late(seconds, longest) from None
        except httpx.HTTPError as error:
            self._reachable = False
            raise _unreachable(type(error).__name__) from error
        finally:
            self._running -= 1
            self._connections.release()

    async def _wait(self, patience: float) -> None:
        """Wait for a connection.

        Raises:
            QueryError: 503, too many wait already, or none became free.
        """
        if self._connections.locked() and self._waiting >= self._limits.queue:
            raise _overload(f"{self._waiting} queries wait already")
        self._waiting += 1
        try:
            async with asyncio.timeout(patience):
                await self._connections.acquire()
        except TimeoutError:
            raise _overload(f"no connection became free within {patience:g} s") from None
        finally:
            self._waiting -= 1

    async def _ask(self, question: Question, inspection: Inspection) -> RemoteReply:
        """What the service replies, all of it.

        Raises:
            QueryError: 413, it is too large.
            httpx.HTTPError: There is no reply.
        """
        size = self._remote.size
        limit = size if question.size is None else min(question.size, size)
        body = bytearray()
        response = await self._send(question, inspection)
        try:
            async for piece in response.aiter_bytes():
                body += piece
                if len(body) > limit:
                    raise _too_large(limit)
        finally:
            await response.aclose()
        self._reachable = True
        reply = RemoteReply(response.status_code, response.headers, bytes(body), limit)
        refuse_reply(reply)
        return reply

    async def _send(self, question: Question, inspection: Inspection) -> httpx.Response:
        """The beginning of the service's response."""
        request = self._client.build_request(
            "POST",
            self._remote.url,
            data=self._parameters(question, inspection),
            headers={"Accept": N_TRIPLES if inspection.form in _GRAPH_FORMS else JSON_RESULTS},
            timeout=httpx.Timeout(None, connect=_CONNECT_SECONDS),
        )
        return await self._client.send(request, stream=True)

    async def _find_cut(self) -> int | None:
        """How many solutions the service ever answers with, if it has such a number and says so."""
        response = await self._send(Question(_MANY), inspect(_MANY))
        await response.aclose()
        most = response.headers.get(MAX_ROWS, "")
        return int(most) if most.isdigit() else None

    async def _refuse_cut(self, question: Question) -> None:
        """Refuse a graph that the service would make from a part of the solutions.

        Raises:
            QueryError: 413.
        """
        text = counting(question.text)
        if not text:
            return
        asked = dataclasses.replace(question, text=text, media_type=JSON_RESULTS)
        reply = await self._ask(asked, inspect(text))
        if count_of(reply) > (self._cuts or 0):
            raise cut_off(str(self._cuts))

    def _parameters(self, question: Question, inspection: Inspection) -> dict[str, object]:
        """The form that is sent: the query and its dataset."""
        nothing = f"{self._remote.base}graph/none"
        text = with_whole_dataset(question.text, nothing)
        default, named = question.default_graphs, question.named_graphs
        if not default and not named and not inspection.names_dataset:
            default = named = self._graphs
        if default and not named:
            named = (nothing,)
        base = f"BASE <{question.base}>\n" if question.base else ""
        parameters: dict[str, object] = {"query": base + text}
        if default:
            parameters["default-graph-uri"] = list(default)
        if named:
            parameters["named-graph-uri"] = list(named)
        return parameters

    def _unfit(self, found: str) -> ReleaseError:
        """The service cannot stand for the release."""
        return ReleaseError(
            self._remote.url,
            found,
            f"a SPARQL service with the {self._remote.triples} statements of the release",
            "Load the record of the release into it, graph by graph, then start again or send"
            " SIGHUP.",
        )


def _unreachable(found: str) -> QueryError:
    """The service does not answer."""
    return QueryError(
        503, "engine", f"the query service did not answer ({found})", "an answer", "Ask again."
    ).later(5)


def _overload(found: str) -> QueryError:
    """No connection is free."""
    return QueryError(
        503, "endpoint", found, "a free query worker", "Ask again in a few seconds."
    ).later(5)


def _too_large(size: int) -> QueryError:
    """The answer is over the limit."""
    return QueryError(
        413,
        "answer",
        f"more than {size} bytes",
        f"an answer of at most {size} bytes",
        "Ask for less (LIMIT, fewer columns), or download the dumps of the datasets.",
    )
