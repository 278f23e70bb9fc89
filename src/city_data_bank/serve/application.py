"""The application: health at the root, every other request to the release that is served now."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from city_data_bank import __version__
from city_data_bank.endpoint.health import health_routes
from city_data_bank.serve.exchange import Endpoint
from city_data_bank.serve.faults import fault_handlers, plain_fault
from city_data_bank.serve.keeping import keep
from city_data_bank.serve.observing import Observer
from city_data_bank.serve.running import RUNNING
from city_data_bank.serve.service import Service
from city_data_bank.serve.watch import Watch
from city_data_bank.usage.counts import Usage

_LOG: Final = logging.getLogger(__name__)


class Application(FastAPI):
    """The application over a service.

    Operations belong to a release, so that its routes are those of the release; what is documented
    is what the release that is served now answers.

    Args:
        service: Answers requests.
        watch: Takes up new releases; None = the one that is served stays.
        observer: Is told of every request.
        usage: Totals of what is read, to be written; None = there are none.
    """

    def __init__(
        self,
        service: Service,
        watch: Watch | None,
        observer: Observer,
        usage: Usage | None = None,
    ) -> None:
        super().__init__(
            version=__version__,
            openapi_url=None,
            docs_url=None,
            redoc_url=None,
            redirect_slashes=False,
            telemetry={"tracing": False, "metrics": False, "logs": False},
            lifespan=lambda _: _life(service, watch, usage),
            exception_handlers=fault_handlers(_fault),
        )
        self.service = service
        self.watch = watch
        self.router.routes.extend(health_routes(lambda: service.health))
        self.router.default = service
        self.endpoint = Endpoint(service.takes, service.ask, observer.note)
        self.add_middleware(observer.middleware)

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document of the release that is served now."""
        return dict(self.service.parts.openapi())

    def look_again(self) -> None:
        """Look at once whether there is another release to serve."""
        if self.watch is not None:
            self.watch.look_again()


async def _fault(request: Request, status: int) -> Response:
    """What the release of a request says of a fault."""
    running = request.scope.get(RUNNING)
    say = plain_fault if running is None else running.parts.fault
    return await say(request, status)


@asynccontextmanager
async def _life(service: Service, watch: Watch | None, usage: Usage | None) -> AsyncIterator[None]:
    """Start the first release, watch for others; afterwards end them all.

    Raises:
        CityDataBankError: The first release cannot be started.
    """
    async with AsyncExitStack() as stack:
        stack.push_async_callback(service.close)
        await service.open()
        if watch is not None:
            watching = asyncio.create_task(watch.run())
            service.watching = True
            watching.add_done_callback(lambda task: _stopped(service, task))
            stack.push_async_callback(_cancel, watching)
        if usage is not None:
            stack.push_async_callback(_cancel, asyncio.create_task(keep(usage)))
        yield


async def _cancel(task: asyncio.Task[None]) -> None:
    """End a task."""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def _stopped(service: Service, watching: asyncio.Task[None]) -> None:
    """Say that new releases are no longer taken up; the one that is served goes on."""
    service.watching = False
    if not watching.cancelled() and (error := watching.exception()):
        _LOG.error("new releases are no longer taken up", exc_info=error)
