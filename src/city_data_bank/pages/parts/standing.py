"""How an indicator stands: its newest value, when the next one is due, who answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from city_data_bank.pages.parts.csv_links import csv_link
from city_data_bank.pages.parts.facts import Fact, Item, day, due, fact, facts, link, links
from city_data_bank.pages.parts.inputs import REFERENCE
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.observations import Observation, newest
from city_data_bank.pages.parts.pivot import Figure
from city_data_bank.pages.parts.reported import (
    ConflictEntry,
    conflict_entry,
    reported_values,
)
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Term


@dataclass(frozen=True, slots=True)
class Standing:
    """How an indicator stands in the city.

    Args:
        figure: The newest value, leading to its passport.
        unit: Its unit.
        period: The period that it is for.
        facts: Steward, status, last and next update, who has to see that it comes, whom to tell.
        caveats: What the numbers of its datasets do not say, such as since when they are counted
            in another way.
        conflicts: Where several values were reported for the same period.
        csv: Every value as a table.
        citation: How to cite the indicator.
    """

    figure: Figure | None
    unit: Text
    period: Item | None
    facts: tuple[Fact, ...]
    caveats: tuple[tuple[Item, Text], ...]
    conflicts: tuple[ConflictEntry, ...]
    csv: str
    citation: Text


async def standing(visit: Visit, title: Text, observations: Sequence[Observation]) -> Standing:
    """How the visited indicator stands.

    Args:
        visit: The visit.
        title: Of the indicator.
        observations: Every value of the city.
    """
    last = next(reversed(newest(observations).values()), None)
    rows = await visit.ask("indicator/duty", indicator=[iri(visit.thing)])
    things = [last.period, last.steward, last.unit, last.status] if last else []
    known = [term for row in rows for term in row.values()]
    names = await names_of(visit, [*filter(None, things), *known])

    def told(name: str) -> Iterable[str]:
        return sorted({row[name].value for row in rows if name in row})

    return Standing(
        figure=last.figure if last else None,
        unit=unit_beside(visit, names, last.unit, last.value) if last else Text(""),
        period=link(visit, names, last.period) if last else None,
        facts=facts(
            fact(visit, _who(visit, last), [link(visit, names, last.steward)] if last else []),
            fact(visit, "observation-status", [names(last.status)] if last and last.status else []),
            fact(visit, "indicator-last", (link(visit, names, one) for one in told("last"))),
            fact(
                visit,
                "indicator-due",
                (due(visit, one, "indicator-overdue") for one in told("due")),
            ),
            fact(
                visit,
                "indicator-responsible",
                links(visit, names, (row["responsible"] for row in rows if "responsible" in row)),
            ),
            fact(visit, "indicator-report", [_contact(visit)]),
        ),
        caveats=await _caveats(visit, observations),
        conflicts=await _conflicts(visit),
        csv=_csv(visit) if observations else "",
        citation=_citation(visit, title),
    )


def _who(visit: Visit, last: Observation | None) -> str:
    """What the steward of the newest value is: who answers for it, or who computed it."""
    computed = last is not None and last.dataset == visit.content.bank.iris.dataset(REFERENCE)
    return "observation-computed" if computed else "observation-steward"


def _csv(visit: Visit) -> str:
    """All values of the city as a file."""
    return csv_link(visit, "parts/series", indicator=[iri(visit.thing)], area=[visit.city])


def _contact(visit: Visit) -> Item | Text:
    """Whom to tell of an error."""
    contact = visit.content.bank.contact
    if email := contact.get("email", ""):
        return Item(Text(email), f"mailto:{email}")
    if url := contact.get("url", ""):
        return Item(Text(url), url)
    return visit.say("site-contact-missing")


async def _caveats(
    visit: Visit, observations: Sequence[Observation]
) -> tuple[tuple[Item, Text], ...]:
    """What the numbers of its datasets do not say, the newest figures first."""
    dated = {one.dataset: one.vintage for one in observations}
    datasets = sorted(dated, key=lambda one: (dated[one], one), reverse=True)
    if not datasets:
        return ()
    found: dict[str, list[Term]] = {}
    for row in await visit.ask("indicator/caveats", dataset=map(iri, datasets)):
        found.setdefault(row["dataset"].value, []).append(row["caveat"])
    names = await names_of(visit, found)
    chosen = ((one, visit.choose(found[one])) for one in datasets if one in found)
    return tuple((link(visit, names, one), text) for one, text in chosen if text)


async def _conflicts(visit: Visit) -> tuple[ConflictEntry, ...]:
    """Where several values were reported for one period of the city."""
    where = {"indicator": [iri(visit.thing)], "area": [visit.city]}
    rows = await visit.ask("indicator/conflicts", **where)
    if not rows:
        return ()
    values = await visit.ask("conflict/values", conflict=[row["conflict"] for row in rows])
    names = await names_of(visit, (term for row in (*rows, *values) for term in row.values()))
    reported = reported_values(visit, names, values)
    return tuple(conflict_entry(names, row, reported) for row in rows)


def _citation(visit: Visit, title: Text) -> Text:
    """How to cite the indicator, with the release."""
    content = visit.content
    return visit.say(
        "indicator-citation",
        title=str(title),
        bank=str(visit.choose_stated(content.bank.title) or ""),
        day=day(visit.messages, content.manifest.built),
        iri=visit.thing,
        release=content.bank.iris.thing("release", content.manifest.id),
    )
