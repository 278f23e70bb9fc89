"""One dataset as the catalogue has to describe it: what the catalogue station takes in."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.model import DatasetDescription, Distribution, Origin, Upstream


@dataclass(frozen=True, slots=True)
class CatalogEntry:
    """A dataset with its forms and dates; every date is an ``xsd:dateTime`` in UTC, with ``Z``.

    Args:
        description: What its mapping says.
        distributions: What can be downloaded.
        issued: First release that held it, or the day that its source declares.
        modified: When its data last changed.
        listed: When the catalogue first listed it.
        updated: When its entry in the catalogue last changed.
        origin: Where the figures of its delivery were published, if its SOURCE.toml says so.
        conforms_to: IRIs of the standards that its data follow, such as RDF Data Cube.
        upstream: Where it was taken from, if it is one of another catalogue.
    """

    description: DatasetDescription
    distributions: tuple[Distribution, ...]
    issued: str
    modified: str
    listed: str
    updated: str
    origin: Origin | None = None
    conforms_to: tuple[str, ...] = ()
    upstream: Upstream | None = None
