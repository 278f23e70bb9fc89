"""One query by GET and its answer, straight between the connection and the endpoint.

What comes in: a request whose head is there and that has no body. What goes out: the same response
as by the long way (middleware, routes), with head and body in one piece. It is an ASGI exchange
like any other; what is left out is what a query does not need: the check of each header that we
wrote ourselves, the search for a route, the watch for messages of the client.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self, cast

from starlette.types import ASGIApp, Scope
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

from city_data_bank.endpoint.hang_up import HANG_UP, HangUp

if TYPE_CHECKING:
    from uvicorn._types import ASGISendEvent, HTTPResponseStartEvent
    from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_CLOSE: Final = (b"connection", b"close")
_AT_ONCE: Final = 65_536
"""Bytes of a body that are worth copying to be sent together with the head."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What answers queries.

    Args:
        takes: Whether it is asked at an address, query included.
        ask: Answers a query: an ASGI application.
    """

    takes: Callable[[bytes], bool]
    ask: ASGIApp


class Exchange(RequestResponseCycle):
    """One request and its response."""

    _head = b""

    @classmethod
    def of(cls, connection: HttpToolsProtocol, hang_up: HangUp) -> Self:
        """The exchange that begins with a request.

        Args:
            connection: Has just read its head.
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
        return cls(
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

    async def send(self, message: ASGISendEvent) -> None:
        """Send the response: its head goes out with the first piece of its body.

        Raises:
            RuntimeError: A header would end the head, or a body is not as long as it said.
        """
        if self.flow.write_paused and not self.disconnected:
            await self.flow.drain()
        if self.disconnected:
            return
        if message["type"] == "http.response.start":
            self.response_started = True
            self._head = self._begin(message)
        elif message["type"] == "http.response.body":
            self._go_on(message.get("body", b""), more=message.get("more_body", False))

    def _begin(self, start: HTTPResponseStartEvent) -> bytes:
        """The head of a response."""
        headers = [*self.default_headers, *start["headers"]]
        if not self.keep_alive:
            headers.append(_CLOSE)
        self.keep_alive = _CLOSE not in headers
        for name, value in headers:
            if name == b"content-length":
                self.expected_content_length = int(value)
        head = b"".join(
            (
                STATUS_LINE[start["status"]],
                *[b"%b: %b\r\n" % header for header in headers],
                b"\r\n",
            )
        )
        if {head.count(sign) for sign in (b"\r\n", b"\r", b"\n")} != {len(headers) + 2}:
            raise RuntimeError
        return head

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
