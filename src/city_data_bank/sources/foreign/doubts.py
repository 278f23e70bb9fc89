"""sources: what is found while one foreign dataset is read.

In: a place in a catalogue's file. Out: Findings, one for each property and kind of fault, however
many values of it have the fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from city_data_bank.model import Finding, Place, Severity


class Doubts:
    """Collects findings of one dataset.

    Args:
        place: Of the dataset in its catalogue.
        slug: Of the dataset.
        subject: What the catalogue calls it: IRI or identifier.
    """

    def __init__(self, place: Place, slug: str, subject: str) -> None:
        self.place = place
        self._slug = slug
        self._subject = subject
        self._found: dict[tuple[str, str], Finding] = {}

    def add(
        self,
        code: str,
        column: str,
        found: str = "",
        arguments: Mapping[str, str] | None = None,
        severity: Severity = Severity.WARNING,
    ) -> None:
        """One more fault; what a property had before under the same code only counts.

        Args:
            code: Of the finding.
            column: The property, as in ``dct:issued``.
            found: Its value.
            arguments: Further words for the message.
            severity: What it stops.
        """
        known = self._found.get((code, column))
        if known:
            self._found[code, column] = replace(known, count=known.count + 1)
            return
        words = {"subject": self._subject, "property": column, **(arguments or {})}
        place = replace(self.place, column=column)
        self._found[code, column] = Finding(
            code, severity, place, found, tuple(sorted(words.items())), dataset=self._slug
        )

    def all(self) -> tuple[Finding, ...]:
        """The findings, in the order in which they were met."""
        return tuple(self._found.values())
