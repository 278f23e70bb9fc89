"""Indicators station: which indicators a bank wants to have, how often, and who sees to it.

What comes in: methods, missing inputs, the datasets that report something yearly. What goes out:
one entry an indicator.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from city_data_bank.bank.graph import Graph
from city_data_bank.bank.limits import Interval
from city_data_bank.bank.methods import Method
from city_data_bank.bank.ontology import indicator_ref
from city_data_bank.vocabulary import BANK, DCT


@dataclass(frozen=True, slots=True)
class Missing:
    """What an indicator lacks to have any value.

    Args:
        reason: IRI.
        stewards: IRIs of those who have the input.
        responsible: IRI of the unit that has to see that it comes, or empty.
    """

    reason: str
    stewards: tuple[str, ...]
    responsible: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """An indicator that the bank wants to have.

    Args:
        ref: Its ref.
        interval: How often; None where nobody says.
        delay: Days after the end of a period until its value is due; None where nobody says.
        responsible: IRI of the unit that has to see that it comes, or empty.
        inputs: Refs of what it is computed from, each with the years that it lies back.
        missing: What it lacks; None where nobody says.
    """

    ref: str
    interval: Interval | None
    delay: int | None
    responsible: str
    inputs: tuple[tuple[str, int], ...] = ()
    missing: Missing | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A dataset that is delivered again and again.

    Args:
        slug: Its own.
        interval: How often.
        series: Slug of its series, or empty.
        last: Last day that it covers, ISO 8601, or empty.
    """

    slug: str
    interval: Interval
    series: str
    last: str


def read_missing(graph: Graph) -> dict[str, Missing]:
    """What indicators lack, by ref.

    Args:
        graph: The ontology.
    """
    found: dict[str, Missing] = {}
    for node in graph.of_type(BANK["MissingInput"]):
        responsible = graph.iris(node, BANK["responsible"])
        for indicator in graph.iris(node, BANK["indicator"]):
            for reason in graph.iris(node, DCT["type"]):
                found[indicator_ref(indicator)] = Missing(
                    reason, graph.iris(node, BANK["steward"]), next(iter(responsible), "")
                )
    return found


def wanted_indicators(
    methods: Sequence[Method],
    missing: Mapping[str, Missing],
    intervals: Mapping[str, Interval],
    reported: Mapping[str, Interval],
    delay: int | None,
) -> tuple[Wanted, ...]:
    """The indicators that a bank wants to have, sorted by ref.

    Args:
        methods: By indicator, then by the day from which they are valid: the newest counts.
        missing: What indicators lack, by ref.
        intervals: Of frequencies, by IRI.
        reported: How often what the city reports is delivered, by ref of indicator.
        delay: Days that the bank gives where a method says nothing.
    """
    newest = {indicator_ref(method.indicator): method for method in methods}
    found = []
    for ref in sorted({*newest, *missing, *reported}):
        method, lacks = newest.get(ref), missing.get(ref)
        own = intervals.get(method.periodicity) if method else None
        responsible = (method.responsible if method else "") or (lacks.responsible if lacks else "")
        given = method.delay if method and method.delay is not None else delay
        found.append(
            Wanted(ref, own or reported.get(ref), given, responsible, _inputs(method), lacks)
        )
    return tuple(found)


def _inputs(method: Method | None) -> tuple[tuple[str, int], ...]:
    """What a method computes from."""
    if method is None:
        return ()
    terms = (*method.numerator, *method.denominator)
    return tuple(dict.fromkeys((indicator_ref(one.indicator), one.years_before) for one in terms))
