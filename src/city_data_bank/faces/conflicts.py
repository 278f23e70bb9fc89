"""Conflicts for whoever follows them: an Atom feed and a table.

What comes in: the conflicts of a release. What goes out: the bytes of both, in the bank's first
language. An entry's date is that of the newest figures that it is about.

Source: RFC 4287 (Atom), RFC 4180 (CSV).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.faces.atom import Entry, write_feed
from city_data_bank.faces.records import text_in
from city_data_bank.messages import Messages
from city_data_bank.model.conflicts import ConflictEntry

FEED: Final = "feeds/conflicts.atom"
TABLE: Final = "registers/conflicts.csv"
_COLUMNS: Final = (
    *("conflict", "indicator", "area", "period", "breakdown", "kind", "state", "percent"),
    *("dataset", "steward", "vintage", "value", "unit", "chosen"),
    *("source", "decidedBy", "decidedOn"),
)


@dataclass(frozen=True, slots=True)
class ConflictWriter:
    """Writes the conflicts of a bank.

    Args:
        bank: The bank.
        ontology: Names of indicators and areas.
        messages: In its first language.
        modified: When the catalogue last changed: the date of what has none of its own.
    """

    bank: Bank
    ontology: Ontology
    messages: Messages
    modified: str

    def feed(self, conflicts: Sequence[ConflictEntry]) -> bytes:
        """The feed, the newest figures first; those of the city before others."""
        own = self.bank.area
        ordered = sorted(
            conflicts,
            key=lambda one: (self._when(one), one.area == own, one.indicator, one.period),
            reverse=True,
        )
        title = self.messages("feed-conflicts", bank=self._name(self.bank.title))
        entries = [self._entry(one) for one in ordered]
        return write_feed(self.bank, FEED, title, self.modified, entries)

    def table(self, conflicts: Sequence[ConflictEntry]) -> bytes:
        """The table: a line a value, in the order of the conflicts."""
        stream = io.StringIO()
        writer = csv.writer(stream)
        writer.writerow(_COLUMNS)
        for one in conflicts:
            writer.writerows(self._lines(one))
        return stream.getvalue().encode()

    def _lines(self, one: ConflictEntry) -> Iterator[tuple[str, ...]]:
        """The lines of one conflict."""
        percent = "" if one.percent is None else f"{one.percent:f}"
        head = (self._iri(one), one.indicator, one.area, one.period, one.breakdown)
        for value in one.values:
            yield (
                *(*head, one.kind, one.state, percent, value.dataset, value.steward),
                *(value.vintage, value.value, value.unit, str(value.chosen).lower()),
                *(one.source, one.decided_by, one.decided_on),
            )

    def _entry(self, one: ConflictEntry) -> Entry:
        """A conflict as an entry of the feed."""
        indicator = self.ontology.indicators.codes.get(one.indicator)
        area = self.ontology.areas.by_ref.get(one.area)
        title = self.messages(
            "feed-conflict",
            indicator=self._name(indicator.labels if indicator else {}) or one.indicator,
            area=self._name(area.labels if area else {}) or one.area,
            period=one.period,
        )
        values = " / ".join(f"{value.value} ({value.dataset})" for value in one.values)
        iri = self._iri(one)
        return Entry(iri, title, self._when(one), iri, values)

    def _when(self, one: ConflictEntry) -> str:
        """The day of the newest figures, as ``xsd:dateTime``."""
        newest = max((value.vintage for value in one.values), default="")
        return f"{newest}T00:00:00Z" if newest else self.modified

    def _iri(self, one: ConflictEntry) -> str:
        """Address of a conflict."""
        ref = f"{one.indicator}/{one.area}/{one.period}"
        return self.bank.iris.thing("conflict", f"{ref}/{one.breakdown}" if one.breakdown else ref)

    def _name(self, texts: Mapping[str, str]) -> str:
        """A text in the language of the feed."""
        return text_in(texts, *self.bank.languages)
