"""Findings in words: what was found, what was expected, what to do, in a reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from city_data_bank.messages import Messages
from city_data_bank.model import Finding


@dataclass(frozen=True, slots=True)
class Words:
    """A finding in one language.

    Args:
        message: What is the matter.
        expected: What should stand there; may be empty for findings of shapes.
        advice: What to do.
    """

    message: str
    expected: str
    advice: str


def in_words(finding: Finding, messages: Messages) -> Words:
    """A finding in the language of ``messages``.

    Raises:
        KeyError: No language has words for its code.
    """
    if finding.texts:
        return Words(choose(finding.texts, messages), "", choose(finding.advice, messages) or "")
    arguments: dict[str, object] = {
        "found": finding.found,
        "column": finding.place.column,
        "count": finding.count,
        **dict(finding.arguments),
    }
    key = f"finding-{finding.code}"
    return Words(*(messages(key + part, **arguments) for part in ("", ".expected", ".advice")))


def count_by_severity(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity."""
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.severity.value] = counts.get(finding.severity.value, 0) + 1
    return dict(sorted(counts.items()))


def choose(texts: Mapping[str, str], messages: Messages) -> str:
    """The text in the language of the messages, else in the languages that they fall back to.

    Args:
        texts: By language.
        messages: Of the reader's language.

    Returns:
        Any text where none of these languages has one; empty where there is no text.
    """
    words: Messages | None = messages
    while words is not None:
        if words.language in texts:
            return texts[words.language]
        words = words.fallback
    return next(iter(texts.values()), "")
