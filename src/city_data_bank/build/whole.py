"""What a release says as a whole: lists, catalogue, provenance, findings, store, faces."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank import __version__
from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.bank.periods import period_quads
from city_data_bank.bank.targets import read_targets
from city_data_bank.build.assessed import assess_targets, keep_days
from city_data_bank.build.carried import Shelf
from city_data_bank.build.examples import example_quads
from city_data_bank.build.progress import Watcher
from city_data_bank.build.reconciled import Reconciled, Task, reconcile
from city_data_bank.build.sample import sample_quads
from city_data_bank.build.staging import append_lines, catalog_entries, write_quads
from city_data_bank.catalog.context import Context
from city_data_bank.catalog.quality import Assessor, measurement_lines
from city_data_bank.catalog.record import catalog_sheets
from city_data_bank.catalog.shown import Earlier, Files
from city_data_bank.catalog.tombstones import provenance_quads
from city_data_bank.faces.changes import Past, changes_since
from city_data_bank.faces.writing import FaceWriter
from city_data_bank.handback.publishing import Found, publish_findings
from city_data_bank.handback.records import findings_csv, findings_json
from city_data_bank.indicators.duties.gaps import asked_years
from city_data_bank.manifest import Manifest, ReleasedDataset
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Severity, Withdrawal
from city_data_bank.release.dates import to_date_time
from city_data_bank.release.store import Before, build_store, is_unchanged
from city_data_bank.release.void import BankDescription
from city_data_bank.search.former import Former
from city_data_bank.search.release import index_release
from city_data_bank.validation.checked import Checked, Judged
from city_data_bank.validation.recorded import Record
from city_data_bank.validation.release import validate_observations, validate_release
from city_data_bank.validation.report import quality_quads
from city_data_bank.vocabulary import EU

_SAMPLES: Final = 2000
"""Samples that are checked at a time."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What the release as a whole is made from.

    Args:
        bank: The bank.
        ontology: Its lists.
        messages: By language.
        inputs: sha256 by path of every file that the build reads.
        when: Build time.
        parent: Manifest of the release before, if there is one.
        releases: Folder of the releases.
        shelf: Where verdicts are kept.
    """

    bank: Bank
    ontology: Ontology
    messages: Mapping[str, Messages]
    inputs: Mapping[str, str]
    when: datetime
    parent: Manifest | None
    releases: Path
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class Described:
    """The catalogue of a release, with what is wrong in it.

    Args:
        ontology: ``graph/ontology`` and ``graph/strategy``, periods included.
        catalog: ``graph/catalog``, read from its record as often as it is gone through.
        findings: Of lists and catalogue; one that names a dataset is that dataset's.
        observed: Of the samples of values.
        verdict: What the shapes found, and under which key it is kept.
    """

    ontology: tuple[ox.Quad, ...]
    catalog: Iterable[ox.Quad]
    findings: tuple[Finding, ...]
    observed: tuple[Finding, ...]
    verdict: tuple[str, Judged]


def describe_whole(
    whole: Whole, folder: Path, datasets: Sequence[ReleasedDataset], samples: Sequence[bytes]
) -> Described:
    """Describe the datasets of a release and validate what is said.

    Args:
        whole: See there.
        folder: The release in the making; gets the records of lists and catalogue.
        datasets: They.
        samples: Some of the values of those that were mapped today.
    """
    bank = whole.bank
    years = {str(target.year) for target in read_targets(whole.ontology.graph)}
    years.update(asked_years(bank.checks.first_year, whole.when.date()))
    periods = sorted(years.union(*(dataset.periods for dataset in datasets)))
    ontology = (*whole.ontology.quads, *period_quads(periods, bank.iris))
    modified = max((item.modified for item in datasets), default=to_date_time(whole.when))
    context = Context.of(bank, whole.ontology, whole.messages)
    sheets = catalog_sheets(context, catalog_entries(datasets), modified)
    lists = _graph(bank, "ontology")
    own = [quad for quad in ontology if quad.graph_name == lists]
    others = [quad for quad in ontology if quad.graph_name != lists]
    _write_records(folder, {"ontology": own})
    write_quads(folder / "record" / "catalog.nq", (quad for sheet in sheets for quad in sheet))
    catalog = Record.at(folder / "record" / "catalog.nq")
    mappings = {item.slug: item.description.mapping for item in datasets if item.description}
    sources = (item.upstream.iri for item in datasets if item.upstream and item.description)
    foreign = frozenset(iri for iri in sources if iri and not iri.startswith(bank.base))
    checked = Checked(bank, ontology, catalog, whole.when, mappings, foreign)
    key = whole.shelf.key(bank, others)
    judged = validate_release(checked, whole.shelf.read(key, folder, others))
    observed = _validate_samples(checked, samples)
    return Described(ontology, catalog, judged.findings, observed, (key, judged))


def _validate_samples(checked: Checked, samples: Sequence[bytes]) -> tuple[Finding, ...]:
    """Hold samples of values to their shapes, so many at a time that memory has a bound."""
    found: list[Finding] = []
    for place in range(0, len(samples), _SAMPLES):
        some = sample_quads(samples[place : place + _SAMPLES])
        of_some = validate_observations(checked.bank, checked.ontology, some, checked.mappings)
        # What is said of a shape and of no dataset is said once.
        found += (item for item in of_some if item.dataset or item not in found)
    return tuple(found)


def compare_whole(
    whole: Whole, folder: Path, datasets: Sequence[ReleasedDataset], watcher: Watcher
) -> Reconciled:
    """Compare the values of all datasets, choose from them, compute, and say what is doubtful.

    Args:
        whole: See there.
        folder: The release in the making, with the downloads of its datasets.
        datasets: They.
        watcher: Told of the step.

    Raises:
        ConfigurationError: ``decisions.toml`` is wrong.
    """
    task = Task(whole.bank, whole.ontology, whole.messages, whole.inputs, whole.when.date())
    with watcher.step("comparison of values"):
        return reconcile(task, datasets, folder)


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a release and what is gone from it.

    Args:
        datasets: Sorted by slug.
        withdrawals: Datasets that are gone.
        findings: All of them.
        reconciled: What the comparison of their values gave.
        reused: Slugs of the datasets that the release before has as they are.
    """

    datasets: tuple[ReleasedDataset, ...]
    withdrawals: tuple[Withdrawal, ...]
    findings: tuple[Finding, ...]
    reconciled: Reconciled
    reused: frozenset[str] = frozenset()


