"""What has changed in a large record of which most has stayed, found without holding it.

What comes in: a record as it was and as it is, both in one order. What goes out: the lines that
are gone and the lines that are new.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import IO, Final

_BLOCK: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Revision:
    """From one record to the next; nothing else of it changed.

    Args:
        gone: Lines that only the earlier one has.
        new: Lines that only the later one has.
    """

    gone: frozenset[bytes]
    new: frozenset[bytes]


def revise(before: Path | None, after: Path | None, most: int) -> Revision | None:
    """Compare two records between the first and the last byte in which they differ.

    Args:
        before: The earlier record; no line stands in it twice. None = there was none.
        after: The later one, likewise.
        most: Bytes that the lines may have that only one of them has.

    Returns:
        The difference; None where it is too large to be worth it.
    """
    sizes = [path.stat().st_size if path else 0 for path in (before, after)]
    if abs(sizes[0] - sizes[1]) > most:
        return None
    with _opened(before) as earlier, _opened(after) as later:
        start = _line_start(earlier, _common(_blocks(earlier), _blocks(later)))
        same = _common(_backwards(earlier, sizes[0]), _backwards(later, sizes[1]))
        end = min(min(sizes) - start, same)
        end -= max(_to_line(earlier, sizes[0] - end), _to_line(later, sizes[1] - end))
        return _apart(
            _lines(earlier, start, sizes[0] - end), _lines(later, start, sizes[1] - end), most
        )


def _opened(path: Path | None) -> IO[bytes]:
    """A record, or nothing to read."""
    return path.open("rb") if path else io.BytesIO()


def _apart(olds: Iterator[bytes], news: Iterator[bytes], most: int) -> Revision | None:
    """The lines that only one of two stretches has; both have the others in nearly one order.

    What is held are the lines that the other stretch has not had yet.
    """
    gone: set[bytes] = set()
    new: set[bytes] = set()
    held = 0
    for old, line in zip_longest(olds, news, fillvalue=b""):
        if old != line:
            held += _note(old, gone, new) + _note(line, new, gone)
            if held > most:
                return None
    return Revision(frozenset(gone), frozenset(new))


def _note(line: bytes, own: set[bytes], other: set[bytes]) -> int:
    """Hold a line, or let go of it where the other stretch had it: how many bytes more are held."""
    if line in other:
        other.remove(line)
        return -len(line)
    if line:
        own.add(line)
    return len(line)


def _blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """The content from the start."""
    stream.seek(0)
    while block := stream.read(_BLOCK):
        yield block


def _backwards(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """The content from the end, each block turned round."""
    for end in range(size, 0, -_BLOCK):
        stream.seek(start := max(0, end - _BLOCK))
        yield stream.read(end - start)[::-1]


def _common(ones: Iterator[bytes], others: Iterator[bytes]) -> int:
    """How many bytes two contents have in common before they first differ."""
    count = 0
    for one, other in zip(ones, others, strict=False):
        if one != other:
            pairs = enumerate(zip(one, other, strict=False))
            short = min(len(one), len(other))
            return count + next((at for at, (a, b) in pairs if a != b), short)
        count += len(one)
    return count


def _line_start(stream: IO[bytes], position: int) -> int:
    """Where the line of a position starts."""
    start = position
    while start:
        stream.seek(begin := max(0, start - _BLOCK))
        if (found := stream.read(start - begin).rfind(b"\n")) >= 0:
            return begin + found + 1
        start = begin
    return 0


def _to_line(stream: IO[bytes], position: int) -> int:
    """How many bytes further the next line starts: 0 where one does."""
    if position == 0:
        return 0
    stream.seek(position - 1)
    return len(stream.readline()) - 1


def _lines(stream: IO[bytes], start: int, end: int) -> Iterator[bytes]:
    """The lines of a stretch, one by one."""
    stream.seek(start)
    while start < end:
        line = stream.readline()
        start += len(line)
        yield line
