"""Several files as one stream, so that a store takes all of them in at once.

What comes in: paths. What goes out: a stream of the bytes of one file after the other.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing_extensions import Buffer

_READ: Final = 1 << 20


def together(paths: Iterable[Path]) -> io.BufferedReader:
    """The bytes of files, one after the other; each is open only while it is read."""
    return io.BufferedReader(_Together(iter(paths)), _READ)


class _Together(io.RawIOBase):
    """The bytes of several files."""

    def __init__(self, paths: Iterator[Path]) -> None:
        self._paths = paths
        self._file: io.FileIO | None = None

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Read what the file at hand still has; of the next one where that is nothing."""
        while self._file or self._next():
            assert self._file is not None  # noqa: S101 -- there is one, or the next was opened
            if number := self._file.readinto(buffer):
                return number
            self._end()
        return 0

    def _next(self) -> bool:
        """Open the next file, if there is one."""
        path = next(self._paths, None)
        if path is not None:
            self._file = io.FileIO(path)
        return path is not None

    def _end(self) -> None:
        """Close the file at hand."""
        if self._file:
            self._file.close()
        self._file = None

    def close(self) -> None:
        """Close the file too."""
        self._end()
        super().close()
