"""sources: a file as handed in, and what its SOURCE.toml says of it.

In: the folder of deliveries and a name. Out: a Delivery with size, checksum and origin, or the
Finding that there is no such file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path
from typing import Any, Final

from city_data_bank.errors import DeliveryError
from city_data_bank.iris import is_language, is_web_address
from city_data_bank.model import Delivery, Finding, Origin, Place, Severity
from city_data_bank.sources.nearest import nearest

SOURCE: Final = "SOURCE.toml"
CORRECTIONS: Final = "corrections.csv"

_REQUIRED: Final = ("name", "publisher", "title", "date", "transcription")
_OPTIONAL: Final = (
    "code", "etag", "last_modified", "original", "sha256", "terms", "url", "where"
)  # fmt: skip
_CHECKED: Final = ("compare", "form", "lookup", "read_from")
"""What the tests that look every figure up at its source are told; nothing that is published."""
_TRANSCRIBED: Final = ("original", "sha256", "where")
"""What a transcription has to say of the file that it was read from."""
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def read_delivery(deliveries: Path, provider: str, name: str) -> Delivery | Finding:
    """Find a delivered file.

    Args:
        deliveries: Folder ``deliveries`` of a bank.
        provider: Slug of the provider; its folder holds the file.
        name: Path relative to that folder, POSIX.

    Returns:
        The delivery, or the violation ``missing-file``, which names the nearest file there is.

    Raises:
        DeliveryError: The SOURCE.toml beside the file is wrong.
    """
    folder = (deliveries / provider).resolve()
    path = (folder / name).resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        place = Place(f"deliveries/{provider}/{name}")
        known = nearest(f"{provider}/{name}", _delivered(deliveries))
        return Finding("missing-file", Severity.VIOLATION, place, name, tuple(known.items()))
    with path.open("rb") as file:
        sha256 = file_digest(file, "sha256").hexdigest()
    origin = _origin(path, sha256)
    return Delivery(provider, path, name, sha256, path.stat().st_size, origin)


def _delivered(deliveries: Path) -> list[str]:
    """Paths of all delivered files, sorted."""
    return sorted(
        path.relative_to(deliveries).as_posix()
        for path in deliveries.rglob("*")
        if path.is_file() and path.name not in {SOURCE, CORRECTIONS}
    )


def _origin(path: Path, sha256: str) -> Origin | None:
    """What the SOURCE.toml in a file's folder says of it."""
    source = path.parent / SOURCE
    if not source.is_file():
        return None
    try:
        document = tomllib.loads(source.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DeliveryError(
            str(source), str(error), "a TOML file in UTF-8", f"Mend {SOURCE}."
        ) from error
    entries = _entries(source, document)
    return next((entry.origin(sha256) for entry in entries if entry.name == path.name), None)


def _entries(source: Path, document: Mapping[str, Any]) -> tuple[_Entry, ...]:
    """The entries of a SOURCE.toml, one a file, each checked for its keys."""
    tables = document.get("file", [])
    if set(document) - {"file"} or not isinstance(tables, list):
        raise DeliveryError(
            str(source),
            "keys " + ", ".join(sorted(document)),
            "only tables [[file]]",
            f"Write one [[file]] for each delivered file in {SOURCE}.",
        )
    entries = tuple(_Entry(source, table) for table in tables)
    for entry in entries:
        entry.check()
    return entries


@dataclass(frozen=True, slots=True)
class _Entry:
    """Takes the keys of one ``[[file]]`` and says what is wrong with them."""

    source: Path
    table: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The file it speaks of."""
        return self.text("name")

    def check(self) -> None:
        """Refuse unknown keys and missing ones."""
        known = (*_REQUIRED, *_OPTIONAL, *_CHECKED)
        for key in self.table:
            if key not in known:
                meant = nearest(key, known)["nearest"]
                raise self.error(key, "unknown key", f"{meant}, or one of {', '.join(known)}")
        required = (*_REQUIRED, *(_TRANSCRIBED if self.table.get("transcription") else ()))
        for key in required:
            if key not in self.table:
                raise self.error(key, "missing", "this key, since the origin rests on it")

    def origin(self, sha256: str) -> Origin:
        """The origin that it states."""
        return Origin(
            publisher=self.text("publisher"),
            title=self.text("title"),
            code=self.text("code"),
            original=self.text("original") or self.name,
            date=self.date(),
            sha256=self.checksum(sha256),
            where=self.text("where"),
            url=self.address(),
            terms=self.terms(),
            transcription=self.truth("transcription"),
        )

    def error(self, key: str, found: str, expected: str) -> DeliveryError:
        """A fault of one key."""
        name = self.table.get("name", "?")
        return DeliveryError(f"{self.source}: {name}: {key}", found, expected, f"Correct {SOURCE}.")

    def text(self, key: str) -> str:
        """A text; empty where it may be absent and is."""
        value = self.table.get(key, "")
        if not isinstance(value, str):
            raise self.error(key, repr(value), "a text")
        return value

    def address(self) -> str:
        """The page of the source; may be empty."""
        value = self.text("url")
        if value and not is_web_address(value):
            expected = "an address with https:// or http://, without spaces"
            raise self.error("url", repr(value), expected)
        return value

    def truth(self, key: str) -> bool:
        """A truth value."""
        value = self.table.get(key)
        if not isinstance(value, bool):
            raise self.error(key, repr(value), "true or false")
        return value

    def date(self) -> str:
        """A day; TOML may write it without quotation marks."""
        value = self.table.get("date")
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            raise self.error("date", repr(value), "a day such as 2026-06-08") from None

    def checksum(self, delivered: str) -> str:
        """The checksum of the file that the figures were read from: the delivered one, if ours.

        Empty where a transcription says so: the original is not at hand.
        """
        stated = self.text("sha256").lower()
        if not stated and self.truth("transcription"):
            return ""
        value = stated or delivered
        if not _SHA256.fullmatch(value):
            raise self.error("sha256", value, "64 hexadecimal digits")
        if not self.truth("transcription") and value != delivered:
            raise self.error("sha256", value, f"that of the delivered file, {delivered}")
        return value

    def terms(self) -> dict[str, str]:
        """Terms of reuse by language."""
        value = self.table.get("terms", {})
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise self.error("terms", repr(value), "a table of texts by language")
        for tag in value:
            if not is_language(tag):
                raise self.error(f"terms.{tag}", repr(tag), "a language tag such as pl or de-AT")
        return value
