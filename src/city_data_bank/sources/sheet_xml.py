"""sources: the XML of sheets (XLSX, ODS), element by element.

In: an open part of a workbook. Out: its rows, one after the other; nothing else is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, Final

from lxml import etree

TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
REFERENCE: Final = re.compile(r"([A-Za-z]+)([0-9]+)")
"""A cell of a sheet: ``C14``."""


def elements(stream: IO[bytes], tag: str) -> Iterator[etree._Element]:
    """Elements of a kind, complete, one after the other; nothing else is kept.

    Args:
        stream: The part, from its beginning.
        tag: Qualified name, or ``{*}name``.

    Raises:
        etree.XMLSyntaxError: It is malformed.
    """
    events = etree.iterparse(
        stream, tag=tag, resolve_entities=False, no_network=True, load_dtd=False
    )
    for _, element in events:
        yield element
        _forget(element)


def table_rows(stream: IO[bytes]) -> Iterator[tuple[str, int, etree._Element]]:
    """Rows of the tables of an ODS file.

    Args:
        stream: Its ``content.xml``.

    Yields:
        Name of the table, number of the row from 0, the row.

    Raises:
        etree.XMLSyntaxError: It is malformed.
        ValueError: A row is repeated no number of times.
        Source: OpenDocument 1.3 part 3, section 9.1.3 (table:table-row).
    """
    events = etree.iterparse(
        stream,
        events=("start", "end"),
        tag=(f"{TABLE}table", f"{TABLE}table-row"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    name, line = "", 0
    for event, element in events:
        is_row = element.tag == f"{TABLE}table-row"
        if event == "start" and not is_row:
            name, line = element.get(f"{TABLE}name") or "", 0
        elif event == "end" and is_row:
            yield name, line, element
            line += repeated(element, "rows")
            _forget(element)


def repeated(element: etree._Element, what: str) -> int:
    """How often a row or cell of an ODS file stands there.

    Args:
        element: The row or cell.
        what: ``rows`` or ``columns``.

    Raises:
        ValueError: No number of times.
    """
    times = int(element.get(f"{TABLE}number-{what}-repeated") or 1)
    if times < 0:
        raise ValueError(times)
    return times


def _forget(element: etree._Element) -> None:
    """Free an element and those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
