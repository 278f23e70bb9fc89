"""A dataset of somebody else's catalogue: where it comes from, and where its files are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

FOLDER: Final = "imports"
"""Where a bank declares which catalogues it takes in: ``imports/<provider>/<name>.toml``."""


@dataclass(frozen=True, slots=True)
class ForeignDistribution:
    """One form of a foreign dataset, as its catalogue states it; what it does not state is empty.

    Args:
        form: Last part of its IRI in the bank, from its foreign IRI or address: 8 hex digits.
        title: By language.
        description: By language.
        access_url: Where it can be had.
        download_url: The file itself.
        media_type: IANA media type.
        file_type: Code of the EU file types.
        size: Bytes, in digits.
        sha256: 64 hex digits.
        licence: Code of the EU licences.
        rights: The terms in words, by language.
        issued: ``xsd:dateTime`` in UTC.
        modified: ``xsd:dateTime`` in UTC.
    """

    form: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    access_url: str
    download_url: str = ""
    media_type: str = ""
    file_type: str = ""
    size: str = ""
    sha256: str = ""
    licence: str = ""
    rights: Mapping[str, str] = field(default_factory=dict)
    issued: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Upstream:
    """What a dataset is in the catalogue that it was taken from.

    Args:
        iri: Its IRI there; empty where it has none.
        identifier: Its identifier there, else its IRI.
        publisher: Name of the body that publishes it there, by language.
        publisher_iri: IRI of that body, or empty.
        contact: Name of the office to ask.
        email: Its e-mail address.
        languages: Codes of the EU languages that its data are in.
        access_rights: Code of the EU access rights, or empty.
        issued: ``xsd:dateTime`` in UTC, or empty.
        modified: ``xsd:dateTime`` in UTC, or empty.
        forms: Its distributions, sorted by form.
    """

    iri: str
    identifier: str
    publisher: Mapping[str, str]
    publisher_iri: str
    contact: str
    email: str
    languages: tuple[str, ...]
    access_rights: str
    issued: str
    modified: str
    forms: tuple[ForeignDistribution, ...]
