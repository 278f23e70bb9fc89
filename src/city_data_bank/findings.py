"""Findings in words: what was found, what was expected, what to do, in a reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from city_data_bank.cells import cell_in_words
from city_data_bank.messages import Messages
from city_data_bank.model import Finding

_THINGS: Final = {"indicator": "indicator", "input": "indicator", "area": "area"}
"""Kind of thing that an argument is the ref of."""
_NUMBERS: Final = frozenset({"percent", "lowest", "highest"})
_DAYS: Final = frozenset({"due", "valid"})
_CELLS: Final = frozenset({"kept", "places"})
"""Arguments that are fragments of cells, one or several."""
_VALUES: Final = frozenset(
    {"value-impossible", "value-unusual", "value-jump", "value-constant"}
    | {"computed-impossible", "computed-unusual"}
)
"""Findings about a number."""
_ENDS: Final = "dataset-overdue"
"""A finding about a day."""
_PLAIN: Final = re.compile(r"-?[0-9]+(\.[0-9]{1,2}|\.[0-9]{4,})?")
"""A number in which a point can only stand before decimals."""


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
        "found": _found(finding, messages),
        "column": finding.place.column,
        "count": finding.count,
        **{name: _readable(name, text, messages) for name, text in finding.arguments},
    }
    key = f"finding-{finding.code}"
    return Words(*(messages(key + part, **arguments) for part in ("", ".expected", ".advice")))


def _found(finding: Finding, messages: Messages) -> str:
    """What was found: a day and a plain number as the language writes them, else the text."""
    if finding.code == _ENDS:
        return _day(finding.found, messages)
    return _number(finding.found, messages) if finding.code in _VALUES else finding.found


def _readable(name: str, text: str, messages: Messages) -> str:
    """An argument as the language says it: a name for a ref, a day, a cell, a number."""
    if name in _THINGS:
        return messages.name(_THINGS[name], text)
    if name in _DAYS:
        return _day(text, messages)
    if name in _CELLS:
        return "; ".join(cell_in_words(messages, one) for one in text.split("; "))
    return _number(text, messages) if name in _NUMBERS else text


def _number(text: str, messages: Messages) -> str:
    """A number that cannot be mistaken, in words; any other text stays as it is."""
    return messages.number(Decimal(text)) if _PLAIN.fullmatch(text) else text


def _day(text: str, messages: Messages) -> str:
    """A day in words; any other text stays as it is."""
    try:
        return messages.date(date.fromisoformat(text))
    except ValueError:
        return text


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
