"""The web process's end of the socket between it and one worker.

What comes in: a task. What goes out: what the worker replies, with the answer: bytes, or the
descriptor of a memory file. The socket is watched for as long as the worker lives, since beginning
and ending that with each task would take longer than the look-up of a worker.
"""

from __future__ import annotations

import asyncio
import os
import socket
import struct
from collections.abc import Callable
from typing import Final

from city_data_bank.store.wire import FRAME, LENGTH

_ANCILLARY: Final = socket.CMSG_SPACE(struct.calcsize("i"))
_CHUNK: Final = 131_072

Message = tuple[bytes, bytes | int]
"""A reply, and the answer: its bytes, or the descriptor of its file."""


class Channel:
    """One end; a task is sent when the reply to the one before has come.

    Args:
        end: Of a socket pair.
    """

    def __init__(self, end: socket.socket) -> None:
        end.settimeout(0)
        self.gone = False
        """Whether the worker has ended, or nobody listens to it any more."""
        self.on_loss: Callable[[], None] = _pass
        """Called when the worker has ended of itself."""
        self._end = end
        self._loop = asyncio.get_running_loop()
        self._buffer = bytearray()
        self._descriptor = -1
        self._arrived: asyncio.Future[Message | None] = self._loop.create_future()
        self._loop.add_reader(end, self._receive)

    async def post(self, message: bytes) -> None:
        """Send a task.

        Raises:
            OSError: The worker is gone.
        """
        if self.gone:
            raise ConnectionResetError
        self._arrived = self._loop.create_future()
        framed = LENGTH.pack(len(message)) + message
        try:
            sent = self._end.send(framed)
        except BlockingIOError:
            sent = 0
        if sent < len(framed):
            await self._loop.sock_sendall(self._end, framed[sent:])

    async def collect(self) -> Message:
        """The reply.

        Raises:
            ConnectionError: The worker is gone.
        """
        arrived = self._arrived
        try:
            message = await arrived
        except asyncio.CancelledError:
            if arrived.done() and not arrived.cancelled():
                _let_go(arrived.result())
            raise
        if message is None:
            raise ConnectionResetError
        return message

    def close(self) -> None:
        """Listen no more."""
        self.on_loss = _pass
        self._lose()
        self._end.close()

    def _receive(self) -> None:
        """Take what has arrived."""
        try:
            piece, ancillary, _, _ = self._end.recvmsg(_CHUNK, _ANCILLARY, socket.MSG_CMSG_CLOEXEC)
        except BlockingIOError:
            return
        except OSError:
            piece, ancillary = b"", []
        for level, kind, content in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                (self._descriptor,) = struct.unpack("i", content[:4])
        if not piece:
            self._lose()
            return
        self._buffer += piece
        self._settle()

    def _settle(self) -> None:
        """Hand over the reply, once it is whole."""
        buffer = self._buffer
        if len(buffer) < FRAME.size:
            return
        length, small = FRAME.unpack_from(buffer)
        answer = FRAME.size + length
        if len(buffer) < answer + small:
            return
        said = bytes(buffer[FRAME.size : answer])
        if self._descriptor < 0:
            message: Message = said, bytes(buffer[answer:])
        else:
            message, self._descriptor = (said, self._descriptor), -1
        buffer.clear()
        if self._arrived.done():
            _let_go(message)
        else:
            self._arrived.set_result(message)

    def _lose(self) -> None:
        """The worker is gone, or no longer of interest."""
        if self.gone:
            return
        self.gone = True
        self._loop.remove_reader(self._end)
        if self._descriptor >= 0:
            os.close(self._descriptor)
        if not self._arrived.done():
            self._arrived.set_result(None)
        self.on_loss()


def _pass() -> None:
    """Nobody wants to know."""


def _let_go(message: Message | None) -> None:
    """Close the file of an answer that nobody takes."""
    if message is not None and isinstance(message[1], int):
        os.close(message[1])
