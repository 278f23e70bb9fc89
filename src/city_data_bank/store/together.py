"""Several answers as one: what a worker is asked at once comes back in one message.

What comes in: answers in the order of their questions. What goes out: their bytes one after the
other and, at the end, where each of them ends (eight bytes each, big-endian); and back.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Final

_END: Final = "Q"


def written_ends(ends: Sequence[int]) -> bytes:
    """What stands behind the answers.

    Args:
        ends: Of each answer, counted from the beginning of the first one.
    """
    return struct.pack(f"!{len(ends)}{_END}", *ends)


def joined(answers: Sequence[bytes | memoryview]) -> bytes:
    """Answers as one."""
    ends: list[int] = []
    for answer in answers:
        ends.append((ends[-1] if ends else 0) + len(answer))
    return b"".join((*answers, written_ends(ends)))


def parted(body: bytes | memoryview, count: int) -> list[memoryview]:
    """The answers that are in one.

    Args:
        body: As ``joined`` wrote it.
        count: How many there are.
    """
    view = memoryview(body)
    ends = struct.unpack_from(f"!{count}{_END}", view, len(view) - count * struct.calcsize(_END))
    return [view[start:end] for start, end in zip((0, *ends), ends, strict=False)]
