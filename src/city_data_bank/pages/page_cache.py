"""Rendered pages, kept in memory up to a number of bytes."""

from __future__ import annotations

from collections import OrderedDict


class PageCache:
    """The pages that were asked for last.

    Args:
        capacity: Bytes of bodies that are kept.
    """

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.size = 0
        self._bodies: OrderedDict[str, bytes] = OrderedDict()

    def get(self, key: str) -> bytes | None:
        """The body under a key; it becomes the last one to be forgotten."""
        if key in self._bodies:
            self._bodies.move_to_end(key)
        return self._bodies.get(key)

    def put(self, key: str, body: bytes) -> None:
        """Keep a body; forget the ones not asked for longest. One over an eighth is not kept."""
        if len(body) + len(key) > self.capacity // 8:
            return
        self.size -= _weight(key, self._bodies.pop(key, None))
        self._bodies[key] = body
        self.size += _weight(key, body)
        while self.size > self.capacity:
            oldest, forgotten = self._bodies.popitem(last=False)
            self.size -= _weight(oldest, forgotten)


def _weight(key: str, body: bytes | None) -> int:
    """Bytes that an entry takes."""
    return 0 if body is None else len(key) + len(body)
