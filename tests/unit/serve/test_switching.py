"""A new release is taken up while requests run: none is lost, none is answered by two releases."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from tests.bank_service import BankService, children, end, start, told
from tests.faults.test_siege import memory

from city_data_bank.manifest import CURRENT

from .conftest import TwoReleases

Eventually = Callable[[Callable[[], bool], float], bool]

pytestmark = pytest.mark.xdist_group("bank-service")

TITLE = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
SELECT ?title { ?catalog a dcat:Catalog ; dct:title ?title FILTER(LANG(?title) = "it") }
"""
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
DAMAGED = "20991231T235959Z-000000000000"
SEED = 4711


def point_at(releases: Path, release: str) -> None:
    """Make a release current by one rename, as publishing does."""
    link = releases / ".current-test"
    link.symlink_to(release)
    link.replace(releases / CURRENT)


@pytest.fixture
def releases(two_releases: TwoReleases) -> Iterator[TwoReleases]:
    """The two releases; the older one is current, before and afterwards."""
    older = min(two_releases.titles)
    point_at(two_releases.folder, older)
    yield two_releases
    point_at(two_releases.folder, older)


@pytest.fixture(scope="module")
def watcher(two_releases: TwoReleases) -> Iterator[BankService]:
    """A service that looks often."""
    service = start(
        two_releases.bank,
        two_releases.folder,
        *("--workers", "2"),
        watch_seconds=0.05,
        query_deadline=30,
        page_deadline=30,
        queries_per_client=32,
    )
    yield service
    end(service)


@pytest.fixture
def watching(watcher: BankService, releases: TwoReleases) -> BankService:
    """That service, on the older release."""
    assert wait_for(lambda: release_of(watcher) == min(releases.titles))
    assert wait_for(lambda: watcher.client.get("/health").json()["draining"] == [])
    return watcher


def release_of(service: BankService) -> str:
    """The release that is served now."""
    return str(service.client.get("/health").json()["release"])


def is_another(service: BankService, before: str) -> bool:
    """Whether another release is served now."""
    return release_of(service) != before


class Reader:
    """Asks pages and queries by turns and compares each answer with the release that it names."""

    def __init__(self, service: BankService, titles: dict[str, str], seed: int) -> None:
        self.faults: list[str] = []
        self.seen: Counter[str] = Counter()
        self._titles = titles
        self._random = random.Random(seed)  # noqa: S311 -- a repeatable order of requests
        self._client = httpx.Client(base_url=service.client.base_url, timeout=30)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def stop(self) -> None:
        """Ask no more."""
        self._stop.set()
        self._thread.join()
        self._client.close()

    def _read(self) -> None:
        """Ask until told to stop."""
        while not self._stop.is_set():
            ask = self._random.choice((self._ask, self._ask_anew, self._look))
            try:
                answer = ask()
            except httpx.HTTPError as error:
                self.faults.append(repr(error))
                continue
            release = answer.headers.get("bank-release", "")
            title = self._titles.get(release, "no such release")
            others = set(self._titles.values()) - {title}
            if answer.status_code != 200 or title not in answer.text:
                self.faults.append(f"{answer.status_code} {release} {answer.text[:200]}")
            elif any(other in answer.text for other in others):
                self.faults.append(f"mixed: {release} {answer.url}")
            self.seen[release] += 1

    def _ask(self) -> httpx.Response:
        """A query that may be kept."""
        return self._client.get("/dati/sparql", params={"query": TITLE})

    def _ask_anew(self) -> httpx.Response:
        """One that is not."""
        query = f"{TITLE} OFFSET 0 LIMIT {self._random.randrange(10, 10**9)}"
        return self._client.get("/dati/sparql", params={"query": query})

    def _look(self) -> httpx.Response:
        """A page, which asks many queries."""
        query = {"v": str(self._random.randrange(10**9))}
        return self._client.get("/dati/it/", params=query)


def switch_under_load(service: BankService, releases: TwoReleases, times: int) -> None:
    """Switch to and fro while readers read; fails on an error, or on an answer of two releases."""
    readers = [Reader(service, releases.titles, SEED + number) for number in range(3)]
    try:
        for _ in range(times):
            before = release_of(service)
            point_at(releases.folder, next(one for one in releases.titles if one != before))
            assert wait_for(partial(is_another, service, before)), told(service)
    finally:
        for reader in readers:
            reader.stop()
    assert [fault for reader in readers for fault in reader.faults] == []
    seen = sum((reader.seen for reader in readers), Counter[str]())
    assert set(seen) == set(releases.titles)
    assert sum(seen.values()) > times


