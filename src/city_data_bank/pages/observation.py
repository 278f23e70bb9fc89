"""An observation: the passport of a number, back to the cell that it comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from city_data_bank.pages.parts.description import Description, describe
from city_data_bank.pages.parts.facts import (
    Fact,
    Item,
    day,
    days,
    decimal,
    fact,
    facts,
    item,
    link,
    links,
    texts,
)
from city_data_bank.pages.parts.inputs import Made, made_from
from city_data_bank.pages.parts.methods import conformance
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.pivot import most_places, places
from city_data_bank.pages.parts.properties import property_name
from city_data_bank.pages.parts.source import Source, source_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit, Wish
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import BANK, DCT, PROV, QB, RDF, SATT, SDIM, SKOS, SMEA

_KNOWN: Final = frozenset(
    (
        BANK["brokenBy"],
        BANK["highest"],
        BANK["indicator"],
        BANK["lowest"],
        BANK["referenceDate"],
        BANK["rejected"],
        BANK["selected"],
        BANK["steward"],
        DCT["conformsTo"],
        PROV["wasAttributedTo"],
        PROV["wasDerivedFrom"],
        PROV["wasGeneratedBy"],
        QB["dataSet"],
        RDF["type"],
        SATT["obsStatus"],
        SATT["unitMeasure"],
        SDIM["refArea"],
        SDIM["refPeriod"],
        SKOS["note"],
        SMEA["obsValue"],
    )
)
"""Properties that have a place of their own on the page; every other one is a breakdown."""

_CAUSES: Final = (BANK["other-date"], BANK["other-unit"])
"""Why two values of one thing may not be comparable."""
_TOTAL: Final = re.compile(r"[-/#]T$")
"""How the IRI of a total ends: its notation is T in every code list."""


@dataclass(frozen=True, slots=True)
class OtherValue:
    """Another value reported for the same thing.

    Args:
        href: The observation.
        value: The number.
        decimals: Places after the point.
        unit: Its unit.
        dataset: Where it is from.
        steward: Who answers for it.
        vintage: Day of its figures in words, or empty.
        difference: From the value of the page; None where the two cannot be compared.
        percent: The same in percent, or None.
        why: Why the two cannot be compared, or None.
    """

    href: str
    value: Decimal | None
    decimals: int
    unit: Text
    dataset: Item
    steward: Item
    vintage: str
    difference: Decimal | None
    percent: Decimal | None
    why: Text | None


@dataclass(frozen=True, slots=True)
class ObservationView:
    """What the page shows.

    Args:
        value: The number.
        decimals: Places after the point.
        unit: Its unit.
        facts: What it is about and who answers for it.
        source: The cell that it comes from.
        others: What else is reported.
        choice: Whether it was chosen, and the conflict that it is part of.
        made: What it was computed from, or None.
        conformance: How near its method is to what its indicator asks for, and the note on it.
        inputs: Values that it was chosen from.
        dataset: IRI of its dataset, or empty.
    """

    value: Decimal
    decimals: int
    unit: Text
    facts: tuple[Fact, ...]
    source: Source | None
    others: tuple[OtherValue, ...]
    choice: tuple[Fact, ...]
    made: Made | None
    conformance: tuple[Text, Text] | None
    inputs: tuple[Item, ...]
    dataset: str


async def page(visit: Visit) -> Page | None:
    """The passport of a number, or None where there is no such observation."""
    thing = [iri(visit.thing)]
    await visit.foresee(
        Wish.of("observation/description", thing=thing),
        Wish.of("observation/others", observation=thing),
        Wish.of("observation/choice", observation=thing),
        Wish.of("observation/cell", observation=thing),
    )
    described = describe(await visit.ask("observation/description", thing=thing))
    known = described.get(visit.thing)
    stated = known.first(SMEA["obsValue"]) if known else None
    value = decimal(stated) if stated else None
    if known is None or value is None:
        return None
    others = await visit.ask("observation/others", observation=thing)
    choice = await visit.ask("observation/choice", observation=thing)
    cells = await visit.ask("observation/cell", observation=thing)
    around = [term for row in (*others, *choice, *cells) for term in row.values()]
    names = await names_of(visit, [*known.terms(), *around, *(_CAUSES if others else ())])
    about, computed = known.text(BANK["indicator"]), bool(known.all(PROV["wasAttributedTo"]))
    view = ObservationView(
        value,
        places(value),
        unit_beside(visit, names, known.text(SATT["unitMeasure"]), value),
        _facts(visit, names, known),
        source_of(visit, names, cells),
        tuple(_Known(visit, names, known, value).other(row) for row in others),
        _choice(visit, names, choice),
        await made_from(visit, visit.thing, about, value) if computed else None,
        await _conformance(visit, known) if computed else None,
        _inputs(visit, names, known),
        known.text(QB["dataSet"]),
    )
    title = _title(visit, names, known)
    summary = visit.messages.measured(visit.messages.number(value), view.unit.value)
    return Page(title, view, f"{title}: {summary}", thing=visit.thing)


async def _conformance(visit: Visit, known: Description) -> tuple[Text, Text] | None:
    """What the method that computed it measures instead of what is asked for, or in part."""
    methods = describe(await visit.ask("indicator/methods", indicator=known.all(BANK["indicator"])))
    own = {one: methods[one] for one in methods if one == known.text(DCT["conformsTo"])}
    names = await names_of(visit, [term for one in own.values() for term in one.terms()])
    return conformance(visit, names, own)


def _title(visit: Visit, names: Names, known: Description) -> Text:
    """What the number is about, in one line."""
    before = [names(term) for term in known.all(BANK["indicator"], SDIM["refArea"])]
    after = [names(term) for term in known.all(SDIM["refPeriod"])]
    parts = [*before, *_breakdowns(names, known), *after]
    return Text(", ".join(map(str, parts)), visit.language)


def _breakdowns(names: Names, known: Description) -> list[Text]:
    """Names of the codes that the value is broken down by."""
    return [
        names(term)
        for name, terms in known.values.items()
        if name not in _KNOWN and not name.startswith(PROV)
        for term in terms
        if term.kind == "uri" and not _TOTAL.search(term.value)
    ]


def _facts(visit: Visit, names: Names, known: Description) -> tuple[Fact, ...]:
    """What it is about and who answers for it."""

    def linked(*properties: str) -> tuple[Item, ...]:
        return links(visit, names, known.all(*properties))

    broken = tuple(
        Fact(property_name(visit, names, name), tuple(item(visit, names, term) for term in terms))
        for name, terms in known.values.items()
        if name not in _KNOWN
    )
    return facts(
        fact(visit, "observation-indicator", linked(BANK["indicator"])),
        fact(visit, "observation-area", linked(SDIM["refArea"])),
        fact(visit, "observation-period", linked(SDIM["refPeriod"])),
        fact(visit, "observation-date", days(visit, known.all(BANK["referenceDate"]))),
        *broken,
        fact(visit, "observation-unit", linked(SATT["unitMeasure"])),
        fact(visit, "observation-steward", linked(BANK["steward"])),
        fact(visit, "observation-computed", linked(PROV["wasAttributedTo"])),
        fact(visit, "observation-dataset", linked(QB["dataSet"])),
        fact(visit, "observation-status", linked(SATT["obsStatus"])),
        fact(visit, "observation-broken", linked(BANK["brokenBy"])),
        fact(visit, "observation-spread", [_spread(visit, known)]),
        fact(visit, "observation-rule", linked(DCT["conformsTo"])),
        fact(visit, "observation-note", texts(visit, known.all(SKOS["note"]))),
    )


def _spread(visit: Visit, known: Description) -> Text | None:
    """What values that were not taken would give, from the lowest to the highest."""
    ends = [decimal(term) for term in known.all(BANK["lowest"], BANK["highest"])]
    numbers = sorted(one for one in ends if one is not None)
    if not numbers:
        return None
    decimals = most_places(numbers)
    low, high = (visit.messages.number(one, decimals) for one in (numbers[0], numbers[-1]))
    return visit.say("observation-from-to", low=low, high=high)


@dataclass(frozen=True, slots=True)
class _Known:
    """The value of the page, with which others are compared."""

    visit: Visit
    names: Names
    known: Description
    value: Decimal

    def other(self, row: Row) -> OtherValue:
        """Another value, and how far it is from the one of the page."""
        number = decimal(row["value"])
        cause = self._cause(row)
        difference = number - self.value if number is not None and cause is None else None
        share = difference / self.value * 100 if difference is not None and self.value else None
        return OtherValue(
            row["other"].value,
            number,
            places(number),
            self.names(row["unit"]),
            link(self.visit, self.names, row["dataset"].value),
            link(self.visit, self.names, row["steward"].value),
            day(self.visit.messages, row["vintage"].value) if "vintage" in row else "",
            difference,
            share.quantize(Decimal("0.01")) if share is not None else None,
            self.names(cause) if cause else None,
        )

    def _cause(self, row: Row) -> str | None:
        """Why a difference would be none: another reference date, another unit."""
        day_of_row = row["day"].value if "day" in row else ""
        if self.known.text(BANK["referenceDate"]) != day_of_row:
            return BANK["other-date"]
        same_unit = self.known.text(SATT["unitMeasure"]) == row["unit"].value
        return None if same_unit else BANK["other-unit"]


def _choice(visit: Visit, names: Names, rows: Sequence[Row]) -> tuple[Fact, ...]:
    """Whether the value was chosen, by which rule, and the conflict that it is part of."""
    chosen = {row["relation"].value for row in rows if "relation" in row}
    verdict = [
        visit.say(f"observation-{name}")
        for name in ("selected", "rejected")
        if BANK[name] in chosen
    ]

    def linked(name: str) -> tuple[Item, ...]:
        return links(visit, names, (row[name] for row in rows if name in row))

    differences = {
        row["difference"].value: row["difference"] for row in rows if "difference" in row
    }
    return facts(
        fact(visit, "observation-verdict", verdict),
        fact(visit, "observation-choice-rule", linked("rule")),
        fact(visit, "observation-note", texts(visit, _notes(rows))),
        fact(visit, "observation-conflict", _conflicts(visit, names, rows)),
        fact(visit, "observation-conflict-state", linked("state")),
        fact(
            visit,
            "observation-conflict-difference",
            (_percent(visit, term) for term in differences.values()),
        ),
    )


def _conflicts(visit: Visit, names: Names, rows: Sequence[Row]) -> tuple[Item, ...]:
    """The conflicts by kind, each leading to its page."""
    kinds = {row["about"].value: names(row["kind"]) for row in rows if "kind" in row}
    return tuple(Item(kind, link(visit, names, about).href) for about, kind in kinds.items())


def _notes(rows: Sequence[Row]) -> tuple[Term, ...]:
    """Notes on a choice."""
    return tuple(row["note"] for row in rows if "note" in row)


def _percent(visit: Visit, term: Term) -> Text:
    """A share in words."""
    number = decimal(term)
    shown = visit.messages.number(number) if number is not None else term.value
    return Text(visit.messages.measured(shown, "%"), visit.language)


def _inputs(visit: Visit, names: Names, known: Description) -> tuple[Item, ...]:
    """Values that a computed value was made from, or that a chosen one repeats."""
    prefix = visit.content.bank.iris.thing("observation", "")
    terms = known.all(BANK["selected"], BANK["rejected"], PROV["wasDerivedFrom"])
    return links(visit, names, (term for term in terms if term.value.startswith(prefix)))
