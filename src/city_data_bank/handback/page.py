"""handback: a page of findings that can be sent to the office whose files they are about.

In: what was handed in, the findings, the words. Out: one HTML document that needs nothing else:
no script, no other file, no network.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from jinja2 import Environment, StrictUndefined

from city_data_bank.bank.configuration import Bank
from city_data_bank.findings import choose
from city_data_bank.handback.grouping import FileFindings, by_file
from city_data_bank.handback.words import to_office
from city_data_bank.messages import Messages
from city_data_bank.model import Accounting, Finding, Severity

TEMPLATE: Final = "web/templates/handback/findings.html"
_PLACES: Final = {Severity.VIOLATION: 20, Severity.WARNING: 20, Severity.INFO: 5}
"""How many places of one kind the page lists; the others are in the marked copy and the CSV."""
_OFFICIAL: Final = "official"


class State(StrEnum):
    """What became of a file, or would become of it."""

    PUBLISHED = "published"
    """Its figures are in the release."""
    KEPT = "kept"
    """It could not be trusted; the last good version stays."""
    REFUSED = "refused"
    """It could not be trusted, and there is no earlier version."""
    FIT = "fit"
    """It was only tried, and can be handed in."""
    UNFIT = "unfit"
    """It was only tried, and could not be published."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A dataset that a file was handed in for.

    Args:
        file: Path relative to the bank, POSIX; empty where it is not known.
        title: Of the dataset, in the reader's language.
        state: What became of it.
        accounting: Outcome of every cell of the version that is published or was tried.
        statistics: Whether it has values and gaps, not resources.
        transcription: Whether the file is not the provider's own, but typed off a published one.
    """

    file: str
    title: str
    state: State
    accounting: Accounting = field(default=Accounting())
    statistics: bool = True
    transcription: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """What a page says besides the findings.

    Args:
        bank: Sends it.
        addressee: Name of the provider, or empty for a page about several.
        day: Of the check; None in a release, whose bytes depend on its data alone.
    """

    bank: Bank
    addressee: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class _File:
    """One file on the page.

    Args:
        name: As its provider knows it.
        handed: The datasets that it was handed in for.
        findings: What was found; None = nothing.
    """

    name: str
    handed: tuple[Handed, ...]
    findings: FileFindings | None

    def count(self, severity: Severity) -> int:
        """How many kinds of findings of a severity there are."""
        return self.findings.count(severity) if self.findings else 0


def findings_page(
    letter: Letter, handed: Sequence[Handed], findings: Iterable[Finding], messages: Messages
) -> str:
    """Write the page.

    Args:
        letter: Who writes to whom, and when.
        handed: What was handed in, with or without findings.
        findings: What was found in these files.
        messages: Of the reader's language.

    Returns:
        An HTML document in UTF-8; equal input gives an equal text.

    Raises:
        ConfigurationError: There is no template.
    """
    status = letter.bank.status
    found = by_file(findings, messages, to_office)
    files = [*_with_findings(found, handed), *_without_findings(found, handed)]
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(
        letter.bank.folders.find(TEMPLATE).read_text(encoding="utf-8")
    )
    return template.render(
        letter=letter,
        bank_title=choose(letter.bank.title, messages),
        files=files,
        say=messages,
        severities=tuple(reversed(Severity)),
        most=_PLACES,
        banner="" if status == _OFFICIAL else messages(f"site-banner-{status}"),
        account=lambda item: account_text(item, messages),
    )


def _with_findings(found: Iterable[FileFindings], handed: Sequence[Handed]) -> Iterable[_File]:
    """Files with findings, the worst first."""
    for file in found:
        yield _File(
            _name(file.file), tuple(item for item in handed if item.file == file.file), file
        )


def _without_findings(found: Iterable[FileFindings], handed: Sequence[Handed]) -> Iterable[_File]:
    """Files in which all is well, by name."""
    busy = {file.file for file in found}
    fine: dict[str, list[Handed]] = {}
    for item in handed:
        if item.file not in busy:
            fine.setdefault(item.file, []).append(item)
    for file, items in sorted(fine.items()):
        yield _File(_name(file), tuple(items), None)


def _name(file: str) -> str:
    """What a file is called by those who made it."""
    return file.rpartition("/")[2]


def account_text(handed: Handed, messages: Messages) -> str:
    """What became of the cells of a dataset, outcomes that did not occur left out."""
    accounting = handed.accounting
    what = "values" if handed.statistics else "resources"
    outcomes = {
        what: accounting.observations,
        "gaps": accounting.gaps,
        "repeated": accounting.repeated,
        "rejected": accounting.rejected,
        "left-out": accounting.left_out,
    }
    return "; ".join(
        messages(f"handback-account-{name}", number=messages.number(count))
        for name, count in outcomes.items()
        if count or name == what
    )
