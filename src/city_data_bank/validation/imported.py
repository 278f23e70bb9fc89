"""Datasets of other catalogues are held to the same shapes, and not stopped by what they lack.

What comes in: findings. What goes out: the same with one finding a dataset and rule, and a warning
where a dataset lacks what the bank's own must have: nobody here can mend it, what is missing is
shown, and no harvest breaks. A wrong value stays a violation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from city_data_bank.model import Finding, Severity

_SHAPES: Final = ("shape-dataset-", "shape-distribution-")
_SHARED: Final = "address-repeated"
"""Two foreign datasets may offer one file; some harvesters then show it once."""


def judge_imported(
    findings: Iterable[Finding], imported: Collection[str]
) -> tuple[Finding, ...]:
    """Findings as they count for datasets of other catalogues.

    Args:
        findings: Of a catalogue.
        imported: Slugs of the datasets that were taken in.

    Returns:
        In the same order; the first of several alike stands for all of them.
    """
    judged: dict[object, Finding] = {}
    for number, finding in enumerate(findings):
        own = finding.dataset not in imported
        key = number if own else (finding.code, finding.dataset, finding.severity)
        known = judged.get(key)
        if known:
            judged[key] = replace(known, count=known.count + 1)
        else:
            judged[key] = finding if own else _judged(finding)
    return tuple(judged.values())


def _judged(finding: Finding) -> Finding:
    """A warning where something is missing."""
    missing = not finding.found and finding.code.startswith(_SHAPES)
    if finding.severity is Severity.VIOLATION and (missing or finding.code == _SHARED):
        return replace(finding, severity=Severity.WARNING)
    return finding