def wait_for(condition: Callable[[], bool]) -> bool:
    """Whether a condition becomes true within a minute, looking often."""
    ended = threading.Event()
    for _ in range(1200):
        if condition():
            return True
        ended.wait(0.05)
    return False


def test_switches_under_load_lose_no_request_and_mix_no_answer(
    watching: BankService, releases: TwoReleases
) -> None:
    switch_under_load(watching, releases, 4)


@pytest.mark.soak
def test_a_thousand_switches_under_load(watching: BankService, releases: TwoReleases) -> None:
    switch_under_load(watching, releases, 100)
    before = memory(watching.process.pid)
    switch_under_load(watching, releases, 900)
    grown = memory(watching.process.pid) - before
    sys.stdout.write(f"900 switches after 100: the web process grew by {grown / 1e6:.1f} MB\n")
    assert grown < 50_000_000


def test_workers_of_a_release_that_is_served_no_more_end(
    watching: BankService, releases: TwoReleases
) -> None:
    before = children(watching)
    assert len(before) == 6, "two, their relief, and two of the pages"
    point_at(releases.folder, max(releases.titles))
    assert wait_for(lambda: release_of(watching) == max(releases.titles))
    assert wait_for(lambda: not before & children(watching))
    assert len(children(watching)) == 6
    # A worker is gone a moment before its release is taken off the list.
    assert wait_for(lambda: watching.client.get("/health").json()["draining"] == [])


def test_a_query_that_runs_during_the_switch_ends_on_its_own_release(
    watching: BankService, releases: TwoReleases
) -> None:
    older, newer = sorted(releases.titles)
    answers: list[httpx.Response] = []

    def ask() -> None:
        parameters = {"query": RUNAWAY, "timeout": "6"}
        answers.append(watching.client.get("/dati/sparql", params=parameters, timeout=30))

    asking = threading.Thread(target=ask)
    asking.start()
    assert wait_for(lambda: watching.client.get("/health").json()["pools"]["public"]["idle"] < 4)
    point_at(releases.folder, newer)
    assert wait_for(lambda: release_of(watching) == newer)
    assert watching.client.get("/health").json()["draining"] == [older]
    asking.join()
    assert (answers[0].status_code, answers[0].headers["bank-release"]) == (504, older)


def test_a_damaged_release_is_refused_and_said_so_while_the_old_one_goes_on(
    releases: TwoReleases, eventually: Eventually
) -> None:
    service = start(releases.bank, releases.folder, "--workers", "1", watch_seconds=0)
    older, newer = sorted(releases.titles)
    damaged = releases.folder / DAMAGED
    shutil.copytree(releases.folder / newer, damaged)

    def refused() -> object:
        return service.client.get("/health").json()["refused"]

    try:
        point_at(releases.folder, DAMAGED)
        assert refused() is None, "it looks on SIGHUP only"
        os.kill(service.process.pid, signal.SIGHUP)
        assert eventually(lambda: refused() is not None, 20)
        health = service.client.get("/health").json()
        assert health["release"] == older
        assert health["refused"]["release"] == DAMAGED
        assert newer in health["refused"]["found"]
        assert service.client.get("/dati/it/").status_code == 200
        assert service.client.get("/ready").status_code == 200
        point_at(releases.folder, newer)
        os.kill(service.process.pid, signal.SIGHUP)
        assert eventually(lambda: release_of(service) == newer, 20)
        assert refused() is None
    finally:
        words = end(service)
        shutil.rmtree(damaged)
    assert re.search(f"error: release {DAMAGED} cannot be served, {older} goes on", words)
    assert f"info: release {newer} is served now, {older} no more" in words


def test_a_service_over_a_certain_release_stays_with_it(
    releases: TwoReleases, bank_service: BankService
) -> None:
    assert bank_service.client.get("/health").json()["watching"] is False
    point_at(releases.folder, max(releases.titles))
    os.kill(bank_service.process.pid, signal.SIGHUP)
    home = bank_service.client.get("/dati/it/")
    assert home.headers["bank-release"] == release_of(bank_service) == min(releases.titles)
