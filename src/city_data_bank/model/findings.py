"""Faults and doubts in data: how bad, where, what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a fault in data matters; see docs/findings.md."""

    INFO = "info"
    """Read with doubt."""
    WARNING = "warning"
    """This cell, row or optional field is left out or doubtful."""
    VIOLATION = "violation"
    """The dataset cannot be trusted; its last good version stays."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands.

    Args:
        file: Path relative to the bank, POSIX.
        sheet: Sheet, database table or archive member; empty where there is none.
        row: Record in the file, from 1, preamble and header included; 0 = none.
        line: Physical line of a text file, from 1; 0 = none. In a mapping: its line.
        column: Title of the column, or key of a mapping.
        fragment: Fragment of the file's IRI that names the cell, such as ``cell=14,3``.
    """

    file: str
    sheet: str = ""
    row: int = 0
    line: int = 0
    column: str = ""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault or doubt in data, with its place; published, never raised.

    What it says in words stands in ``web/messages/{language}/*.ftl`` under ``finding-{code}``: the
    message, its attribute ``.expected`` and its attribute ``.advice``. All three may use
    ``$found``, ``$column``, ``$count`` and the names in ``arguments``.

    Args:
        code: Stable name in kebab-case, such as ``not-a-number``.
        severity: What it stops.
        place: Where.
        found: The text that was found, as delivered.
        arguments: Further words for the message.
        count: How many cells or rows this one finding stands for.
        dataset: Slug of the dataset, once known.
        texts: The message by language where a shape gives it instead of ``web/messages``.
        advice: The advice by language, likewise.
    """

    code: str
    severity: Severity
    place: Place
    found: str = ""
    arguments: tuple[tuple[str, str], ...] = ()
    count: int = 1
    dataset: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    advice: Mapping[str, str] = field(default_factory=dict)
