"""handback: the findings of each provider as files of a release.

In: what a release holds and what was found. Out: ``findings/{provider}/{language}.html`` and
``.csv`` for every provider whose files were read, and every language of the bank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.findings import choose
from city_data_bank.handback.page import Handed, Letter, State, findings_page
from city_data_bank.handback.records import findings_csv
from city_data_bank.handback.words import to_office
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.messages import Messages
from city_data_bank.model import Accounting, Finding, Severity

FOLDER: Final = "findings"
_DELIVERIES: Final = "deliveries/"


@dataclass(frozen=True, slots=True)
class Found:
    """What a build found and what it publishes.

    Args:
        datasets: Of the release.
        findings: All of them; those of deliveries are told to their providers.
    """

    datasets: Sequence[ReleasedDataset]
    findings: Sequence[Finding]


def publish_findings(
    folder: Path, bank: Bank, ontology: Ontology, messages: Mapping[str, Messages], found: Found
) -> tuple[str, ...]:
    """Write the findings of every provider.

    Args:
        folder: Of the release in the making.
        bank: The bank; its languages are written.
        ontology: Names of the providers.
        messages: By language.
        found: What was found.

    Returns:
        Paths of the files below the folder, POSIX, sorted.
    """
    by_provider: dict[str, list[Finding]] = {}
    for dataset in found.datasets:
        if dataset.description is not None:
            by_provider.setdefault(dataset.description.provider, [])
    for finding in found.findings:
        if finding.place.file.startswith(_DELIVERIES):
            provider = finding.place.file.split("/")[1]
            by_provider.setdefault(provider, []).append(finding)
    written = []
    for provider, findings in sorted(by_provider.items()):
        target = folder / FOLDER / provider
        target.mkdir(parents=True, exist_ok=True)
        for language in bank.languages:
            say = messages[language]
            letter = Letter(bank, provider_name(ontology, provider, say))
            handed = _handed(provider, findings, found, say)
            texts = {
                f"{language}.html": findings_page(letter, handed, findings, say),
                f"{language}.csv": findings_csv(findings, say, to_office),
            }
            for name, text in texts.items():
                (target / name).write_text(text, encoding="utf-8", newline="")
                written.append(f"{FOLDER}/{provider}/{name}")
    return tuple(sorted(written))


def provider_name(ontology: Ontology, provider: str, messages: Messages) -> str:
    """What a provider is called; its slug where the lists do not name it."""
    code = ontology.providers.codes.get(provider)
    return (choose(code.labels, messages) if code else "") or provider


def _handed(
    provider: str, findings: Sequence[Finding], found: Found, messages: Messages
) -> list[Handed]:
    """The datasets of a provider: those of the release, and those that were refused."""
    files = {finding.dataset: finding.place.file for finding in findings if finding.dataset}
    handed = []
    for dataset in found.datasets:
        if dataset.description is None or dataset.description.provider != provider:
            continue
        kept = bool(dataset.kept_from)
        handed.append(
            Handed(
                files.pop(dataset.slug, "") or _file(dataset, provider),
                choose(dataset.title, messages),
                State.KEPT if kept else State.PUBLISHED,
                Accounting() if kept else dataset.accounting,
                statistics=bool(dataset.periods),
                transcription=bool(dataset.origin and dataset.origin.transcription),
            )
        )
    refused = {finding.dataset for finding in findings if finding.severity is Severity.VIOLATION}
    handed += [Handed(file, slug, State.REFUSED) for slug, file in files.items() if slug in refused]
    return handed


def _file(dataset: ReleasedDataset, provider: str) -> str:
    """The delivered file of a dataset without findings: what the release offers of it."""
    source = next((item.path for item in dataset.distributions if item.form == "src"), "")
    name = source.rpartition("/")[2]
    return f"{_DELIVERIES}{provider}/{name}" if name else ""
