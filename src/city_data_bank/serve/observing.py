"""Counts requests and writes their lines into the log; no address of a client goes into either.

What comes in: every request as it passes. What goes out: counts by part of the service, and one
record a request for the log.
"""

from __future__ import annotations

import logging
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import MutableMapping
from typing import Any, Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from city_data_bank.serve.running import RUNNING

REQUESTS: Final = logging.getLogger("city_data_bank.requests")
"""Gets one record a request; its fields stand in ``record.request``."""
BOUNDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds of the buckets of answering times, in seconds."""
_PARTS: Final = frozenset(
    {".well-known", "api", "data", "file", "health", "id", "openapi.json", "q", "rdf-graph-store"}
    | {"ready", "sparql", "static"}
)
_UNANSWERED: Final = 500
_LONGEST_PATH: Final = 200


class Observer:
    """Sees every request of a service."""

    def __init__(self) -> None:
        self.statuses: Counter[tuple[str, int]] = Counter()
        """Answers by part and status."""
        self.buckets: dict[str, list[int]] = {}
        """Answers by part and bucket, the last one without bound."""
        self.seconds: dict[str, float] = {}
        """Sum of answering times in seconds, by part."""

    def middleware(self, app: ASGIApp) -> ASGIApp:
        """The application with this observer around it."""

        async def observe(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            started = time.perf_counter()
            answered: MutableMapping[str, Any] = {"status": _UNANSWERED}

            async def see(message: Message) -> None:
                if message["type"] == "http.response.start":
                    answered["status"] = message["status"]
                    answered["seconds"] = time.perf_counter() - started
                await send(message)

            try:
                await app(scope, receive, see)
            finally:
                seconds = answered.get("seconds", time.perf_counter() - started)
                self.note(scope, answered["status"], seconds)

        return observe

    def note(self, scope: Scope, status: int, seconds: float) -> None:
        """Count a request.

        Args:
            scope: Of the request.
            status: Of its answer.
            seconds: Until the first byte of that.
        """
        part = _part(scope)
        self.statuses[part, status] += 1
        self.seconds[part] = self.seconds.get(part, 0.0) + seconds
        self.buckets.setdefault(part, [0] * (len(BOUNDS) + 1))[bisect_left(BOUNDS, seconds)] += 1
        if REQUESTS.isEnabledFor(logging.INFO):
            running = scope.get(RUNNING)
            request = {
                "method": scope["method"],
                "path": scope["path"][:_LONGEST_PATH],
                "status": status,
                "seconds": round(seconds, 6),
                "release": running.parts.release if running else "",
            }
            REQUESTS.info("request", extra={"request": request})


def _part(scope: Scope) -> str:
    """The part of the service that an address belongs to."""
    first = scope["path"].removeprefix(scope.get("root_path", "")).lstrip("/").partition("/")[0]
    return first if first in _PARTS else "pages"
