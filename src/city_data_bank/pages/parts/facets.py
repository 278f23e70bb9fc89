"""Facets of a list: each value with how many entries have it, leading to the list held to it."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.texts import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet.

    Args:
        name: Of the value, leading to the list narrowed down by it, or widened again.
        count: How many entries have it.
        chosen: Whether the list is narrowed down by it.
    """

    name: Item
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet of a list.

    Args:
        name: What it is called.
        choices: Its values.
    """

    name: Text
    choices: tuple[Choice, ...]

    @property
    def chosen(self) -> Choice | None:
        """The value that the list is held to, or None."""
        return next((one for one in self.choices if one.chosen), None)
