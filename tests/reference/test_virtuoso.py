"""The engine that asks another service, with Debian's Virtuoso as that service.

The root bank is built, its store loaded into Virtuoso, and both engines are asked the same.
"""

from __future__ import annotations

import asyncio
import csv
import io
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.reference.virtuoso import ROWS, require_virtuoso, virtuoso

from city_data_bank.errors import QueryError, ReleaseError
from city_data_bank.manifest import STORE, Manifest, read_manifest
from city_data_bank.store.engine import Question, ServedEngine
from city_data_bank.store.formats import CSV, TURTLE
from city_data_bank.store.pool import Pool, PoolLimits
from city_data_bank.store.process import WorkerLimits
from city_data_bank.store.remote import Remote, RemoteEngine

pytestmark = [pytest.mark.reference, pytest.mark.xdist_group("virtuoso")]

LIMITS = PoolLimits(2, 60, 8, 8)
SIZE = 64_000_000
PREFIXES = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
"""
QUERIES = {
    "all statements": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "statements of each graph": """
        SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g""",
    "classes": "SELECT ?class (COUNT(?s) AS ?n) { ?s a ?class } GROUP BY ?class",
    "titles": "SELECT ?dataset ?title { ?dataset a dcat:Dataset ; dct:title ?title }",
    "values of a year": """
        SELECT ?area ?value {
          ?o a qb:Observation ; sdim:refPeriod/bank:year 2020 ; sdim:refArea ?area ;
            smea:obsValue ?value ; bank:indicator/skos:notation "population-31-12" }""",
    "sums": """
        SELECT ?dataset (SUM(?value) AS ?sum) (COUNT(*) AS ?n) {
          ?o qb:dataSet ?dataset ; smea:obsValue ?value } GROUP BY ?dataset""",
    "gaps by reason": """
        SELECT ?why (COUNT(*) AS ?n) { ?gap a bank:Gap ; dct:type ?why } GROUP BY ?why""",
    "labels of a language": """
        SELECT ?thing ?label { ?thing a bank:Indicator ; skos:prefLabel ?label
          FILTER(LANG(?label) = "pl") }""",
    "cells": """
        SELECT ?o ?text { ?o a qb:Observation ; prov:wasDerivedFrom/prov:value ?text }
        ORDER BY ?o LIMIT 100""",
    "no gap": """
        SELECT (COUNT(*) AS ?n) { ?o a qb:Observation FILTER NOT EXISTS { ?o a bank:Gap } }""",
}

Work = Callable[[ServedEngine, ServedEngine], Awaitable[None]]


@dataclass(frozen=True)
class Both:
    """Where both engines find the release.

    Args:
        release: Its folder.
        manifest: Of the release.
        url: Of Virtuoso.
    """

    release: Path
    manifest: Manifest
    url: str

    def run(self, work: Work) -> None:
        """Do work with the local engine and the remote one."""

        async def whole() -> None:
            async with AsyncExitStack() as stack:
                local = Pool(self._worker(), LIMITS, lambda: datetime.now(UTC))
                remote = RemoteEngine(self.remote(), LIMITS)
                for engine in (local, remote):
                    stack.push_async_callback(engine.close)
                    await engine.start()
                await work(local, remote)

        asyncio.run(whole())

    def remote(self, triples: int | None = None) -> Remote:
        """Virtuoso as the engine sees it."""
        count = self.manifest.counts["triples"] if triples is None else triples
        return Remote(self.url, self.manifest.base, count, SIZE)

    def _worker(self) -> WorkerLimits:
        """A local worker."""
        return WorkerLimits(self.release / STORE, "rocksdb", 1_500_000_000, SIZE)


@pytest.fixture(scope="module")
def both(
    release_of: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Both]:
    """The root bank's release, in both engines."""
    require_virtuoso()
    release = release_of(".")
    folder = tmp_path_factory.mktemp("virtuoso")
    quads = folder / "release.nq"
    ox.Store.read_only(str(release / STORE)).dump(str(quads), ox.RdfFormat.N_QUADS)
    with virtuoso(folder, quads) as url:
        yield Both(release, read_manifest(release), url)


def rows_of(body: bytes | memoryview) -> Counter[tuple[str, ...]]:
    """The rows of a CSV answer, in no order; numbers by value."""
    rows = csv.reader(io.StringIO(bytes(body).decode()))
    return Counter(tuple(plain(text) for text in row) for row in rows)


