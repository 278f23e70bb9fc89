"""What the store says of things: rows of (thing, property, value) grouped for reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from city_data_bank.store.engine import Row, Term


@dataclass(frozen=True, slots=True)
class Description:
    """Everything said of one thing.

    Args:
        thing: Its IRI.
        values: Terms by property, in the order of the answer.
    """

    thing: str
    values: Mapping[str, tuple[Term, ...]]

    def all(self, *properties: str) -> tuple[Term, ...]:
        """Values of the properties, in their order."""
        return tuple(term for name in properties for term in self.values.get(name, ()))

    def first(self, *properties: str) -> Term | None:
        """The first value of the first property that has one."""
        return next(iter(self.all(*properties)), None)

    def text(self, *properties: str) -> str:
        """The first value as text; empty where there is none."""
        return str(self.first(*properties) or "")

    def terms(self) -> Iterator[Term]:
        """Every property and value, as far as they are IRIs that may have a name."""
        for name, values in self.values.items():
            yield Term("uri", name)
            yield from (value for value in values if value.kind == "uri")


NOTHING: Final = Description("", {})
"""What is said of a thing that the store does not know."""


def describe(rows: Iterable[Row]) -> dict[str, Description]:
    """Descriptions by thing.

    Args:
        rows: Solutions with ``thing``, ``property`` and ``value``.
    """
    found: dict[str, dict[str, list[Term]]] = {}
    for row in rows:
        properties = found.setdefault(row["thing"].value, {})
        properties.setdefault(row["property"].value, []).append(row["value"])
    return {
        thing: Description(thing, {name: tuple(values) for name, values in properties.items()})
        for thing, properties in found.items()
    }
