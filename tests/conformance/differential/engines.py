"""The engines of the service over the town, asked one query after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
from tests.conformance.differential.answers import Bag, from_json, from_n_triples
from tests.conformance.differential.queries import Query

from city_data_bank.errors import QueryError
from city_data_bank.store.engine import JSON_RESULTS, N_TRIPLES, Question, ServedEngine
from city_data_bank.store.pool import Pool, PoolLimits
from city_data_bank.store.process import WorkerLimits

LIMITS = PoolLimits(1, 60, 8, 8)
SIZE = 64_000_000


def local_engine(quads: str, folder: Path) -> Pool:
    """A worker over a closed store of N-Quads."""
    store = ox.Store(str(folder))
    store.bulk_load(quads.encode(), ox.RdfFormat.N_QUADS)
    store.flush()
    del store
    worker = WorkerLimits(folder, "rocksdb", 1_500_000_000, SIZE)
    return Pool(worker, LIMITS, lambda: datetime.now(UTC))


def ask(engine: ServedEngine, asked: Iterable[Query]) -> dict[str, Bag | str]:
    """Answers by name of the query; of one that is refused, how."""

    async def whole() -> dict[str, Bag | str]:
        try:
            await engine.start()
            return {query.name: await _ask(engine, query) for query in asked}
        finally:
            await engine.close()

    return asyncio.run(whole())


async def _ask(engine: ServedEngine, query: Query) -> Bag | str:
    """One answer."""
    question = Question(query.text, N_TRIPLES if query.graph else JSON_RESULTS)
    try:
        body = (await engine.answer(question)).body
    except QueryError as error:
        return f"{error.status} {error.found}"
    return from_n_triples(body) if query.graph else from_json(body)
