"""What a service bears for long: workers that are killed by the hundred, queries by the million.

Both are of ``make soak``; they say what they found, since a limit alone tells too little of memory.
"""

from __future__ import annotations

import http.client
import os
import random
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urlencode

import httpx
import orjson
import pytest
from tests.conftest import Service, StartService, wait_until
from tests.faults.test_endpoint_attacks import DATA
from tests.faults.test_siege import ENOUGH, memory

pytestmark = pytest.mark.soak

KILLS = 1000
QUERIES = 1_000_000
LONGEST = 3600.0
"""Seconds after which memory has been looked at for long enough."""
FEWEST = 100_000
"""Queries that have to be asked in that time."""
CLIENTS = 4
EVERY = 5_000
"""Queries of all clients between two looks at the memory."""
MEGABYTE = 1e6

Request = tuple[str, dict[str, str]]


def look_up(draw: random.Random) -> tuple[Request, int]:
    """A look-up that was never asked before, and the number that is its answer."""
    number = draw.randrange(2000)
    query = f"SELECT ?n {{ <http://e/{number}> <http://e/number> ?n }} # {draw.random()}"
    return asked(query), number


def asked(query: str, accept: str = "application/sparql-results+json") -> Request:
    """A query by GET."""
    return f"/sparql?{urlencode({'query': query})}", {"Accept": accept}


def any_request(draw: random.Random) -> Request:
    """What clients send on a day: look-ups above all, graphs, tables, faults, other addresses."""
    serial = draw.random()
    others: tuple[Request, ...] = (
        asked(f"CONSTRUCT WHERE {{ <http://e/{draw.randrange(2000)}> ?p ?o }} # {serial}", "*/*"),
        asked(f"SELECT * {{ ?s ?p ?o }} OFFSET {draw.randrange(1900)} LIMIT 90 # {serial}"),
        asked(f"SELECT (SUM(?n) AS ?sum) {{ ?s ?p ?n }} # {serial}", "text/html"),
        asked(f"SELECT * {{ ?s ?p # {serial}"),
        asked("ASK {}"),
        ("/sparql", {"Accept": "text/turtle"}),
        (f"/{serial}", {}),
    )
    return draw.choice(others) if draw.random() < 0.1 else look_up(draw)[0]


@dataclass
class Crowd:
    """Clients that ask one thing after another until they are told to stop.

    Args:
        address: Host and port of the service.
        ask: What one of them does, with a connection of its own.
        statuses: Of all answers.
        faults: Answers that are wrong.
    """

    address: str
    ask: Callable[[Crowd, http.client.HTTPConnection, random.Random], None]
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    _ended: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    @classmethod
    def before(
        cls,
        service: Service,
        ask: Callable[[Crowd, http.client.HTTPConnection, random.Random], None],
    ) -> Crowd:
        """A crowd that has begun to ask."""
        crowd = cls(httpx.URL(service.url).netloc.decode(), ask)
        for number in range(CLIENTS):
            thread = threading.Thread(target=crowd._repeat, args=(number,))
            crowd._threads.append(thread)
            thread.start()
        return crowd

    def end(self) -> None:
        """Ask no more."""
        self._ended.set()
        for thread in self._threads:
            thread.join()

    def _repeat(self, number: int) -> None:
        """One client."""
        draw = random.Random(number)  # noqa: S311 -- chance with a seed
        connection = http.client.HTTPConnection(self.address, timeout=60)
        while not self._ended.is_set():
            try:
                self.ask(self, connection, draw)
            except (OSError, http.client.HTTPException) as error:
                self.faults.append(repr(error))
                connection.close()
        connection.close()

    def send(self, connection: http.client.HTTPConnection, request: Request) -> bytes:
        """The body of an answer, whose status is counted."""
        path, headers = request
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        self.statuses[answer.status] += 1
        return answer.read()


