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
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.words import missing_messages
from city_data_bank.build.bench import Bench
from city_data_bank.build.carried import Shelf
from city_data_bank.build.imports import take_in
from city_data_bank.build.inputs import by_delivery, by_file, inputs_of
from city_data_bank.build.keys import common_digest, file_key, software_digest
from city_data_bank.build.ledger import Entry, read_ledger, write_ledger
from city_data_bank.build.making import Past, Work, make_here
from city_data_bank.build.outcome import BuildOptions, BuildResult, Outcome, State
from city_data_bank.build.progress import Watcher
from city_data_bank.build.staging import Staging
from city_data_bank.build.whole import Contents, Whole, compare_whole, write_whole
from city_data_bank.build.workers import Shop, make_apart, processes
from city_data_bank.build.workshop import Workshop, open_workshop
from city_data_bank.errors import CityDataBankError, ConfigurationError
from city_data_bank.handback.text import FILES, findings_text
from city_data_bank.manifest import Manifest, ReleasedDataset
from city_data_bank.model import Finding, Severity, Withdrawal
from city_data_bank.release.folder import Releases
from city_data_bank.release.withdrawals import (
    FILE,
    Confirmation,
    carry_withdrawals,
    read_withdrawals,
)
from city_data_bank.validation.checked import Judged

_SECONDS: Final = re.compile(r"[0-9]{1,11}")


@dataclass(frozen=True, slots=True)
class Assembled:
    """A release in the making, filled.

    Args:
        result: What the build answers.
        draft: Its manifest; None where the build stops.
        made: What its datasets were made of.
        verdict: What the shapes found in it, and under which key that is kept.
    """

    result: BuildResult
    draft: Manifest | None = None
    made: Mapping[str, Entry] = field(default_factory=dict)
    verdict: tuple[str, Judged] | None = None


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
    source = _read(root)
    workshop = source.workshop
    releases = Releases(options.releases)
    with releases.lock(), releases.stage() as folder:
        parent = releases.current()
        staging = workshop.staging(folder, parent, options)
        done = _assemble(source, staging, options, watcher)
        if violations := _violations(done.result):
            raise _catalogue_error(violations, workshop)
        if done.draft is None:
            return dataclasses.replace(done.result, release=parent)
        with watcher.step("packing and verification"):
            published = releases.publish(folder, done.draft)
        # What changed while it was read may be in a dataset, and not in its key.
        whole = source.inputs == inputs_of(workshop.bank)
        write_ledger(releases.path, published.path.name, done.made if whole else {})
        if done.verdict and whole:
            shelf = Shelf(releases.path, source.software, None)
            shelf.write(published.path.name, *done.verdict)
    unchanged = published.unchanged
    return dataclasses.replace(done.result, release=published.path, unchanged=unchanged)


def check(root: Path, options: BuildOptions, watcher: Watcher) -> BuildResult:
    """The same without a release: everything is tried in a folder that is thrown away."""
    source = _read(root)
    workshop = source.workshop
    with _scratch() as folder:
        parent = Releases(options.releases).current()
        staging = workshop.staging(folder, parent, options)
        result = _assemble(source, staging, options, watcher).result
    notes = tuple(
        f"{language}: {len(keys)} messages fall back to another language: {', '.join(keys)}"
        for language, keys in missing_messages(dict(workshop.messages)).items()
        if keys and language in workshop.bank.languages
    )
    return dataclasses.replace(result, notes=(*result.notes, *notes))


@dataclass(frozen=True, slots=True)
class _Source:
    """What a build is made from and with.

    Args:
        workshop: The bank but for its deliveries.
        inputs: sha256 by path of every file that the build reads.
        software: Hash of everything that runs.
    """

    workshop: Workshop
    inputs: Mapping[str, str]
    software: str


def _read(root: Path) -> _Source:
    """Read a bank; its files are summed up first, so that none that changes then goes unseen."""
    inputs = inputs_of(read_bank(root))
    return _Source(open_workshop(root), inputs, software_digest())