def write_whole(
    whole: Whole, folder: Path, described: Described, contents: Contents, watcher: Watcher
) -> Manifest:
    """Write everything that is not one dataset's own.

    Args:
        whole: See there.
        folder: The release in the making, with the records of its datasets.
        described: The catalogue of these datasets.
        contents: They, with what is gone and what was found.
        watcher: Told of every step.

    Returns:
        The draft of the manifest.
    """
    bank = whole.bank
    with watcher.step("records, catalogue, findings"):
        _write_words(whole, folder, described, contents)
    draft = _draft(whole, contents)
    with watcher.step("search index"):
        quads = chain(described.ontology, described.catalog)
        index_release(folder, bank, quads, _former(whole), draft.written())
    licence = EU[f"licence/{bank.licence}"] if bank.licence else ""
    description = BankDescription(bank.iris, bank.title, licence, bank.iris.catalog)
    before = _before(whole, contents)
    if before and is_unchanged(folder, draft, before):
        return replace(draft, counts=before.manifest.counts)
    with watcher.step("store"):
        stored = build_store(folder, description, _overlapping(contents.datasets), before)
    counts = {**draft.counts, "triples": stored.triples}
    return replace(draft, counts=counts, store=stored.known)


def _write_words(whole: Whole, folder: Path, described: Described, contents: Contents) -> None:
    """Everything but the store."""
    bank = whole.bank
    words = {language: whole.messages[language] for language in bank.languages}
    plans = {
        item.description.mapping: item.mapping_sha256
        for item in contents.datasets
        if item.description
    }
    graph = _graph(bank, "strategy")
    strategy = [quad for quad in described.ontology if quad.graph_name == graph]
    today = whole.when.date()
    assessed = assess_targets(bank, whole.ontology, contents.reconciled.evidence, today)
    assessed = keep_days(assessed, _strategy_before(whole))
    _write_records(
        folder,
        {
            "strategy": (*strategy, *assessed),
            "provenance": provenance_quads(
                bank, __version__, plans, contents.withdrawals, contents.datasets
            ),
            "examples": example_quads(bank),
            "quality": (
                *quality_quads(contents.findings, bank, words, whole.inputs),
                *contents.reconciled.quality,
            ),
        },
    )
    append_lines(
        folder / "record" / "quality.nq", _measurements(whole, folder, described, contents)
    )
    _write_faces(whole, folder, described, contents)
    _write_findings(folder / "findings", contents.findings, words)
    found = Found(contents.datasets, contents.findings)
    publish_findings(folder, bank, whole.ontology, words, found)
    shutil.copyfile(bank.folders.root / "bank.toml", folder / "bank.toml")


def _former(whole: Whole) -> Former | None:
    """The release before, where anything of it is taken over."""
    parent = whole.shelf.parent
    if parent is None:
        return None
    return Former(whole.releases / parent.id, {file.path: file.sha256 for file in parent.files})


