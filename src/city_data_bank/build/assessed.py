"""Targets of the bank's strategies, assessed by the values of a release.

Hands the targets of ``graph/strategy`` and the periodicity of methods to the indicators station.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.code_lists import CodeList
from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.limits import Interval, read_intervals
from city_data_bank.bank.methods import method_for, read_methods
from city_data_bank.bank.ontology import Ontology
from city_data_bank.bank.targets import read_targets
from city_data_bank.indicators.assessment import assess
from city_data_bank.indicators.assessments import Concepts, assessment_quads
from city_data_bank.indicators.evidence import Evidence
from city_data_bank.vocabulary import DCT

_DAY: Final = ox.NamedNode(DCT["date"])
_Said = frozenset[tuple[object, object]]


def assess_targets(
    bank: Bank, ontology: Ontology, evidence: Evidence, today: date
) -> tuple[ox.Quad, ...]:
    """Assess every target.

    Args:
        bank: The bank.
        ontology: Its lists, with ``graph/strategy``.
        evidence: The values, and what contradicts them.
        today: As of which values are current or stale.

    Returns:
        Statements of ``graph/strategy``.

    Raises:
        OntologyError: A target or a method is incomplete.
    """
    methods = read_methods(ontology.graph)
    intervals = read_intervals(ontology.graph)
    assessments = []
    for target in read_targets(ontology.graph):
        method = method_for(methods, target.indicator, today)
        interval = intervals.get(method.periodicity, Interval()) if method else Interval()
        points = evidence.points(target)
        assessments.append(assess(target, points, interval.months or None, today))
    concepts = Concepts(
        *(_iris(ontology.lists[name]) for name in ("target-status", "refusal", "rule"))
    )
    return assessment_quads(assessments, bank.iris, concepts, today)


def keep_days(assessed: Sequence[ox.Quad], before: Iterable[ox.Quad]) -> tuple[ox.Quad, ...]:
    """Leave assessments that say what they said in the release before with the day of then.

    An assessment is as of the day on which it was first given; the same one of another day would
    be a change where nothing has changed.

    Args:
        assessed: Statements about the assessments of today.
        before: Statements of the same graph in the release before.

    Returns:
        The statements of today, in their order.
    """
    then = {(node, said): day for node, said, day in _dated(before)}
    kept = {node: then[node, said] for node, said, _ in _dated(assessed) if (node, said) in then}
    return tuple(
        ox.Quad(quad.subject, quad.predicate, kept[quad.subject], quad.graph_name)
        if quad.predicate == _DAY and quad.subject in kept
        else quad
        for quad in assessed
    )


def _dated(quads: Iterable[ox.Quad]) -> Iterator[tuple[object, _Said, ox.Literal]]:
    """Everything that has a day, with what else is said of it."""
    said: dict[object, set[tuple[object, object]]] = {}
    days: dict[object, ox.Literal] = {}
    for quad in quads:
        if quad.predicate == _DAY and isinstance(quad.object, ox.Literal):
            days[quad.subject] = quad.object
        else:
            said.setdefault(quad.subject, set()).add((quad.predicate, quad.object))
    for node, day in days.items():
        yield node, frozenset(said.get(node, ())), day


def _iris(codes: CodeList) -> dict[str, str]:
    """IRI by notation."""
    return {notation: code.iri for notation, code in codes.codes.items()}
