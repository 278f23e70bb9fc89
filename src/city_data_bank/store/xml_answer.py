"""Answers in XML that every reader of XML can read, or an honest refusal.

What comes in: what the engine writes, which looks neither at the characters of texts nor at whether
the name of a property can be a tag. What goes out: the same, with carriage returns that survive
reading, or a ``QueryError`` that names the formats that can hold the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, Protocol

import pyoxigraph as ox

from city_data_bank.errors import QueryError
from city_data_bank.store.formats import GRAPHS, RDF_XML, TABLES, XML_RESULTS
from city_data_bank.xml_text import RETURN, UNFIT_BYTES, WRITTEN_RETURN

_FIRST: Final = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_TAG: Final = re.compile(f"[{_FIRST}][{_FIRST}\\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*\\Z")
"""The end of an IRI that a tag can be named after.

Source: XML 1.0, 2.3 (NameStartChar, NameChar); Namespaces in XML 1.0, 3 (NCName).
"""
RESERVED: Final = frozenset({"xml", "xmlns"})
"""Prefixes that no document may give to a namespace of its own."""
_LONGEST: Final = 2
"""Bytes of a character that may end in the next piece."""


class _Output(Protocol):
    """Takes bytes."""

    def write(self, piece: bytes, /) -> int:
        """Take a piece."""
        ...


class XmlOutput:
    """What is written in XML on its way to an answer; the engine calls ``write`` and ``flush``.

    Args:
        answer: Takes it.
        media_type: Of the answer.
    """

    def __init__(self, answer: _Output, media_type: str) -> None:
        self._answer = answer
        self._media_type = media_type
        self._before = b""

    def write(self, piece: bytes) -> int:
        """Take a piece.

        Raises:
            QueryError: 406, it has a character that XML cannot hold.
        """
        seen = self._before + piece
        if unfit := UNFIT_BYTES.search(seen):
            number = ord(unfit[0].decode())
            raise _not_in_xml(f"the character U+{number:04X} in a text", self._media_type)
        self._before = seen[-_LONGEST:]
        self._answer.write(piece.replace(RETURN, WRITTEN_RETURN))
        return len(piece)

    def flush(self) -> None:
        """Nothing is due before the end."""


def with_tags(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """The triples of a graph that is written in RDF/XML.

    Raises:
        QueryError: 406, a property cannot be a tag.

    Source:
        RDF 1.1 XML Syntax, 5.1: a property is written as an element.
    """
    known: set[str] = set()
    for triple in triples:
        iri = triple.predicate.value
        if iri not in known:
            if not _TAG.search(iri):
                found = f"the property <{iri[:200]}>, after which no tag can be named"
                raise _not_in_xml(found, RDF_XML)
            known.add(iri)
        yield triple


def _not_in_xml(found: str, media_type: str) -> QueryError:
    """The refusal of an answer that has no form in XML."""
    formats = TABLES if media_type == XML_RESULTS else GRAPHS
    others = [name for name in formats if name != media_type]
    return QueryError(
        406,
        "answer",
        f"{found}: XML cannot hold it",
        "one of " + ", ".join(others),
        f"Ask for {others[0]}, which holds every answer.",
    )
