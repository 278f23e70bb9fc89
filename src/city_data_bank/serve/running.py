"""One release that is being served: its engines run, and it knows how many requests it has.

What comes in: parts. What goes out: answers, until it is drained and closed. A request that began
on a release ends on it, whichever release is served meanwhile.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
from contextlib import AsyncExitStack
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from city_data_bank.serve.parts import Parts
from city_data_bank.serve.pools import look_at_sandbox
from city_data_bank.settings import Settings
from city_data_bank.store.loading import load_files

RUNNING: Final = "city_data_bank.running"
"""Where a request's scope holds the release that answers it."""
_LOG: Final = logging.getLogger(__name__)


class Running:
    """A release with its engines.

    Args:
        parts: What it is made of.
        settings: Of the run.
    """

    def __init__(self, parts: Parts, settings: Settings) -> None:
        self.parts = parts
        self.requests = 0
        self._settings = settings
        self._ends = AsyncExitStack()
        self._idle = asyncio.Event()

    async def open(self) -> None:
        """Load files where there are any, start the engines, prepare what every reader asks.

        Raises:
            ConfigurationError: A file cannot be read, or the sandbox lacks what is required.
            ReleaseError: The store cannot be opened.
        """
        parts = self.parts
        try:
            if parts.rdf:
                parts.store.mkdir(mode=0o700)
                self._ends.callback(shutil.rmtree, parts.store, ignore_errors=True)
                await load_files(parts.rdf, parts.store)
            for engine in parts.engines.values():
                self._ends.push_async_callback(engine.close)
                await engine.start()
                look_at_sandbox(engine.health.missing, self._settings.text("sandbox"))
            await self._prepare()
        except BaseException:
            await self.close()
            raise

    async def _prepare(self) -> None:
        """Let the release prepare itself; where that fails, its readers wait, or are told."""
        (fault,) = await asyncio.gather(self.parts.prepare(), return_exceptions=True)
        if fault is not None:
            _LOG.warning("release %s is not prepared", self.parts.release, exc_info=fault)

    async def answer(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, which counts from its first byte to the last one of its answer.

        Args:
            app: The part of this release that answers.
            scope: Of the request.
            receive: Likewise.
            send: Likewise.
        """
        self.requests += 1
        scope[RUNNING] = self
        try:
            await app(scope, receive, send)
        finally:
            self.requests -= 1
            if not self.requests:
                self._idle.set()

    async def drain(self, patience: float) -> None:
        """Wait for the requests that run here to end.

        Args:
            patience: Seconds after which those that are left have their answers and only send them.
        """
        try:
            async with asyncio.timeout(patience):
                while self.requests:
                    self._idle.clear()
                    await self._idle.wait()
        except TimeoutError:
            _LOG.warning(
                "release %s: %d answers are still being sent", self.parts.release, self.requests
            )

    async def close(self) -> None:
        """End the engines, remove what was loaded."""
        await self._ends.aclose()
