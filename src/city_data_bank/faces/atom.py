"""Atom: a feed of entries as bytes, in a bank's first language.

Source: RFC 4287.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from city_data_bank.bank.configuration import Bank
from city_data_bank.faces.records import text_in
from city_data_bank.xml_text import xml_text

_ATOM: Final = "http://www.w3.org/2005/Atom"
_NAMESPACES: Final[dict[Any, str]] = {None: _ATOM}
_SHOWN: Final = 100
"""Entries of a feed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry.

    Args:
        id: IRI.
        title: In the language of the feed.
        updated: ``xsd:dateTime``.
        href: What it leads to.
        summary: In the language of the feed.
    """

    id: str
    title: str
    updated: str
    href: str
    summary: str


def write_feed(
    bank: Bank, address: str, title: str, modified: str, entries: Sequence[Entry]
) -> bytes:
    """One feed.

    Args:
        bank: The bank.
        address: Of the feed, below the base.
        title: Of the feed.
        modified: Date of a feed without entries.
        entries: The newest first; the first hundred are shown.
    """
    own, language = f"{bank.base}{address}", bank.languages[0]
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap=_NAMESPACES)
    root.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    _add(root, "id", own)
    _add(root, "title", title)
    _add(root, "updated", entries[0].updated if entries else modified)
    _add(root, "link", rel="self", type="application/atom+xml", href=own)
    _add(root, "link", rel="alternate", type="text/html", href=bank.base)
    _add(_add(root, "author"), "name", text_in(bank.title, language))
    for one in entries[:_SHOWN]:
        entry = _add(root, "entry")
        _add(entry, "id", one.id)
        _add(entry, "title", one.title)
        _add(entry, "updated", one.updated)
        _add(entry, "link", rel="alternate", href=one.href)
        _add(entry, "summary", one.summary)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    """A child element; what XML cannot hold is marked in its text."""
    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attrib=attributes)
    child.text = xml_text(text) or None
    return child
