"""A gap: a value that is missing, why, what it waits for, and who has to act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from city_data_bank.pages.parts.description import Description, describe
from city_data_bank.pages.parts.facts import Fact, Item, days, fact, facts, links, texts
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.source import Source, source_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import BANK, DCT, SDIM, SKOS


@dataclass(frozen=True, slots=True)
class GapView:
    """What the page shows.

    Args:
        reason: Why the value is missing.
        facts: What it would be about, what it waits for, who has to act.
        source: The cell in which it is missing, if a delivery has one.
    """

    reason: Text
    facts: tuple[Fact, ...]
    source: Source | None


async def page(visit: Visit) -> Page | None:
    """A missing value, or None where no gap of that address is known."""
    described = describe(await visit.ask("gap/description", thing=[iri(visit.thing)]))
    known = described.get(visit.thing)
    if known is None:
        return None
    cells = await visit.ask("gap/cell", gap=[iri(visit.thing)])
    needed = await visit.ask("gap/needed", gap=[iri(visit.thing)])
    said = [term for row in (*cells, *needed) for term in row.values()]
    names = await names_of(visit, [*known.terms(), *said])
    reason = names(known.text(DCT["type"]))
    about = known.all(BANK["indicator"], SDIM["refArea"], SDIM["refPeriod"])
    title = ", ".join(str(names(term)) for term in about)
    view = GapView(reason, _facts(visit, names, known, needed), source_of(visit, names, cells))
    return Page(Text(title, visit.language), view, f"{title}: {reason}", thing=visit.thing)


def _facts(
    visit: Visit, names: Names, known: Description, needed: Sequence[Row]
) -> tuple[Fact, ...]:
    """What it would be about, what it waits for, who has to act."""

    def linked(*properties: str) -> tuple[Item, ...]:
        return links(visit, names, known.all(*properties))

    def waits(name: str) -> tuple[Term, ...]:
        return tuple(row[name] for row in needed if name in row)

    return facts(
        fact(visit, "gap-reason", linked(DCT["type"])),
        fact(visit, "observation-indicator", linked(BANK["indicator"])),
        fact(visit, "observation-area", linked(SDIM["refArea"])),
        fact(visit, "observation-period", linked(SDIM["refPeriod"])),
        fact(visit, "observation-date", days(visit, known.all(BANK["referenceDate"]))),
        fact(visit, "indicator-needed", texts(visit, waits("needed"))),
        fact(visit, "gap-inputs", links(visit, names, waits("input"))),
        fact(visit, "observation-steward", linked(BANK["steward"])),
        fact(visit, "gap-responsible", linked(BANK["responsible"])),
        fact(visit, "gap-expected", days(visit, known.all(DCT["available"]))),
        fact(visit, "observation-dataset", linked(DCT["isPartOf"])),
        fact(visit, "indicator-see-also", links(visit, names, waits("source"))),
        fact(visit, "observation-note", texts(visit, known.all(SKOS["note"]))),
    )
