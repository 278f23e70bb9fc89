"""What a bank asks of its values and of those who deliver: limits, wants, due days.

Hands what the bank knows of methods, frequencies and missing inputs to the indicators station.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.limits import Interval, limits_of, read_intervals
from city_data_bank.bank.methods import Method
from city_data_bank.bank.ontology import Ontology, indicator_ref
from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.checks.telling import Measure
from city_data_bank.indicators.duties.gaps import asked_years
from city_data_bank.indicators.duties.telling import Duties
from city_data_bank.indicators.duties.wanted import Delivery, read_missing, wanted_indicators
from city_data_bank.indicators.reported import Reported
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.vocabulary import BANK, EU


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks.

    Args:
        bank: The bank.
        ontology: Its lists.
        methods: Of the ontology.
    """

    bank: Bank
    ontology: Ontology
    methods: Sequence[Method]


def measure_of(asker: Asker, scales: Mapping[str, Scale], lasting: frozenset[str]) -> Measure:
    """What values are measured by.

    Args:
        asker: The bank.
        scales: Of units, by notation.
        lasting: Refs of indicators whose values hold until a newer one is reported.
    """
    graph = asker.ontology.graph
    standard = graph.of_type(BANK["StandardIndicator"])
    editions = frozenset(indicator_ref(iri).partition("/")[0] for iri in standard)
    limits, bank = limits_of(asker.methods), asker.bank
    return Measure(limits, bank.checks, lasting, editions, scales, bank.area)


def duties_of(
    asker: Asker, datasets: Sequence[ReleasedDataset], reported: Reported, today: date
) -> Duties:
    """What the bank should have.

    Args:
        asker: The bank.
        datasets: Of the release.
        reported: Their values.
        today: Day of the build.
    """
    bank, ontology = asker.bank, asker.ontology
    intervals = read_intervals(ontology.graph)
    deliveries = tuple(_deliveries(datasets, intervals))
    wanted = wanted_indicators(
        asker.methods,
        read_missing(ontology.graph),
        intervals,
        _reported(reported, {one.slug: one.interval for one in deliveries}),
        bank.checks.delay,
    )
    return Duties(
        wanted=wanted,
        deliveries=deliveries,
        years=asked_years(bank.checks.first_year, today),
        delay=bank.checks.delay,
        area=bank.area,
        publisher=bank.publisher,
        today=today,
    )


def gap_tables(datasets: Sequence[ReleasedDataset], folder: Path) -> list[Path]:
    """The tables of missing values of a release."""
    return [
        folder / form.path
        for dataset in datasets
        for form in dataset.distributions
        if form.form == "gaps"
    ]


def delivered_files(
    datasets: Sequence[ReleasedDataset], inputs: Mapping[str, str]
) -> dict[str, str]:
    """Path of the delivered file of each dataset, relative to the bank, by slug.

    Args:
        datasets: Of the release.
        inputs: sha256 by path of every file that the build reads.
    """
    paths = {digest: path for path, digest in inputs.items() if path.startswith("deliveries/")}
    return {
        dataset.slug: paths[form.sha256]
        for dataset in datasets
        for form in dataset.distributions
        if form.form == "src" and form.sha256 in paths
    }


def _deliveries(
    datasets: Sequence[ReleasedDataset], intervals: Mapping[str, Interval]
) -> list[Delivery]:
    """The datasets that are delivered again and again."""
    found = []
    for dataset in datasets:
        description = dataset.description
        interval = intervals.get(EU[f"frequency/{description.frequency}"]) if description else None
        if description is None or interval is None:
            continue
        last = description.temporal[1] if description.temporal else description.vintage
        found.append(Delivery(dataset.slug, interval, description.series, last))
    return found


def _reported(reported: Reported, intervals: Mapping[str, Interval]) -> dict[str, Interval]:
    """How often each indicator is delivered; of several the most frequent."""
    found: dict[str, Interval] = {}
    for number, source in enumerate(reported.sources):
        interval = intervals.get(source.slug)
        if interval is None:
            continue
        start, end = reported.source.searchsorted([number, number + 1])
        for code in set(reported.indicator.numbers[start:end].tolist()):
            ref = reported.indicator.texts[code]
            known = found.get(ref, interval)
            found[ref] = min(known, interval, key=lambda one: (one.months, one.days))
    return found
