"""One query by GET and its answer, straight between the connection and the endpoint.

What comes in: a request whose head is there and that has no body. What goes out: the same response
as by the long way (middleware, routes), with head and body in one piece. It is an ASGI exchange
like any other; what is left out is what a query does not need: the check of each header that we
wrote ourselves, the search for a route, the watch for messages of the client.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Self, cast

from starlette.types import ASGIApp, Scope
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

from city_data_bank.endpoint.hang_up import HANG_UP, HangUp

if TYPE_CHECKING:
    from uvicorn._types import ASGI3Application, ASGISendEvent, HTTPResponseStartEvent
    from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

Note = Callable[[Scope, int, float], None]
"""Is told of a request, the status of its answer, and the seconds until that began."""

_UNANSWERED: Final = 500
_PATIENCE: Final = 30.0
"""Seconds in which a client has to take what was sent before."""
_CLOSE: Final = (b"connection", b"close")
_AT_ONCE: Final = 65_536
"""Bytes of a body that are worth copying to be sent together with the head."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What answers queries.

    Args:
        takes: Whether it is asked at an address, query included.
        ask: Answers a query: an ASGI application.
        note: Told of every answer.
    """

    takes: Callable[[bytes], bool]
    ask: ASGIApp
    note: Note


class Exchange(RequestResponseCycle):
    """One request and its response."""

    _note: Note
    _started = 0.0
    _status = _UNANSWERED
    _seconds = 0.0
    _head = b""

    @classmethod
    def of(cls, connection: HttpToolsProtocol, endpoint: Endpoint, hang_up: HangUp) -> Self:
        """The exchange that begins with a request.

        Args:
            connection: Has just read its head.
            endpoint: Answers it.
            hang_up: Told when the client is gone.
        """
        address: bytes = connection.url
        path, _, query = address.partition(b"?")
        scope = connection.scope
        scope["method"] = "GET"
        scope["path"] = path.decode("ascii")
        scope["raw_path"] = path
        scope["query_string"] = query.partition(b"#")[0]
        cast("Scope", scope)[HANG_UP] = hang_up
        exchange = cls(
            scope=scope,
            transport=connection.transport,
            flow=connection.flow,
            logger=connection.logger,
            access_logger=connection.access_logger,
            access_log=False,
            default_headers=connection.server_state.default_headers,
            message_event=asyncio.Event(),
            expect_100_continue=False,
            keep_alive=connection.parser.should_keep_alive(),
            on_response=connection.on_response_complete,
        )
        exchange._started = time.perf_counter()
        exchange._note = endpoint.note
        return exchange

    async def run_asgi(self, app: ASGI3Application) -> None:
        """Answer, and have it noted."""
        try:
            await super().run_asgi(app)
        finally:
            seconds = self._seconds or time.perf_counter() - self._started
            self._note(cast("Scope", self.scope), self._status, seconds)

    async def send(self, message: ASGISendEvent) -> None:
        """Send the response: its head goes out with the first piece of its body.

        Raises:
            RuntimeError: A header would end the head, or a body is not as long as it said.
        """
        if self.flow.write_paused and not self.disconnected:
            await self._wait_for_reader()
        if self.disconnected:
            return
        if message["type"] == "http.response.start":
            self.response_started = True
            self._status = message["status"]
            self._seconds = time.perf_counter() - self._started
            self._head = self._begin(message)
        elif message["type"] == "http.response.body":
            self._go_on(message.get("body", b""), more=message.get("more_body", False))

    async def _wait_for_reader(self) -> None:
        """Wait until the client has taken what was sent before; break with one that does not."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self.flow.drain()
        except TimeoutError:
            self.disconnected = True
            self.transport.abort()

    def _begin(self, start: HTTPResponseStartEvent) -> bytes:
        """The head of a response."""
        headers = [*self.default_headers, *start["headers"]]
        if not self.keep_alive:
            headers.append(_CLOSE)
        self.keep_alive = _CLOSE not in headers
        for name, value in headers:
            if name == b"content-length":
                self.expected_content_length = int(value)
        return b"".join((STATUS_LINE[start["status"]], *map(_line, headers), b"\r\n"))

    def _go_on(self, piece: bytes, *, more: bool) -> None:
        """Send a piece, the first one with the head before it."""
        self.expected_content_length -= len(piece)
        if self.expected_content_length < 0 or (self.expected_content_length and not more):
            raise RuntimeError
        if len(piece) <= _AT_ONCE:
            self.transport.write(self._head + piece)
        else:
            self.transport.write(self._head)
            self.transport.write(piece)
        self._head = b""
        if not more:
            self.response_complete = True
            self.message_event.set()
            if not self.keep_alive:
                self.transport.close()
            self.on_response()


@lru_cache(maxsize=1024)
def _line(header: tuple[bytes, bytes]) -> bytes:
    """A header as a line of its own; most are the same in every response.

    Raises:
        RuntimeError: It would be more than one line.
    """
    line = b"%b: %b\r\n" % header
    if [line.count(sign) for sign in (b"\r", b"\n")] != [1, 1]:
        raise RuntimeError
    return line
