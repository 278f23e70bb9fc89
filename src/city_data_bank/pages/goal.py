"""A goal: what it is part of, its targets and those of the goals below it, with the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Fact, fact, facts, links
from city_data_bank.pages.parts.goal_tree import Goal, trees
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.vocabulary import SKOS


@dataclass(frozen=True, slots=True)
class GoalView:
    """What the page shows.

    Args:
        definition: What it wants, in more words, or None.
        facts: Number, strategy, broader goal.
        goal: It, with its targets and the goals below it.
    """

    definition: Text | None
    facts: tuple[Fact, ...]
    goal: Goal


async def page(visit: Visit) -> Page | None:
    """A goal, or None where there is no such."""
    about = [iri(visit.thing)]
    known = describe(await visit.ask("goal/description", thing=about)).get(visit.thing)
    found = await trees(visit, await visit.ask("goal/goals", top=about))
    if known is None or not found:
        return None
    names = await names_of(visit, [visit.thing, *known.terms()])
    definition = visit.choose(known.all(SKOS["definition"]))
    rows = facts(
        fact(visit, "goal-number", (Text(one.value) for one in known.all(SKOS["notation"]))),
        fact(visit, "goal-strategy", links(visit, names, known.all(SKOS["inScheme"]))),
        fact(visit, "goal-broader", links(visit, names, known.all(SKOS["broader"]))),
    )
    (goal,) = found[0].goals
    view = GoalView(definition, rows, goal)
    return Page(names(visit.thing), view, str(definition or ""), thing=visit.thing)
