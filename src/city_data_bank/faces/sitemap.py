"""``sitemap.xml`` and ``robots.txt``: what search engines may read.

Source: sitemaps.org 0.9, with alternates by language; RFC 9309.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from lxml import etree

from city_data_bank.bank.configuration import Bank
from city_data_bank.faces.records import Record
from city_data_bank.messages import Messages

_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_NAMESPACES: Final[dict[Any, str]] = {None: _SITEMAP, "xhtml": _XHTML}
_LARGEST: Final = 10_000
"""Addresses of one file; 50,000 are allowed, and as many bytes as 50 MB."""
_LISTS: Final = ("dataset", "category", "provider", "indicator")


@dataclass(frozen=True, slots=True)
class Sitemap:
    """The pages of a bank in all its languages.

    Args:
        bank: The bank.
        messages: By language; they name the segments of addresses.
    """

    bank: Bank
    messages: Mapping[str, Messages]

    def files(self, records: Sequence[Record], modified: str) -> Iterator[tuple[str, bytes]]:
        """The index and the files that it names.

        Args:
            records: Every dataset.
            modified: When the catalogue last changed.

        Yields:
            Address below the base, bytes; the index last.
        """
        pages = [*((kind, "", modified) for kind in ("", *_LISTS))]
        pages += [("dataset", record.slug, record.modified) for record in records]
        index = etree.Element(f"{{{_SITEMAP}}}sitemapindex", nsmap=_NAMESPACES)
        for language in self.bank.languages:
            for number, at in enumerate(range(0, len(pages), _LARGEST), 1):
                address = f"sitemaps/{language}-{number}.xml"
                yield address, self._urls(language, pages[at : at + _LARGEST])
                entry = etree.SubElement(index, f"{{{_SITEMAP}}}sitemap")
                _text(entry, "loc", f"{self.bank.base}{address}")
                _text(entry, "lastmod", modified)
        yield "sitemap.xml", _to_bytes(index)

    def robots(self) -> bytes:
        """Pages are for everybody; queries are not for robots."""
        root = urlsplit(self.bank.base).path
        lines = (
            "User-agent: *",
            f"Disallow: {root}sparql?",
            f"Disallow: {root}q/*?",
            f"Allow: {root}",
            f"Sitemap: {self.bank.base}sitemap.xml",
        )
        return "\n".join((*lines, "")).encode()

    def _urls(self, language: str, pages: Sequence[tuple[str, str, str]]) -> bytes:
        """One file: pages in one language, each with its other languages."""
        root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap=_NAMESPACES)
        for kind, ref, modified in pages:
            url = etree.SubElement(root, f"{{{_SITEMAP}}}url")
            _text(url, "loc", self._address(language, kind, ref))
            _text(url, "lastmod", modified)
            for other in self.bank.languages:
                address = self._address(other, kind, ref)
                attributes = {"rel": "alternate", "hreflang": other, "href": address}
                etree.SubElement(url, f"{{{_XHTML}}}link", attrib=attributes)
        return _to_bytes(root)

    def _address(self, language: str, kind: str, ref: str) -> str:
        """The address of a page."""
        home = f"{self.bank.base}{language}/"
        if not kind:
            return home
        segment = self.messages[language](f"path.{kind}")
        return f"{home}{segment}/{ref}" if ref else f"{home}{segment}"


def _text(parent: etree._Element, name: str, text: str) -> None:
    """A child with a text."""
    etree.SubElement(parent, f"{{{_SITEMAP}}}{name}").text = text


def _to_bytes(root: etree._Element) -> bytes:
    """A document as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
