"""Which engines a service has."""

from __future__ import annotations

import pytest

from city_data_bank.manifest import Manifest
from city_data_bank.serve.pools import engine_of_pages
from city_data_bank.settings import Settings


def manifest(**counts: int) -> Manifest:
    return Manifest(
        id="20260608T120000Z-0a1b2c3d4e5f",
        parent="",
        built="2026-06-08T12:00:00Z",
        software="0.1.0",
        base="https://dane.example/",
        languages=("pl",),
        inputs={},
        counts=counts,
        datasets=(),
        withdrawals=(),
        files=(),
    )


@pytest.mark.parametrize(
    ("statements", "settings", "engine"),
    [
        (300_000, {}, "memory"),
        (300_001, {}, "rocksdb"),
        (0, {"page_memory": 0}, "memory"),
        (1, {"page_memory": 0}, "rocksdb"),
        (1000, {"query_memory": 1_000_000}, "memory"),
        (1001, {"query_memory": 1_000_000}, "rocksdb"),
        (1_000_000, {"engine": "memory"}, "memory"),
        (1, {"engine": "remote"}, "remote"),
    ],
)
def test_workers_of_pages_hold_a_store_in_memory_that_is_small(
    statements: int, settings: dict[str, object], engine: str
) -> None:
    environment = {f"CITY_DATA_BANK_{name.upper()}": str(one) for name, one in settings.items()}
    chosen = engine_of_pages(manifest(triples=statements), Settings.from_environment(environment))
    assert chosen == engine


def test_a_store_of_unknown_size_stays_on_disk() -> None:
    assert engine_of_pages(manifest(), Settings.from_environment({})) == "rocksdb"
