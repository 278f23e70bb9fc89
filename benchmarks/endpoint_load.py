"""The load generator: clients that keep one connection each and ask one thing at a time.

Each has a loopback address of its own, as clients have, so that shares of one client hold for one.

Runs in a process of its own. What comes in (standard input): a ``Load`` as JSON. What goes out
(a file that is named): a ``Taken`` as JSON, with the processor time that the generator itself took.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import cast

import httptools
import orjson
import uvloop

_COMMAND = "from benchmarks.endpoint_load import main; main()"


@dataclass(frozen=True, slots=True)
class Load:
    """What is to be sent.

    Args:
        host: Name or address.
        port: Of the server.
        clients: Connections.
        seconds: After which no request is begun.
        requests: Heads of requests, in the order in which the clients take them.
    """

    host: str
    port: int
    clients: int
    seconds: float
    requests: list[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """What it took.

    Args:
        seconds: From the first request to the last answer.
        latencies: Seconds of each answer of status 200.
        failed: Other answers.
        size: Bytes of all bodies.
        own: Processor seconds of the generator.
    """

    seconds: float
    latencies: list[float]
    failed: int
    size: int
    own: float


class LoadError(Exception):
    """A server does not bear a load: it hangs up, or does not answer."""


def send(load: Load) -> Taken:
    """Send a load from another process.

    Raises:
        LoadError: The server does not bear it.
    """
    with tempfile.NamedTemporaryFile() as taken:
        done = subprocess.run(
            [sys.executable, "-c", _COMMAND, taken.name],
            input=orjson.dumps(load),
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise LoadError(done.stderr.decode().strip().rpartition("\n")[2])
        return Taken(**orjson.loads(Path(taken.name).read_bytes()))


def main() -> None:
    """Send the load of standard input."""
    load = Load(**orjson.loads(sys.stdin.buffer.read()))
    Path(sys.argv[1]).write_bytes(orjson.dumps(uvloop.run(_send(load))))


async def _send(load: Load) -> Taken:
    """Send it."""
    loop = asyncio.get_running_loop()
    waiting = iter([request.encode() for request in load.requests])
    clients: list[_Client] = []
    for number in range(load.clients):
        _, client = await loop.create_connection(
            lambda: _Client(waiting, load.seconds),
            load.host,
            load.port,
            local_addr=(f"127.0.0.{2 + number}", 0),
        )
        clients.append(client)
    own = _processor_seconds()
    started = time.perf_counter()
    for client in clients:
        client.begin(started)
    await asyncio.gather(*(client.ended for client in clients))
    return Taken(
        seconds=time.perf_counter() - started,
        latencies=[latency for client in clients for latency in client.latencies],
        failed=sum(client.failed for client in clients),
        size=sum(client.size for client in clients),
        own=_processor_seconds() - own,
    )


def _processor_seconds() -> float:
    """Of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


class _Client(asyncio.Protocol):
    """One client: asks, waits for the whole answer, asks again."""

    def __init__(self, waiting: Iterator[bytes], seconds: float) -> None:
        self.latencies: list[float] = []
        self.failed = 0
        self.size = 0
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting = waiting
        self._seconds = seconds
        self._asked = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop has a class of its own
        self._parser = httptools.HttpResponseParser(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """A server that hangs up cannot be measured like one that does not."""
        if not self.ended.done():
            self.ended.set_exception(exc or ConnectionError("the server closed a connection"))

    def begin(self, started: float) -> None:
        """Send the first request."""
        self._end = started + self._seconds
        self._next()

    def data_received(self, data: bytes) -> None:
        """Feed the parser."""
        self._parser.feed_data(data)

    def on_body(self, body: bytes) -> None:
        """Count the bytes."""
        self.size += len(body)

    def on_message_complete(self) -> None:
        """Note the answer and go on."""
        if self._parser.get_status_code() == HTTPStatus.OK:
            self.latencies.append(time.perf_counter() - self._asked)
        else:
            self.failed += 1
        self._parser = httptools.HttpResponseParser(self)
        self._next()

    def _next(self) -> None:
        """Send a request, or end."""
        self._asked = time.perf_counter()
        request = next(self._waiting, None) if self._asked < self._end else None
        if request is None:
            self.ended.set_result(None)
            self._transport.close()
        else:
            self._transport.write(request)
