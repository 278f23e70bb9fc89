"""What pages of one release share: names of things, and answers that are the same for all of them.

What comes in: names and rows as the engine gave them. What goes out: the same, without asking
again; a release does not change while it is served. Both are bounded; nothing stands in a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from city_data_bank.pages.page_cache import Kept
from city_data_bank.pages.parts.texts import Text
from city_data_bank.store.engine import Row

_NAMES: Final = 20_000
"""Things whose names are kept."""
_TERMS: Final = 200_000
"""Terms of all rows that are kept."""

Named = Mapping[str, Text | None]
"""The name of a thing by language of the reader; None = it has none."""


def _count(_: str, rows: tuple[Row, ...]) -> int:
    """Terms of an answer; an empty one weighs something too."""
    return 1 + sum(map(len, rows))


@dataclass(frozen=True, slots=True)
class Memory:
    """What pages of one release share.

    Args:
        names: By IRI.
        rows: By query text.
    """

    names: Kept[str, Named] = field(default_factory=lambda: Kept(_NAMES, lambda *_: 1))
    rows: Kept[str, tuple[Row, ...]] = field(default_factory=lambda: Kept(_TERMS, _count))

    def known(self, things: Iterable[str], language: str) -> dict[str, Text | None]:
        """Names of those things that were asked for before, in a language."""
        found: dict[str, Text | None] = {}
        for thing in things:
            named = self.names.get(thing)
            if named is not None and language in named:
                found[thing] = named[language]
        return found
