"""The parts of a delivered file that no mapping reads: looked through before it is offered.

A mapping's own part is scanned when its dataset is made; a file is offered for download as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from city_data_bank.bank.folders import Folders
from city_data_bank.build.dataset import Made
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.model import Delivery, Finding, Severity
from city_data_bank.sources.other_parts import Mapped, other_parts
from city_data_bank.validation.persons import mask, scan

_PERSONAL = "personal-data"


def scanned(
    every: Sequence[Made], mappings: Sequence[DatasetMapping], folders: Folders
) -> tuple[Made, ...]:
    """The datasets of one delivered file, with what its other parts show.

    Args:
        every: They, made.
        mappings: Theirs.
        folders: Of the bank; its rules stand in ``shapes/persons.toml``.

    Returns:
        In the same order. Data about persons stop each of them and withhold the file; the rest is
        told with the first one.
    """
    delivery = next((made.delivery for made in every if made.mapped), None)
    if delivery is None:
        return tuple(every)
    told = {_kind(finding) for made in every for finding in made.findings}
    mapped = [Mapped(mapping.dialect, mapping.part) for mapping in mappings]
    found = [item for item in _found(delivery, mapped, folders) if _kind(item) not in told]
    stops = [item for item in found if item.severity is Severity.VIOLATION]
    doubts = [item for item in found if item.severity is not Severity.VIOLATION]
    return tuple(
        _with(made, (*stops, *(() if number else doubts))) for number, made in enumerate(every)
    )


def _found(delivery: Delivery, mapped: Sequence[Mapped], folders: Folders) -> Iterator[Finding]:
    """Everything that the other parts show."""
    parts = other_parts(delivery, mapped)
    return chain.from_iterable(
        (part,) if isinstance(part, Finding) else scan(part, folders) for part in parts
    )


def _kind(finding: Finding) -> tuple[str, str, str]:
    """What two findings of the same cells have in common."""
    return finding.code, finding.place.sheet, dict(finding.arguments).get("kind", finding.found)


def _with(made: Made, found: Sequence[Finding]) -> Made:
    """A dataset with more findings."""
    if not found:
        return made
    named = (replace(finding, dataset=made.slug) for finding in found)
    hidden = made.withheld or any(finding.code == _PERSONAL for finding in found)
    return replace(made, findings=mask((*made.findings, *named)), withheld=hidden)
