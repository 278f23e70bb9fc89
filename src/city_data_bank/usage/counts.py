"""Daily totals in memory and on disk."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from threading import Lock
from typing import Final

PAGE: Final = "page"
DOWNLOAD: Final = "download"
_MOST: Final = 20_000
"""Totals that wait in memory at most; what comes beyond them is not counted."""
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS daily (
  day TEXT NOT NULL, kind TEXT NOT NULL, address TEXT NOT NULL, reads INTEGER NOT NULL,
  PRIMARY KEY (day, kind, address)
) WITHOUT ROWID
"""
_ADD: Final = """
INSERT INTO daily (day, kind, address, reads) VALUES (?, ?, ?, ?)
ON CONFLICT (day, kind, address) DO UPDATE SET reads = reads + excluded.reads
"""
_TOP: Final = """
SELECT address, SUM(reads) AS reads FROM daily WHERE kind = ? AND day >= ?
GROUP BY address ORDER BY reads DESC, address LIMIT ?
"""
_TOTALS: Final = """
SELECT day, kind, address, reads FROM daily WHERE day >= ? ORDER BY day, kind, address
"""


@dataclass(frozen=True, slots=True)
class Total:
    """How often something was read on a day.

    Args:
        day: ISO 8601.
        kind: ``PAGE`` or ``DOWNLOAD``.
        address: Below the base.
        reads: How often.
    """

    day: str
    kind: str
    address: str
    reads: int


class Usage:
    """The totals of one service.

    Args:
        file: SQLite file; it is made when something is written first.
        today: Which day it is.
    """

    def __init__(self, file: Path, today: Callable[[], date]) -> None:
        self.revision = 0
        """Grows each time that totals are written."""
        self._file = file
        self._today = today
        self._waiting: Counter[tuple[str, str, str]] = Counter()
        self._lock = Lock()

    def count(self, kind: str, address: str) -> None:
        """Add one reading of today.

        Args:
            kind: ``PAGE`` or ``DOWNLOAD``.
            address: Below the base; one that was answered, never one that was only asked for.
        """
        key = (self._today().isoformat(), kind, address)
        with self._lock:
            if key in self._waiting or len(self._waiting) < _MOST:
                self._waiting[key] += 1

    def write(self) -> None:
        """Add what waits in memory to the file.

        Raises:
            sqlite3.Error: It cannot be written; the totals wait on.
        """
        with self._lock:
            waiting, self._waiting = self._waiting, Counter()
        if not waiting:
            return
        try:
            with self._open() as connection, connection:
                connection.execute(_SCHEMA)
                connection.executemany(_ADD, [(*key, reads) for key, reads in waiting.items()])
        except sqlite3.Error:
            with self._lock:
                self._waiting.update(waiting)
            raise
        self.revision += 1

    def most_read(self, kind: str, days: int, limit: int) -> tuple[tuple[str, int], ...]:
        """What was read most in the last days, as far as it has been written.

        Args:
            kind: ``PAGE`` or ``DOWNLOAD``.
            days: How many days back, today included.
            limit: How many addresses at most.

        Returns:
            Address and number of readings, the most first.
        """
        if not self._file.exists():
            return ()
        first = (self._today() - timedelta(days=days - 1)).isoformat()
        with self._open() as connection:
            return tuple(connection.execute(_TOP, (kind, first, limit)))

    def totals(self, days: int) -> Iterator[Total]:
        """Every total of the last days, by day, kind and address, as far as it has been written."""
        if not self._file.exists():
            return
        first = (self._today() - timedelta(days=days - 1)).isoformat()
        with self._open() as connection:
            for row in connection.execute(_TOTALS, (first,)):
                yield Total(*row)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection for one use."""
        with closing(sqlite3.connect(self._file, timeout=5)) as connection:
            yield connection