def _assemble(
    source: _Source, staging: Staging, options: BuildOptions, watcher: Watcher
) -> Assembled:
    """Fill the staging folder.

    Returns:
        Without a draft where strictness stops it, or a violation of the catalogue or of the bank's
        own lists, which nothing may be published with.

    Raises:
        WithdrawalError: Datasets would be lost.
    """
    workshop, bench = source.workshop, Bench(staging)
    notes = _make(source, bench, options, watcher)
    known = None if options.full else staging.parent
    whole = Whole(
        workshop.bank,
        workshop.ontology,
        workshop.messages,
        source.inputs,
        options.when,
        staging.parent,
        options.releases,
        Shelf(options.releases, source.software, known),
    )
    with watcher.step("catalogue and validation"):
        described = bench.describe(whole)
    reconciled = compare_whole(whole, staging.folder, bench.datasets(), watcher)
    bench.note(reconciled.findings)
    own = tuple(
        finding for finding in (*described.findings, *reconciled.findings) if not finding.dataset
    )
    result = BuildResult(
        None,
        unchanged=False,
        outcomes=bench.outcomes(),
        findings=own,
        notes=tuple(notes),
        messages=workshop.messages[workshop.bank.languages[0]],
    )
    if _violations(result) or (options.strict and result.exit_code):
        return Assembled(result)
    datasets = bench.datasets()
    try:
        withdrawals = _withdrawals(workshop, staging.parent, datasets, options)
    except CityDataBankError as error:
        if left_out := _left_out(workshop, result.outcomes):
            error.add_note(left_out)
        raise
    reused = frozenset(item.slug for item in result.outcomes if item.state is State.REUSED)
    contents = Contents(datasets, withdrawals, result.all_findings, reconciled, reused)
    draft = write_whole(whole, staging.folder, described, contents, watcher)
    return Assembled(result, draft, bench.made(), described.verdict)


def _make(source: _Source, bench: Bench, options: BuildOptions, watcher: Watcher) -> list[str]:
    """Put every dataset on the bench; sentences about what could not be taken over."""
    workshop, inputs = source.workshop, source.inputs
    common = common_digest(inputs, source.software)
    works = [
        Work(mappings, file_key(mappings, inputs, common))
        for mappings in by_delivery(workshop.mappings, inputs)
    ]
    parent = bench.staging.parent
    ledger = {} if options.full or parent is None else read_ledger(options.releases, parent.id)
    left, notes = Past(bench.staging, ledger).take_over(works, bench)
    jobs = processes(left, workshop.bank.folders.root, options)
    if jobs > 1:
        shop = Shop(workshop.bank.folders.root, bench.staging.folder, options, jobs)
        made = make_apart(left, shop)
    else:
        made = make_here(left, bench.staging)
    for crafted in watcher.each("delivered files", made, len(left)) if left else ():
        bench.take(crafted)
    for errors in by_file(workshop.mappings):
        bench.refuse(errors)
    take_in(workshop.imports, bench)
    return notes


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


def _left_out(workshop: Workshop, outcomes: Sequence[Outcome]) -> str:
    """Why datasets could not be made: one of them may be the one that is missed."""
    left_out = [outcome for outcome in outcomes if outcome.state is State.LEFT_OUT]
    faults = [
        finding
        for outcome in left_out
        for finding in outcome.findings
        if finding.severity is Severity.VIOLATION
    ]
    if not faults:
        return ""
    messages = workshop.messages[workshop.bank.languages[0]]
    slugs = ", ".join(outcome.slug for outcome in left_out)
    return f"left out in this build: {slugs}\n{findings_text(faults, messages)}"


def _violations(result: BuildResult) -> list[Finding]:
    """Violations of the catalogue or of the bank's own lists."""
    return [finding for finding in result.findings if finding.severity is Severity.VIOLATION]


def _catalogue_error(findings: Sequence[Finding], workshop: Workshop) -> ConfigurationError:
    """Violations of the catalogue or of the bank's own lists: nothing may be written."""
    first = findings[0]
    text = first.texts.get("en") or next(iter(first.texts.values()), first.code)
    others = len(findings) - 1
    more = f"; {others} more violation{'s' if others > 1 else ''}" if others else ""
    error = ConfigurationError(
        first.place.file or "the catalogue",
        f"{text} (found {first.found!r}{more})",
        "a catalogue and lists that satisfy shapes/",
        first.advice.get("en", "Run city-data-bank check for all that was found."),
    )
    if others:
        messages = workshop.messages[workshop.bank.languages[0]]
        error.add_note(findings_text(findings, messages, most=FILES))
    return error


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
