"""The one ordered list of stations: a bank's folder in, a release out.

::

    ontology, mappings -> each dataset: delivery -> table -> observations -> record, downloads
        -> catalogue -> validation -> findings -> store -> faces -> release
"""

from __future__ import annotations

import dataclasses
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from city_data_bank import __version__
from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.bank.words import missing_messages, read_messages
from city_data_bank.build.bench import Bench
from city_data_bank.build.inputs import by_delivery, by_file, digest_of, inputs_of
from city_data_bank.build.outcome import BuildOptions, BuildResult
from city_data_bank.build.progress import Watcher
from city_data_bank.build.staging import Staging, labels_of
from city_data_bank.build.whole import Contents, Whole, write_whole
from city_data_bank.errors import ConfigurationError, MappingError
from city_data_bank.manifest import Manifest, ReleasedDataset, read_manifest
from city_data_bank.mapping.folder import read_mappings
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Severity, Withdrawal
from city_data_bank.release.folder import Releases
from city_data_bank.release.withdrawals import (
    FILE,
    Confirmation,
    carry_withdrawals,
    read_withdrawals,
)

_SECONDS: Final = re.compile(r"[0-9]{1,11}")


@dataclass(frozen=True, slots=True)
class Workshop:
    """What a build has at hand before it touches a delivery."""

    bank: Bank
    ontology: Ontology
    messages: Mapping[str, Messages]
    mappings: tuple[DatasetMapping | MappingError, ...]
    inputs: Mapping[str, str]


def build(root: Path, options: BuildOptions, watcher: Watcher) -> BuildResult:
    """Build a release of a bank.

    Args:
        root: The bank's folder.
        options: Releases folder, build time, strictness.
        watcher: Told of every step.

    Returns:
        The outcome; ``release`` is the current release afterwards.

    Raises:
        ConfigurationError: The bank's own files are wrong; nothing was written.
        ReleaseError: The release cannot be written, or would lose datasets.
    """
    workshop = _prepare(root)
    releases = Releases(options.releases)
    with releases.lock(), releases.stage() as folder:
        parent = releases.current()
        result, draft = _assemble(workshop, folder, parent, options, watcher)
        if draft is None:
            return dataclasses.replace(result, release=parent)
        with watcher.step("packing and verification"):
            published = releases.publish(folder, draft)
    return dataclasses.replace(result, release=published.path, unchanged=published.unchanged)


def check(root: Path, options: BuildOptions, watcher: Watcher) -> BuildResult:
    """The same without a release: everything is tried in a folder that is thrown away."""
    workshop = _prepare(root)
    with _scratch() as folder:
        parent = Releases(options.releases).current()
        result, _ = _assemble(workshop, folder, parent, options, watcher)
    notes = tuple(
        f"{language}: {len(keys)} messages fall back to another language: {', '.join(keys)}"
        for language, keys in missing_messages(dict(workshop.messages)).items()
        if keys and language in workshop.bank.languages
    )
    return dataclasses.replace(result, notes=notes)


def _prepare(root: Path) -> Workshop:
    """Read everything but the deliveries."""
    bank = read_bank(root)
    ontology = read_ontology(bank)
    return Workshop(
        bank, ontology, read_messages(bank), read_mappings(bank, ontology), inputs_of(bank)
    )


def _assemble(
    workshop: Workshop,
    folder: Path,
    parent_path: Path | None,
    options: BuildOptions,
    watcher: Watcher,
) -> tuple[BuildResult, Manifest | None]:
    """Fill the staging folder; no manifest where strictness stops the build.

    Raises:
        ConfigurationError: The catalogue or the bank's own lists violate their shapes.
        WithdrawalError: Datasets would be lost.
    """
    parent = read_manifest(parent_path) if parent_path else None
    staging = Staging(
        folder=folder,
        context=Context(workshop.bank, workshop.ontology, __version__),
        messages=workshop.messages,
        labels=labels_of(workshop.ontology, workshop.bank.iris),
        lists=digest_of(workshop.inputs, "ontology/"),
        when=options.when,
        parent=parent,
        releases=options.releases,
    )
    whole = Whole(
        workshop.bank,
        workshop.ontology,
        workshop.messages,
        workshop.inputs,
        options.when,
        parent,
    )
    bench = Bench(staging)
    files = by_delivery(workshop.mappings, workshop.inputs)
    for mappings in watcher.each("delivered files", files, len(files)):
        bench.take(mappings)
    for errors in by_file(workshop.mappings):
        bench.refuse(errors)
    with watcher.step("catalogue and validation"):
        described = bench.describe(whole)
    own = tuple(finding for finding in described.findings if not finding.dataset)
    result = BuildResult(None, unchanged=False, outcomes=bench.outcomes(), findings=own)
    violations = [finding for finding in own if finding.severity is Severity.VIOLATION]
    if violations:
        raise _catalogue_error(violations)
    if options.strict and result.exit_code:
        return result, None
    datasets = bench.datasets()
    withdrawals = _withdrawals(workshop, parent, datasets, options)
    contents = Contents(datasets, withdrawals, result.all_findings)
    return result, write_whole(whole, folder, described, contents, watcher)


def _withdrawals(
    workshop: Workshop,
    parent: Manifest | None,
    datasets: Sequence[ReleasedDataset],
    options: BuildOptions,
) -> tuple[Withdrawal, ...]:
    """Datasets that are gone, named or confirmed."""
    confirmation = None
    if options.confirm_withdrawals:
        reason = {
            language: workshop.messages[language]("withdrawal-confirmed")
            for language in workshop.bank.languages
        }
        confirmation = Confirmation(reason, options.when.date().isoformat())
    named = read_withdrawals(workshop.bank.folders.root / FILE)
    return carry_withdrawals(parent, [item.slug for item in datasets], named, confirmation)


def _catalogue_error(findings: Sequence[Finding]) -> ConfigurationError:
    """Violations of the catalogue or of the bank's own lists: nothing may be written."""
    first = findings[0]
    text = first.texts.get("en") or next(iter(first.texts.values()), first.code)
    return ConfigurationError(
        first.place.file or "the catalogue",
        f"{text} ({len(findings)} violations; found {first.found!r})",
        "a catalogue and lists that satisfy shapes/",
        first.advice.get("en", "Run city-data-bank check for all of them."),
    )


@contextmanager
def _scratch() -> Iterator[Path]:
    """A folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="city-data-bank-") as name:
        yield Path(name)


def default_releases(root: Path) -> Path:
    """Where the releases of a bank are unless somebody says otherwise."""
    return root / "releases"


def build_time(environment: Mapping[str, str], now: datetime) -> datetime:
    """The time that a build carries: SOURCE_DATE_EPOCH if it is set, else now.

    Raises:
        ConfigurationError: SOURCE_DATE_EPOCH is not a number of seconds.

    Source:
        https://reproducible-builds.org/specs/source-date-epoch/
    """
    text = environment.get("SOURCE_DATE_EPOCH")
    if text is None:
        return now.replace(microsecond=0)
    if not _SECONDS.fullmatch(text):
        raise ConfigurationError(
            "SOURCE_DATE_EPOCH", repr(text), "seconds since 1970", "Correct or unset it."
        )
    return datetime.fromtimestamp(int(text), tz=now.tzinfo)
