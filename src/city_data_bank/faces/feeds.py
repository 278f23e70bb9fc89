"""Atom feeds: what changed in the catalogue, what changed in one dataset.

What comes in: changes, the newest first. What goes out: the bytes of a feed. Every date is that of
a change, so that a feed changes only when there is something to tell.

Source: RFC 4287.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from city_data_bank.bank.configuration import Bank
from city_data_bank.faces.changes import Change
from city_data_bank.faces.records import text_in
from city_data_bank.messages import Messages

_ATOM: Final = "http://www.w3.org/2005/Atom"
_NAMESPACES: Final[dict[Any, str]] = {None: _ATOM}
_SHOWN: Final = 100
"""Entries of a feed."""


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
        own = f"{self.bank.base}{address}"
        root = etree.Element(f"{{{_ATOM}}}feed", nsmap=_NAMESPACES)
        root.set("{http://www.w3.org/XML/1998/namespace}lang", self.language)
        self._add(root, "id", own)
        self._add(root, "title", title)
        self._add(root, "updated", changes[0].when if changes else self.modified)
        self._add(root, "link", rel="self", type="application/atom+xml", href=own)
        self._add(root, "link", rel="alternate", type="text/html", href=self.bank.base)
        author = self._add(root, "author")
        self._add(author, "name", text_in(self.bank.title, self.language))
        for change in changes[:_SHOWN]:
            self._entry(root, change)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)

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

    def _entry(self, root: etree._Element, change: Change) -> None:
        """One change."""
        dataset = self.bank.iris.dataset(change.slug)
        title = text_in(change.title, self.language) or change.slug
        sentence = self.messages(f"feed-{change.kind}", title=title)
        entry = self._add(root, "entry")
        self._add(entry, "id", f"{dataset}/record#{change.kind}-{change.when}")
        self._add(entry, "title", sentence)
        self._add(entry, "updated", change.when)
        successor = change.replaced_by or change.slug
        self._add(entry, "link", rel="alternate", href=self.bank.iris.dataset(successor))
        summary = text_in(change.note, self.language) or sentence
        self._add(entry, "summary", summary)

    @staticmethod
    def _add(
        parent: etree._Element, name: str, text: str = "", **attributes: str
    ) -> etree._Element:
        """A child element."""
        child = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attrib=attributes)
        child.text = text or None
        return child