def plain(text: str) -> str:
    """A number without zeros at its end: engines write one decimal in several ways."""
    try:
        number = float(text)
    except ValueError:
        return text
    return f"{number:.6f}".rstrip("0").rstrip(".")


@pytest.mark.parametrize("name", QUERIES)
def test_both_engines_give_the_same_rows(both: Both, name: str) -> None:
    async def work(local: ServedEngine, remote: ServedEngine) -> None:
        question = Question(PREFIXES + QUERIES[name], CSV)
        ours, theirs = [(await one.answer(question)).body for one in (local, remote)]
        assert rows_of(ours) == rows_of(theirs)

    both.run(work)


def test_both_engines_give_the_same_graph(both: Both) -> None:
    async def work(local: ServedEngine, remote: ServedEngine) -> None:
        query = f"{PREFIXES} CONSTRUCT {{ ?d dct:title ?t }} {{ ?d a dcat:Dataset ; dct:title ?t }}"
        ours, theirs = [await graph_of(one, query) for one in (local, remote)]
        assert ours == theirs != set()

    both.run(work)


async def graph_of(engine: ServedEngine, query: str) -> set[str]:
    """The triples of an answer."""
    body = bytes((await engine.answer(Question(query, TURTLE))).body)
    return {str(quad) for quad in ox.parse(body, ox.RdfFormat.TURTLE)}


def test_both_engines_see_the_same_of_datasets_that_are_named_in_part(both: Both) -> None:
    graphs = f"{both.manifest.base}graph/catalog", f"{both.manifest.base}graph/ontology"
    datasets = {
        "": ((), ()),
        f"FROM <{graphs[0]}>": ((), ()),
        f"FROM NAMED <{graphs[0]}>": ((), ()),
        f"FROM <{graphs[0]}> FROM NAMED <{graphs[1]}>": ((), ()),
        "# 1": (graphs[:1], ()),
        "# 2": ((), graphs[:1]),
        "# 3": (graphs[:1], graphs[1:]),
    }

    async def work(local: ServedEngine, remote: ServedEngine) -> None:
        for clause, (default, named) in datasets.items():
            for pattern in ("{ ?s ?p ?o }", "{ GRAPH ?g { ?s ?p ?o } }"):
                text = f"SELECT (COUNT(*) AS ?n) {clause}\n{pattern}"
                question = Question(text, CSV, default_graphs=default, named_graphs=named)
                ours, theirs = [bytes((await one.answer(question)).body) for one in (local, remote)]
                assert ours == theirs, (clause, pattern)

    both.run(work)


async def refusal(engine: ServedEngine, query: str, media_type: str = CSV) -> QueryError:
    with pytest.raises(QueryError) as caught:
        await engine.answer(Question(query, media_type))
    return caught.value


def test_what_virtuoso_would_cut_or_fail_at_is_refused_with_its_true_status(both: Both) -> None:
    async def work(_: ServedEngine, remote: ServedEngine) -> None:
        whole = await remote.answer(Question(f"SELECT * {{ ?s ?p ?o }} LIMIT {ROWS - 1}", CSV))
        assert sum(rows_of(whole.body).values()) == ROWS
        assert (await refusal(remote, "SELECT * { ?s ?p ?o }")).status == 413
        graph = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
        assert (await refusal(remote, graph, TURTLE)).status == 413
        assert (await refusal(remote, "SELECT * {")).status == 400
        assert (await refusal(remote, "SELECT (<http://e/f>(1) AS ?x) {}")).status == 400

    both.run(work)


def test_yes_and_no_are_words(both: Both) -> None:
    async def work(local: ServedEngine, remote: ServedEngine) -> None:
        for query in ("ASK { ?s ?p ?o }", "ASK { ?s <http://e/none> ?o }"):
            ours, theirs = [
                bytes((await one.answer(Question(query))).body) for one in (local, remote)
            ]
            assert (b"true" in ours) == (b"true" in theirs)

    both.run(work)


def test_a_virtuoso_that_holds_another_release_is_refused(both: Both) -> None:
    engine = RemoteEngine(both.remote(triples=7), LIMITS)

    async def start() -> None:
        try:
            await engine.start()
        finally:
            await engine.close()

    with pytest.raises(ReleaseError, match="statements in graphs of"):
        asyncio.run(start())
