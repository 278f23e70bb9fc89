"""A large file of lines in parts, each of whole lines, so that several can be read at a time.

What comes in: paths. What goes out: ``Part`` objects, and streams that end where their part ends.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing_extensions import Buffer

SIZE: Final = 1 << 27
"""Bytes of a part, but for its last line: a loader of one holds some 500 MiB. Two at a time hold no
more than a load of whole files; smaller parts leave more files in the store to be merged."""
_READ: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a file.

    Args:
        path: The file.
        start: Of the first line, bytes.
        end: Behind the last line, bytes.
    """

    path: Path
    start: int
    end: int

    @property
    def size(self) -> int:
        """Bytes."""
        return self.end - self.start

    def open(self) -> io.BufferedReader:
        """A stream of its bytes alone."""
        return io.BufferedReader(_Window(self), _READ)


def parts_of(path: Path, size: int = SIZE) -> Iterator[Part]:
    """Cut a file behind lines.

    Args:
        path: The file.
        size: Bytes of a part at least, but for the last one.
    """
    length = path.stat().st_size
    start = 0
    with path.open("rb") as stream:
        while start < length:
            stream.seek(min(start + size, length) - 1)
            stream.readline()
            yield Part(path, start, end := stream.tell())
            start = end


class _Window(io.RawIOBase):
    """The bytes of a part."""

    def __init__(self, part: Part) -> None:
        self._file = part.path.open("rb", buffering=0)
        self._file.seek(part.start)
        self._left = part.size

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Read what fits, and no more than the part."""
        target = memoryview(buffer)
        number = self._file.readinto(target[: min(len(target), self._left)]) or 0
        self._left -= number
        return number

    def close(self) -> None:
        """Close the file too."""
        self._file.close()
        super().close()
