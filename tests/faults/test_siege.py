"""Four attackers beside normal clients: nearly all normal requests are answered, memory stays.

The long siege is of ``make soak``; a short one with the same attacks is in ``make test``.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from tests.conftest import Service, StartService
from tests.faults.test_endpoint_attacks import DATA, HUNGRY, RUNAWAYS, SHAPES, SPELLINGS

Act = Callable[[httpx.Client, random.Random], None]

ATTACKERS = 4
EACH = 2
"""Queries that an attacker has running at once: as many as one client may."""
NORMAL = 3
ENOUGH = 0.999
"""Share of normal requests that have to be answered with 200."""


@dataclass
class Siege:
    """What happens while it lasts.

    Args:
        url: Of the service.
        until: Monotonic time of its end.
        normal: Normal requests by status.
        attacks: Attacks by status.
        seconds: Times of normal answers.
    """

    url: str
    until: float
    normal: Counter[int] = field(default_factory=Counter)
    attacks: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)

    def ask_normally(self, client: httpx.Client, draw: random.Random) -> None:
        """Look something up."""
        query = f"SELECT ?p ?n {{ <http://e/{draw.randrange(2000)}> ?p ?n }}"
        started = time.monotonic()
        self.normal[client.get("sparql", params={"query": query}).status_code] += 1
        self.seconds.append(time.monotonic() - started)

    def attack(self, client: httpx.Client, draw: random.Random) -> None:
        """Send what no service likes."""
        shape, opening, closing = draw.choice(SHAPES).split("|")
        levels = draw.choice((15, 90, 1000, 20_000))
        nested = shape % (opening * levels, closing * levels)
        query = draw.choice([*RUNAWAYS, *HUNGRY, nested, draw.choice(SPELLINGS)])
        text = query.replace("<U>", "<http://127.0.0.1:9/>") + f" # {draw.random()}"
        self.attacks[client.post("sparql", data={"query": text}).status_code] += 1

    def last(self, seed: int) -> None:
        """Lay siege with attackers and normal clients until it ends."""
        work = [self.attack] * (ATTACKERS * EACH) + [self.ask_normally] * NORMAL
        with ThreadPoolExecutor(len(work)) as threads:
            ended = [
                threads.submit(self._repeat, act, number, seed) for number, act in enumerate(work)
            ]
        for one in ended:
            one.result()

    def _repeat(self, act: Act, number: int, seed: int) -> None:
        """One client with an address of its own, or a hand of an attacker, as a proxy says."""
        draw = random.Random(f"{seed} {number}")  # noqa: S311 -- chance with a seed
        host = number % ATTACKERS if act == self.attack else number
        address = {"X-Forwarded-For": f"10.0.0.{host + 1}"}
        with httpx.Client(base_url=self.url, timeout=60, headers=address) as client:
            while time.monotonic() < self.until:
                act(client, draw)


def memory(process: int) -> int:
    """Resident bytes of a process."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) * 1024
    raise AssertionError


def besieged(service: Service, seconds: float, seed: int) -> Siege:
    """A siege of a service, with the endings that every siege has to have."""
    siege = Siege(service.url, time.monotonic() + seconds)
    siege.last(seed)
    assert service.process.poll() is None, "the service ended"
    assert not [status for status in siege.attacks if status == 500]
    assert set(siege.normal) <= {200, 503}, "an overloaded machine may say so, and nothing else"
    return siege


def besieged_service(start_service: StartService, **settings: float) -> Service:
    """A service with the settings of a machine with two cores, half as many as there are attackers.

    It believes the test when it names clients, as it believes a proxy.
    """
    return start_service(DATA, ".ttl", workers=2, trusted_proxies="127.0.0.1", **settings)


def test_normal_requests_are_answered_while_four_attack(start_service: StartService) -> None:
    service = besieged_service(start_service, query_deadline=2.0, query_memory=400_000_000)
    siege = besieged(service, 5, seed=1)
    assert siege.normal[200], "how many of all is asked by the long siege, on a machine of its own"
    assert siege.attacks.total() >= ATTACKERS


@pytest.mark.soak
def test_a_minute_of_four_attackers_leaves_the_service_as_it_was(
    start_service: StartService,
) -> None:
    service = besieged_service(start_service)
    besieged(service, 10, seed=2)
    before = memory(service.process.pid)
    siege = besieged(service, 60, seed=3)
    grown = memory(service.process.pid) - before
    times = sorted(siege.seconds)
    sys.stdout.write(
        f"normal {dict(siege.normal)}, attacks {dict(siege.attacks)}, "
        f"p99 {1000 * times[int(0.99 * (len(times) - 1))]:.0f} ms, grown {grown / 1e6:.1f} MB\n"
    )
    assert siege.normal[200] >= ENOUGH * siege.normal.total(), siege.normal
    assert grown < 50_000_000
