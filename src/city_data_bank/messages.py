"""What the bank says to people: messages by language, numbers and dates as a language writes them.

Words stand in ``web/messages/{language}/*.ftl`` (Project Fluent); here they are looked up and
filled in. A message missing in one language falls back to the next of the bank's languages. No
files are read here: texts are passed in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import copy
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

_TERRITORIES: Final = {"en": "en-GB"}
"""Where a tag alone would mean a way of writing dates that the bank's readers do not expect."""

_LONGEST: Final = 1000
"""Characters of a text that a message quotes; Fluent refuses more than 2500."""
_REMEMBERED: Final = 4096
"""Messages that are remembered with what they are filled in with."""
_SHORT: Final = 100
"""Characters of a text that such a message is filled in with."""
_SHARES: Final = frozenset("%‰")
"""Units that stand as close to their number as their language wants."""
_UNSEEN: Final = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What would steer a terminal, turn the words round it about, or is no character at all."""


class Messages:
    """The messages of one language.

    Args:
        language: BCP 47 tag.
        sources: Fluent texts of this language.
        fallback: Messages of the next language, or None.
    """

    def __init__(self, language: str, sources: Iterable[str], fallback: Messages | None) -> None:
        self.language = language
        self.fallback = fallback
        self._bundle = FluentBundle([language], use_isolating=False)
        self._keys: set[str] = set()
        for source in sources:
            resource = _parsed(source)
            self._bundle.add_resource(resource)
            self._keys |= set(_keys(resource))
        self._constant: dict[str, str] = {}
        self._names: Mapping[tuple[str, str], str] = {}
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._filled)

    def __contains__(self, key: str) -> bool:
        """Whether this language itself has the message."""
        return key in self._keys

    def falling_back_to(self, fallback: Messages | None) -> Messages:
        """The same messages, parsed once, with another language behind them."""
        other = copy(self)
        other.fallback = fallback
        return other

    def naming(self, names: Mapping[tuple[str, str], str]) -> Messages:
        """The same messages, which also know what things are called in their language.

        Args:
            names: By kind and ref: ``("area", "24")``.
        """
        other = copy(self)
        other._names = names  # noqa: SLF001 -- a copy of its own
        return other

    def name(self, kind: str, ref: str) -> str:
        """What a thing is called; its ref where nobody has said."""
        return self._names.get((kind, ref), ref)

    def keys(self) -> frozenset[str]:
        """Every key of this language: ``message`` and ``message.attribute``."""
        return frozenset(self._keys)

    @cached_property
    def locale(self) -> Locale:
        """How this language writes numbers and dates."""
        return Locale.parse(_TERRITORIES.get(self.language, self.language), sep="-")

    @cached_property
    def _signs(self) -> Mapping[int, str]:
        """What this language writes for the signs of a number in Python's words.

        A page has dozens of numbers: writing one by a locale's pattern takes longer than its row.
        """
        return str.maketrans(
            {
                ",": get_group_symbol(self.locale),
                ".": get_decimal_symbol(self.locale),
                "-": "\N{MINUS SIGN}",
            }
        )

    @cached_property
    def _before_percent(self) -> str:
        """What this language writes between a number and a percent sign."""
        return str(self.locale.percent_formats[None].suffix[0]).removesuffix("%")

    def __call__(self, key: str, /, **arguments: object) -> str:
        """The message under a key (``message`` or ``message.attribute``), filled in.

        Raises:
            KeyError: No language has the message.
        """
        if not arguments and key in self._constant:
            return self._constant[key]
        if key not in self._keys:
            if self.fallback is None:
                raise KeyError(key)
            return self.fallback(key, **arguments)
        if all(map(_is_plain, arguments.values())):
            text = self._remembered(key, **arguments)
        else:
            text = self._filled(key, **arguments)
        if not arguments:
            self._constant[key] = text
        return text

    def _filled(self, key: str, /, **arguments: object) -> str:
        """A message of this language, filled in.

        Raises:
            KeyError: It has no value.
        """
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        given = {name: _shown(value) for name, value in arguments.items()}
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def number(self, value: Decimal | int, decimals: int | None = None) -> str:
        """A number as this language writes it: ``66 270``, ``66,270``, ``66.270``.

        Args:
            value: The number, exact.
            decimals: Places after the point; None = as many as the value has.
        """
        value = value or 0  # a zero with a sign is a zero
        if decimals is None:
            exponent = Decimal(value).normalize().as_tuple().exponent
            decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        return f"{Decimal(value):,.{decimals}f}".translate(self._signs)

    def gap(self, unit: str) -> str:
        """What stands between a number and its unit: a space, or what a percent sign has there.

        Args:
            unit: As it is written beside the number: ``osób``, ``%``.

        Source: Unicode CLDR, percent patterns: ``62,3%`` in Polish, ``62.3%`` in English; DIN 5008
            for German: ``62,3 %``.
        """
        return self._before_percent if unit in _SHARES else " "

    def measured(self, number: str, unit: str) -> str:
        """A number with its unit: ``5 km²``, ``62,3%``, in German ``62,3 %``.

        Args:
            number: As this language writes it.
            unit: As it is written beside the number.
        """
        return f"{number}{self.gap(unit)}{unit}"

    def date(self, value: date | datetime) -> str:
        """A day as this language writes it: ``31 grudnia 2020``, ``31 December 2020``."""
        return _long_date(value, self.locale)


@lru_cache(maxsize=4096)
def _long_date(value: date | datetime, locale: Locale) -> str:
    """A day as a locale writes it."""
    return format_date(value, format="long", locale=locale)


def _is_plain(value: object) -> bool:
    """Whether a message that is filled in with a value is remembered: one that may come again."""
    return type(value) is int or (type(value) is str and len(value) <= _SHORT)


@lru_cache(maxsize=256)
def _parsed(source: str) -> ast.Resource:
    """A Fluent text, read once: a service and a build read the same words for every release."""
    return FluentResource(source)


def chain(sources: Mapping[str, Iterable[str]], languages: Iterable[str]) -> dict[str, Messages]:
    """Messages of every language, each falling back to the others in the order given.

    Args:
        sources: Fluent texts by language; may hold languages that the bank does not have.
        languages: The bank's languages, the first one preferred; English is the last resort.

    Returns:
        Language to messages, in the order given.
    """
    order = list(dict.fromkeys([*languages, "en"]))
    alone = {language: Messages(language, sources.get(language, ()), None) for language in order}
    found: dict[str, Messages] = {}
    for language in order:
        fallback: Messages | None = None
        for other in reversed([item for item in order if item != language]):
            fallback = alone[other].falling_back_to(fallback)
        found[language] = alone[language].falling_back_to(fallback)
    return found


def _keys(resource: ast.Resource) -> Iterable[str]:
    """Keys of a Fluent text: messages with a value, and their attributes."""
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield entry.id.name
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}"


def _shown(value: object) -> object:
    """What a message is filled in with: a quoted text that can be seen, and not too much of it."""
    if not isinstance(value, str):
        return value
    seen = _UNSEEN.sub(lambda sign: f"<U+{ord(sign[0]):04X}>", value[: _LONGEST + 1])
    return seen if len(seen) <= _LONGEST else f"{seen[:_LONGEST]}\u2026"
