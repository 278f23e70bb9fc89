"""Runs an application: one listening socket, one event loop, an orderly end.

What comes in: an application and where it listens. What goes out: the address, once the first page
and the endpoint answer; a return when the process is told to stop. No child process stays behind.
"""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import uvicorn
import uvloop
from starlette.applications import Starlette

from city_data_bank.errors import CityDataBankError, ConfigurationError
from city_data_bank.serve.application import Application
from city_data_bank.serve.exchange import Endpoint
from city_data_bank.serve.metrics import metrics_app
from city_data_bank.serve.observing import Observer
from city_data_bank.serve.reception import timed_protocol
from city_data_bank.serve.service import Service
from city_data_bank.settings import Settings

_LAST_PORT: Final = 65535

_GRACE = 2
"""Seconds that running requests have to end."""
_CONNECTIONS = 1000
"""Connections at once; more are answered with 503."""
_PATIENCE = 30.0
"""Seconds in which the first page has to answer."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a service is found.

    Args:
        listener: Its socket, bound.
        url: What a browser opens; ends in ``/``.
    """

    listener: socket.socket
    url: str


def listen(settings: Settings) -> Address:
    """Take the port.

    Raises:
        ConfigurationError: It is taken, or the host has no such address.
    """
    host = settings.text("host")
    listener = _bind(host, settings.integer("port"), "PORT")
    shown = f"[{host}]" if ":" in host else host
    return Address(listener, f"http://{shown}:{listener.getsockname()[1]}/")


def _bind(host: str, port: int, setting: str) -> socket.socket:
    """A listening socket.

    Raises:
        ConfigurationError: The port is taken or none, or the host has no such address.
    """
    if not 0 <= port <= _LAST_PORT:
        raise ConfigurationError(
            f"CITY_DATA_BANK_{setting}",
            str(port),
            f"a port from 1 to {_LAST_PORT}, or 0 for one that is free",
            "Correct the setting, or the option of the command.",
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise ConfigurationError(
            f"{host}:{port}",
            error.strerror or str(error),
            "an address and port that nobody listens on",
            f"End the other service, or choose another port: CITY_DATA_BANK_{setting}",
        ) from error


@dataclass(frozen=True, slots=True)
class MetricsPort:
    """The second port.

    Args:
        app: Answers there.
        listener: Its socket, bound to loopback.
    """

    app: Starlette
    listener: socket.socket


def listen_for_metrics(
    settings: Settings, service: Service, observer: Observer
) -> MetricsPort | None:
    """Take the second port; None = there is to be none.

    Raises:
        ConfigurationError: It is taken.
    """
    port = settings.integer("metrics_port")
    if not port:
        return None
    return MetricsPort(metrics_app(service, observer), _bind("127.0.0.1", port, "METRICS_PORT"))


def run(
    app: Application,
    address: Address,
    settings: Settings,
    announce: Callable[[str], object],
    metrics: MetricsPort | None = None,
) -> None:
    """Serve until SIGTERM or SIGINT; SIGHUP has the application look for a new release.

    Args:
        app: The application.
        address: Where; its ``url`` may have a path.
        settings: ``header_seconds`` is read.
        announce: Told the URL when the service is ready.
        metrics: The second port.

    Raises:
        CityDataBankError: The application could not start.
    """
    seconds = settings.number("header_seconds")
    server = _AnnouncedServer(_config(app, seconds, app.endpoint), address.url, announce)
    uvloop.run(_serve(app, server, address.listener, metrics, seconds))


def _config(app: Starlette, seconds: float, endpoint: Endpoint | None = None) -> uvicorn.Config:
    """How uvicorn serves an application, and an endpoint that is asked past it."""
    return uvicorn.Config(
        app,
        http=timed_protocol(seconds, endpoint),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=_GRACE,
    )


class _Server(uvicorn.Server):
    """Leaves signals to ``_serve``, which handles them from the start."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


class _AnnouncedServer(_Server):
    """Says when it is ready."""

    def __init__(self, config: uvicorn.Config, url: str, announce: Callable[[str], object]) -> None:
        super().__init__(config)
        self.fault: CityDataBankError | None = None
        self._url = url
        self._announce = announce
        self._probing: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and look whether it answers."""
        await super().startup(sockets)
        if sockets:
            self._probing = asyncio.create_task(self._probe(sockets[0]))

    async def _probe(self, listener: socket.socket) -> None:
        """Announce the service once it answers; end it if it does not."""
        path = "/" + self._url.split("/", 3)[3]
        for asked in (path, f"{path}sparql"):
            status = await _status(listener, asked)
            if status >= HTTPStatus.BAD_REQUEST:
                self.fault = CityDataBankError(
                    asked, f"status {status}", "status 200", "Look at the messages above."
                )
                self.should_exit = True
                return
        self._announce(self._url)


async def _serve(
    app: Application,
    server: _AnnouncedServer,
    listener: socket.socket,
    metrics: MetricsPort | None,
    seconds: float,
) -> None:
    """Start the application, serve, and end it, whichever signal comes when."""
    loop = asyncio.get_running_loop()
    serving = asyncio.current_task()

    def stop() -> None:
        server.should_exit = True
        if not server.started and serving is not None:
            serving.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    loop.add_signal_handler(signal.SIGHUP, app.look_again)
    with suppress(asyncio.CancelledError):
        async with app.router.lifespan_context(app), _beside(metrics, seconds):
            await server.serve([listener])
    if server.fault is not None:
        raise server.fault


@asynccontextmanager
async def _beside(metrics: MetricsPort | None, seconds: float) -> AsyncIterator[None]:
    """Serve the second port meanwhile."""
    if metrics is None:
        yield
        return
    server = _Server(_config(metrics.app, seconds))
    serving = asyncio.create_task(server.serve([metrics.listener]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


async def _status(listener: socket.socket, path: str) -> int:
    """The status with which the service answers a GET."""
    host, port = listener.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 (not a binding)
    try:
        async with asyncio.timeout(_PATIENCE):
            reader, writer = await asyncio.open_connection(host, port)
            writer.write(
                f"GET {path} HTTP/1.1\r\nHost: probe\r\nConnection: close\r\n\r\n".encode()
            )
            line = await reader.readline()
            writer.close()
            return int(line.split()[1])
    except (OSError, TimeoutError, IndexError, ValueError):
        return HTTPStatus.SERVICE_UNAVAILABLE
