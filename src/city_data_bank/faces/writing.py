"""Every face of a release, written once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.faces.changes import FILE, Change, to_json
from city_data_bank.faces.ckan import organizations, package_lines
from city_data_bank.faces.conflicts import FEED, TABLE, ConflictWriter
from city_data_bank.faces.feeds import FeedWriter
from city_data_bank.faces.paging import lenient, pages_of
from city_data_bank.faces.portals import read_portals
from city_data_bank.faces.rdf import FORMS, complete, prefixes_of, write_form, write_forms
from city_data_bank.faces.reading import Reading
from city_data_bank.faces.records import Record, read_records
from city_data_bank.faces.schema_org import to_schema_org
from city_data_bank.faces.sitemap import Sitemap
from city_data_bank.messages import Messages
from city_data_bank.model.conflicts import ConflictEntry

_FACES: Final = "faces"
_PROFILES: Final = {"": "", "lenient": "profile=lenient"}
"""Folder below ``catalog/`` and query of each profile."""


@dataclass(frozen=True, slots=True)
class FaceWriter:
    """Writes the faces of one release.

    Args:
        bank: The bank.
        ontology: Its lists.
        messages: By language.
        folder: The release in the making.
        today: Day of the build.
    """

    bank: Bank
    ontology: Ontology
    messages: Mapping[str, Messages]
    folder: Path
    today: date

    def write(
        self,
        catalog: Iterable[ox.Quad],
        ontology: Sequence[ox.Quad],
        changes: Sequence[Change],
        modified: str,
        conflicts: Sequence[ConflictEntry] = (),
    ) -> None:
        """Write them all.

        Args:
            catalog: Quads of ``graph/catalog``.
            ontology: Quads of ``graph/ontology``.
            changes: The newest first.
            modified: When the newest dataset last changed, ``xsd:dateTime``.
            conflicts: Between reported values.

        Raises:
            ConfigurationError: A portal's schema does not hold.
        """
        triples = complete(catalog, ontology)
        self._write_rdf(triples)
        records = read_records(Reading(triples))
        self._put(FILE, to_json(changes))
        for record in records:
            for language in self.bank.languages:
                path = f"catalog/schema.org/{language}/{record.slug}.json"
                self._put(path, to_schema_org(record, self.bank, language))
        first = self.bank.languages[0]
        self._put("catalog/ckan/packages.jsonl", package_lines(records, first))
        self._put("catalog/ckan/organizations.json", organizations(records, first))
        for address, content in self._addressed(records, changes, modified):
            self._put(f"{_FACES}/{address}", content)
        words = self.messages[first]
        board = ConflictWriter(self.bank, self.ontology, words, modified)
        self._put(f"{_FACES}/{FEED}", board.feed(conflicts))
        self._put(f"{_FACES}/{TABLE}", board.table(conflicts))

    def _write_rdf(self, triples: Sequence[ox.Triple]) -> None:
        """The whole catalogue and its pages, in both profiles."""
        for profile, query in _PROFILES.items():
            folder = self.folder / "catalog" / profile
            own = lenient(triples) if profile else triples
            write_forms(own, folder, "catalog")
            for page in pages_of(own, self.bank.iris, self.bank.page_size):
                # The links of a page differ by form, and have the same prefixes in each.
                prefixes: Mapping[str, str] = {}
                for form in FORMS:
                    address = f"{self.bank.base}catalog.{form}?{query}{'&' if query else ''}"
                    view = page.view(self.bank.iris, address)
                    prefixes = prefixes or prefixes_of(view)
                    write_form(view, folder / "pages" / f"{page.number}.{form}", prefixes)

    def _addressed(
        self, records: Sequence[Record], changes: Sequence[Change], modified: str
    ) -> Iterator[tuple[str, bytes]]:
        """Files by the address at which they are served."""
        feeds = FeedWriter(self.bank, self.messages[self.bank.languages[0]], modified)
        yield "feeds/catalog.atom", feeds.catalogue(changes)
        for slug, feed in feeds.datasets(changes).items():
            yield f"feeds/dataset/{slug}.atom", feed
        sitemap = Sitemap(self.bank, self.messages)
        yield "robots.txt", sitemap.robots()
        yield from sitemap.files(records, modified)
        for portal in read_portals(self.bank, self.ontology, self.today):
            yield from portal.files(records)

    def _put(self, path: str, content: bytes) -> None:
        """Write a file."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
