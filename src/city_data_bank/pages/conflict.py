"""A conflict: several numbers for one thing, their cells, why they differ, which one counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from city_data_bank.pages.parts.description import NOTHING, Description, describe
from city_data_bank.pages.parts.facts import Fact, Item, days, decimal, fact, facts, links, texts
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.reported import ReportedValue, reported_values
from city_data_bank.pages.parts.targets import Entry, entries
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row
from city_data_bank.vocabulary import ADMS, BANK, DCT, SDIM, SKOS


@dataclass(frozen=True, slots=True)
class ConflictView:
    """What the page shows.

    Args:
        kind: Why the values differ.
        meaning: What that means.
        reason: What the city or the source says of it, or None.
        source: The document that says so, or None.
        percent: Highest minus lowest in percent of the lowest, or None.
        values: The newest figures first.
        facts: What it is about, which rule chose, who decides.
        targets: Those whose assessment rests on it.
    """

    kind: Text
    meaning: Text | None
    reason: Text | None
    source: Item | None
    percent: Decimal | None
    values: tuple[ReportedValue, ...]
    facts: tuple[Fact, ...]
    targets: tuple[Entry, ...]


async def page(visit: Visit) -> Page | None:
    """The numbers side by side, or None where there is no such conflict."""
    described = describe(await visit.ask("conflict/description", conflict=[iri(visit.thing)]))
    known = described.get(visit.thing)
    if known is None:
        return None
    rows = await visit.ask("conflict/values", conflict=[iri(visit.thing)])
    names = await names_of(visit, [*known.terms(), *(t for row in rows for t in row.values())])
    kind = known.text(DCT["type"])
    difference = known.first(BANK["differencePercent"])
    about = known.all(BANK["indicator"], SDIM["refArea"], SDIM["refPeriod"])
    title = ", ".join(str(names(term)) for term in about)
    values = reported_values(visit, names, rows).get(visit.thing, ())
    view = ConflictView(
        names(kind),
        visit.choose(described.get(kind, NOTHING).all(SKOS["definition"])),
        visit.choose(known.all(SKOS["note"])),
        _source(visit, names, known),
        decimal(difference) if difference else None,
        values,
        _facts(visit, names, known, rows),
        await _targets(visit),
    )
    said = visit.messages
    shown = "; ".join(said.measured(said.number(one.value), one.unit.value) for one in values)
    return Page(Text(title, visit.language), view, f"{title}: {shown}", thing=visit.thing)


async def _targets(visit: Visit) -> tuple[Entry, ...]:
    """Targets whose assessment rests on it, with their lights."""
    rows = await visit.ask("conflict/targets", conflict=[iri(visit.thing)])
    known = await entries(visit, (row["target"] for row in rows))
    return tuple(known[row["target"].value] for row in rows if row["target"].value in known)


def _source(visit: Visit, names: Names, known: Description) -> Item | None:
    """The document that gives the reason."""
    cited = texts(visit, known.all(DCT["bibliographicCitation"]))
    return next(iter((*links(visit, names, known.all(DCT["source"])), *cited)), None)


def _facts(visit: Visit, names: Names, known: Description, rows: Sequence[Row]) -> tuple[Fact, ...]:
    """What it is about, which rule chose, who decides."""

    def linked(key: str, *properties: str) -> Fact:
        return fact(visit, key, links(visit, names, known.all(*properties)))

    rules = [row["rule"] for row in rows if "rule" in row]
    return facts(
        linked("observation-indicator", BANK["indicator"]),
        linked("observation-area", SDIM["refArea"]),
        linked("observation-period", SDIM["refPeriod"]),
        linked("observation-conflict", DCT["type"]),
        linked("observation-conflict-state", ADMS["status"]),
        fact(visit, "observation-choice-rule", links(visit, names, rules)),
        fact(visit, "conflict-decided-by", texts(visit, known.all(BANK["decidedBy"]))),
        fact(visit, "conflict-decided-on", days(visit, known.all(BANK["decidedOn"]))),
        linked("gap-responsible", BANK["responsible"]),
    )
