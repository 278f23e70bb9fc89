"""Writing a new bank's folder."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from slugify import slugify

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.folders import Folders, generic_root
from city_data_bank.errors import ConfigurationError
from city_data_bank.iris import SLUG_LENGTH, Iris
from city_data_bank.messages import Messages, chain

_STARTER: Final = Path(__file__).parent / "starter"
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COUNTRY: Final = re.compile(r"[A-Z]{3}")
_AREA: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_IGNORED: Final = "/releases/\n"


@dataclass(frozen=True, slots=True)
class NewBank:
    """What a city says of itself at the start.

    Args:
        name: Of the city.
        base: Absolute IRI ending in ``/``.
        area: Code of the city's area, such as its code in the national register.
        languages: BCP 47 tags, the first one preferred.
        country: Code of the EU countries, such as ``POL``.
    """

    name: str
    base: str
    area: str
    languages: tuple[str, ...]
    country: str

    def check(self) -> None:
        """Refuse what no bank can be made of.

        Raises:
            ConfigurationError: The base, the area, a language or the country is of no use.
        """
        try:
            Iris(self.base)
        except ValueError as error:
            raise _wrong("--base", self.base, str(error)) from None
        if not _AREA.fullmatch(self.area):
            raise _wrong("--area", self.area, "letters a-z, digits, dots and hyphens")
        for language in self.languages:
            if not _LANGUAGE.fullmatch(language) or self.languages.count(language) > 1:
                raise _wrong("--languages", language, "tags such as pl,en,de, each of them once")
        if not _COUNTRY.fullmatch(self.country):
            raise _wrong("--country", self.country, "a code of the EU countries, such as POL")
        if not self.languages or not self.name.strip():
            raise _wrong("--name, --languages", "nothing", "a name and at least one language")


def init_bank(folder: Path, new: NewBank) -> Bank:
    """Write a new bank that builds at once.

    Args:
        folder: Where; absent or empty.
        new: What the city says of itself.

    Raises:
        ConfigurationError: The folder is not empty, or ``new`` is of no use.
    """
    new.check()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise _wrong(str(folder), "there is something in it", "a folder that is absent or empty")
    publisher = slug(new.name)
    words = _words(folder, new.languages)
    environment = _environment()
    context = {
        "name": new.name,
        "base": new.base,
        "area": new.area,
        "country": new.country,
        "languages": new.languages,
        "publisher": publisher,
        "words": words,
        "untranslated": [
            item for item in new.languages if "starter-description" not in words[item]
        ],
    }
    for name in environment.list_templates():
        target = folder / name.removesuffix(".jinja").replace("/provider/", f"/{publisher}/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(environment.get_template(name).render(context), encoding="utf-8")
    (folder / ".gitignore").write_text(_IGNORED, encoding="utf-8")
    return read_bank(folder)


def slug(text: str) -> str:
    """A slug of a text: ASCII letters, digits and hyphens, at most 36 characters."""
    return slugify(text, max_length=SLUG_LENGTH, word_boundary=True) or "city"


def _environment() -> Environment:
    """Templates of the starter files, each value quoted for its format."""
    environment = Environment(
        loader=FileSystemLoader(_STARTER),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 -- no HTML: TOML, Turtle, YAML and CSV quote for themselves
    )
    quoted = {"toml": _json, "turtle": _json, "yaml": _json, "csv": _csv}
    environment.filters.update(quoted)
    return environment


def _json(text: str) -> str:
    """A text as a JSON string: at once a basic string of TOML, YAML and Turtle."""
    return json.dumps(text, ensure_ascii=False)


def _csv(text: str) -> str:
    """A text as a quoted CSV cell."""
    return '"' + text.replace('"', '""') + '"'


def _words(folder: Path, languages: tuple[str, ...]) -> Mapping[str, Messages]:
    """Messages of the starter, from the generic files."""
    folders = Folders(folder if folder.is_dir() else generic_root())
    sources = {
        language: [
            path.read_text(encoding="utf-8")
            for _, path in folders.files(f"web/messages/{language}", "starter.ftl")
        ]
        for language in dict.fromkeys([*languages, "en"])
    }
    return chain(sources, languages)


def _wrong(place: str, found: str, expected: str) -> ConfigurationError:
    """A fault of the command line."""
    return ConfigurationError(place, repr(found), expected, "Correct the option and try again.")
