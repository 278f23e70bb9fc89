"""handback: a finding in words, for the bank's own people or for the office that owns the file.

In: a finding and messages. Out: a short title, what is the matter, what was expected, what to do.
The bank's people are told about mappings; an office has never seen one, and is told about its file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from city_data_bank.findings import in_words
from city_data_bank.handback.places import cell_names
from city_data_bank.messages import Messages
from city_data_bank.model import Finding

_PLACES: Final = frozenset({"kept", "places"})
"""Arguments that are fragments of cells."""


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in one language.

    Args:
        title: What kind of thing it is, a few words; may be empty.
        message: What is the matter.
        expected: What should stand there; may be empty.
        advice: What to do; may be empty.
    """

    title: str
    message: str
    expected: str
    advice: str


Say: TypeAlias = Callable[[Finding, Messages], Said]


def to_bank(finding: Finding, messages: Messages) -> Said:
    """A finding in the words for those who keep the mappings.

    Raises:
        KeyError: No language has words for its code.
    """
    readable = _readable(finding)
    words = in_words(readable, messages)
    return Said(_title(finding, messages), words.message, words.expected, words.advice)


def to_office(finding: Finding, messages: Messages) -> Said:
    """A finding in the words for those who made the file.

    Words of ``office-{code}`` come first; what they leave out is said as to the bank.

    Raises:
        KeyError: No language has words for its code.
    """
    said = to_bank(finding, messages)
    if finding.texts:
        return said
    readable = _readable(finding)
    arguments = {
        "found": readable.found,
        "column": readable.place.column,
        "count": readable.count,
        **dict(readable.arguments),
    }
    key = _key(finding)
    own = {
        part: messages(f"{key}.{part}", **arguments)
        for part in ("message", "expected", "advice")
        if f"{key}.{part}" in messages
    }
    return replace(said, **own)


def _title(finding: Finding, messages: Messages) -> str:
    """The kind of a finding in a few words, if this language has them."""
    key = _key(finding)
    return messages(key) if key in messages and not finding.texts else ""


def _key(finding: Finding) -> str:
    """The words for an office, which has never seen what the bank wrote about its file."""
    banks_own = finding.code.startswith("mapping-") or finding.code == "delivery-wrong"
    return "office-mapping-wrong" if banks_own else f"office-{finding.code}"


def _readable(finding: Finding) -> Finding:
    """The finding with cells named as a spreadsheet names them."""
    named = tuple(
        (name, cell_names(text) if name in _PLACES else text) for name, text in finding.arguments
    )
    return replace(finding, arguments=named)
