"""What a build says at its end: a summary by dataset, and the findings as text, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table

from city_data_bank.build.outcome import BuildResult, Outcome
from city_data_bank.findings import count_by_severity, in_words, place_in_words
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Severity

_ORDER = tuple(reversed(Severity))
_PLACES = 3
"""How many places of one finding are printed."""
_COLUMNS = (
    "dataset",
    "severity",
    "code",
    "file",
    "sheet",
    "row",
    "line",
    "column",
    "cell",
    "found",
    "count",
)


def summary_table(result: BuildResult) -> Table:
    """One row a dataset: rows, values (or resources), gaps, findings, seconds."""
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for title in ("dataset", "state"):
        table.add_column(title, no_wrap=True)
    for title in ("rows", "values", "gaps", "repeated", "rejected", "left out", "s"):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("findings", no_wrap=True)
    for outcome in result.outcomes:
        table.add_row(*_summary_row(outcome))
    return table


def findings_text(findings: Iterable[Finding], messages: Messages) -> str:
    """Findings for people: violations first, each with place, found, expected and advice.

    What is found again and again in one column is said once, with the first places and a count.
    """
    ordered = sorted(findings, key=lambda finding: _ORDER.index(finding.severity))
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in ordered:
        place = finding.place
        key = (finding.code, finding.dataset, place.file, place.sheet, place.column)
        groups.setdefault(key, []).append(finding)
    return "\n".join(_group_text(group, messages) for group in groups.values())


def _group_text(group: Sequence[Finding], messages: Messages) -> str:
    """One kind of finding in one column."""
    words = in_words(group[0], messages)
    lines = [f"{group[0].severity.value}: {words.message}"]
    lines += [f"  {place_in_words(finding.place)}" for finding in group[:_PLACES]]
    if len(group) > _PLACES:
        lines.append(f"  ... and {len(group) - _PLACES} more")
    return "\n".join(lines + [f"  {text}" for text in (words.expected, words.advice) if text])


def findings_json(findings: Iterable[Finding], messages: Mapping[str, Messages]) -> str:
    """Findings as a JSON array, with their words in every language of the bank."""
    documents = [
        {
            **dict(zip(_COLUMNS, _finding_row(finding), strict=True)),
            "words": {
                language: {
                    "message": words.message,
                    "expected": words.expected,
                    "advice": words.advice,
                }
                for language, texts in messages.items()
                for words in (in_words(finding, texts),)
            },
        }
        for finding in findings
    ]
    return json.dumps(documents, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def findings_csv(findings: Iterable[Finding], messages: Messages) -> str:
    """Findings as CSV (RFC 4180), with their words in one language.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([*_COLUMNS, "message", "expected", "advice"])
    for finding in findings:
        words = in_words(finding, messages)
        cells = [*_finding_row(finding), words.message, words.expected, words.advice]
        writer.writerow([_no_formula(str(cell)) for cell in cells])
    return stream.getvalue()


def _summary_row(outcome: Outcome) -> list[str]:
    """One row of the summary."""
    accounting = outcome.accounting
    counts = count_by_severity(outcome.findings)
    numbers = (
        accounting.rows,
        accounting.observations,
        accounting.gaps,
        accounting.repeated,
        accounting.rejected,
        accounting.left_out,
    )
    findings = ", ".join(f"{count} {severity}" for severity, count in counts.items()) or "none"
    return [
        outcome.slug,
        outcome.state.value,
        *(str(number) for number in numbers),
        f"{outcome.seconds:.1f}",
        findings,
    ]


def _finding_row(finding: Finding) -> tuple[str | int, ...]:
    """What machines are told of a finding, in the order of the columns."""
    place = finding.place
    return (
        finding.dataset,
        finding.severity.value,
        finding.code,
        place.file,
        place.sheet,
        place.row,
        place.line,
        place.column,
        place.fragment,
        finding.found,
        finding.count,
    )


def _no_formula(text: str) -> str:
    """The text, unable to run in a spreadsheet."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
