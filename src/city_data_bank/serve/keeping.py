"""Writes the daily totals of what is read to their file, now and then and at the end."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from city_data_bank.settings import Settings
from city_data_bank.usage.counts import Usage

_LOG: Final = logging.getLogger(__name__)
_SECONDS: Final = 60.0
_FILE: Final = "usage.sqlite"
_NOWHERE: Final = "none"


def usage_of(releases: Path, settings: Settings) -> Usage | None:
    """The totals of a service, or None where nothing is to be counted.

    Args:
        releases: Folder beside whose releases they stand, unless a setting names another file.
        settings: Of the run.
    """
    name = settings.text("usage")
    if name == _NOWHERE:
        return None
    file = Path(name) if name else releases / _FILE
    return Usage(file, lambda: datetime.now(UTC).date())


async def keep(usage: Usage, seconds: float = _SECONDS) -> None:
    """Write totals until cancelled, and then once more.

    Args:
        usage: The totals.
        seconds: Between two writings.
    """
    failed = False
    try:
        while True:
            await asyncio.sleep(seconds)
            failed = await _write(usage, quietly=failed)
    finally:
        _write_now(usage, quietly=failed)


async def _write(usage: Usage, *, quietly: bool) -> bool:
    """Write without keeping requests waiting; whether it failed."""
    return await asyncio.to_thread(_write_now, usage, quietly=quietly)


def _write_now(usage: Usage, *, quietly: bool) -> bool:
    """Write; whether it failed, which is said the first time."""
    try:
        usage.write()
    except sqlite3.Error as error:
        if not quietly:
            _LOG.warning("the totals of what is read cannot be written: %s", error)
        return True
    return False
