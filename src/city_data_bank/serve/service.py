"""The service: which release answers, and how another one takes its place while requests run.

What comes in: parts of a release. What goes out: for each request the release that answers it,
taken once. The new release's engines run before the old one gets no more requests; the old one's
end when its last request has ended.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from starlette.types import Receive, Scope, Send

from city_data_bank.endpoint.health import Refused, ServiceHealth
from city_data_bank.serve.parts import Parts
from city_data_bank.serve.running import Running
from city_data_bank.serve.settling import settle
from city_data_bank.settings import Settings

_LOG: Final = logging.getLogger(__name__)
_RUNS: Final = 6
"""Deadlines that a query may take at most: it waits in both lanes, runs, and all of it again."""
_MARGIN: Final = 5.0


class Service:
    """What answers requests: an ASGI application between ``open`` and ``close``.

    Args:
        parts: Of the first release.
        settings: Of the run.
    """

    def __init__(self, parts: Parts, settings: Settings) -> None:
        self.switches = 0
        self.refused: Refused | None = None
        self.watching = False
        self._running = Running(parts, settings)
        self._settings = settings
        self._retiring: dict[asyncio.Task[None], Running] = {}

    @property
    def parts(self) -> Parts:
        """Of the release that answers now."""
        return self._running.parts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, all of it on one release."""
        running = self._running
        await running.answer(running.parts.app, scope, receive, send)

    def takes(self, address: bytes) -> bool:
        """Whether the endpoint is asked here, so that ``ask`` may answer."""
        return address.startswith(self._running.parts.entrance)

    async def ask(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request to the endpoint that the connection has recognised as one."""
        running = self._running
        await running.answer(running.parts.endpoint, scope, receive, send)

    async def open(self) -> None:
        """Start the first release.

        Raises:
            CityDataBankError: It cannot be started.
        """
        await self._running.open()
        settle()

    async def switch(self, parts: Parts) -> None:
        """Start another release and give it all further requests.

        Raises:
            CityDataBankError: It cannot be started; nothing has changed.
        """
        new = Running(parts, self._settings)
        await new.open()
        old, self._running = self._running, new
        self.switches += 1
        self.refused = None
        _LOG.info("release %s is served now, %s no more", new.parts.release, old.parts.release)
        task = asyncio.create_task(self._retire(old))
        self._retiring[task] = old
        task.add_done_callback(self._retiring.pop)

    def refuse(self, release: str, found: str, error: Exception) -> None:
        """Remember that another release cannot be served; the present one goes on.

        Args:
            release: Its id.
            found: What is wrong, for everybody.
            error: The same for the operator.
        """
        self.refused = Refused(release, found)
        _LOG.error(
            "release %s cannot be served, %s goes on: %s", release, self.parts.release, error
        )

    @property
    def health(self) -> ServiceHealth:
        """How the service is."""
        return ServiceHealth(
            release=self.parts.release,
            pools={name: engine.health for name, engine in self.parts.engines.items()},
            watching=self.watching,
            refused=self.refused,
            damaged=dict(self.parts.damaged),
            draining=tuple(old.parts.release for old in self._retiring.values()),
        )

    async def close(self) -> None:
        """End every release."""
        for task in self._retiring:
            task.cancel()
        retiring = tuple(self._retiring.values())
        await asyncio.gather(*self._retiring, return_exceptions=True)
        await asyncio.gather(*(running.close() for running in (self._running, *retiring)))

    async def _retire(self, old: Running) -> None:
        """End a release once nobody needs its engines."""
        settings = self._settings
        longest = max(settings.number("query_deadline"), settings.number("page_deadline"))
        await old.drain(settings.number("header_seconds") + _RUNS * longest + _MARGIN)
        await old.close()
        settle()
