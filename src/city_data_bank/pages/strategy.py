"""A strategy: the documents that it comes from, its goals, their targets."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Fact, fact, facts, links
from city_data_bank.pages.parts.goal_tree import Tree, trees
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.vocabulary import DCT


@dataclass(frozen=True, slots=True)
class StrategyView:
    """What the page shows.

    Args:
        facts: Its documents.
        trees: Its goals; empty where it has none.
    """

    facts: tuple[Fact, ...]
    trees: tuple[Tree, ...]


async def page(visit: Visit) -> Page | None:
    """A strategy, or None where there is no such."""
    about = [iri(visit.thing)]
    known = describe(await visit.ask("strategy/description", thing=about)).get(visit.thing)
    if known is None:
        return None
    found = await trees(visit, await visit.ask("strategy/goals", strategy=about))
    names = await names_of(visit, [visit.thing, *known.terms()])
    rows = facts(fact(visit, "strategy-documents", links(visit, names, known.all(DCT["source"]))))
    return Page(names(visit.thing), StrategyView(rows, found), thing=visit.thing)