def check_look_up(
    crowd: Crowd, connection: http.client.HTTPConnection, draw: random.Random
) -> None:
    """Ask for a number and compare it."""
    request, expected = look_up(draw)
    body = crowd.send(connection, request)
    if b'"status":503' in body:
        return
    try:
        (row,) = orjson.loads(body)["results"]["bindings"]
        found = row["n"]["value"]
    except (ValueError, KeyError) as error:
        found = f"{error!r} {body[:300]!r}"
    if found != str(expected):
        crowd.faults.append(f"{expected}: {found}")


def ask_anything(crowd: Crowd, connection: http.client.HTTPConnection, draw: random.Random) -> None:
    """Ask whatever clients ask."""
    crowd.send(connection, any_request(draw))


def test_a_thousand_killed_workers_spoil_no_answer(start_service: StartService) -> None:
    service = start_service(DATA, ".ttl", workers=2, queries_per_client=CLIENTS)
    whole = len(service.children())
    draw = random.Random(7)  # noqa: S311 -- chance with a seed
    crowd = Crowd.before(service, check_look_up)
    killed = 0
    try:
        while killed < KILLS:
            children = service.children()
            chosen = set(children if draw.random() < 0.1 else [draw.choice(children)])
            for child in chosen:
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
                    killed += 1
            assert wait_until(partial(is_manned, service, whole, chosen), 60)
    finally:
        crowd.end()
    sys.stdout.write(f"{killed} kills, answers {dict(crowd.statuses)}\n")
    assert crowd.faults == []
    assert set(crowd.statuses) <= {200, 503}, "no worker in time is honest, on a full machine"
    assert crowd.statuses[200] >= ENOUGH * crowd.statuses.total()
    assert service.process.poll() is None
    assert wait_until(lambda: alive(service) == whole, 60)


def alive(service: Service) -> int:
    """Workers that can be asked."""
    return int(service.client.get("health").json()["pools"]["public"]["alive"])


def is_manned(service: Service, whole: int, killed: set[int]) -> bool:
    """Whether a service has all of its workers again, those that were killed being gone."""
    children = set(service.children())
    return len(children) >= whole and not children & killed


def test_memory_stays_the_same_over_a_million_queries(start_service: StartService) -> None:
    service = start_service(DATA, ".ttl", workers=2, queries_per_client=CLIENTS)
    crowd = Crowd.before(service, ask_anything)
    end = time.monotonic() + LONGEST
    looks: list[tuple[int, int, int]] = []
    try:
        while (count := crowd.statuses.total()) < QUERIES and time.monotonic() < end:
            if count >= EVERY * (len(looks) + 1):
                looks.append((count, memory(service.process.pid), all_memory(service)))
            time.sleep(0.05)
    finally:
        crowd.end()
    settled = looks[len(looks) // 10 :]
    web, every = (slope(settled, part) for part in (1, 2))
    sys.stdout.write(
        f"{crowd.statuses.total()} queries, {dict(crowd.statuses)}, from {settled[0]} "
        f"to {settled[-1]} bytes; a million more take {web / MEGABYTE:.1f} MB in the web process, "
        f"{every / MEGABYTE:.1f} MB in all\n"
    )
    assert crowd.faults == []
    assert set(crowd.statuses) == {200, 400, 404}
    assert crowd.statuses.total() >= FEWEST
    assert abs(web) < 30 * MEGABYTE
    assert every < 100 * MEGABYTE


def all_memory(service: Service) -> int:
    """Resident bytes of a service and its workers; one may just be replaced."""
    total = memory(service.process.pid)
    for child in service.children():
        with suppress(FileNotFoundError, AssertionError):
            total += memory(child)
    return total


def slope(looks: Sequence[tuple[int, int, int]], part: int) -> float:
    """Bytes by which memory grows with a million queries: the line of least squares."""
    mean = sum(look[0] for look in looks) / len(looks)
    level = sum(look[part] for look in looks) / len(looks)
    square = sum((look[0] - mean) ** 2 for look in looks)
    return 1e6 * sum((look[0] - mean) * (look[part] - level) for look in looks) / square
