"""Names of things: labels from the store, periods in words, the end of an IRI where none is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from babel.dates import format_skeleton

from city_data_bank.bank.periods import period_dates
from city_data_bank.cells import cell_in_words
from city_data_bank.messages import Messages
from city_data_bank.pages.memory import Named
from city_data_bank.pages.parts.collation import SortKey, sort_key
from city_data_bank.pages.parts.namesakes import Traits, namesakes, told_apart
from city_data_bank.pages.parts.texts import Text, choose
from city_data_bank.pages.parts.value_keys import ValueKeys, keys_of, method_keys
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Term
from city_data_bank.vocabulary import PREFIXES

_LONGEST: Final = 60
"""Characters of a foreign address that are shown."""
_REMEMBERED: Final = 16_384
"""Things of which it is known what names them: most stand on many pages."""
_PERIOD: Final = "/id/period/"
_THING: Final = "/id/"
_TRAITS: Final = ("kind", "whole")
"""What is asked of areas that have one name."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names of some things in the reader's language.

    Args:
        labels: By IRI.
        messages: The reader's words.
        base: Base IRI of the bank.
    """

    labels: Mapping[str, Text]
    messages: Messages
    base: str

    def __call__(self, thing: str | Term) -> Text:
        """The name of a thing, or of what it is a part of; a short form of its IRI without one."""
        value = str(thing)
        whole = value.partition("#")[0] if _THING in value else value
        if known := self.labels.get(value) or self.labels.get(whole):
            return known
        if _PERIOD in value:
            ref = unquote(value.partition(_PERIOD)[2])
            return Text(period_name(ref, self.messages), self.messages.language)
        return Text(self._short(value))

    def _short(self, value: str) -> str:
        """What an IRI of the bank says of its thing, a term with its prefix, else the address."""
        if value.startswith(f"{self.base}id/"):
            return self._own(value)
        prefix, namespace = prefix_of(value)
        if prefix:
            return self._term(prefix, value.removeprefix(namespace))
        address = value.partition("://")[2]
        if value.startswith(f"{self.base}file/"):
            return self._place(value)
        if value.startswith(self.base) or not address:
            return tail(value)
        return (
            address
            if len(address) <= _LONGEST
            else f"{address[: _LONGEST - 1]}\N{HORIZONTAL ELLIPSIS}"
        )

    def _own(self, value: str) -> str:
        """What the IRI of a thing of the bank says of it."""
        keys, method = keys_of(value), method_keys(value)
        if keys is not None and keys.indicator in self.labels:
            return self._value(keys)
        if method is not None and method[0] in self.labels:
            since = self.messages.date(method[1])
            return self.messages("method-name", indicator=str(self(method[0])), day=since)
        return unquote(value.removeprefix(f"{self.base}id/").partition("/")[2]) or tail(value)

    def _value(self, keys: ValueKeys) -> str:
        """A value by indicator, area, period, and where it stands."""
        about = ", ".join(str(self(key)) for key in (keys.indicator, keys.area, keys.period))
        held = [str(self(keys.dataset))] if keys.dataset else []
        more = ", ".join([*held, *filter(None, unquote(keys.rest).split("/"))])
        return f"{about} ({more})" if more else about

    def _term(self, prefix: str, term: str) -> str:
        """A class of a vocabulary in words, any other term with its prefix."""
        key = f"class-{prefix}-{term}"
        return self.messages(key) if key in self.messages else f"{prefix}:{term}"

    def _place(self, value: str) -> str:
        """A delivered file by its name, a cell of it by where it stands."""
        file, _, fragment = value.partition("#")
        place = [cell_in_words(self.messages, fragment)] if fragment else []
        return ", ".join([tail(file), *place])

    def key(self, thing: str | Term) -> SortKey:
        """What a thing sorts by among others."""
        return sort_key(self.messages, str(self(thing)))


async def names_of(visit: Visit, things: Iterable[str | Term]) -> Names:
    """Names of things, those that no page of the release has shown yet asked for with one query.

    Areas of one name are told apart by what they are.

    Args:
        visit: The visit.
        things: IRIs; periods, literals and repetitions may be among them.
    """
    found = await _found(visit, things)
    if alike := namesakes(found):
        traits = await _traits(visit, [area for several in alike for area in several])
        for several in alike:
            found |= told_apart(found, several, traits, visit.messages)
    return Names(
        {thing: text for thing, text in found.items() if text is not None},
        visit.messages,
        visit.content.bank.base,
    )


async def _found(visit: Visit, things: Iterable[str | Term]) -> dict[str, Text | None]:
    """The name of each thing and of what gives it its name."""
    several = dict.fromkeys(_iris(things))
    wanted = dict.fromkeys(named for thing in several for named in _named_by(thing))
    found = visit.content.memory.known(wanted, visit.language)
    unknown = [thing for thing in wanted if thing not in found]
    if unknown:
        named = await _ask_names(visit, unknown)
        found |= {thing: names[visit.language] for thing, names in named.items()}
    return found


async def _traits(visit: Visit, areas: Sequence[str]) -> Traits:
    """What areas are, in words: kind, and what they are part of."""
    rows = await visit.ask_once("parts/namesakes", area=map(iri, areas))
    terms: dict[str, list[Term]] = {}
    for row in rows:
        terms.setdefault(row["area"].value, []).extend(row[one] for one in _TRAITS if one in row)
    words = await _found(visit, (term for several in terms.values() for term in several))
    return {
        area: tuple(dict.fromkeys(str(text) for term in several if (text := words[term.value])))
        for area, several in terms.items()
    }


async def _ask_names(visit: Visit, things: Sequence[str]) -> Mapping[str, Named]:
    """Names of things in each language of the site; they are kept for the next page."""
    content = visit.content
    labels: dict[str, list[Term]] = {thing: [] for thing in things}
    for row in await visit.ask("parts/labels", thing=map(iri, things)):
        labels.setdefault(row["thing"].value, []).append(row["label"])
    languages = {visit.language, *content.languages}
    found: dict[str, Named] = {
        thing: {language: choose(terms, content.order(language)) for language in languages}
        for thing, terms in labels.items()
    }
    for thing, named in found.items():
        content.memory.names.put(thing, named)
    return found


def period_name(ref: str, messages: Messages) -> str:
    """A period in words: ``2020``, ``III kwartał 2020``, ``wrzesień 2020``; its ref if unknown."""
    try:
        first, last = period_dates(ref)
    except ValueError:
        return ref
    year = str(first.year)
    if ref == year:
        return ref
    if "-Q" in ref:
        return messages("site-quarter", year=year, quarter=(first.month + 2) // 3)
    if ref == f"{year}_{last.year}":
        return messages("site-school-year", first=year, last=str(last.year))
    return _days_name(first, last, messages)


def _days_name(first: date, last: date, messages: Messages) -> str:
    """A day, a month, some years, or a span of days in words."""
    if first == last:
        return messages.date(first)
    if (first.year, first.month) == (last.year, last.month) and first.day == 1:
        return format_skeleton("yMMMM", first, locale=messages.locale)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}\N{EN DASH}{last.year}"
    return messages("site-span", first=messages.date(first), last=messages.date(last))


@lru_cache(maxsize=4096)
def prefix_of(iri: str) -> tuple[str, str]:
    """Prefix and namespace of a term; the longest namespace that fits, or two empty texts."""
    fitting = [(prefix, str(ns)) for prefix, ns in PREFIXES.items() if iri.startswith(ns)]
    return max(fitting, key=lambda pair: len(pair[1]), default=("", ""))


def tail(value: str) -> str:
    """The last part of an IRI that says something, decoded."""
    rest = value.rstrip("/#")
    return unquote(rest.rsplit("#", 1)[-1] if "#" in rest else rest.rsplit("/", 1)[-1]) or value


def _iris(things: Iterable[str | Term]) -> Iterator[str]:
    """The IRIs among things that are named somewhere."""
    for thing in things:
        if isinstance(thing, str):
            yield thing
        elif thing.kind == "uri":
            yield thing.value


@lru_cache(maxsize=_REMEMBERED)
def _named_by(thing: str) -> tuple[str, ...]:
    """What gives a thing its name: itself, or what it is about; nothing has to name a period."""
    if _PERIOD in thing:
        return ()
    keys, method = keys_of(thing), method_keys(thing)
    whole = (thing.partition("#")[0],) if "#" in thing and _THING in thing else ()
    return (thing, *whole, *(keys.named if keys else ()), *(method[:1] if method else ()))
