"""A strategic document: its date and place, the goals and targets that it sets."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Fact, days, fact, facts, links
from city_data_bank.pages.parts.goal_tree import Tree, trees
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.vocabulary import DCT, FOAF


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What the page shows.

    Args:
        description: What it is, or None.
        facts: Date, publisher, where to read it.
        trees: The goals that it sets, by strategy.
    """

    description: Text | None
    facts: tuple[Fact, ...]
    trees: tuple[Tree, ...]


async def page(visit: Visit) -> Page | None:
    """A document, or None where there is no such."""
    about = [iri(visit.thing)]
    known = describe(await visit.ask("document/description", thing=about)).get(visit.thing)
    if known is None:
        return None
    found = await trees(visit, await visit.ask("document/goals", document=about))
    names = await names_of(visit, [visit.thing, *known.terms()])
    description = visit.choose(known.all(DCT["description"]))
    rows = facts(
        fact(visit, "document-issued", days(visit, known.all(DCT["issued"]))),
        fact(visit, "document-publisher", links(visit, names, known.all(DCT["publisher"]))),
        fact(visit, "document-text", links(visit, names, known.all(FOAF["page"]))),
    )
    view = DocumentView(description, rows, found)
    return Page(names(visit.thing), view, str(description or ""), thing=visit.thing)
