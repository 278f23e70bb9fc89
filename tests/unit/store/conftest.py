"""Pools over small stores."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.store.pool import Pool, PoolLimits
from city_data_bank.store.process import WorkerLimits

OpenPool = Callable[..., AbstractAsyncContextManager[Pool]]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store: two thousand numbers in two graphs."""
    path = tmp_path_factory.mktemp("store")
    store = ox.Store(str(path))
    number = ox.NamedNode("http://example.org/number")
    store.extend(
        ox.Quad(
            ox.NamedNode(f"http://example.org/{index}"),
            number,
            ox.Literal(index),
            ox.NamedNode(f"http://example.org/g{index % 2}"),
        )
        for index in range(2000)
    )
    store.flush()
    return path


@pytest.fixture
def open_pool(folder: Path) -> OpenPool:
    """Opens a pool with limits."""

    @asynccontextmanager
    async def opened(
        *, engine: str = "rocksdb", memory: int = 300_000_000, **limits: float
    ) -> AsyncIterator[Pool]:
        chosen = {"workers": 1, "deadline": 10.0, "queue": 4, "per_client": 2, **limits}
        size = int(chosen.pop("size", 1_000_000))
        pool = Pool(
            WorkerLimits(folder, engine, memory, size),
            PoolLimits(
                int(chosen["workers"]),
                chosen["deadline"],
                int(chosen["queue"]),
                int(chosen["per_client"]),
                int(chosen.get("relief", 0)),
                int(chosen.get("rest", 0)),
            ),
            lambda: datetime.now(UTC),
        )
        await pool.start()
        try:
            yield pool
        finally:
            await pool.close()

    return opened
