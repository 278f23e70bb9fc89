"""Methods: how indicators get their values, as versioned sheets of the ontology.

What comes in: the quads of ``graph/ontology``. What goes out: frozen methods, whose numerator and
denominator are sums of terms. Nothing is computed here.

A value is ``multiplier * sum(numerator) / sum(denominator)``; without a denominator nothing is
divided, and without a numerator there is nothing to compute: the sheet of a variable that is
delivered states unit and tolerance.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from city_data_bank.bank.graph import Graph
from city_data_bank.bank.sheet import Sheet
from city_data_bank.vocabulary import BANK, DCT, QB, SATT, SCHEMA, SKOS

_ADVICE: Final = "Correct the method."


@dataclass(frozen=True, slots=True)
class Term:
    """One summand: an indicator, perhaps of one part of a breakdown, perhaps of an earlier year.

    Args:
        indicator: IRI.
        unit: IRI of the unit in which the value enters; empty where any will do.
        sign: 1 where the value is added, -1 where it is subtracted.
        years_before: How many years before the period of the result its own lies.
        breakdown: Dimension and code, both IRIs; a dimension that is not named is its total.
    """

    indicator: str
    unit: str = ""
    sign: int = 1
    years_before: int = 0
    breakdown: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """One version of how an indicator gets its value.

    Args:
        iri: Its own.
        indicator: IRI of the indicator that it serves.
        valid: First day of the periods that it is for; a later version takes over from its own.
        unit: IRI of the unit of the result.
        numerator: Terms to add, by IRI; empty where nothing is computed.
        denominator: Terms to add and divide by; empty where nothing is divided.
        multiplier: What the quotient is multiplied by.
        decimals: Places to which the result is rounded; None leaves it as it is.
        minimum: Least possible value, in the unit of the result.
        maximum: Greatest possible value, in the unit of the result.
        usual_minimum: Value below which somebody should look, in the unit of the result.
        usual_maximum: Value above which somebody should look, in the unit of the result.
        largest_change: From one period to the next, in percent, up to which nobody wonders.
        longest_constant: How many equal values in a row nobody wonders about.
        delay: Days after the end of a period until its value is due.
        tolerance: Difference in percent up to which two values agree.
        conformance: IRI of the degree to which it follows the standard, or empty.
        periodicity: IRI of the frequency with which a value is due, or empty.
        responsible: IRI of the unit that has to see that data come, or empty.
        for_each: Dimensions, IRIs: the method computes on its own for each of their codes.
        note: By language; a proxy says here what it measures instead and why that is near.
    """

    iri: str
    indicator: str
    valid: date
    unit: str
    numerator: tuple[Term, ...] = ()
    denominator: tuple[Term, ...] = ()
    multiplier: Decimal = Decimal(1)
    decimals: int | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    usual_minimum: Decimal | None = None
    usual_maximum: Decimal | None = None
    largest_change: Decimal | None = None
    longest_constant: int | None = None
    delay: int | None = None
    tolerance: Decimal | None = None
    conformance: str = ""
    periodicity: str = ""
    responsible: str = ""
    for_each: tuple[str, ...] = ()
    note: tuple[tuple[str, str], ...] = ()

    @property
    def inputs(self) -> frozenset[str]:
        """IRIs of the indicators that it is computed from."""
        return frozenset(term.indicator for term in (*self.numerator, *self.denominator))


def read_methods(graph: Graph) -> tuple[Method, ...]:
    """Read every method of an ontology.

    Args:
        graph: The ontology.

    Returns:
        By indicator, then by the day from which they are valid.

    Raises:
        OntologyError: A method lacks its indicator, unit or day, or one of its parts is no number.
    """
    dimensions = frozenset(iri for iri, _ in graph.named(QB["DimensionProperty"]))
    methods = (
        _Sheet(graph, iri, _ADVICE, dimensions).method() for iri in graph.of_type(BANK["Method"])
    )
    return tuple(sorted(methods, key=lambda one: (one.indicator, one.valid)))


def method_for(methods: Iterable[Method], indicator: str, day: date) -> Method | None:
    """The version of an indicator's method for a period that begins on a day, or None."""
    fitting = (one for one in methods if one.indicator == indicator and one.valid <= day)
    return max(fitting, key=lambda one: one.valid, default=None)


@dataclass(frozen=True, slots=True)
class _Sheet(Sheet):
    """What the graph says of one method or term."""

    dimensions: frozenset[str]

    def method(self) -> Method:
        """The whole."""
        multiplier = self.number(BANK["multiplier"])
        return Method(
            iri=self.iri,
            indicator=self.needed(DCT["subject"]),
            valid=self.day(),
            unit=self.needed(SATT["unitMeasure"]),
            numerator=self.terms(BANK["numerator"]),
            denominator=self.terms(BANK["denominator"]),
            multiplier=Decimal(1) if multiplier is None else multiplier,
            decimals=self.whole(BANK["decimals"]),
            minimum=self.number(SCHEMA["minValue"]),
            maximum=self.number(SCHEMA["maxValue"]),
            usual_minimum=self.number(BANK["usualMinimum"]),
            usual_maximum=self.number(BANK["usualMaximum"]),
            largest_change=self.number(BANK["largestChange"]),
            longest_constant=self.whole(BANK["longestConstant"]),
            delay=self.whole(BANK["delay"]),
            tolerance=self.number(BANK["tolerance"]),
            conformance=self.link(BANK["conformance"]),
            periodicity=self.link(DCT["accrualPeriodicity"]),
            responsible=self.link(BANK["responsible"]),
            for_each=self.graph.iris(self.iri, BANK["forEach"]),
            note=tuple(sorted(self.graph.languages(self.iri, SKOS["note"]).items())),
        )

    def terms(self, predicate: str) -> tuple[Term, ...]:
        """The terms of a sum: an indicator itself, or a node that says more of it."""
        known = frozenset(self.graph.of_type(BANK["Term"]))
        return tuple(
            _Sheet(self.graph, iri, _ADVICE, self.dimensions).term() if iri in known else Term(iri)
            for iri in self.graph.iris(self.iri, predicate)
        )

    def term(self) -> Term:
        """A term with its breakdown."""
        sign = self.whole(BANK["sign"])
        return Term(
            indicator=self.needed(BANK["indicator"]),
            unit=self.needed(SATT["unitMeasure"]),
            sign=1 if sign is None else sign,
            years_before=self.whole(BANK["yearsBefore"]) or 0,
            breakdown=tuple(
                (dimension, code)
                for dimension in sorted(self.dimensions)
                for code in self.graph.iris(self.iri, dimension)
            ),
        )

    def day(self) -> date:
        """The day from which it is valid."""
        text = self.text(DCT["valid"])
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self.error(f"valid {text!r}", "a day such as 2015-01-01") from None
