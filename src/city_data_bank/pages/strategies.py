"""The strategies of the city: their goals and targets as trees, each with its light."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.goal_tree import Tree, trees
from city_data_bank.pages.visit import Page, Visit


@dataclass(frozen=True, slots=True)
class StrategiesView:
    """What the page shows.

    Args:
        trees: One a strategy.
    """

    trees: tuple[Tree, ...]


async def page(visit: Visit) -> Page | None:
    """All strategies."""
    view = StrategiesView(await trees(visit, await visit.ask_once("strategies/goals")))
    return Page(visit.say("strategies-title"), view, visit.messages("strategies-summary"))
