"""Catalogues in the form of one national portal, written from data: ``portals/<name>/``.

What comes in: records, a folder with ``portal.toml`` (codes, limits, forms) and a template. What
goes out: XML, with its MD5 under both names that importers ask for. What is specific to a country
stands in that folder and nowhere in the software.
"""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import md5
from pathlib import PurePosixPath
from typing import Any, Final

from jinja2 import Environment, StrictUndefined
from lxml import etree

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.errors import ConfigurationError
from city_data_bank.faces.records import Record

FOLDER: Final = "portals"
_DEFAULT: Final = "catalog.xml"
_CONTROLS: Final = {code: None for code in range(32) if chr(code) not in "\t\n\r"}
"""Characters that XML 1.0 does not take."""


@dataclass(frozen=True, slots=True)
class Portal:
    """One portal.

    Args:
        name: Of its folder, and the path at which its catalogue is served.
        settings: ``portal.toml``.
        bank: The bank.
        ontology: Its areas.
        today: Day of the build, for codes of areas that change.
    """

    name: str
    settings: Mapping[str, Any]
    bank: Bank
    ontology: Ontology
    today: date

    def files(self, records: Sequence[Record]) -> Iterator[tuple[str, bytes]]:
        """Catalogues and checksums.

        Args:
            records: Datasets; those that lack what a portal asks for are not for it: one invalid
                record would keep all others out.

        Yields:
            Address below the base, bytes.

        Raises:
            ConfigurationError: A schema that the operator gave does not hold for a form that was
                held to it.
        """
        fitting = (fit(record, self.settings["language"]) for record in records)
        wanted = [record for record in fitting if record]
        if not wanted:
            return
        chosen = b""
        for form in self.settings["form"]:
            document = self._document(wanted, form)
            standard = form["path"] == _DEFAULT
            valid = self._valid(document, form, required=standard and not chosen)
            chosen = chosen or (document if valid or standard else b"")
            if not standard:
                yield from self._with_checksums(form["path"], document)
        yield from self._with_checksums(_DEFAULT, chosen)

    def _with_checksums(self, path: str, document: bytes) -> Iterator[tuple[str, bytes]]:
        """A document, and its MD5 beside it, 32 digits and nothing else."""
        digest = md5(document, usedforsecurity=False).hexdigest().encode()
        address = PurePosixPath(self.name, path)
        yield address.as_posix(), document
        yield f"{address.as_posix()}.md5", digest
        yield address.with_suffix(".md5").as_posix(), digest

    def _document(self, records: Sequence[Record], form: Mapping[str, str]) -> bytes:
        """One form of the catalogue."""
        environment = Environment(
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        environment.filters.update(
            short=shorten,
            frequency=lambda code: self.frequency(code, form["version"]),
            licence=self.licence,
            region=self.region,
        )
        path = self.bank.folders.find(f"{FOLDER}/{self.name}/{self.settings['template']}")
        template = environment.from_string(path.read_text(encoding="utf-8"))
        text = template.render(records=records, form=form, portal=self.settings)
        return f"{text}\n".encode()

    def frequency(self, code: str, version: str) -> str:
        """The portal's word for a frequency, if its schema of this version has it."""
        word = self.settings["frequency"].get(code, "notApplicable")
        since = self.settings["frequency_since"].get(word, version)
        return str(word) if _number(version) >= _number(since) else "notApplicable"

    def licence(self, record: Record) -> str:
        """The portal's word for the licence of a dataset, or an empty text."""
        known = self.settings["licence"]
        codes = (resource.licence for resource in record.resources)
        return str(next((known[code] for code in codes if code in known), ""))

    def region(self, record: Record) -> str:
        """The code of a dataset's area in the portal's way of writing areas, or an empty text."""
        area = self.ontology.areas.by_ref.get(record.area)
        scheme, day = self.settings["region_scheme"], self.today.isoformat()
        for identifier in area.identifiers if area else ():
            ended = identifier.valid_to and identifier.valid_to < day
            if identifier.scheme == scheme and not ended:
                return identifier.code
        return ""

    def _valid(self, document: bytes, form: Mapping[str, str], *, required: bool) -> bool:
        """Whether a schema is at hand and holds.

        Raises:
            ConfigurationError: The document has to hold it and does not.
        """
        name = f"{FOLDER}/{self.name}/{form['version']}.xsd"
        path = self.bank.folders.root / name
        if not path.is_file():
            return False
        schema = etree.XMLSchema(etree.parse(path))
        if schema.validate(etree.fromstring(document)):
            return True
        if required:
            raise ConfigurationError(
                f"{self.name}/{form['path']}",
                str(schema.error_log).partition("\n")[0],
                f"a catalogue that satisfies {name}",
                "Correct the dataset that the message names; a portal imports nothing otherwise.",
            )
        return False


def read_portals(bank: Bank, ontology: Ontology, today: date) -> tuple[Portal, ...]:
    """The portals of the bank's country.

    Args:
        bank: The bank; its own ``portals/`` hides the generic ones of the same path.
        ontology: Its areas.
        today: Day of the build.
    """
    found = []
    for name, path in bank.folders.files(FOLDER, "portal.toml"):
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
        if settings["country"] == bank.country:
            found.append(Portal(PurePosixPath(name).parent.name, settings, bank, ontology, today))
    return tuple(found)


def fit(record: Record, language: str) -> Record | None:
    """A dataset with the files that a portal can take, or None where it cannot take it at all.

    Args:
        record: The dataset.
        language: Of the portal: titles and descriptions have to be in it. A file without a title
            in it gets the dataset's.

    Source:
        Schema of import 1.10: title, description, category and tag are mandatory, addresses https.
    """
    words = any(record.keywords.get(tag) for tag in (language, "en"))
    tags = words or any(one.get(language) for one in record.categories)
    named = record.title.get(language) and record.description.get(language)
    files = tuple(
        resource
        if resource.title.get(language)
        else dataclasses.replace(resource, title=record.title)
        for resource in record.resources
        if resource.url.startswith("https://")
    )
    if not (named and tags and record.themes and files):
        return None
    dated = (dataclasses.replace(one, modified=one.modified or record.modified) for one in files)
    return dataclasses.replace(record, resources=tuple(dated))


def shorten(text: str, longest: int) -> str:
    """A text of so many characters at most, cut between words, without control characters."""
    clean = str(text).translate(_CONTROLS).strip()
    if len(clean) <= longest:
        return clean
    head = clean[: longest - 1]
    return f"{head.rpartition(' ')[0] or head}…"


def _number(version: str) -> tuple[int, ...]:
    """A version as numbers: 1.10 comes after 1.9."""
    return tuple(int(part) for part in version.split("."))
