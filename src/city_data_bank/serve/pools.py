"""The query workers of a service: those of the public endpoint, and those of the site's pages."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from city_data_bank.errors import ConfigurationError
from city_data_bank.settings import Settings
from city_data_bank.store.pool import Pool, PoolLimits
from city_data_bank.store.process import WorkerLimits

_LOG: Final = logging.getLogger(__name__)


def public_pool(store: Path, settings: Settings) -> Pool:
    """The workers of the public endpoint."""
    limits = PoolLimits(
        workers=settings.integer("workers") or os.cpu_count() or 1,
        deadline=settings.number("query_deadline"),
        queue=settings.integer("queue"),
        per_client=settings.integer("queries_per_client"),
    )
    return Pool(_worker(store, settings, "query_answer"), limits, _now)


def page_pool(store: Path, settings: Settings) -> Pool:
    """The workers reserved for the site's own pages."""
    limits = PoolLimits(
        workers=settings.integer("page_workers"),
        deadline=settings.number("page_deadline"),
        queue=settings.integer("queue"),
        per_client=settings.integer("queries_per_client"),
    )
    return Pool(_worker(store, settings, "page_answer"), limits, _now)


def _worker(store: Path, settings: Settings, answer: str) -> WorkerLimits:
    """What a worker may take."""
    engine = settings.text("engine")
    if engine not in {"rocksdb", "memory"}:
        raise ConfigurationError(
            "CITY_DATA_BANK_ENGINE", repr(engine), "rocksdb or memory", "Correct the setting."
        )
    return WorkerLimits(store, engine, settings.integer("query_memory"), settings.integer(answer))


def _now() -> datetime:
    """The time."""
    return datetime.now(UTC)


def look_at_sandbox(missing: Sequence[str], wanted: str) -> None:
    """Name what this system does not have, or refuse to go without.

    Args:
        missing: Features of the sandbox.
        wanted: The setting ``sandbox``.

    Raises:
        ConfigurationError: The setting requires it.
    """
    if not missing:
        return
    listed = ", ".join(missing)
    if wanted == "require":
        raise ConfigurationError(
            "CITY_DATA_BANK_SANDBOX=require",
            f"this system has no {listed}",
            "a Linux kernel with Landlock (since 6.7) and seccomp",
            "Use such a system, or set best-effort.",
        )
    _LOG.warning("query workers run without %s", listed)
