"""bank.toml: what a city says of its bank."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from city_data_bank.bank.accessibility import Accessibility, read_accessibility
from city_data_bank.bank.folders import Folders
from city_data_bank.bank.thresholds import Thresholds, read_thresholds
from city_data_bank.errors import ConfigurationError
from city_data_bank.iris import Iris, is_language, is_mail_address, is_web_address

STATUSES: Final = ("demonstration", "fictitious", "official")
"""demonstration: real figures, not yet the city's own; fictitious: an invented town for tests."""

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_EU_CODE: Final = re.compile(r"[A-Z0-9]+([_-][A-Z0-9]+)*")
_PHONE: Final = re.compile(r"\+?[0-9][0-9 ()/.-]*")
_CONTACT: Final = ("email", "phone", "url")
_KEYS: Final = frozenset(
    {
        "accessibility",
        "area",
        "base",
        "bounds",
        "checks",
        "colours",
        "contact",
        "country",
        "description",
        "languages",
        "licence",
        "max_unreadable",
        "page_size",
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
        page_size: Datasets on a page of the catalogue, for harvesters that ask for pages.
        accessibility: What the city declares of the accessibility of the site.
        checks: From when on values raise doubts, where their method says nothing else.
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
    page_size: int
    accessibility: Accessibility
    checks: Thresholds

    @property
    def iris(self) -> Iris:
        """Its addresses."""
        return _iris_of(self.base)


@lru_cache(maxsize=64)
def _iris_of(base: str) -> Iris:
    """The addresses under a base; a page asks for them a hundred times."""
    return Iris(base)


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
            str(path), str(error), "a TOML file in UTF-8", "Mend this line."
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
            country=self.eu_code("country", "POL"),
            bounds=self.bounds(),
            languages=languages,
            title=self.texts("title", languages[0]),
            description=self.texts("description", languages[0]),
            publisher=self.slug("publisher"),
            licence=self.eu_code("licence", "CC_BY_4_0"),
            rights=self.by_language("rights"),
            contact=self.contact(),
            colours=self.colours(),
            stewards=self.stewards(),
            max_unreadable=self.share("max_unreadable", 0.02),
            started=self.day("started"),
            page_size=self.page_size(),
            accessibility=read_accessibility(self.document.get("accessibility"), self.error),
            checks=read_thresholds(self.document.get("checks", {}), self.error),
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

    def eu_code(self, key: str, default: str) -> str:
        """A code of an EU authority table."""
        value = self.text(key, default)
        if not _EU_CODE.fullmatch(value):
            raise self.error(key, repr(value), f"a code of the EU table, such as {default}")
        return value

    def day(self, key: str) -> str:
        """A day, with or without quotation marks; may be absent or empty."""
        value = str(self.document.get(key, ""))
        try:
            return date.fromisoformat(value).isoformat() if value else ""
        except ValueError:
            raise self.error(key, repr(value), "a day such as 2026-05-31") from None

    def share(self, key: str, default: float) -> float:
        """A share of the whole."""
        value = self.document.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self.error(key, repr(value), "a number from 0 to 1, such as 0.02")
        return float(value)

    def stewards(self) -> tuple[str, ...]:
        """Slugs in order of belief."""
        value = self.document.get("stewards", [])
        if not isinstance(value, list) or not all(_is_slug(item) for item in value):
            expected = 'slugs of providers, such as ["office", "bureau"]'
            raise self.error("stewards", repr(value), expected)
        return tuple(value)

    def contact(self) -> dict[str, str]:
        """How to reach the bank; an empty text means: not known yet."""
        value = self.table("contact")
        for key, text in value.items():
            if key not in _CONTACT:
                raise self.error(f"contact.{key}", "unknown key", "one of " + ", ".join(_CONTACT))
            if text and key == "email" and not is_mail_address(text):
                raise self.error("contact.email", repr(text), "an address such as office@city.eu")
            if text and key == "url" and not is_web_address(text):
                expected = "an address with https:// or http://, without spaces"
                raise self.error("contact.url", repr(text), expected)
            if text and key == "phone" and not _PHONE.fullmatch(text):
                raise self.error("contact.phone", repr(text), "a number such as +39 0131 515111")
        return value

    def slug(self, key: str) -> str:
        """A slug."""
        value = self.text(key)
        if not _is_slug(value):
            raise self.error(key, repr(value), "lower-case letters a-z, digits and single hyphens")
        return value

    def table(self, key: str) -> dict[str, str]:
        """A table of texts; may be absent."""
        value = self.document.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            raise self.error(key, repr(value), "a table of texts")
        return value

    def by_language(self, key: str) -> dict[str, str]:
        """Texts by language; may be absent."""
        value = self.table(key)
        for tag in value:
            if not is_language(tag):
                raise self.error(f"{key}.{tag}", repr(tag), "a language tag such as pl or de-AT")
        return value

    def texts(self, key: str, language: str) -> dict[str, str]:
        """A text by language; the first language has to be there."""
        value = self.by_language(key)
        if language not in value:
            raise self.error(key, f"no text in {language!r}", "a text in the first language")
        return value

    def languages(self) -> tuple[str, ...]:
        """The languages, at least one."""
        value = self.document.get("languages")
        if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
            raise self.error("languages", repr(value), 'a list such as ["pl", "en", "de"]')
        for tag in value:
            if not is_language(tag):
                raise self.error("languages", repr(tag), "a language tag such as pl or de-AT")
        return tuple(value)

    def base(self) -> str:
        """The base IRI."""
        value = self.text("base")
        try:
            return Iris(value).base
        except ValueError:
            expected = "an address with https:// or http:// that ends in '/', without spaces"
            raise self.error("base", repr(value), expected) from None

    def status(self) -> str:
        """The status."""
        value = self.text("status", "demonstration")
        if value not in STATUSES:
            raise self.error("status", repr(value), "one of " + ", ".join(STATUSES))
        return value

    def page_size(self) -> int:
        """Datasets on a page."""
        value = self.document.get("page_size", 100)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self.error("page_size", repr(value), "a number of datasets, 1 or more")
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


def _is_slug(value: object) -> bool:
    """Whether a value of the file is a slug."""
    return isinstance(value, str) and _SLUG.fullmatch(value) is not None
