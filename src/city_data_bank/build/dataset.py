"""One dataset along the line: delivery, table, mapped dataset, and everything found on the way."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from city_data_bank.errors import CityDataBankError, DeliveryError, MappingError
from city_data_bank.handback.absent_columns import absent_columns
from city_data_bank.mapping import map_table
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.model import Delivery, Finding, MappedDataset, Place, Severity
from city_data_bank.sources import read_table
from city_data_bank.sources.corrections import apply_corrections, read_corrections
from city_data_bank.sources.delivery import read_delivery
from city_data_bank.validation.mapped import check_mapped
from city_data_bank.validation.persons import MASK, mask, scan
from city_data_bank.validation.purposes import check_purposes
from city_data_bank.validation.ranges import check_ranges

_STALE_CORRECTION: Final = "stale-correction"
_WITHHOLDING: Final = frozenset({"personal-data", "small-count"})
"""Findings of what the delivered file would show: data about persons, suppressed counts."""


@dataclass(frozen=True, slots=True)
class Made:
    """A dataset as far as it came.

    Args:
        slug: Its identifier.
        delivery: The file, if it is there.
        mapped: What was made of it, if it could be read.
        findings: Everything found.
        withheld: Whether the delivered file may not be offered: it holds what is not published.
        seconds: How long it took.
    """

    slug: str
    delivery: Delivery | None
    mapped: MappedDataset | None
    findings: tuple[Finding, ...]
    withheld: bool
    seconds: float

    @property
    def trusted(self) -> bool:
        """Whether it may be published."""
        return self.mapped is not None and all(
            finding.severity is not Severity.VIOLATION for finding in self.findings
        )


def make_dataset(mapping: DatasetMapping, context: Context, today: date) -> Made:
    """Read, correct, scan and map one delivery; nothing is written."""
    root, slug = context.bank.folders.root, mapping.description.slug
    began = time.perf_counter()
    try:
        delivery = read_delivery(root / "deliveries", mapping.provider, mapping.url)
        if isinstance(delivery, Finding):
            return _made(slug, None, None, (delivery,), began)
        return make_delivered(mapping, delivery, context, today)
    except DeliveryError as error:
        return _made(slug, None, None, (_delivery_finding(error, root),), began)


def make_delivered(
    mapping: DatasetMapping, delivery: Delivery, context: Context, today: date
) -> Made:
    """The same of a file that is at hand, wherever it stands."""
    began = time.perf_counter()
    slug = mapping.description.slug
    bank = context.bank
    reading = read_table(delivery, mapping.dialect, mapping.part)
    if reading.table is None:
        return _made(slug, delivery, None, reading.findings, began)
    table, stale = apply_corrections(reading.table, read_corrections(delivery))
    found = (*stale, *scan(table, bank.folders))
    try:
        mapped = map_table(mapping, table, context)
    except MappingError as error:
        absent = absent_columns(mapping.plan, table) or (mapping_finding(error),)
        found = (*table.findings, *found, *absent)
        return _made(slug, delivery, None, found, began)
    found = (*found, *mapped.findings, *check_mapped(mapped, bank, today))
    found = (*found, *check_ranges(mapped, context.ranges, bank.iris))
    if bank.checks.purposes:
        found = (*found, *check_purposes(mapped, context.ranges.needed))
    return _made(slug, delivery, mapped, found, began)


def withheld(made: Made) -> Made:
    """The same of a file that may not be offered; a stale correction may quote what it hides."""
    findings = tuple(
        replace(
            finding,
            found=MASK,
            arguments=tuple(
                (name, MASK if name == "was" else text) for name, text in finding.arguments
            ),
        )
        if finding.code == _STALE_CORRECTION
        else finding
        for finding in made.findings
    )
    return replace(made, findings=findings, withheld=True)


def refused(made: Made, error: MappingError) -> Made:
    """The same of a dataset whose mapping turned out to be wrong when it was written."""
    finding = replace(mapping_finding(error), dataset=made.slug)
    return replace(made, mapped=None, findings=(*made.findings, finding))


def mapping_finding(error: MappingError) -> Finding:
    """A fault of a mapping as a finding: it stops its dataset and no other."""
    file, _, line = error.place.partition(":")
    number, _, key = line.partition(": ")
    place = Place(file, line=int(number), column=key) if number.isdigit() else Place(file)
    return _worded(error, "mapping-wrong", place)


def _delivery_finding(error: DeliveryError, root: Path) -> Finding:
    """A fault of what stands beside a delivered file: it stops the datasets of this file."""
    file, _, key = error.place.removeprefix(f"{root}/").partition(": ")
    row = key.removeprefix("row ")
    place = Place(file, row=int(row)) if row.isdigit() else Place(file, column=key)
    return _worded(error, "delivery-wrong", place)


def _worded(error: CityDataBankError, otherwise: str, place: Place) -> Finding:
    """An error as a violation: under its code, else in the words of the error itself."""
    if error.code:
        given = dict(error.arguments)
        found = given.pop("found", error.found)
        return Finding(error.code, Severity.VIOLATION, place, found, tuple(given.items()))
    words = (("expected", error.expected), ("advice", error.advice))
    return Finding(otherwise, Severity.VIOLATION, place, error.found, words)


def _made(
    slug: str,
    delivery: Delivery | None,
    mapped: MappedDataset | None,
    findings: tuple[Finding, ...],
    began: float,
) -> Made:
    """The outcome, each finding naming its dataset."""
    named = tuple(replace(finding, dataset=slug) for finding in mask(findings))
    withheld = any(finding.code in _WITHHOLDING for finding in named)
    return Made(slug, delivery, mapped, named, withheld, time.perf_counter() - began)
