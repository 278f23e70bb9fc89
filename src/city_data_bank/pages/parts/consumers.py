"""The consumers of the catalogue, each with what it reads of one dataset.

What comes in: a visit, the catalogue's statements of a dataset, the frozen files of the faces. What
goes out: one ``Reader`` a consumer.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from typing import Any, Final

import orjson
import pyoxigraph as ox

from city_data_bank.errors import ConfigurationError
from city_data_bank.faces.reading import Reading
from city_data_bank.faces.records import read_records
from city_data_bank.pages.parts.frozen_records import element_in, package_in
from city_data_bank.pages.parts.readers import Reader, in_one_language, read_lines, reader
from city_data_bank.pages.parts.said import (
    Said,
    said_by_catalogue,
    said_by_ckan,
    said_by_portal,
    said_by_schema_org,
)
from city_data_bank.pages.visit import Visit
from city_data_bank.statements import position
from city_data_bank.store.engine import Row

_LENIENT: Final = "catalog.ttl?profile=lenient"
_PACKAGES: Final = "catalog/ckan/packages.jsonl"
_STANDARD: Final = 2
"""Slashes in the path of a portal's standard catalogue; other forms stand deeper."""


def portals_of(visit: Visit) -> dict[str, str]:
    """Key of the words by address of each portal's catalogue in the release."""
    return {
        entry.path.removeprefix("faces/"): (
            "portal" if entry.path.count("/") == _STANDARD else "experimental"
        )
        for entry in visit.content.manifest.files
        if entry.path.startswith("faces/") and entry.path.endswith("/catalog.xml")
    }


def consumers_of(visit: Visit, slug: str, rows: Iterable[Row]) -> Iterator[Reader]:
    """Every consumer, with what it reads of a dataset.

    Args:
        visit: The visit.
        slug: Of the dataset.
        rows: ``subject``, ``property``, ``value``: what the catalogue says of it.
    """
    own = _own(rows)
    root, first = visit.content.addresses.root, visit.content.languages[0]
    page = visit.content.addresses.page(visit.language, "dataset", slug)
    seen: list[tuple[str, str, Said | None]] = [
        ("europe", "catalog.ttl", own),
        ("dcat", "catalog.ttl", in_one_language(own, first)),
        ("udata", _LENIENT, in_one_language(own, first)),
        ("ckan", f"api/3/action/package_show?id={slug}", _ckan(visit, slug)),
        *((key, address, _portal(visit, slug, address)) for address, key in _portals(visit)),
        ("search", page.removeprefix(root), _search(visit, slug)),
    ]
    for key, address, said in seen:
        lines = read_lines(own, said, visit.messages) if said else iter(())
        yield reader(key, (address, f"{root}{address}"), lines)


def _own(rows: Iterable[Row]) -> Said:
    """What the catalogue says of the dataset; nothing where it does not describe it."""
    triples = sorted((_triple(row) for row in rows), key=position)
    return next(map(said_by_catalogue, read_records(Reading(triples))), {})


def _triple(row: Row) -> ox.Triple:
    """A statement of an answer."""
    value = row["value"]
    term = (
        ox.NamedNode(value.value)
        if value.kind == "uri"
        else ox.Literal(value.value, language=value.language or None)
    )
    return ox.Triple(ox.NamedNode(row["subject"].value), ox.NamedNode(row["property"].value), term)


def _ckan(visit: Visit, slug: str) -> Said | None:
    """What CKAN's API says."""
    content = visit.content
    path = content.release / _PACKAGES
    found = package_in(path, slug) if path.is_file() else None
    return said_by_ckan(found, content.languages[0]) if found else None


def _portals(visit: Visit) -> Iterator[tuple[str, str]]:
    """Address and key of each portal's catalogue that can be read back, standard forms first."""
    found = sorted(portals_of(visit).items(), key=lambda one: (one[1] != "portal", one[0]))
    for address, key in found:
        if "record" in _settings(visit, address):
            yield address, key


def _settings(visit: Visit, address: str) -> dict[str, Any]:
    """Settings of the portal that a catalogue is for; empty where it is no longer known."""
    name = f"portals/{address.partition('/')[0]}/portal.toml"
    try:
        path = visit.content.bank.folders.find(name)
    except ConfigurationError:
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _portal(visit: Visit, slug: str, address: str) -> Said | None:
    """What a national portal's catalogue says."""
    settings = _settings(visit, address)
    path = visit.content.release / "faces" / address
    element = element_in(path, slug, settings["record"])
    return None if element is None else said_by_portal(element, settings)


def _search(visit: Visit, slug: str) -> Said | None:
    """What the page of the dataset says to search engines."""
    path = visit.content.release / f"catalog/schema.org/{visit.language}/{slug}.json"
    return said_by_schema_org(orjson.loads(path.read_bytes())) if path.is_file() else None
