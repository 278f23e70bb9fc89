"""sources: which foreign catalogues a bank takes in: ``imports/<provider>/<name>.toml``.

In: the bank's folder. Out: an ``Import`` for each file, or the MappingError that stops it. No
catalogue is opened here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.errors import MappingError
from city_data_bank.iris import SLUG_LENGTH, is_language, is_web_address
from city_data_bank.model.imports import FOLDER
from city_data_bank.sources.foreign.slugs import DIGITS
from city_data_bank.sources.nearest import nearest

KINDS: Final = ("ckan", "dcat")

_TEXTS: Final = (
    "category", "frequency", "kind", "language", "licence", "prefix", "site", "spatial", "url",
)  # fmt: skip
_KEYS: Final = frozenset({*_TEXTS, "contexts", "files", "http", "themes"})
_PREFIX: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST: Final = SLUG_LENGTH - DIGITS - 1


@dataclass(frozen=True, slots=True)
class Import:
    """One foreign catalogue.

    Args:
        path: Of its declaration, relative to the bank.
        sha256: Of the declaration's bytes.
        provider: Slug of the provider whose catalogue it is.
        name: Of the declaration, and of the folder of its snapshots.
        kind: One of ``KINDS``.
        files: Patterns below ``deliveries/{provider}``; empty = the newest snapshot.
        url: Where ``--fetch`` gets it, or empty.
        http: Whether that address may be without encryption.
        prefix: What the identifiers of its datasets begin with.
        language: BCP 47 tag of texts that have none.
        site: Address of the portal, ending in ``/``; may be empty.
        licence: Code of the EU licences where the catalogue states none, or empty.
        category: Notation in the bank's categories, or empty.
        frequency: Code of the EU frequencies where the catalogue states none, or empty.
        spatial: Ref of the area that all of it covers, or empty.
        themes: EU data theme by what the catalogue calls a theme or group.
        contexts: File below ``deliveries/{provider}`` by the address of a JSON-LD context.
    """

    path: str
    sha256: str
    provider: str
    name: str
    kind: str
    files: tuple[str, ...]
    url: str
    http: bool
    prefix: str
    language: str
    site: str
    licence: str
    category: str
    frequency: str
    spatial: str
    themes: Mapping[str, str]
    contexts: Mapping[str, str]


def read_imports(bank: Bank, ontology: Ontology) -> tuple[Import | MappingError, ...]:
    """Read every declaration of a bank.

    Args:
        bank: The bank.
        ontology: The lists that declarations may speak of.

    Returns:
        Sorted by path; an error in place of each that is wrong.
    """
    return tuple(_read(bank, ontology))


def _read(bank: Bank, ontology: Ontology) -> Iterator[Import | MappingError]:
    """One by one."""
    root = bank.folders.root
    for path in sorted((root / FOLDER).glob("*/*.toml")):
        name = path.relative_to(root).as_posix()
        try:
            content = path.read_bytes()
            document = tomllib.loads(content.decode())
            yield _Reader(name, document, ontology).declared(sha256(content).hexdigest())
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            yield MappingError(name, str(error), "a TOML file in UTF-8", "Mend this line.")
        except MappingError as error:
            yield error


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes the keys of a declaration and says what is wrong with them."""

    path: str
    document: Mapping[str, Any]
    ontology: Ontology

    def declared(self, digest: str) -> Import:
        """The whole."""
        for key in self.document:
            if key not in _KEYS:
                raise self.fault(key, "unknown key", ", ".join(sorted(_KEYS)))
        provider, name = Path(self.path).parent.name, Path(self.path).stem
        self.known("provider", provider, self.ontology.providers.codes)
        kind = self.text("kind")
        self.known("kind", kind, KINDS)
        return Import(
            path=self.path,
            sha256=digest,
            provider=provider,
            name=name,
            kind=kind,
            files=self.files(),
            url=self.address("url"),
            http=self.truth("http"),
            prefix=self.prefix(provider),
            language=self.language(),
            site=self.site(kind),
            licence=self.code("licence", "licence"),
            category=self.category(),
            frequency=self.code("frequency", "frequency"),
            spatial=self.area(),
            themes=self.themes(),
            contexts=self.table("contexts"),
        )

    def fault(self, key: str, found: str, expected: str) -> MappingError:
        """What is wrong with one key."""
        return MappingError(f"{self.path}: {key}", found, expected, "Correct the declaration.")

    def text(self, key: str) -> str:
        """A text, empty where it is not there."""
        value = self.document.get(key, "")
        if not isinstance(value, str):
            raise self.fault(key, repr(value), "a text")
        return value

    def truth(self, key: str) -> bool:
        """A truth value, false where it is not there."""
        value = self.document.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(key, repr(value), "true or false")
        return value

    def table(self, key: str) -> dict[str, str]:
        """Texts by text."""
        value = self.document.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise self.fault(key, repr(value), "a table of texts")
        return value

    def files(self) -> tuple[str, ...]:
        """Patterns; there has to be one, or an address."""
        value = self.document.get("files", [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            raise self.fault("files", repr(value), "a list of paths below the provider's folder")
        if not value and not self.text("url"):
            raise self.fault("files", "missing", "files, or a url to fetch snapshots from")
        return tuple(value)

    def known(self, key: str, value: str, names: Any) -> None:  # noqa: ANN401 -- any container
        """Refuse a name that is not in a list, and name the nearest."""
        if value not in names:
            near = nearest(value, names)["nearest"]
            raise self.fault(key, repr(value), f"a known name, such as {near!r}")

    def address(self, key: str) -> str:
        """A web address, or nothing."""
        value = self.text(key)
        if value and not is_web_address(value):
            raise self.fault(key, repr(value), "an address with https:// or http://")
        return value

    def prefix(self, provider: str) -> str:
        """What identifiers begin with: the provider's slug unless another is given."""
        value = self.text("prefix") or provider
        if not _PREFIX.fullmatch(value) or len(value) > _LONGEST:
            expected = f"at most {_LONGEST} characters of a-z, 0-9 and single hyphens"
            raise self.fault("prefix", repr(value), expected)
        return value

    def language(self) -> str:
        """The language of texts without one; undetermined where nobody says."""
        value = self.text("language") or "und"
        if not is_language(value):
            raise self.fault("language", repr(value), "a language tag such as pl")
        return value

    def site(self, kind: str) -> str:
        """Address of the portal; a CKAN's datasets have their IRIs below it."""
        value = self.address("site")
        if not value and kind == "ckan":
            expected = "the address of the CKAN, such as https://ckan.example/"
            raise self.fault("site", "missing", expected)
        return f"{value.rstrip('/')}/" if value else ""

    def code(self, key: str, table: str) -> str:
        """A code of an EU table."""
        value, codes = self.text(key), self.ontology.lists.get(table)
        if value:
            self.known(key, value, codes.codes if codes else ())
        return value

    def category(self) -> str:
        """A notation of the bank's categories."""
        value = self.text("category")
        if value:
            self.known("category", value, self.ontology.categories.codes)
        return value

    def area(self) -> str:
        """Ref of an area of the bank."""
        value = self.text("spatial")
        if value:
            self.known("spatial", value, self.ontology.areas.by_ref)
        return value

    def themes(self) -> dict[str, str]:
        """EU data themes by the catalogue's own words."""
        found, codes = self.table("themes"), self.ontology.lists.get("data-theme")
        for word, code in found.items():
            self.known(f"themes.{word}", code, codes.codes if codes else ())
        return found
