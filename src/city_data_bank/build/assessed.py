"""Targets of the bank's strategies, assessed by the values of a release.

Hands the targets of ``graph/strategy`` and the periodicity of methods to the indicators station.
"""

from __future__ import annotations

from datetime import date

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


def _iris(codes: CodeList) -> dict[str, str]:
    """IRI by notation."""
    return {notation: code.iri for notation, code in codes.codes.items()}
