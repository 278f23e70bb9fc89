"""What the web process and a worker say to each other, over a socket pair.

A task is its length (four bytes) and that many bytes of JSON. A reply is the length of its JSON, of
which there is none where there is nothing to say but the answer, and that of a small answer (four
bytes each), then both. A large answer is a sealed memory file, whose
descriptor comes with the reply. This is the worker's side; ``channel`` is that of the web process.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, Self

import orjson

from city_data_bank.store.spool import Spool

LENGTH: Final = struct.Struct("!I")
"""Before a task."""
FRAME: Final = struct.Struct("!II")
"""Before a reply."""
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
        further: What is to be answered with it, see ``together``.
    """

    text: str
    media_type: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    size: int
    base: str
    known: Known | None = None
    further: tuple[Task, ...] = ()

    def to_bytes(self) -> bytes:
        """As JSON."""
        return orjson.dumps(self)

    @classmethod
    def from_bytes(cls, message: bytes) -> Self:
        """What ``to_bytes`` wrote."""
        return cls._of(orjson.loads(message))

    @classmethod
    def _of(cls, values: Mapping[str, Any]) -> Self:
        """A task, and what is asked with it."""
        known = values["known"]
        read = {
            "default_graphs": tuple(values["default_graphs"]),
            "named_graphs": tuple(values["named_graphs"]),
            "known": known and Known(**known),
            "further": tuple(map(cls._of, values["further"])),
        }
        return cls(**{**values, **read})


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker says when it is ready, and of each task.

    Args:
        status: HTTP status; 200 = here is the answer.
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

    @classmethod
    def from_bytes(cls, message: bytes) -> Reply:
        """What ``send`` wrote."""
        if not message:
            return ANSWERED
        values = orjson.loads(message)
        values["missing"] = tuple(values["missing"])
        return cls(**values)


ANSWERED: Final = Reply(HTTPStatus.OK)
"""What is said of most tasks: nothing but the answer, in no bytes."""


def send(channel: socket.socket, reply: Reply, answer: Spool | None = None) -> None:
    """Send a reply from a worker, with an answer or without."""
    said = b"" if reply is ANSWERED else orjson.dumps(reply)
    small = answer.small if answer is not None else b""
    framed = b"".join((FRAME.pack(len(said), len(small)), said, small))
    descriptor = answer.sealed() if answer is not None else None
    sent = 0
    if descriptor is not None:
        sent = socket.send_fds(channel, [framed], [descriptor])
    channel.sendall(framed[sent:])


def receive(channel: socket.socket) -> bytes | None:
    """The next task for a worker; None when the web process is gone."""
    message = bytearray()
    length = LENGTH.size
    while len(message) < length:
        piece = channel.recv(_CHUNK)
        if not piece:
            return None
        message += piece
        if length == LENGTH.size <= len(message):
            length += LENGTH.unpack_from(message)[0]
    return bytes(message[LENGTH.size :])
