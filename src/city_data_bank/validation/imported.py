"""Datasets of other catalogues are held to the same shapes, and not stopped by what they lack.

What comes in: findings of the catalogue. What goes out: the same, but for what a foreign dataset
lacks: that becomes one finding a dataset and property, a warning at most. Nobody here can mend it,
it is shown, and no harvest breaks by it. A wrong value stays a violation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from city_data_bank.model import Finding, Severity
from city_data_bank.vocabulary import PREFIXES

_SHAPES: Final = ("shape-dataset-", "shape-distribution-")
_MISSING: Final = "import-value-missing"
_SHARED: Final = "address-repeated"
"""Two foreign datasets may offer one file; some harvesters then show it once."""


def judge_imported(findings: Iterable[Finding], imported: Collection[str]) -> tuple[Finding, ...]:
    """Findings as they count for datasets of other catalogues.

    Args:
        findings: Of a catalogue.
        imported: Slugs of the datasets that were taken in.

    Returns:
        In the same order; the first of several alike stands for all of them.
    """
    judged: dict[object, Finding] = {}
    for number, finding in enumerate(findings):
        if finding.dataset not in imported:
            judged[number] = finding
            continue
        one = _judged(finding)
        key = (one.code, one.dataset, one.arguments if one.code == _MISSING else one.place)
        known = judged.get(key)
        judged[key] = replace(known, count=known.count + 1) if known else one
    return tuple(judged.values())


def _judged(finding: Finding) -> Finding:
    """What is missing in words that fit, and what is shared as a warning."""
    path = dict(finding.arguments).get("path", "")
    if path and not finding.found and finding.code.startswith(_SHAPES):
        name = _short(path)
        mandatory = finding.severity is Severity.VIOLATION
        return Finding(
            _MISSING,
            Severity.WARNING if mandatory else Severity.INFO,
            replace(finding.place, column=name),
            arguments=(("property", name), ("subject", finding.dataset)),
            dataset=finding.dataset,
        )
    if finding.code == _SHARED or (not finding.found and finding.code.startswith(_SHAPES)):
        return replace(finding, severity=min(finding.severity, Severity.WARNING, key=_weight))
    return finding


def _weight(severity: Severity) -> int:
    """How much a finding matters."""
    return list(Severity).index(severity)


def _short(path: str) -> str:
    """A property with its prefix: ``dct:issued``."""
    found = next((name for name, start in PREFIXES.items() if path.startswith(start)), "")
    return f"{found}:{path.removeprefix(PREFIXES[found])}" if found else path
