"""Mapping station: columns are found by title, never by position.

A title may have holes: ``ogółem;{period};[{unit}]``. What stands in a hole becomes a fact; ``{_}``
does not matter. A hole ends at the first place where the text after it occurs. No regular
expressions are exposed to the writer of a mapping.

Source: mapping-language rule 4 and "values".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from city_data_bank.bank.code_lists import fold

ANYTHING: Final = "_"
"""Name of a hole that does not matter."""

_HOLE: Final = re.compile(r"\{([A-Za-z_][A-Za-z0-9_-]*)\}")


@dataclass(frozen=True, slots=True)
class TitlePattern:
    """A title with or without holes.

    Args:
        literals: Texts between the holes; one more than holes.
        holes: Names of the holes.
    """

    literals: tuple[str, ...]
    holes: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> TitlePattern:
        """The pattern that a text of a mapping means; white space is collapsed."""
        parts = _HOLE.split(fold(text))
        return cls(tuple(parts[0::2]), tuple(parts[1::2]))

    @property
    def text(self) -> str:
        """The pattern as it is written."""
        pairs = zip(self.literals[1:], self.holes, strict=True)
        return self.literals[0] + "".join(f"{{{hole}}}{text}" for text, hole in pairs)

    def match(self, title: str) -> dict[str, str] | None:
        """What stands in the holes of a title; None where the title does not fit.

        A hole is never empty.
        """
        rest = fold(title)
        if not self.holes:
            return {} if rest == self.literals[0] else None
        if not rest.startswith(self.literals[0]):
            return None
        rest = rest[len(self.literals[0]) :]
        found: dict[str, str] = {}
        for hole, literal in zip(self.holes, self.literals[1:], strict=True):
            end = rest.find(literal) if literal else len(rest)
            if end < 1:
                return None
            if hole != ANYTHING:
                found[hole] = rest[:end]
            rest = rest[end + len(literal) :]
        return None if rest else found
