"""Indicators station: assessments of targets as statements of ``graph/strategy``.

What comes in: assessments. What goes out: a ``bank:Assessment`` each, with every number that its
status follows from, in the unit of its target; each target points to its newest one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.targets import Direction
from city_data_bank.indicators.assessment import Assessment, Point
from city_data_bank.indicators.results import written
from city_data_bank.iris import Iris
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import ADMS, BANK, DCT, PROV, SDIM, XSD

_PLACES: Final = 4


@dataclass(frozen=True, slots=True)
class Concepts:
    """What assessments are described with.

    Args:
        statuses: IRI by notation of ``target-status``.
        refusals: IRI by notation of ``refusal``.
        rules: IRI by notation of ``rule``.
    """

    statuses: Mapping[str, str]
    refusals: Mapping[str, str]
    rules: Mapping[str, str]


def assessment_quads(
    assessments: Iterable[Sequence[Assessment]], iris: Iris, concepts: Concepts, today: date
) -> tuple[ox.Quad, ...]:
    """The assessments of a release.

    Args:
        assessments: Those of each target, the newest last.
        iris: Addresses of the bank.
        concepts: See there.
        today: The day that they are as of.
    """
    statements = Statements(iris.graph("strategy"))
    for several in assessments:
        for one in several:
            node = f"{one.target.iri}/assessment/{one.year}"
            _describe(statements, node, one, concepts)
            statements.link(node, SDIM["refPeriod"], iris.thing("period", str(one.year)))
            statements.value(node, DCT["date"], today.isoformat(), XSD["date"])
            if one is several[-1]:
                statements.link(one.target.iri, BANK["latestAssessment"], node)
    return statements.quads()


def rounded(share: Fraction) -> Decimal:
    """A share with four places, half to even, without zeros at its end."""
    return Decimal(round(share * 10**_PLACES)).scaleb(-_PLACES).normalize()


def _describe(statements: Statements, node: str, one: Assessment, concepts: Concepts) -> None:
    """One assessment."""
    rule = "linear-share-1" if one.target.direction is Direction.REACH else "bound-1"
    statements.type(node, BANK["Assessment"])
    statements.link(node, DCT["subject"], one.target.iri)
    statements.link(node, ADMS["status"], concepts.statuses[one.status.value])
    statements.link(node, DCT["conformsTo"], concepts.rules[rule])
    if one.refusal is not None:
        statements.link(node, DCT["type"], concepts.refusals[one.refusal.value])
    _use(statements, node, BANK["assessedValue"], one.point)
    _use(statements, node, BANK["baselineValue"], one.baseline)
    for name, share in (("progress", one.progress), ("due", one.due)):
        if share is not None:
            statements.value(node, BANK[name], written(rounded(share)), XSD["decimal"])
    if one.distance is not None:
        statements.value(node, BANK["distance"], written(one.distance), XSD["decimal"])


def _use(statements: Statements, node: str, predicate: str, point: Point | None) -> None:
    """A value that was used, in the unit of the target, with the conflicts on it."""
    if point is None:
        return
    statements.link(node, PROV["used"], point.address, *point.conflicts)
    if point.value is not None:
        statements.value(node, predicate, written(point.value), XSD["decimal"])
