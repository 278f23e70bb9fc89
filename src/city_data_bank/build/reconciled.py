"""What the datasets of a release say of one thing, compared and chosen from.

Hands what the bank knows of indicators, units and stewards to the indicators station.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.code_lists import CodeList
from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.methods import Method, read_methods
from city_data_bank.bank.ontology import Ontology, indicator_ref
from city_data_bank.bank.scales import read_scales
from city_data_bank.bank.targets import read_targets
from city_data_bank.build.asked import (
    Asker,
    delivered_files,
    duties_of,
    gap_tables,
    measure_of,
)
from city_data_bank.indicators.accounts import accounts_of
from city_data_bank.indicators.checks.decisions import (
    circular_methods,
    effective,
    unused_decisions,
)
from city_data_bank.indicators.checks.telling import Looked, check_values
from city_data_bank.indicators.choice import choose
from city_data_bank.indicators.computation import Vocabulary, compute
from city_data_bank.indicators.conflicts import Comparability, find_conflicts
from city_data_bank.indicators.decisions import FILE, Decisions, read_decisions
from city_data_bank.indicators.duties.holdings import holdings_of
from city_data_bank.indicators.duties.telling import Told, tell_duties
from city_data_bank.indicators.entries import conflict_entries
from city_data_bank.indicators.evidence import (
    Disputes,
    Evidence,
    find_disputes,
)
from city_data_bank.indicators.inputs import Inputs, collect_inputs, exact_periods
from city_data_bank.indicators.names import REFERENCE, Names
from city_data_bank.indicators.quality import Terms, conflict_quads, reference_dataset
from city_data_bank.indicators.references import write_references
from city_data_bank.indicators.reported import Source, read_reported
from city_data_bank.indicators.results import computed_quads
from city_data_bank.indicators.units import in_base_units
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.messages import Messages
from city_data_bank.model import Finding
from city_data_bank.model.conflicts import ConflictEntry
from city_data_bank.vocabulary import BANK, SKOS

_FORM: Final = "csv"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What was found.

    Args:
        quality: Conflicts, gaps and due days, for ``graph/quality``.
        counts: Of conflicts and chosen values, for the manifest.
        findings: Doubts about values, what is overdue; one that names a dataset is that dataset's.
        conflicts: One entry a conflict, for its feed and table.
        evidence: What targets are assessed by.
    """

    quality: tuple[ox.Quad, ...]
    counts: Mapping[str, int]
    evidence: Evidence
    findings: tuple[Finding, ...] = ()
    conflicts: tuple[ConflictEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What is compared, and for whom.

    Args:
        bank: The bank.
        ontology: Its lists.
        messages: By language.
        inputs: sha256 by path of every file that the build reads.
        today: Day of the build.
    """

    bank: Bank
    ontology: Ontology
    messages: Mapping[str, Messages]
    inputs: Mapping[str, str]
    today: date


def reconcile(task: Task, datasets: Sequence[ReleasedDataset], folder: Path) -> Reconciled:
    """Compare the values of all datasets and write the chosen ones.

    Args:
        task: The bank.
        datasets: Of the release.
        folder: The release in the making, with their downloads; ``record/reference.nq`` is
            written there.

    Raises:
        ConfigurationError: ``decisions.toml`` is wrong.
    """
    bank, messages = task.bank, task.messages
    stated = read_decisions(bank.folders.root / FILE)
    reported = read_reported(_sources(task.ontology, datasets, folder))
    if not len(reported):
        counts = {"conflicts": 0, "references": 0, "computed": 0}
        return Reconciled((), counts, Evidence({}, Disputes(), {}))
    known = _Known(bank, task.ontology)
    rules, names = known.comparability, known.names
    decisions = effective(reported, stated)
    choices = choose(reported, in_base_units(reported, rules.scales), bank.stewards, decisions)
    conflicts = find_conflicts(reported, rules)
    accounts = accounts_of(conflicts, reported, decisions, bank.stewards)
    said = conflict_quads(accounts, reported, names, known.terms)
    values = collect_inputs(reported, choices, conflicts, known.wanted, names)
    inputs = Inputs(values, rules.lasting, exact_periods(reported, choices, conflicts))
    every = compute(known.computing, inputs, known.vocabulary)
    computed = tuple(one for one in every if one.possible)
    looked = Looked(reported, choices, conflicts, every, known.methods)
    titles = {tag: messages[tag]("dataset-of-reference-values") for tag in bank.languages}
    with (folder / "record" / f"{REFERENCE}.nq").open("wb") as stream:
        write_references(reported, choices, names, stream)
        quads = (
            *reference_dataset(names, titles),
            *said.reference,
            *computed_quads(
                computed,
                names,
                known.vocabulary,
                known.terms.breakdowns,
                bank.iris.thing("provider", bank.publisher),
            ),
        )
        ox.serialize(quads, stream, format=ox.RdfFormat.N_QUADS)
    counts = {
        "conflicts": len(conflicts),
        "references": int(choices.totals.sum()),
        "computed": len(computed),
    }
    told = _duties(task, known, looked, datasets, folder)
    findings = (*_findings(task, known, looked, stated, datasets), *told.findings)
    entries = conflict_entries(accounts, reported, choices)
    disputes = find_disputes(accounts, reported, computed, names)
    evidence = Evidence(inputs.values, disputes, known.scales)
    return Reconciled((*said.quality, *told.quads), counts, evidence, findings, entries)


def _findings(
    task: Task,
    known: _Known,
    looked: Looked,
    decisions: Decisions,
    datasets: Sequence[ReleasedDataset],
) -> tuple[Finding, ...]:
    """Doubts about values, decisions and methods."""
    rules = known.comparability
    measure = measure_of(known.asker, rules.scales, rules.lasting)
    files = delivered_files(datasets, task.inputs)
    return (
        *check_values(looked, measure, known.names, known.vocabulary, files),
        *unused_decisions(looked.reported, decisions),
        *circular_methods(known.methods, known.vocabulary),
    )


def _duties(
    task: Task,
    known: _Known,
    looked: Looked,
    datasets: Sequence[ReleasedDataset],
    folder: Path,
) -> Told:
    """What is due, overdue and missing."""
    duties = duties_of(known.asker, datasets, looked.reported, task.today)
    gaps = gap_tables(datasets, folder)
    holdings = holdings_of(looked.reported, looked.computed, known.vocabulary, gaps, task.bank.area)
    return tell_duties(duties, holdings, known.names)


def _sources(ontology: Ontology, datasets: Sequence[ReleasedDataset], folder: Path) -> list[Source]:
    """The tables of values; registers have none."""
    return [
        Source(
            slug=dataset.slug,
            steward=dataset.description.steward,
            vintage=dataset.description.vintage,
            path=folder / form.path,
            breakdowns={name: name for name in ontology.dimensions},
        )
        for dataset in datasets
        if dataset.periods and dataset.description is not None
        for form in dataset.distributions
        if form.form == _FORM
    ]


class _Known:
    """What the bank's lists say, in the terms of the indicators station.

    Args:
        bank: The bank.
        ontology: Its lists.
    """

    def __init__(self, bank: Bank, ontology: Ontology) -> None:
        self._bank = bank
        self._ontology = ontology
        self._graph = ontology.graph
        self.scales = read_scales(ontology.graph)
        self.methods = read_methods(ontology.graph)
        self.asker = Asker(bank, ontology, self.methods)

    @cached_property
    def computing(self) -> tuple[Method, ...]:
        """The methods that compute something."""
        return tuple(method for method in self.methods if method.numerator)

    @cached_property
    def wanted(self) -> frozenset[str]:
        """Refs of indicators whose values methods compute with, or targets are assessed by."""
        computing = {iri for method in self.computing for iri in (*method.inputs, method.indicator)}
        targets = {target.indicator for target in read_targets(self._graph)}
        return frozenset(indicator_ref(iri) for iri in computing | targets)

    @cached_property
    def names(self) -> Names:
        """Addresses by code."""
        lists = self._ontology.lists
        return Names(
            iris=self._bank.iris,
            units=_iris(self._ontology.units),
            statuses=_iris(lists["obs-status"]),
            rules=_iris(lists["rule"]),
        )

    @cached_property
    def comparability(self) -> Comparability:
        """What may be compared with what."""
        indicators = self._graph.of_type(BANK["Indicator"])
        units = _iris(self._ontology.units)
        return Comparability(
            scales={notation: self.scales[iri] for notation, iri in units.items()},
            same=self._same(indicators),
            lasting=frozenset(
                indicator_ref(iri)
                for iri in indicators
                if "true" in self._graph.texts(iri, BANK["lasting"])
            ),
            tolerance={
                indicator_ref(method.indicator): method.tolerance
                for method in self.methods
                if method.tolerance is not None
            },
        )

    def _same(self, indicators: Sequence[str]) -> dict[str, str]:
        """Indicators of one scheme that tell the same fact, each by the first of them."""
        scheme = {
            iri: set(self._graph.iris(iri, SKOS["inScheme"])) - {BANK["indicators"]}
            for iri in indicators
        }
        pairs = [
            (indicator_ref(iri), indicator_ref(other))
            for iri in indicators
            for other in self._graph.iris(iri, SKOS["closeMatch"])
            if scheme[iri] & scheme.get(other, set())
        ]
        return {max(pair): min(pair) for pair in pairs}

    @cached_property
    def terms(self) -> Terms:
        """Concepts that conflicts are described with."""
        lists = self._ontology.lists
        return Terms(
            kinds=_iris(lists["conflict-kind"]),
            states=_iris(lists["conflict-state"]),
            responsible={
                indicator_ref(method.indicator): method.responsible
                for method in self.methods
                if method.responsible
            },
            breakdowns={
                f"{name}={notation}": (dimension.iri, code.iri)
                for name, dimension in self._ontology.dimensions.items()
                for notation, code in dimension.codes.codes.items()
            },
        )

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """How methods speak of what values are keyed by."""
        names = self.names
        return Vocabulary(
            ref=indicator_ref,
            scales=self.scales,
            parts={pair: part for part, pair in self.terms.breakdowns.items()},
            dimensions={
                dimension.iri: name for name, dimension in self._ontology.dimensions.items()
            },
            address=lambda indicator, key: names.reference(indicator, *key),
        )


def _iris(codes: CodeList) -> dict[str, str]:
    """IRI by notation."""
    return {notation: code.iri for notation, code in codes.codes.items()}
