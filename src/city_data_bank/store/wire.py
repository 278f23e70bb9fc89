"""What the web process and a worker say to each other, over a socket pair.

A message is its length (four bytes) and that many bytes of JSON. A worker's reply to a question
carries the descriptor of a sealed memory file that holds the whole answer.
"""

from __future__ import annotations

import asyncio
import os
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

import orjson

_LENGTH: Final = struct.Struct("!I")
_ANCILLARY: Final = socket.CMSG_SPACE(struct.calcsize("i"))
_CHUNK: Final = 65_536


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a query from its tokens.

    Args:
        names_dataset: Whether it has FROM or FROM NAMED.
        prefixes: Its own prefixes.
    """

    names_dataset: bool
    prefixes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Task:
    """A query as a worker receives it.

    Args:
        text: SPARQL 1.1 query.
        media_type: Of the answer.
        default_graphs: IRIs that make up the default graph.
        named_graphs: IRIs of the named graphs.
        size: Bytes that the answer may have.
        base: IRI that relative ones are resolved against, or empty.
        known: What the web process has seen of the query; None = the worker looks for itself.
    """

    text: str
    media_type: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    size: int
    base: str
    known: Known | None = None

    def to_bytes(self) -> bytes:
        """As JSON."""
        return orjson.dumps(self)

    @classmethod
    def from_bytes(cls, message: bytes) -> Self:
        """What ``to_bytes`` wrote."""
        values = orjson.loads(message)
        for name in ("default_graphs", "named_graphs"):
            values[name] = tuple(values[name])
        known = values["known"]
        return cls(**{**values, "known": known and Known(**known)})


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker says when it is ready, and of each task.

    Args:
        status: HTTP status; 200 = the answer is in the memory file.
        place: As of ``QueryError``, where the status is not 200.
        found: Likewise.
        expected: Likewise.
        advice: Likewise.
        retires: Whether the worker has grown so much that it should be replaced.
        missing: Of the first reply: features of the sandbox that this system does not have.
    """

    status: int
    place: str = ""
    found: str = ""
    expected: str = ""
    advice: str = ""
    retires: bool = False
    missing: tuple[str, ...] = ()

    def to_bytes(self) -> bytes:
        """As JSON."""
        return orjson.dumps(self)

    @classmethod
    def from_bytes(cls, message: bytes) -> Self:
        """What ``to_bytes`` wrote."""
        values = orjson.loads(message)
        values["missing"] = tuple(values["missing"])
        return cls(**values)


def send(channel: socket.socket, message: bytes, descriptor: int | None = None) -> None:
    """Send a message from a worker, with a descriptor or without."""
    framed = _LENGTH.pack(len(message)) + message
    sent = 0
    if descriptor is not None:
        sent = socket.send_fds(channel, [framed], [descriptor])
    channel.sendall(framed[sent:])


def receive(channel: socket.socket) -> bytes | None:
    """The next message for a worker; None when the web process is gone."""
    header = _exactly(channel, _LENGTH.size)
    if header is None:
        return None
    (length,) = _LENGTH.unpack(header)
    return _exactly(channel, length)


def _exactly(channel: socket.socket, length: int) -> bytes | None:
    """That many bytes; None when there is an end before."""
    message = bytearray()
    while len(message) < length:
        piece = channel.recv(min(_CHUNK, length - len(message)))
        if not piece:
            return None
        message += piece
    return bytes(message)


async def post(channel: socket.socket, message: bytes) -> None:
    """Send a message from the web process.

    Raises:
        OSError: The worker is gone.
    """
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(channel, _LENGTH.pack(len(message)) + message)


async def collect(channel: socket.socket) -> tuple[bytes, int | None]:
    """The next message for the web process, and the descriptor that came with it.

    Raises:
        ConnectionError: The worker is gone.
    """
    message = bytearray()
    descriptor: int | None = None
    try:
        while True:
            piece, found = await _piece(channel)
            descriptor = found if found is not None else descriptor
            message += piece
            if len(message) >= _LENGTH.size:
                (length,) = _LENGTH.unpack_from(message)
                if len(message) == _LENGTH.size + length:
                    return bytes(message[_LENGTH.size :]), descriptor
    except BaseException:
        if descriptor is not None:
            os.close(descriptor)
        raise


async def _piece(channel: socket.socket) -> tuple[bytes, int | None]:
    """What has arrived."""
    while True:
        try:
            piece, ancillary, _, _ = channel.recvmsg(_CHUNK, _ANCILLARY, socket.MSG_CMSG_CLOEXEC)
        except BlockingIOError:
            await _readable(channel)
            continue
        if not piece:
            raise ConnectionResetError
        for level, kind, content in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                return piece, int(struct.unpack("i", content[:4])[0])
        return piece, None


async def _readable(channel: socket.socket) -> None:
    """Wait until something arrives."""
    loop = asyncio.get_running_loop()
    arrived = loop.create_future()
    loop.add_reader(channel, _settle, arrived)
    try:
        await arrived
    finally:
        loop.remove_reader(channel)


def _settle(arrived: asyncio.Future[None]) -> None:
    """Wake the one who waits, once."""
    if not arrived.done():
        arrived.set_result(None)
