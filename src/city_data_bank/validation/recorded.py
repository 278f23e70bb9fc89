"""Records on disk, asked for single subjects and compared, without a pass over their statements.

What comes in: N-Quads files with one statement a line, sorted, as a build writes them. What goes
out: the statements about a node; how two records differ. Of equal stretches no line is looked at,
so that the size of what has not changed hardly matters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final, Self

import pyoxigraph as ox

_LEAST: Final = 1 << 8
_MOST: Final = 1 << 18
"""Bytes that are compared at once: few where lines differ, as many as a cache holds where not."""
_BLOCK: Final = 1 << 20
"""Bytes that are parsed at once."""


@dataclass(frozen=True, slots=True)
class Record:
    """Statements in the order of their lines.

    Args:
        content: N-Quads; UTF-8 sorts as its characters do.
    """

    content: bytes | mmap

    @classmethod
    def at(cls, path: Path) -> Self:
        """The record in a file, of which only what is asked for is read.

        Raises:
            OSError: There is no such file.
        """
        with path.open("rb") as stream:
            empty = path.stat().st_size == 0
            return cls(b"" if empty else mmap(stream.fileno(), 0, access=ACCESS_READ))

    def __iter__(self) -> Iterator[ox.Quad]:
        """All statements; few of them are held at a time."""
        place, size = 0, len(self.content)
        while place < size:
            end = self.content.find(b"\n", min(place + _BLOCK, size) - 1) + 1
            yield from ox.parse(self.content[place:end], format=ox.RdfFormat.N_QUADS)
            place = end

    def of_node(
        self, node: object, predicates: Collection[str] | None = None
    ) -> tuple[ox.Triple, ...]:
        """The statements about a node; none about one that is no IRI.

        Args:
            node: A term.
            predicates: IRIs of those of the statements; none for all. A catalogue names all of its
                datasets: what is not asked for is not read.
        """
        if predicates is None:
            return _triples(self._between(f"{node} ")) if isinstance(node, ox.NamedNode) else ()
        if not self.describes(node):
            return ()
        lines = (self._between(f"{node} <{name}> ") for name in sorted(predicates))
        return _triples(b"".join(lines))

    def describes(self, node: object) -> bool:
        """Whether something is said about a node."""
        start = f"{node} ".encode()
        place = self._place(start)
        return self.content[place : place + len(start)] == start

    def _between(self, start: str) -> bytes:
        """The lines that begin so; it ends in a blank."""
        first = self._place(start.encode())
        return self.content[first : self._place(f"{start[:-1]}!".encode(), first)]

    def _place(self, start: bytes, low: int = 0) -> int:
        """Where lines that begin so, or come after them, begin."""
        high = len(self.content)
        while low < high:
            line = self.content.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if self.content[line : line + len(start)] < start:
                low = self.content.find(b"\n", (low + high) // 2) + 1 or high
            else:
                high = line
        return low


@dataclass(frozen=True, slots=True)
class Change:
    """How data differ from what they were.

    Args:
        gone: Statements that hold no more.
        come: Statements that hold now.
    """

    gone: tuple[ox.Triple, ...] = ()
    come: tuple[ox.Triple, ...] = ()

    @property
    def statements(self) -> tuple[ox.Triple, ...]:
        """All of them."""
        return (*self.gone, *self.come)


def difference(before: Record, now: Record) -> Change:
    """How a record differs from an earlier one.

    Args:
        before: The earlier one.
        now: The other one.
    """
    old, new = before.content, now.content
    left = right = 0
    gone: list[bytes] = []
    come: list[bytes] = []
    while True:
        same = _common(old, left, new, right)
        left, right = left + same, right + same
        if left == len(old) or right == len(new):
            break
        one, other = _line(old, left), _line(new, right)
        if one < other:
            gone.append(one)
            left += len(one)
        else:
            come.append(other)
            right += len(other)
    return Change(_triples(b"".join((*gone, old[left:]))), _triples(b"".join((*come, new[right:]))))


def _common(old: bytes | mmap, left: int, new: bytes | mmap, right: int) -> int:
    """Bytes of the whole lines that are the same in two records from some place on."""
    same, size = 0, _LEAST
    while True:
        one = old[left + same : left + same + size]
        other = new[right + same : right + same + size]
        if one != other or not one:
            break
        same, size = same + len(one), min(2 * size, _MOST)
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return max(old.rfind(b"\n", left, left + same + low) + 1 - left, 0)


def _line(content: bytes | mmap, place: int) -> bytes:
    """The line that begins somewhere, its end included."""
    return content[place : content.find(b"\n", place) + 1]


def _triples(lines: bytes) -> tuple[ox.Triple, ...]:
    """The statements of some lines."""
    return tuple(quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS))
