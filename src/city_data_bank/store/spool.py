"""Where a worker writes an answer: bytes for a small one, a sealed memory file for a large one.

What comes in: the pieces that the engine writes. What goes out: the whole answer, ready to be
handed over. A small answer costs no file, which would be most of the work of a look-up.
"""

from __future__ import annotations

import errno
import fcntl
import os
from typing import BinaryIO, Final, Self

_SMALL: Final = 65_536
"""Bytes up to which no file is made."""
_BUFFER: Final = 1_048_576
_SEALS: Final = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_SEAL


class Spool:
    """One answer; the engine calls ``write`` and ``flush`` alone.

    Args:
        size: Bytes that it may have.
    """

    def __init__(self, size: int) -> None:
        self.small = bytearray()
        """The answer, unless there is a file."""
        self._size = size
        self._written = 0
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()

    def write(self, piece: bytes) -> int:
        """Take a piece.

        Raises:
            OSError: EFBIG, the answer is too large.
        """
        self._written += len(piece)
        if self._written > self._size:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        if self._written <= _SMALL:
            self.small += piece
            return len(piece)
        if self._file is None:
            made = os.memfd_create("answer", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
            self._file = os.fdopen(made, "wb", _BUFFER)
            self._file.write(self.small)
            self.small.clear()
        return self._file.write(piece)

    @property
    def written(self) -> int:
        """Bytes that it has taken."""
        return self._written

    def flush(self) -> None:
        """Nothing is due before the end."""

    def sealed(self) -> int | None:
        """Descriptor of the file with the whole answer, which nobody can change; None = small."""
        if self._file is None:
            return None
        self._file.flush()
        descriptor = self._file.fileno()
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, _SEALS)
        return descriptor
