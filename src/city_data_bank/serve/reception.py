"""Receives requests, and gives up on those that never come to an end.

uvicorn waits for ever for headers that trickle in and takes addresses of any length. Here a request
has to be there, head and body, within seconds, and its head within a number of bytes. A query by
GET, which is most of what is asked, goes to the endpoint past everything between (``exchange``).
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, Final, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from city_data_bank.endpoint.hang_up import HangUp
from city_data_bank.serve.exchange import Endpoint, Exchange

if TYPE_CHECKING:
    from uvicorn._types import ASGI3Application

_LONGEST_HEAD: Final = 262_144
"""Bytes of address and headers: room for the longest query by GET, percent-encoded."""
_WITH_MORE: Final = frozenset({b"content-length", b"transfer-encoding", b"expect"})
"""Headers of requests that have more to say."""
_TOO_LONG: Final = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"content-length: 0\r\nconnection: close\r\n\r\n"
)


class TimedProtocol(HttpToolsProtocol):
    """One connection.

    ``seconds`` runs from the first byte of a request, or the opening of the connection, to the
    request's end. Most requests come in one piece: only what is left unfinished by a piece needs a
    clock.
    """

    seconds: ClassVar[float] = 10.0
    endpoint: ClassVar[Endpoint | None] = None
    _hang_up: HangUp | None = None
    _deadline: asyncio.TimerHandle | None = None
    _head = 0
    _receiving = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock of the first request."""
        super().connection_made(transport)
        self._arm()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clock."""
        self._disarm()
        if self._hang_up is not None:
            self._hang_up.happen()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read a piece; start the clock of a further request if that is not whole yet."""
        super().data_received(data)
        if self._receiving and self._deadline is None:
            self._arm()

    def on_message_begin(self) -> None:
        """A further request begins."""
        super().on_message_begin()
        self._head = 0
        self._receiving = True

    def on_url(self, url: bytes) -> None:
        """Count the address."""
        super().on_url(url)
        self._count(len(url))

    def on_header(self, name: bytes, value: bytes) -> None:
        """Count a header."""
        super().on_header(name, value)
        self._count(len(name) + len(value))

    def on_headers_complete(self) -> None:
        """Answer a query by GET; all else goes the way of every request."""
        endpoint = self.endpoint
        if endpoint is None or not endpoint.takes(self.url) or not self._is_simple():
            super().on_headers_complete()
            return
        self._hang_up = HangUp()
        self.cycle = Exchange.of(self, endpoint, self._hang_up)
        self._start_asgi_task(self.cycle, cast("ASGI3Application", endpoint.ask))

    def _is_simple(self) -> bool:
        """Whether this is a GET without a body, on a connection that waits for nothing else."""
        parser, cycle = self.parser, self.cycle
        busy = len(self.connections), len(self.tasks)
        return (
            parser.get_method() == b"GET"
            and parser.get_http_version() == "1.1"
            and not parser.should_upgrade()
            and (cycle is None or cycle.response_complete)
            and (self.limit_concurrency is None or max(busy) < self.limit_concurrency)
            and _WITH_MORE.isdisjoint(name for name, _ in self.headers)
        )

    def on_message_complete(self) -> None:
        """The request is there: stop the clock."""
        self._receiving = False
        self._disarm()
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no request; a head that is too long has its own status."""
        if self._head <= _LONGEST_HEAD:
            super().send_400_response(msg)
            return
        self.transport.write(_TOO_LONG)
        self.transport.close()

    def _count(self, size: int) -> None:
        """Stop the parser when the head grows too long."""
        self._head += size
        if self._head > _LONGEST_HEAD:
            raise ValueError

    def _arm(self) -> None:
        """Start the clock."""
        self._deadline = self.loop.call_later(self.seconds, self._give_up)

    def _disarm(self) -> None:
        """Stop the clock."""
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        """The time is over."""
        self.transport.close()


def timed_protocol(seconds: float, endpoint: Endpoint | None = None) -> type[TimedProtocol]:
    """The protocol of connections whose requests have to be there within seconds.

    Args:
        seconds: So many.
        endpoint: Where queries are asked; None = there is none.
    """
    return type("TimedProtocol", (TimedProtocol,), {"seconds": seconds, "endpoint": endpoint})
