"""The engines of a service: that of the public endpoint, and that of the site's own pages.

What comes in: a release and settings. What goes out: engines that are not started yet: pools of
worker processes, or another service that holds the same release.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from city_data_bank.errors import ConfigurationError
from city_data_bank.manifest import STORE, Manifest
from city_data_bank.settings import Settings
from city_data_bank.store.engine import ServedEngine
from city_data_bank.store.pool import Pool, PoolLimits
from city_data_bank.store.process import WorkerLimits
from city_data_bank.store.remote import Remote, RemoteEngine

_LOG: Final = logging.getLogger(__name__)
_DISK: Final = "rocksdb"
_MEMORY: Final = "memory"
_REMOTE: Final = "remote"
_ENGINES: Final = (_DISK, _MEMORY, _REMOTE)
_STATEMENT: Final = 500
"""Bytes of memory that a statement takes, with its terms: 455 were measured."""


def public_engine(release: Path, manifest: Manifest, settings: Settings) -> ServedEngine:
    """The engine of the public endpoint on a release.

    Raises:
        ConfigurationError: A setting is wrong.
    """
    limits = _public_limits(settings)
    return _engine(release, manifest, settings, limits, settings.integer("query_answer"))


def page_engine(release: Path, manifest: Manifest, settings: Settings) -> ServedEngine:
    """The engine that is reserved for the site's own pages.

    Raises:
        ConfigurationError: A setting is wrong.
    """
    limits = PoolLimits(
        workers=settings.integer("page_workers"),
        deadline=settings.number("page_deadline"),
        queue=settings.integer("queue"),
        per_client=settings.integer("queries_per_client"),
    )
    size = settings.integer("page_answer")
    if engine_of_pages(manifest, settings) == _MEMORY:
        return _pool(_worker(release / STORE, settings, _MEMORY, size), limits)
    return _engine(release, manifest, settings, limits, size)


def engine_of_pages(manifest: Manifest, settings: Settings) -> str:
    """The engine of the workers of the pages.

    A store on disk that is small enough is held in memory by each of them, so that a query keeps at
    least half of what its worker may take.

    Args:
        manifest: Of the release; ``triples`` of its counts is read.
        settings: Of the run; ``engine``, ``page_memory`` and ``query_memory`` are read.
    """
    engine = settings.text("engine")
    statements = manifest.counts.get("triples")
    if engine != _DISK or statements is None:
        return engine
    most = min(settings.integer("page_memory"), settings.integer("query_memory") // 2)
    return _MEMORY if statements * _STATEMENT <= most else engine


def public_pool(store: Path, settings: Settings) -> Pool:
    """The workers of an endpoint over files.

    Raises:
        ConfigurationError: A setting is wrong.
    """
    if settings.text("engine") == _REMOTE:
        raise ConfigurationError(
            "CITY_DATA_BANK_ENGINE=remote",
            "files to be served",
            "a bank's release, which the remote service holds too",
            "Serve the files with rocksdb or memory, or load them into the remote service.",
        )
    size = settings.integer("query_answer")
    return _pool(_worker(store, settings, settings.text("engine"), size), _public_limits(settings))


def _public_limits(settings: Settings) -> PoolLimits:
    """What the public endpoint may take."""
    workers = settings.integer("workers") or os.cpu_count() or 1
    return PoolLimits(
        workers=workers,
        deadline=settings.number("query_deadline"),
        queue=settings.integer("queue"),
        per_client=settings.integer("queries_per_client"),
        relief=settings.integer("relief_workers") or workers,
        rest=settings.integer("resting_workers") or 2 * workers,
        long_after=settings.number("long_after"),
    )


def _engine(
    release: Path, manifest: Manifest, settings: Settings, limits: PoolLimits, size: int
) -> ServedEngine:
    """The engine that the settings name."""
    if settings.text("engine") == _REMOTE:
        remote = Remote(_remote_url(settings), manifest.base, manifest.counts["triples"], size)
        return RemoteEngine(remote, limits)
    return _pool(_worker(release / STORE, settings, settings.text("engine"), size), limits)


def _pool(worker: WorkerLimits, limits: PoolLimits) -> Pool:
    """Worker processes on a store."""
    return Pool(worker, limits, _now)


def _worker(store: Path, settings: Settings, engine: str, size: int) -> WorkerLimits:
    """What a worker is and may take.

    Raises:
        ConfigurationError: There is no such engine.
    """
    if engine not in _ENGINES:
        raise ConfigurationError(
            "CITY_DATA_BANK_ENGINE", repr(engine), "one of " + ", ".join(_ENGINES), "Correct it."
        )
    return WorkerLimits(store, engine, settings.integer("query_memory"), size)


def _remote_url(settings: Settings) -> str:
    """Where the remote service is asked.

    Raises:
        ConfigurationError: It is not named.
    """
    url = settings.text("remote_url")
    if not url.startswith(("http://", "https://")):
        raise ConfigurationError(
            "CITY_DATA_BANK_REMOTE_URL",
            repr(url),
            "the http(s) address of a SPARQL 1.1 query service",
            "Set it, or choose the engine rocksdb or memory.",
        )
    return url


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
