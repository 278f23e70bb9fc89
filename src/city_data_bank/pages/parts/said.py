"""What each face says of one dataset, property by property, read from the bytes that it serves.

What comes in: the catalogue's statements, a line of CKAN's packages, an element of a national
portal's XML, a document for search engines. What goes out: values in the words of that face. They
are compared with those of the catalogue; nothing is assumed of a face that can be read from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from lxml import etree

from city_data_bank.faces.records import Record, Texts
from city_data_bank.pages.parts.texts import Text

PROPERTIES: Final = (
    "title",
    "description",
    "keyword",
    "theme",
    "category",
    "licence",
    "rights",
    "frequency",
    "area",
    "period",
    "issued",
    "modified",
    "series",
    "provider",
    "publisher",
    "file",
    "format",
    "checksum",
)
"""What is compared, in the order in which it is shown."""

Said = Mapping[str, tuple[Text, ...]]
"""Values by property; what is absent or empty is not said."""

_WORDS: Final = frozenset(("title", "description", "keyword", "category", "rights", "series"))
"""Properties whose values have a language."""


def said_by_catalogue(record: Record) -> Said:
    """The whole catalogue's description of a dataset."""
    files = record.resources
    keywords = [Text(one, tag) for tag, several in record.keywords.items() for one in several]
    return {
        "title": _tagged(record.title),
        "description": _tagged(record.description),
        "keyword": tuple(keywords),
        "theme": _plain(record.themes),
        "category": tuple(text for one in record.categories for text in _tagged(one)),
        "licence": _plain(one.licence for one in files),
        "rights": _tagged(record.rights),
        "frequency": _plain((record.frequency,)),
        "area": _plain((record.area,)),
        "period": _plain(("/".join(record.covered) if all(record.covered) else "",)),
        "issued": _plain((record.issued,)),
        "modified": _plain((record.modified,)),
        "series": _tagged(record.series),
        "provider": _plain((record.provider.name,)),
        "publisher": _plain((record.publisher.name,)),
        "file": _plain(_last(one.url) for one in files),
        "format": _plain(one.file_type for one in files),
        "checksum": _plain("SHA-256" for one in files if one.sha256),
    }


def said_by_ckan(package: Mapping[str, Any], language: str) -> Said:
    """What a client of CKAN's API reads.

    Args:
        package: One dataset.
        language: Of its texts.
    """
    files = package["resources"]
    extras = {one["key"]: one["value"] for one in package["extras"]}
    first, last = (extras.get(f"temporal_{end}", "") for end in ("start", "end"))
    return {
        "title": (Text(package["title"], language),),
        "description": (Text(package["notes"], language),),
        "keyword": tuple(Text(one["name"], language) for one in package["tags"]),
        "theme": _plain(one["title"] for one in package["groups"]),
        "licence": _plain((package["license_id"],)) if package["license_url"] else (),
        "rights": () if package["license_url"] else (Text(package["license_title"], language),),
        "frequency": _plain((extras.get("frequency", ""),)),
        "area": _plain((extras.get("spatial_ref", ""),)),
        "period": _plain((f"{first}/{last}" if first and last else "",)),
        "issued": _plain((package["metadata_created"],)),
        "modified": _plain((package["metadata_modified"],)),
        "provider": _plain((package["organization"]["title"],)),
        "publisher": _plain((package["author"],)),
        "file": _plain(_last(one["url"]) for one in files),
        "format": _plain(one["format"] for one in files),
        "checksum": _plain("SHA-256" for one in files if one["hash"]),
    }


def said_by_portal(element: etree._Element, portal: Mapping[str, Any]) -> Said:
    """What a national portal's import reads of one dataset.

    Args:
        element: The record of the dataset.
        portal: Settings of the portal: where its records say what, and in which language.
    """
    record = portal["record"]
    found: dict[str, tuple[Text, ...]] = {}
    for name, path in record["said"].items():
        usual = portal["language"] if name in _WORDS else ""
        texts = []
        for one in element.iterfind("/".join(f"{{*}}{step}" for step in path.split("/"))):
            named = record["languages"].get(etree.QName(one).localname, usual)
            texts.append(Text((one.text or "").strip(), one.get("lang", named)))
        found[name] = tuple(dict.fromkeys(texts))
    return {**found, "file": _plain(_last(one.value) for one in found.get("file", ()))}


def said_by_schema_org(document: Mapping[str, Any]) -> Said:
    """What a search engine reads."""
    language = document["inLanguage"]
    licence = document.get("license", "")
    is_address = licence.startswith("https://")
    files = document.get("distribution", ())
    return {
        "title": (Text(document["name"], language),),
        "description": (Text(document["description"], language),),
        "keyword": tuple(Text(one, language) for one in document.get("keywords", ())),
        "licence": _plain((licence if is_address else "",)),
        "rights": () if is_address or not licence else (Text(licence, language),),
        "period": _plain((document.get("temporalCoverage", ""),)),
        "issued": _plain((document.get("datePublished", ""),)),
        "modified": _plain((document.get("dateModified", ""),)),
        "provider": _plain((document["creator"]["name"],)),
        "publisher": _plain((document["publisher"]["name"],)),
        "file": _plain(_last(one["contentUrl"]) for one in files),
        "format": _plain(one["encodingFormat"] for one in files),
        "checksum": _plain("SHA-256" for one in files if one.get("sha256")),
    }


def _tagged(texts: Texts) -> tuple[Text, ...]:
    """Texts with their languages."""
    return tuple(Text(value, language) for language, value in texts.items())


def _plain(values: Iterable[str]) -> tuple[Text, ...]:
    """Values without a language, each once; empty ones are none."""
    return tuple(Text(value) for value in dict.fromkeys(values) if value)


def _last(address: str) -> str:
    """The last part of an address."""
    return address.rpartition("/")[2]
