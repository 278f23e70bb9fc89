"""What a city declares of the accessibility of its site: ``[accessibility]`` of bank.toml.

Everything in it may be absent; the declaration then says that the city has to supply it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from city_data_bank.errors import ConfigurationError
from city_data_bank.iris import is_language

CONFORMANCE: Final = ("full", "partial", "none")
"""How far a site meets the requirements."""
DAYS: Final = ("published", "updated", "prepared", "reviewed")
TEXTS: Final = ("assessment", "exceptions", "building", "communication", "applications")

Fault = Callable[[str, str, str], ConfigurationError]
"""Makes an error of a key, what was found and what was expected."""


@dataclass(frozen=True, slots=True)
class Accessibility:
    """A declaration of accessibility.

    Args:
        conformance: One of ``CONFORMANCE``, or empty.
        days: Days in ISO 8601 by what happened on them: the site was published, last changed in
            a way that matters; the declaration was prepared, last reviewed.
        texts: By subject, then by language: who assessed the site and how, what is not
            accessible, how to enter the building, how to communicate, which applications exist.
        building_url: A page on how to enter the building, or empty.
    """

    conformance: str = ""
    days: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    building_url: str = ""


def read_accessibility(table: object, fault: Fault) -> Accessibility:
    """Read the table ``[accessibility]``.

    Args:
        table: As it stands in bank.toml; None = there is none.
        fault: Makes the error of a key.

    Raises:
        ConfigurationError: A key is unknown or its value impossible.
    """
    if table is None:
        return Accessibility()
    if not isinstance(table, dict):
        raise fault("accessibility", repr(table), "a table")
    known = ("conformance", *DAYS, *TEXTS, "building_url")
    for key in table:
        if key not in known:
            raise fault(f"accessibility.{key}", "unknown key", "one of " + ", ".join(known))
    return Accessibility(
        _conformance(table, fault),
        {key: _day(key, table[key], fault) for key in DAYS if key in table},
        {key: _texts(key, table[key], fault) for key in TEXTS if key in table},
        _address(table.get("building_url", ""), fault),
    )


def _conformance(table: Mapping[str, Any], fault: Fault) -> str:
    """How far the site meets the requirements."""
    value = table.get("conformance", "")
    if value not in ("", *CONFORMANCE):
        raise fault("accessibility.conformance", repr(value), "one of " + ", ".join(CONFORMANCE))
    return str(value)


def _day(key: str, value: object, fault: Fault) -> str:
    """A day, with or without quotation marks."""
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise fault(f"accessibility.{key}", repr(value), "a day such as 2026-05-31") from None


def _address(value: object, fault: Fault) -> str:
    """An address on the web, or empty."""
    if value != "" and not (isinstance(value, str) and value.startswith("https://")):
        raise fault("accessibility.building_url", repr(value), "an address with https://")
    return str(value)


def _texts(key: str, value: object, fault: Fault) -> dict[str, str]:
    """A text by language."""
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise fault(f"accessibility.{key}", repr(value), "a text by language")
    for tag in value:
        if not is_language(tag):
            raise fault(f"accessibility.{key}.{tag}", repr(tag), "a language tag such as pl")
    return value
