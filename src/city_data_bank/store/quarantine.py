"""Remembers which queries ended workers, so that none of them ends a third one within the hour.

What comes in: queries that crashed a worker or hit the memory limit. What goes out: until when a
query is refused. Queries that ran into their deadline do not count.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from typing import Final

TIME_SPAN: Final = timedelta(hours=1)
_ENOUGH: Final = 2
_REMEMBERED: Final = 1000


class Quarantine:
    """The queries that ended workers of one pool.

    Args:
        now: The time.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._ends: OrderedDict[Hashable, tuple[datetime, ...]] = OrderedDict()

    def record(self, query: Hashable) -> None:
        """A query ended a worker."""
        self._ends[query] = (*self._ends.pop(query, ()), self._now())[-_ENOUGH:]
        if len(self._ends) > _REMEMBERED:
            self._ends.popitem(last=False)

    def refused_until(self, query: Hashable) -> datetime | None:
        """Until when a query is refused; None if it is not."""
        if not self._ends:
            return None
        ends = self._ends.get(query, ())
        if len(ends) < _ENOUGH or ends[-1] - ends[0] > TIME_SPAN:
            return None
        until = ends[-1] + TIME_SPAN
        return until if until > self._now() else None
