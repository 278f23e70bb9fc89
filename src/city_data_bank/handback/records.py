"""handback: findings for programs, as CSV and JSON.

In: findings. Out: one record each, with its place and its words. Cells cannot run as formulas.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Final

from city_data_bank.handback.words import Say, to_bank
from city_data_bank.messages import Messages
from city_data_bank.model import Finding

_COLUMNS: Final = (
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


def findings_json(
    findings: Iterable[Finding], messages: Mapping[str, Messages], say: Say = to_bank
) -> str:
    """Findings as a JSON array, with their words in every language given."""
    documents = [
        {
            **dict(zip(_COLUMNS, _row(finding), strict=True)),
            "words": {
                language: {
                    "message": said.message,
                    "expected": said.expected,
                    "advice": said.advice,
                }
                for language, words in messages.items()
                for said in (say(finding, words),)
            },
        }
        for finding in findings
    ]
    return json.dumps(documents, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def findings_csv(findings: Iterable[Finding], messages: Messages, say: Say = to_bank) -> str:
    """Findings as CSV (RFC 4180), with their words in one language.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([*_COLUMNS, "message", "expected", "advice"])
    for finding in findings:
        said = say(finding, messages)
        cells = [*_row(finding), said.message, said.expected, said.advice]
        writer.writerow([_no_formula(str(cell)) for cell in cells])
    return stream.getvalue()


def _row(finding: Finding) -> tuple[str | int, ...]:
    """What programs are told of a finding, in the order of the columns."""
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
