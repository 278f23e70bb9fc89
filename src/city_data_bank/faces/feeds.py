"""Atom feeds: what changed in the catalogue, what changed in one dataset.

What comes in: changes, the newest first. What goes out: the bytes of a feed. Every date is that of
a change, so that a feed changes only when there is something to tell.

Source: RFC 4287.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from city_data_bank.bank.configuration import Bank
from city_data_bank.faces.atom import Entry, write_feed
from city_data_bank.faces.changes import Change
from city_data_bank.faces.records import text_in
from city_data_bank.messages import Messages


@dataclass(frozen=True, slots=True)
class FeedWriter:
    """Writes the feeds of a bank in its first language.

    Args:
        bank: The bank.
        messages: In its first language.
        modified: When the catalogue last changed: the date of a feed without entries.
    """

    bank: Bank
    messages: Messages
    modified: str

    @property
    def language(self) -> str:
        """Of the feeds."""
        return self.bank.languages[0]

    def feed(self, address: str, title: str, changes: Sequence[Change]) -> bytes:
        """One feed.

        Args:
            address: Of the feed, below the base.
            title: Of the feed.
            changes: The newest first.
        """
        entries = [self._entry(change) for change in changes]
        return write_feed(self.bank, address, title, self.modified, entries)

    def catalogue(self, changes: Sequence[Change]) -> bytes:
        """What changed in the whole catalogue."""
        title = self.messages("feed-catalogue", bank=text_in(self.bank.title, self.language))
        return self.feed("feeds/catalog.atom", title, changes)

    def datasets(self, changes: Sequence[Change]) -> Mapping[str, bytes]:
        """What changed in each dataset, by slug; those that are gone have a feed too."""
        by_slug: dict[str, list[Change]] = {}
        for change in changes:
            by_slug.setdefault(change.slug, []).append(change)
        return {
            slug: self.feed(
                f"feeds/dataset/{slug}.atom", text_in(own[0].title, self.language) or slug, own
            )
            for slug, own in by_slug.items()
        }

    def _entry(self, change: Change) -> Entry:
        """One change."""
        title = text_in(change.title, self.language) or change.slug
        sentence = self.messages(f"feed-{change.kind}", title=title)
        return Entry(
            id=f"{self.bank.iris.dataset(change.slug)}/record#{change.kind}-{change.when}",
            title=sentence,
            updated=change.when,
            href=self.bank.iris.dataset(change.replaced_by or change.slug),
            summary=text_in(change.note, self.language) or sentence,
        )