def _strategy_before(whole: Whole) -> Iterator[ox.Quad]:
    """``graph/strategy`` of the release before."""
    if whole.parent is not None:
        path = whole.releases / whole.parent.id / "record" / "strategy.nq"
        if path.is_file():
            yield from ox.parse(path=path, format=ox.RdfFormat.N_QUADS)


def _before(whole: Whole, contents: Contents) -> Before | None:
    """The release before, where datasets of it are reused, and what its store holds of them."""
    if whole.parent is None or not contents.reused:
        return None
    overlapping = _overlapping(contents.datasets) | _overlapping(whole.parent.datasets)
    slugs = contents.reused - overlapping
    return Before(whole.releases / whole.parent.id, whole.parent, slugs, overlapping)


def _write_faces(whole: Whole, folder: Path, described: Described, contents: Contents) -> None:
    """The catalogue for every harvester, with what changed since the release before."""
    now = to_date_time(whole.when)
    before = Past.read(whole.releases, whole.parent)
    changes = changes_since(before, contents.datasets, contents.withdrawals, now)
    modified = max((item.modified for item in contents.datasets), default=now)
    writer = FaceWriter(whole.bank, whole.ontology, whole.messages, folder, whole.when.date())
    conflicts = contents.reconciled.conflicts
    writer.write(described.catalog, described.ontology, changes, modified, conflicts)


def _measurements(
    whole: Whole, folder: Path, described: Described, contents: Contents
) -> Iterator[str]:
    """The quality of the metadata, measured."""
    invalid = {
        finding.dataset
        for finding in contents.findings
        if finding.code.startswith("shape-") and finding.severity is Severity.VIOLATION
    }
    assessor = Assessor.of(described.catalog, whole.ontology)
    files = Files(folder, _earlier(whole, contents))
    entries = catalog_entries(contents.datasets)
    return measurement_lines(whole.bank, assessor, files, entries, invalid)


def _earlier(whole: Whole, contents: Contents) -> Earlier | None:
    """What was measured of the release before, where datasets of it are reused."""
    if whole.parent is None or not contents.reused:
        return None
    return Earlier.at(whole.releases / whole.parent.id, contents.reused, whole.bank.iris)


def _graph(bank: Bank, name: str) -> ox.NamedNode:
    """A graph's name as a term."""
    return ox.NamedNode(bank.iris.graph(name))


def _write_records(folder: Path, records: Mapping[str, Sequence[ox.Quad]]) -> None:
    """One N-Quads file a graph that has something to say."""
    (folder / "record").mkdir(exist_ok=True)
    for name, quads in records.items():
        if quads:
            write_quads(folder / "record" / f"{name}.nq", quads)


def _write_findings(
    folder: Path, findings: Sequence[Finding], messages: Mapping[str, Messages]
) -> None:
    """The findings for machines and for spreadsheets."""
    folder.mkdir()
    (folder / "findings.json").write_text(findings_json(findings, messages), encoding="utf-8")
    first = next(iter(messages.values()))
    (folder / "findings.csv").write_text(findings_csv(findings, first), encoding="utf-8")


def _overlapping(datasets: Sequence[ReleasedDataset]) -> frozenset[str]:
    """Datasets whose statements another record may make too: registers, two of one file."""
    files = Counter(name for dataset in datasets for name in _delivered(dataset))
    return frozenset(
        dataset.slug
        for dataset in datasets
        if not dataset.periods or any(files[name] > 1 for name in _delivered(dataset))
    )


def _delivered(dataset: ReleasedDataset) -> set[str]:
    """What tells the delivered file of a dataset: its path, its key where it is not offered."""
    offered = {form.path for form in dataset.distributions if form.form == "src"}
    return {*offered, dataset.key} - {""}


def _draft(whole: Whole, contents: Contents) -> Manifest:
    """The manifest but for what only the finished folder can tell."""
    datasets = contents.datasets
    counts = {
        **contents.reconciled.counts,
        "datasets": len(datasets),
        "observations": sum(item.accounting.observations for item in datasets if item.periods),
        "resources": sum(item.accounting.observations for item in datasets if not item.periods),
        "gaps": sum(item.accounting.gaps for item in datasets),
        "findings": len(contents.findings),
    }
    return Manifest(
        id="",
        parent=whole.parent.id if whole.parent else "",
        built=to_date_time(whole.when),
        software=__version__,
        base=whole.bank.base,
        languages=whole.bank.languages,
        inputs=whole.inputs,
        counts=counts,
        datasets=datasets,
        withdrawals=contents.withdrawals,
    )
