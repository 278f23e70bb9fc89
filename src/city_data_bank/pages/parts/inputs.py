"""What a computed value was made from: numerator and denominator with their numbers and sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from city_data_bank.pages.parts.facts import Item, decimal, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.observations import Observation, newest
from city_data_bank.pages.parts.pivot import places
from city_data_bank.pages.parts.reported import cell_of
from city_data_bank.pages.parts.terms import terms
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import BANK

REFERENCE: Final = "reference"
"""Slug of the dataset of what the bank computes."""
_YEAR: Final = slice(4)
"""Where the ref of a period has its year."""
_ROUNDED: Final = 12
"""Digits after the point of an amount that was converted; the engine divides with 18."""


@dataclass(frozen=True, slots=True)
class InputLine:
    """A value that entered.

    Args:
        role: Whether above or below the line.
        name: What it is, leading to its passport.
        period: What it is for.
        value: As it was reported.
        decimals: Places after the point.
        unit: Its unit.
        dataset: Where it is from; None for what the bank computed itself.
        cell: The cell that it stands in, or None.
        text: What stands there.
    """

    role: Text
    name: Item
    period: Item
    value: Decimal
    decimals: int
    unit: Text
    dataset: Item | None
    cell: Item | None
    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """How a value came about.

    Args:
        lines: The inputs, those above the line first.
        arithmetic: The same as one calculation, or empty where an input is not known.
    """

    lines: tuple[InputLine, ...]
    arithmetic: str


async def made_from(visit: Visit, observation: str, indicator: str, value: Decimal) -> Made | None:
    """What a value was computed from.

    Args:
        visit: The visit.
        observation: IRI of the value.
        indicator: IRI of what it is of.
        value: It.

    Returns:
        None where it was not computed.
    """
    rows = await visit.ask("parts/inputs", observation=[iri(observation)])
    inputs = _one_each(rows)
    if not inputs:
        return None
    reported = [row.get("selected", row["input"]) for row in inputs]
    sources = await visit.ask("parts/sources", observation=list(dict.fromkeys(reported)))
    said = await visit.ask("indicator/terms", subject=[iri(indicator)])
    known = [term for row in (*inputs, *sources, *said) for term in row.values()]
    names = await names_of(visit, known)
    called = terms(visit, names, said)
    found = {row["observation"]: row for row in reversed(sources)}

    def line(row: Row, reported: Term) -> InputLine:
        number = decimal(row["value"]) or Decimal(0)
        term = called.get(row["term"].value)
        source = found.get(reported, {})
        return InputLine(
            role=names(row["role"]),
            name=Item(
                term.text if term else names(row["indicator"]),
                visit.content.addresses.link(visit.language, row["input"].value),
            ),
            period=link(visit, names, row["period"].value),
            value=number,
            decimals=places(number),
            unit=unit_beside(visit, names, row["unit"].value, number),
            dataset=link(visit, names, source["dataset"].value) if "dataset" in source else None,
            cell=cell_of(visit, source),
            text=source["text"].value if "text" in source else "",
        )

    return Made(tuple(map(line, inputs, reported)), _arithmetic(visit, inputs, value))


async def newest_made(visit: Visit, observations: Sequence[Observation]) -> Made | None:
    """What the newest of some values was computed from; None where it was not computed."""
    last = next(reversed(newest(observations).values()), None)
    if last is None or last.dataset != visit.content.bank.iris.dataset(REFERENCE):
        return None
    return await made_from(visit, last.iri, last.indicator, last.value)


def _one_each(rows: Iterable[Row]) -> list[Row]:
    """One input a term: that of the year that the term asks for, else what lasts from another.

    What is above the line comes first, and there what is added.
    """
    by_term: dict[tuple[Term, Term], list[Row]] = {}
    for row in rows:
        by_term.setdefault((row["role"], row["term"]), []).append(row)
    found = [
        next(filter(_of_its_year, candidates), candidates[0]) for candidates in by_term.values()
    ]
    return sorted(found, key=lambda row: (row["role"].value == BANK["denominator"], -_sign(row)))


def _of_its_year(row: Row) -> bool:
    """Whether an input is of the year that its term asks for."""
    own, period = (row[name].value.rpartition("/")[2][_YEAR] for name in ("own", "period"))
    years = int(row["years"].value) if "years" in row else 0
    return own.isdigit() and period.isdigit() and int(own) - int(period) == years


def _arithmetic(visit: Visit, inputs: Sequence[Row], value: Decimal) -> str:
    """The calculation with the numbers as the reader writes them; empty where one is missing."""
    above = [row for row in inputs if row["role"].value == BANK["numerator"]]
    below = [row for row in inputs if row["role"].value == BANK["denominator"]]
    known = [
        (round(amount, _ROUNDED).normalize(), _sign(row))
        for row in (*above, *below)
        if "amount" in row and (amount := decimal(row["amount"])) is not None
    ]
    if not above or len(known) < len(inputs):
        return ""
    stated = inputs[0].get("multiplier")
    factor = (decimal(stated) if stated else None) or Decimal(1)
    top, bottom = known[: len(above)], known[len(above) :]
    divisor = _total(bottom) if bottom else Decimal(1)
    if not divisor:
        return ""
    parts = [_written(visit, top, bracketed=factor != 1 or bool(bottom))]
    if factor != 1:
        parts = [visit.messages.number(factor, places(factor)), "\N{MULTIPLICATION SIGN}", *parts]
    if bottom:
        parts += ["/", _written(visit, bottom, bracketed=True)]
    if factor == 1 and len(inputs) == 1 and known[0] == (value, 1):
        return ""
    equal = "=" if factor * _total(top) / divisor == value else "\N{ALMOST EQUAL TO}"
    return " ".join([*parts, equal, visit.messages.number(value, places(value))])


def _sign(row: Row) -> int:
    """Whether an input is added or subtracted."""
    return -1 if "sign" in row and row["sign"].value == "-1" else 1


def _total(amounts: Iterable[tuple[Decimal, int]]) -> Decimal:
    """The sum of some amounts with their signs."""
    return sum((amount * sign for amount, sign in amounts), Decimal(0))


def _written(visit: Visit, amounts: Sequence[tuple[Decimal, int]], *, bracketed: bool) -> str:
    """A sum as people write it."""
    words = ""
    for amount, sign in amounts:
        number = visit.messages.number(amount, places(amount))
        if words:
            words += f" + {number}" if sign > 0 else f" \N{MINUS SIGN} {number}"
        else:
            words = number if sign > 0 else f"\N{MINUS SIGN}{number}"
    return f"({words})" if bracketed and len(amounts) > 1 else words
