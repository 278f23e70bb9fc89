"""Datasets for search engines: schema.org as JSON-LD, ready to stand in a page.

Source: schema.org/Dataset; Google Search Central, Dataset structured data.
"""

from __future__ import annotations

import orjson

from city_data_bank.bank.configuration import Bank
from city_data_bank.faces.ckan import LICENCES
from city_data_bank.faces.records import Office, Record, Resource, text_in

_SHORTEST, _LONGEST = 50, 5000  # characters of a description that search engines accept


def to_schema_org(record: Record, bank: Bank, language: str) -> bytes:
    """A dataset as JSON-LD.

    Args:
        record: The dataset.
        bank: The bank, which is its catalogue.
        language: Of the texts.

    Returns:
        JSON in which no ``<`` stands, so that it cannot end the element that it stands in.
    """
    title = text_in(record.title, language)
    description = text_in(record.description, language)
    if len(description) < _SHORTEST:
        description = f"{title}. {description} {text_in(bank.title, language)}"
    licences = [resource.licence for resource in record.resources if resource.licence]
    licence = LICENCES[licences[0]][2] if licences and licences[0] in LICENCES else ""
    first, last = record.covered
    document = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": record.iri,
        "identifier": record.iri,
        "url": record.page,
        "name": title,
        "description": description[:_LONGEST],
        "inLanguage": language,
        "keywords": list(record.keywords.get(language, ())),
        "datePublished": record.issued,
        "dateModified": record.modified,
        "version": record.version,
        "license": licence or text_in(record.rights, language),
        "isAccessibleForFree": True,
        "temporalCoverage": f"{first}/{last}" if first and last else "",
        "creator": _organization(record.provider, language),
        "publisher": _organization(record.publisher, language),
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "@id": bank.iris.catalog,
            "name": text_in(bank.title, language),
            "url": bank.base,
        },
        "distribution": [_download(resource, language) for resource in record.resources],
    }
    return _plain({key: value for key, value in document.items() if value})


def _download(resource: Resource, language: str) -> dict[str, str]:
    """A file, with what is known of it."""
    found = {
        "@type": "DataDownload",
        "@id": resource.iri,
        "name": text_in(resource.title, language),
        "contentUrl": resource.url,
        "encodingFormat": resource.media_type,
        "contentSize": f"{resource.size} B" if resource.size else "",
        "sha256": resource.sha256,
    }
    return {key: value for key, value in found.items() if value}


def _organization(office: Office, language: str) -> dict[str, str]:
    """An office."""
    name = text_in(office.labels, language) or office.name
    found = {"@type": "Organization", "@id": office.iri, "name": name, "url": office.homepage}
    return {key: value for key, value in found.items() if value}


def _plain(document: object) -> bytes:
    """JSON that may stand in HTML."""
    return orjson.dumps(document).replace(b"<", b"\\u003c")
