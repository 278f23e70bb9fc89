"""One dataset's record in the frozen files of the faces, found without reading the rest of them.

A file with all datasets may be large; it is mapped into memory and sought through for the one
record that is wanted.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
from lxml import etree


def package_in(path: Path, slug: str) -> Mapping[str, Any] | None:
    """A dataset in a file of CKAN packages, one a line, or None where it is not there.

    Args:
        path: Of the file.
        slug: Identifier of the dataset, the first value of its line.
    """
    pattern = rb'^\{"id":' + re.escape(orjson.dumps(slug)) + rb",.*$"
    line = _sought(path, re.compile(pattern, re.MULTILINE))
    package: Mapping[str, Any] | None = orjson.loads(line) if line else None
    return package


def element_in(path: Path, slug: str, record: Mapping[str, str]) -> etree._Element | None:
    """A dataset in an XML catalogue, or None where it is not there.

    Args:
        path: Of the file.
        slug: Identifier of the dataset.
        record: Names of the ``element`` of a dataset and of its first child, the ``identifier``.
    """
    name, identifier = (re.escape(record[key].encode()) for key in ("element", "identifier"))
    pattern = rb"<%b\b[^>]*>\s*<%b>\s*%b\s*</%b>.*?</%b>" % (
        name,
        identifier,
        re.escape(slug.encode()),
        identifier,
        name,
    )
    text = _sought(path, re.compile(pattern, re.DOTALL))
    return etree.fromstring(text, etree.XMLParser(resolve_entities=False)) if text else None


def _sought(path: Path, pattern: re.Pattern[bytes]) -> bytes:
    """The first match in a file, or nothing."""
    if not path.stat().st_size:
        return b""
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as held:
        match = pattern.search(held)
        return match[0] if match else b""
