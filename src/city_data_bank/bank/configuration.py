"""bank.toml: what a city says of its bank."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError
from city_data_bank.iris import Iris

STATUSES: Final = ("demonstration", "fictitious", "official")
"""demonstration: real figures, not yet the city's own; fictitious: an invented town for tests."""

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_KEYS: Final = frozenset(
    {
        "area",
        "base",
        "bounds",
        "colours",
        "contact",
        "country",
        "description",
        "languages",
        "licence",
        "max_unreadable",
        "publisher",
        "rights",
        "started",
        "status",
        "stewards",
        "title",
    }
)


@dataclass(frozen=True, slots=True)
class Bank:
    """A city's bank as its bank.toml describes it.

    Args:
        folders: Where its files are.
        status: One of ``STATUSES``.
        base: Absolute IRI ending in ``/``.
        area: Ref of the city's area.
        country: Code of the EU countries, such as ``POL``.
        bounds: West, south, east, north in degrees: no place of the bank lies outside.
        languages: BCP 47 tags, the first one preferred.
        title: By language.
        description: By language.
        publisher: Slug of the provider that publishes the bank.
        licence: Code of the EU licences for what the bank itself makes.
        rights: Terms of reuse by language; may be empty.
        contact: ``email``, ``phone``, ``url``; those that are public facts.
        colours: Tokens of the site's design, ``#rrggbb``.
        stewards: Slugs, the one that is believed first in front.
        max_unreadable: Share of unreadable value cells from which a dataset is not trusted.
        started: Day the bank was opened, ISO 8601, or empty.
    """

    folders: Folders
    status: str
    base: str
    area: str
    country: str
    bounds: tuple[float, float, float, float]
    languages: tuple[str, ...]
    title: Mapping[str, str]
    description: Mapping[str, str]
    publisher: str
    licence: str
    rights: Mapping[str, str]
    contact: Mapping[str, str]
    colours: Mapping[str, str]
    stewards: tuple[str, ...]
    max_unreadable: float
    started: str

    @property
    def iris(self) -> Iris:
        """Its addresses."""
        return Iris(self.base)


def read_bank(root: Path) -> Bank:
    """Read ``bank.toml`` of a folder.

    Raises:
        ConfigurationError: The file is missing, is no TOML, or says something impossible.
    """
    path = root / "bank.toml"
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigurationError(
            str(path),
            "there is no bank.toml",
            "a folder that holds a bank",
            "Name the bank's folder, or make one with: city-data-bank init DIR",
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            str(path), str(error), "a TOML file in UTF-8", "Mend it."
        ) from error
    return _Reader(path, document).bank(Folders(root.resolve()))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes the keys of a bank.toml one by one and says what is wrong with them."""

    path: Path
    document: Mapping[str, Any]

    def bank(self, folders: Folders) -> Bank:
        """The whole."""
        for key in self.document:
            if key not in _KEYS:
                raise self.error(key, "unknown key", "one of " + ", ".join(sorted(_KEYS)))
        languages = self.languages()
        return Bank(
            folders=folders,
            status=self.status(),
            base=self.base(),
            area=self.text("area"),
            country=self.text("country", "POL"),
            bounds=self.bounds(),
            languages=languages,
            title=self.texts("title", languages[0]),
            description=self.texts("description", languages[0]),
            publisher=self.slug("publisher"),
            licence=self.text("licence", "CC_BY_4_0"),
            rights=self.table("rights"),
            contact=self.table("contact"),
            colours=self.colours(),
            stewards=tuple(self.document.get("stewards", ())),
            max_unreadable=float(self.document.get("max_unreadable", 0.02)),
            started=str(self.document.get("started", "")),
        )

    def error(self, key: str, found: str, expected: str) -> ConfigurationError:
        """A fault of one key."""
        return ConfigurationError(f"{self.path}: {key}", found, expected, "Correct bank.toml.")

    def text(self, key: str, default: str | None = None) -> str:
        """A text that has to be there, or has a default."""
        value = self.document.get(key, default)
        if not isinstance(value, str) or not value:
            raise self.error(key, repr(value), "a text")
        return value

    def slug(self, key: str) -> str:
        """A slug."""
        value = self.text(key)
        if not _SLUG.fullmatch(value):
            raise self.error(key, repr(value), "lower-case letters a-z, digits and single hyphens")
        return value

    def table(self, key: str) -> dict[str, str]:
        """A table of texts; may be absent."""
        value = self.document.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            raise self.error(key, repr(value), "a table of texts")
        return value

    def texts(self, key: str, language: str) -> dict[str, str]:
        """A text by language; the first language has to be there."""
        value = self.table(key)
        if language not in value:
            raise self.error(key, f"no text in {language!r}", "a text in the first language")
        return value

    def languages(self) -> tuple[str, ...]:
        """The languages, at least one."""
        value = self.document.get("languages")
        if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
            raise self.error("languages", repr(value), 'a list such as ["pl", "en", "de"]')
        return tuple(value)

    def base(self) -> str:
        """The base IRI."""
        value = self.text("base")
        try:
            return Iris(value).base
        except ValueError as error:
            raise self.error("base", repr(value), str(error)) from None

    def status(self) -> str:
        """The status."""
        value = self.text("status", "demonstration")
        if value not in STATUSES:
            raise self.error("status", repr(value), "one of " + ", ".join(STATUSES))
        return value

    def bounds(self) -> tuple[float, float, float, float]:
        """The box that holds every place."""
        value = self.document.get("bounds", [-180.0, -90.0, 180.0, 90.0])
        try:
            west, south, east, north = (float(number) for number in value)
        except (TypeError, ValueError):
            raise self.error("bounds", repr(value), "[west, south, east, north]") from None
        if not (west < east and south < north):
            raise self.error("bounds", repr(value), "west < east and south < north, in degrees")
        return west, south, east, north

    def colours(self) -> dict[str, str]:
        """Design tokens."""
        value = self.table("colours")
        for token, colour in value.items():
            if not _COLOUR.fullmatch(colour):
                raise self.error(f"colours.{token}", repr(colour), "a colour such as #1b3a6b")
        return value
