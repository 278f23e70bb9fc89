"""Answers on their way out: compressed once, kept for those who ask the same, sent in pieces.

What comes in: the whole answer of an engine. What goes out: an HTTP response whose status and
length are right before its first byte. Kept are small answers only, within a number of bytes.
"""

from __future__ import annotations

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import zstandard
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from city_data_bank.endpoint.hang_up import HANG_UP
from city_data_bank.errors import QueryError

CODINGS: Final = ("zstd", "gzip")
"""Content codings, the preferred one first."""

_WORTHWHILE: Final = 1024
"""Bytes from which an answer is compressed."""
_AT_ONCE: Final = 262_144
"""Bytes up to which compressing does not hold up other requests."""
_PIECE: Final = 1_048_576
"""Bytes that are handed to the connection at a time, not copied: it sends them from the map."""
_SLOWEST: Final = 100_000
"""Bytes a second below which a reader is taken for stuck."""
_GRACE: Final = 30.0
"""Seconds that every reader has."""

Body = bytes | memoryview


async def encode(body: Body, coding: str) -> Body:
    """An answer in a content coding; a large one is compressed in a thread.

    Args:
        body: The answer.
        coding: One of ``CODINGS``, or ``identity``.
    """
    if coding == "identity":
        return body
    if len(body) <= _AT_ONCE:
        return _compress(body, coding)
    return await asyncio.to_thread(_compress, body, coding)


def coding_of(body: Body, preferred: str) -> str:
    """The coding in which an answer is worth sending."""
    return preferred if len(body) >= _WORTHWHILE else "identity"


def _compress(body: Body, coding: str) -> bytes:
    """Compress at a level that keeps up with the network."""
    if coding == "zstd":
        return zstandard.ZstdCompressor(level=3).compress(body)
    return gzip.compress(body, compresslevel=5, mtime=0)


class AnswerCache:
    """The answers that were asked for last.

    Args:
        limit: Bytes that all of them may have.
    """

    def __init__(self, limit: int) -> None:
        self.size = 0
        self._limit = limit
        self._answers: OrderedDict[str, tuple[str, bytes]] = OrderedDict()

    def get(self, key: str) -> tuple[str, bytes] | None:
        """Coding and bytes of an answer, if it is kept."""
        if key in self._answers:
            self._answers.move_to_end(key)
        return self._answers.get(key)

    def keep(self, key: str, coding: str, body: Body) -> None:
        """Keep an answer, unless it would take more than a sixteenth of the room."""
        if len(body) > self._limit // 16:
            return
        self.drop(key)
        self._answers[key] = coding, bytes(body)
        self.size += len(body)
        while self.size > self._limit:
            self.drop(next(iter(self._answers)))

    def drop(self, key: str) -> None:
        """Forget an answer."""
        _, body = self._answers.pop(key, ("", b""))
        self.size -= len(body)


class Transfers:
    """The answers that are being sent: many slow readers of large ones would fill the memory.

    Args:
        limit: Bytes that all of them may have.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0

    def begin(self, size: int) -> None:
        """An answer is about to be sent.

        Raises:
            QueryError: 503, too much is being sent already.
        """
        if self._size and self._size + size > self._limit:
            raise QueryError(
                503,
                "endpoint",
                "too many large answers are being sent",
                "room for another one",
                "Ask again in a few seconds.",
            ).later(5)
        self._size += size

    def end(self, size: int) -> None:
        """It has been sent, or was given up."""
        self._size -= size


class WholeResponse(Response):
    """A response that is all there before it is sent.

    A reader who takes it more slowly than a modem would is cut off: the connection is broken, which
    no client takes for a complete answer.

    Args:
        body: What is sent.
        status: HTTP status.
        headers: All but Content-Length.
        transfers: Where it counts.

    Raises:
        QueryError: 503, too much is being sent already.
    """

    def __init__(
        self, body: Body, status: int, headers: Mapping[str, str], transfers: Transfers
    ) -> None:
        super().__init__(status_code=status)
        self.raw_headers = [
            *map(_raw, headers.items()),
            (b"content-length", str(len(body)).encode()),
        ]
        self._whole = memoryview(body)
        self._transfers = transfers
        transfers.begin(len(body))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        """Send it; of a HEAD request only the headers."""
        start = {"type": "http.response.start", "status": self.status_code}
        whole = self._whole[:0] if scope["method"] == "HEAD" else self._whole
        try:
            await send({**start, "headers": self.raw_headers})
            if HANG_UP in scope and len(whole) <= _PIECE:  # that connection takes it at once
                await send({"type": "http.response.body", "body": whole})
            else:
                await self._send_in_pieces(whole, send)
        finally:
            self._transfers.end(len(self._whole))

    async def _send_in_pieces(self, whole: memoryview, send: Send) -> None:
        """Send an answer as fast as its reader takes it, for as long as a reader has."""
        try:
            async with asyncio.timeout(_GRACE + len(whole) / _SLOWEST):
                for offset in range(0, len(whole) or 1, _PIECE):
                    end = offset + _PIECE
                    piece, more = whole[offset:end], end < len(whole)
                    await send({"type": "http.response.body", "body": piece, "more_body": more})
        except TimeoutError:
            return


@lru_cache(maxsize=1024)
def _raw(header: tuple[str, str]) -> tuple[bytes, bytes]:
    """A header as it is sent; most are the same in every answer."""
    name, value = header
    return name.lower().encode("latin-1"), value.encode("latin-1")
