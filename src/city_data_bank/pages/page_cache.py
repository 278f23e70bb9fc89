"""What is kept in memory up to a size: rendered pages, and what else of a release comes again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """The values that were asked for last.

    Args:
        capacity: What all that is kept may weigh.
        weigh: What an entry weighs.
    """

    def __init__(self, capacity: int, weigh: Callable[[Key, Value], int]) -> None:
        self.capacity = capacity
        self.size = 0
        self._weigh = weigh
        self._values: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """The value under a key; it becomes the last one to be forgotten."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: Key, value: Value) -> None:
        """Keep a value; forget the ones not asked for longest. One over an eighth is not kept."""
        weight = self._weigh(key, value)
        if weight > self.capacity // 8:
            return
        if key in self._values:
            self.size -= self._weigh(key, self._values.pop(key))
        self._values[key] = value
        self.size += weight
        while self.size > self.capacity:
            oldest, forgotten = self._values.popitem(last=False)
            self.size -= self._weigh(oldest, forgotten)


class PageCache(Kept[str, bytes]):
    """The pages that were asked for last.

    Args:
        capacity: Bytes of bodies and keys that are kept.
    """

    def __init__(self, capacity: int) -> None:
        super().__init__(capacity, lambda key, body: len(key) + len(body))
