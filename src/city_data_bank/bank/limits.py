"""Limits: what the values of an indicator may be before somebody has to look at them.

What comes in: the methods and frequencies of the ontology. What goes out: one set of limits an
indicator, one interval a frequency. Nothing is checked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from city_data_bank.bank.graph import Graph
from city_data_bank.bank.methods import Method, read_methods
from city_data_bank.bank.ontology import Ontology, indicator_ref
from city_data_bank.bank.scales import Scale, read_scales
from city_data_bank.bank.targets import read_targets
from city_data_bank.errors import OntologyError
from city_data_bank.vocabulary import BANK, DCT

_INTERVAL: Final = re.compile(r"P(?:([1-9][0-9]*)Y|([1-9][0-9]*)M|([1-9][0-9]*)D)", re.ASCII)
_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one indicator.

    Args:
        unit: IRI of the unit of the four values that follow.
        minimum: Least possible value.
        maximum: Greatest possible value.
        usual_minimum: Value below which somebody should look.
        usual_maximum: Value above which somebody should look.
        largest_change: From one period to the next, in percent; None = the bank's threshold.
        longest_constant: Equal values in a row; None = the bank's threshold.
        method: IRI of the method that says so.
    """

    unit: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    usual_minimum: Decimal | None = None
    usual_maximum: Decimal | None = None
    largest_change: Decimal | None = None
    longest_constant: int | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """The longest time between two values that are due.

    Args:
        months: Whole months.
        days: Days besides.
    """

    months: int = 0
    days: int = 0

    @property
    def yearly(self) -> bool:
        """Whether a value is due every year."""
        return self.months == _YEAR and not self.days


def limits_of(methods: Iterable[Method]) -> Mapping[str, Limits]:
    """The limits of each indicator that has a method, by its ref; the newest method counts.

    Args:
        methods: By indicator, then by the day from which they are valid.
    """
    newest = {method.indicator: method for method in methods}
    limits = {
        indicator_ref(indicator): Limits(
            unit=method.unit,
            minimum=method.minimum,
            maximum=method.maximum,
            usual_minimum=method.usual_minimum,
            usual_maximum=method.usual_maximum,
            largest_change=method.largest_change,
            longest_constant=method.longest_constant,
            method=method.iri,
        )
        for indicator, method in newest.items()
    }
    return MappingProxyType(limits)


def read_intervals(graph: Graph) -> Mapping[str, Interval]:
    """The interval of each frequency that has one, by its IRI.

    Args:
        graph: The ontology.

    Raises:
        OntologyError: ``bank:interval`` is not a number of years, months or days.
    """
    found: dict[str, Interval] = {}
    for frequency in graph.of_type(DCT["Frequency"]):
        for text in graph.texts(frequency, BANK["interval"]):
            match = _INTERVAL.fullmatch(text)
            if match is None:
                raise OntologyError(
                    f"ontology: {frequency}",
                    f"interval {text!r}",
                    "years, months or days, such as P1Y, P3M, P7D",
                    "Correct the frequency.",
                )
            years, months, days = (int(part or 0) for part in match.groups())
            found[frequency] = Interval(years * _YEAR + months, days)
    return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class Ranges:
    """What is needed to compare the values of a dataset with the limits of their indicators.

    Args:
        limits: By ref of indicator.
        units: IRI by notation.
        scales: Of units, by IRI.
        needed: IRIs of the methods that compute from an indicator and of the targets set for it, by
            its IRI.
    """

    limits: Mapping[str, Limits] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, Scale] = field(default_factory=dict)
    needed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def ranges_of(ontology: Ontology) -> Ranges:
    """The ranges of a bank's indicators."""
    units = {notation: code.iri for notation, code in ontology.units.codes.items()}
    methods = read_methods(ontology.graph)
    needed: dict[str, tuple[str, ...]] = {}
    uses = [(iri, method.iri) for method in methods for iri in method.inputs]
    uses += [(target.indicator, target.iri) for target in read_targets(ontology.graph)]
    for indicator, use in uses:
        needed[indicator] = (*needed.get(indicator, ()), use)
    return Ranges(limits_of(methods), units, read_scales(ontology.graph), needed)
