"""Indicators station: decisions of people that change nothing, and methods that go in a circle.

What comes in: decisions and methods beside the reported values. What goes out: findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from city_data_bank.bank.methods import Method
from city_data_bank.indicators.computation import Vocabulary, circles
from city_data_bank.indicators.decisions import FILE, Decision, Decisions
from city_data_bank.indicators.reported import Coded, Reported
from city_data_bank.model import Finding, Place, Severity


def unused_decisions(reported: Reported, decisions: Decisions) -> Iterator[Finding]:
    """Decisions for a dataset that does not report the value.

    Args:
        reported: All values.
        decisions: Of people.
    """
    for key, decision in sorted(decisions.decided.items()):
        if not _reports(reported, decision):
            place = Place(FILE, column="/".join(key))
            words = (("dataset", decision.dataset), ("by", decision.by), ("date", decision.date))
            yield Finding("decision-unused", Severity.WARNING, place, decision.dataset, words)


def effective(reported: Reported, decisions: Decisions) -> Decisions:
    """The decisions that can be followed; the rules of the bank choose in place of the others."""
    decided = {key: one for key, one in decisions.decided.items() if _reports(reported, one)}
    return Decisions(decided, decisions.explanations)


def _reports(reported: Reported, decision: Decision) -> bool:
    """Whether the dataset has a total of this indicator, area and period."""
    slugs = [source.slug for source in reported.sources]
    if decision.dataset not in slugs:
        return False
    start, end = np.searchsorted(
        reported.source, [slugs.index(decision.dataset), slugs.index(decision.dataset) + 1]
    )
    fits = np.ones(int(end - start), np.bool_)
    columns: tuple[tuple[Coded, str], ...] = (
        (reported.indicator, decision.indicator),
        (reported.area, decision.area),
        (reported.period, decision.period),
        (reported.breakdown, ""),
    )
    for column, text in columns:
        number = column.texts.index(text) if text in column.texts else -1
        fits &= column.numbers[start:end] == number
    return bool(fits.any())


def circular_methods(methods: Sequence[Method], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Indicators that are computed from each other, a finding a circle.

    Args:
        methods: All of them.
        vocabulary: Names of what methods speak of.
    """
    for circle in circles([method for method in methods if method.numerator]):
        refs = ", ".join(vocabulary.ref(iri) for iri in circle)
        words = (("focus", circle[0]),)
        yield Finding("methods-in-a-circle", Severity.WARNING, Place("ontology"), refs, words)
