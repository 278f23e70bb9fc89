"""Locating metadata: which document describes a CSV file.

Part of the csv2rdf half of the mapping station. In: the URL of a file and a way to open what stands
at a URL. Out: its metadata. Nothing is fetched by the station itself.

Source: tabular-data-model, section 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from city_data_bank.mapping.csv2rdf.descriptions import GroupDescription
from city_data_bank.mapping.csv2rdf.metadata import read_document
from city_data_bank.mapping.csv2rdf.scope import Load, Remark, Scope
from city_data_bank.mapping.csv2rdf.template import Filling, expand, parse_template
from city_data_bank.mapping.csv2rdf.uri import normalise, resolve, without_fragment

_DEFAULT_PLACES: Final = ("{+url}-metadata.json", "csv-metadata.json")
_LINK: Final = re.compile(r"\s*<(?P<url>[^>]*)>(?P<parameters>[^,]*)")
_DESCRIBED_BY: Final = re.compile(r""";\s*rel\s*=\s*["']?[^"';]*\bdescribedby\b""")


@dataclass(frozen=True, slots=True)
class Start:
    """Where a conversion starts.

    Args:
        url: IRI of a CSV file, or of a metadata document (``.json``).
        metadata: IRI of the metadata that the user names, or None.
        link: The ``Link`` header that came with the file, or empty.
    """

    url: str
    metadata: str | None = None
    link: str = ""


def locate(start: Start, load: Load, remarks: list[Remark]) -> GroupDescription | None:
    """Find and read the metadata of a start.

    Args:
        start: Where to begin.
        load: Opens what stands at a URL.
        remarks: Where warnings are put.

    Returns:
        What the first metadata document found describes; None = the file speaks for itself.

    Raises:
        MappingError: A document that has to be used cannot be.
    """
    if start.metadata is not None:
        return _read(start.metadata, load, remarks)
    if start.url.endswith(".json"):
        return _read(start.url, load, remarks)
    for place in _places(start, load):
        content = load(place)
        if content is None:
            continue
        group = read_document(content, _scope(place, load, remarks))
        if describes(group, start.url):
            return group
        remarks.append(Remark(place, "no table of this URL", start.url))
    return None


def _scope(document: str, load: Load, remarks: list[Remark]) -> Scope:
    """The scope of a document."""
    return Scope(document, document, load, remarks)


def _read(document: str, load: Load, remarks: list[Remark]) -> GroupDescription:
    """Read a document that has to be there."""
    scope = _scope(document, load, remarks)
    content = load(document)
    if content is None:
        scope.stop("nothing", "a metadata document")
    return read_document(content, scope)


def describes(group: GroupDescription, url: str) -> bool:
    """Whether a group has a table of a URL."""
    wanted = normalise(url)
    return any(normalise(table.url) == wanted for table in group.tables)


def _places(start: Start, load: Load) -> Iterator[str]:
    """Where metadata may stand, the place that counts most first."""
    for match in _LINK.finditer(start.link):
        if _DESCRIBED_BY.search(match["parameters"]):
            yield resolve(start.url, match["url"])
    site = load(resolve(start.url, "/.well-known/csvm"))
    templates = _DEFAULT_PLACES if site is None else tuple(site.decode().split())
    url = without_fragment(start.url)
    for template in templates:
        pieces = [
            str(piece)
            for part in parse_template(template)
            for piece in expand(part, lambda name: Filling(url if name == "url" else None))
        ]
        yield resolve(url, "".join(pieces))
