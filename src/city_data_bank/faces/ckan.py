"""The catalogue as CKAN's action API answers: packages and organisations.

What comes in: records. What goes out: ``packages.jsonl``, one package a line by name, and
``organizations.json``. An organisation is the provider of a dataset, so that portals keep who
handed it in.

Source: CKAN 2.10, API guide; what ckanext-harvest and national portals read of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import orjson

from city_data_bank.faces.records import Office, Record, Resource, Texts, text_in

LICENCES: Final[Mapping[str, tuple[str, str, str]]] = {
    "CC0": ("cc-zero", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "CC_BY_4_0": ("cc-by", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC_BYSA_4_0": ("cc-by-sa", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
}
"""Identifier, title and address in CKAN by code of the EU licences."""

_OTHER: Final = ("notspecified", "", "")
_SHA256: Final = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
_SHORT: Final = {"RDF_TURTLE": "TTL", "OCTET": "PARQUET"}


def package_lines(records: Iterable[Record], language: str) -> bytes:
    """Packages, one JSON document a line.

    Args:
        records: Sorted by identifier.
        language: That texts are in.
    """
    return b"".join(orjson.dumps(package(record, language)) + b"\n" for record in records)


def organizations(records: Sequence[Record], language: str) -> bytes:
    """Organisations with the number of their packages, sorted by name, as a JSON document."""
    offices = {record.provider.ref: record.provider for record in records}
    counts = Counter(record.provider.ref for record in records)
    found = [
        {**organization(offices[ref], language), "package_count": counts[ref]}
        for ref in sorted(offices)
    ]
    return orjson.dumps(found)


def package(record: Record, language: str) -> dict[str, object]:
    """One dataset."""
    licences = [resource.licence for resource in record.resources if resource.licence]
    code, title, url = LICENCES.get(licences[0], _OTHER) if licences else _OTHER
    tags = record.keywords.get(language) or next(iter(record.keywords.values()), ())
    resources = [
        _resource(record, resource, position, language)
        for position, resource in enumerate(record.resources)
    ]
    return {
        "id": record.slug,
        "name": record.slug,
        "title": text_in(record.title, language),
        "title_translated": record.title,
        "notes": text_in(record.description, language),
        "notes_translated": record.description,
        "url": record.page,
        "uri": record.iri,
        "type": "dataset",
        "state": "active",
        "private": False,
        "isopen": bool(url),
        "version": record.version,
        "metadata_created": _plain(record.issued),
        "metadata_modified": _plain(record.modified),
        "license_id": code,
        "license_title": title or text_in(record.rights, language),
        "license_url": url,
        "author": text_in(record.publisher.labels, language) or record.publisher.name,
        "author_email": "",
        "maintainer": "",
        "maintainer_email": "",
        "owner_org": record.provider.ref,
        "organization": organization(record.provider, language),
        "groups": [_group(theme) for theme in record.themes],
        "tags": [_tag(tag) for tag in tags],
        "num_tags": len(tags),
        "resources": resources,
        "num_resources": len(resources),
        "extras": [{"key": key, "value": value} for key, value in _extras(record)],
        "relationships_as_object": [],
        "relationships_as_subject": [],
    }


def organization(office: Office, language: str) -> dict[str, object]:
    """A provider."""
    title = text_in(office.labels, language) or office.name
    return {
        "id": office.ref,
        "name": office.ref,
        "title": title,
        "display_name": title,
        "description": "",
        "image_url": "",
        "type": "organization",
        "state": "active",
        "is_organization": True,
        "approval_status": "approved",
    }


def _resource(
    record: Record, resource: Resource, position: int, language: str
) -> dict[str, object]:
    """One file."""
    return {
        "id": resource.ref,
        "package_id": record.slug,
        "position": position,
        "name": text_in(resource.title, language),
        "description": text_in(resource.description, language),
        "url": resource.url,
        "uri": resource.iri,
        "format": _SHORT.get(resource.file_type, resource.file_type),
        "mimetype": resource.media_type,
        "size": resource.size or None,
        "hash": resource.sha256,
        "hash_algorithm": _SHA256 if resource.sha256 else None,
        "created": _plain(resource.issued),
        "last_modified": _plain(resource.modified),
        "state": "active",
        "url_type": None,
        "resource_type": "file",
    }


def _extras(record: Record) -> Iterable[tuple[str, str]]:
    """What CKAN has no field for."""
    yield "guid", record.iri
    yield "identifier", record.slug
    first, last = record.covered
    values: Texts = {
        "frequency": record.frequency,
        "spatial_ref": record.area,
        "temporal_start": first,
        "temporal_end": last,
    }
    yield from ((key, value) for key, value in values.items() if value)


def _group(theme: str) -> dict[str, str]:
    """A theme."""
    return {"id": theme.lower(), "name": theme.lower(), "title": theme, "display_name": theme}


def _tag(text: str) -> dict[str, str | None]:
    """A keyword."""
    return {"name": text, "display_name": text, "state": "active", "vocabulary_id": None}


def _plain(moment: str) -> str | None:
    """A time as CKAN writes it: UTC without zone, with microseconds; null where it is not known."""
    return f"{moment.removesuffix('Z')}.000000" if moment else None
