"""What the kernel lets a worker take; set in the worker itself, before it opens anything.

What comes in: bytes. What goes out: a process with limits. The stack is not among them: a limit of
256 MB would hold for each thread of the store's engine too and count as data; a worker answers in
one thread that has such a stack instead (``worker``).
"""

from __future__ import annotations

import ctypes
import resource
import signal
from typing import Final

_DESCRIPTORS: Final = 4096
_SIGNAL_AT_PARENTS_DEATH: Final = 1


def set_limits(memory: int, file_size: int) -> None:
    """Limit this process; a limit that is already lower stays.

    Args:
        memory: Bytes of data, stacks of threads included.
        file_size: Bytes of any file that it writes.
    """
    _lower(resource.RLIMIT_DATA, memory)
    _lower(resource.RLIMIT_FSIZE, file_size)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_NOFILE, _DESCRIPTORS)


def memory_used() -> int:
    """Most bytes of memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def die_with_parent() -> None:
    """Have this process killed when the one that started it ends, however it ends."""
    ctypes.CDLL(None).prctl(_SIGNAL_AT_PARENTS_DEATH, signal.SIGKILL, 0, 0, 0)


def _lower(kind: int, limit: int) -> None:
    """Set a limit, or as much of it as the hard limit allows."""
    _, hard = resource.getrlimit(kind)
    lowest = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    resource.setrlimit(kind, (lowest, lowest))
