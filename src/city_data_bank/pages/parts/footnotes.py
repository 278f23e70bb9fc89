"""Footnotes: every number of a printed page leads to the address that it can be looked up at."""

from __future__ import annotations


class Footnotes:
    """Addresses in the order in which a page speaks of them; what is named twice has one note."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def note(self, iri: str) -> int:
        """The number of an address, from 1."""
        return self._numbers.setdefault(iri, len(self._numbers) + 1)

    @property
    def all(self) -> tuple[tuple[int, str], ...]:
        """Every note: number, address."""
        return tuple((number, iri) for iri, number in self._numbers.items())
