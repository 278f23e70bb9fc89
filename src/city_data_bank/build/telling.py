"""What a check tells, to whom and in which form: text, JSON, CSV, a page, marked workbooks.

In: the result of checking a bank, or of trying one file. Out: texts, and files where they are asked
for. Nothing is written into the bank.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.bank.words import read_messages, with_names
from city_data_bank.build.outcome import BuildResult
from city_data_bank.build.outcome import State as Became
from city_data_bank.build.trial import Trial
from city_data_bank.errors import ConfigurationError
from city_data_bank.findings import choose
from city_data_bank.handback.marked.asked import Asked
from city_data_bank.handback.marked.copy import marked_copy
from city_data_bank.handback.page import Handed, Letter, State, account_text, findings_page
from city_data_bank.handback.publishing import provider_name
from city_data_bank.handback.records import findings_csv, findings_json
from city_data_bank.handback.sheets import save_workbook
from city_data_bank.handback.text import findings_text
from city_data_bank.handback.words import Say, to_bank, to_office
from city_data_bank.mapping import read_mappings
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.model import Accounting, Finding
from city_data_bank.sources.delivery import read_delivery

_DELIVERIES: Final = "deliveries/"


class Format(StrEnum):
    """How findings are told."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    HTML = "html"
    XLSX = "xlsx"
    """A marked copy of each file; needs a folder to write to."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked and what was found.

    Args:
        bank: The bank.
        messages: By language.
        findings: In the order of their files.
        handed: The files, with titles in the language of some messages.
        asked: How each file with findings is read, by its path.
        say: Whom the findings are told to.
        addressee: Name of the provider in the language of some messages; empty for several.
        day: Of the check.
    """

    bank: Bank
    messages: Mapping[str, Messages]
    findings: tuple[Finding, ...]
    handed: Callable[[Messages], Sequence[Handed]]
    asked: Callable[[], Mapping[str, Asked]]
    say: Say
    addressee: Callable[[Messages], str]
    day: date


def checked_file(trial: Trial, day: date) -> Checked:
    """A file that was tried: it is told to those who made it."""
    return Checked(
        trial.bank,
        trial.messages,
        trial.made.findings,
        lambda messages: (trial.handed(messages),),
        lambda: {trial.asked.delivery.place.file: trial.asked},
        to_office,
        lambda _: "",
        day,
    )


def verdict(trial: Trial, messages: Messages) -> str:
    """Whether a file that was tried can be handed in, and what it holds: one line."""
    handed = trial.handed(messages)
    texts = [messages(f"handback-state-{handed.state.value}")]
    if handed.accounting.rows:
        texts.append(f"({account_text(handed, messages)})")
    return " ".join(texts)


def checked_bank(root: Path, result: BuildResult, provider: str, day: date) -> Checked:
    """A bank that was checked: it is told to those who keep it.

    Args:
        root: The bank's folder.
        result: Of the check.
        provider: Slug; only its files are told of. Empty = all.
        day: Of the check.
    """
    bank = read_bank(root)
    ontology = read_ontology(bank)
    mappings = tuple(
        item
        for item in read_mappings(bank, ontology)
        if isinstance(item, DatasetMapping) and provider in ("", item.provider)
    )
    own = (f"deliveries/{provider}/", f"mappings/{provider}/")
    found = tuple(
        finding
        for finding in result.all_findings
        if not provider or finding.place.file.startswith(own)
    )
    return Checked(
        bank,
        with_names(read_messages(bank), ontology),
        found,
        lambda messages: _handed(mappings, result, messages),
        lambda: _asked(mappings, bank, found),
        to_bank,
        lambda messages: _addressee(provider, ontology, messages),
        day,
    )


def told(checked: Checked, form: Format, language: Messages) -> str:
    """The findings as a text.

    Args:
        checked: What was found.
        form: Any but ``XLSX``.
        language: Of the reader; JSON has every language of the bank.

    Returns:
        Text that ends with a line end; empty where there is nothing to tell.
    """
    languages = {tag: checked.messages[tag] for tag in checked.bank.languages}
    if form is Format.JSON:
        return findings_json(checked.findings, languages, checked.say)
    if form is Format.CSV:
        return findings_csv(checked.findings, language, checked.say)
    if form is Format.HTML:
        letter = Letter(checked.bank, checked.addressee(language), checked.day)
        # Offices are told of their files; what is wrong in a mapping is for the bank to mend.
        theirs = [item for item in checked.findings if item.place.file.startswith(_DELIVERIES)]
        return findings_page(letter, checked.handed(language), theirs, language)
    text = findings_text(checked.findings, language, checked.say)
    return f"{text}\n" if text else ""


def write_marked(checked: Checked, folder: Path | None, language: Messages) -> tuple[Path, ...]:
    """Write a marked copy of each file with findings.

    Args:
        checked: What was found.
        folder: Gets ``{provider}/{file}.findings.xlsx``; made where it is not there.
        language: Of the reader.

    Returns:
        The copies, sorted.

    Raises:
        ConfigurationError: No folder is named.
    """
    if folder is None:
        raise ConfigurationError(
            "--format xlsx",
            "no folder to write to",
            "a folder that gets a marked copy of each file",
            "Name it: --output DIR.",
        )
    written = []
    for file, asked in sorted(checked.asked().items()):
        findings = [item for item in checked.findings if item.place.file == file]
        if not findings:
            continue
        delivery = asked.delivery
        path = folder / delivery.provider / f"{delivery.name}.findings.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        save_workbook(marked_copy(asked, findings, language), path)
        written.append(path)
    return tuple(written)


def _handed(
    mappings: Sequence[DatasetMapping], result: BuildResult, messages: Messages
) -> list[Handed]:
    """The files of a bank, and whether each can be published."""
    outcomes = {outcome.slug: outcome for outcome in result.outcomes}
    handed = []
    for mapping in mappings:
        slug = mapping.description.slug
        outcome = outcomes.get(slug)
        fit = outcome is not None and outcome.state in (Became.MAPPED, Became.REUSED)
        title = choose(mapping.description.title, messages)
        handed.append(
            Handed(
                f"deliveries/{mapping.provider}/{mapping.url}",
                title,
                State.FIT if fit else State.UNFIT,
                outcome.accounting if outcome else Accounting(),
                statistics="bank:observations" in mapping.document.entries,
            )
        )
    return handed


def _asked(
    mappings: Sequence[DatasetMapping], bank: Bank, findings: Sequence[Finding]
) -> dict[str, Asked]:
    """How each delivered file with findings is read; by the first mapping that reads it."""
    files = {finding.place.file for finding in findings}
    asked: dict[str, Asked] = {}
    for mapping in mappings:
        file = f"deliveries/{mapping.provider}/{mapping.url}"
        if file in files and file not in asked:
            deliveries = bank.folders.root / "deliveries"
            delivery = read_delivery(deliveries, mapping.provider, mapping.url)
            if not isinstance(delivery, Finding):
                asked[file] = Asked(delivery, mapping.dialect, mapping.part)
    return asked


def _addressee(provider: str, ontology: Ontology, messages: Messages) -> str:
    """The provider's name; empty where the page is about several."""
    return provider_name(ontology, provider, messages) if provider else ""
