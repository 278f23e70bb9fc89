"""Facts: labelled values, as a definition list shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from city_data_bank.messages import Messages
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.released import findings_address
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Term
from city_data_bank.vocabulary import XSD

_NUMBERS: Final = frozenset(
    XSD[name]
    for name in ("decimal", "integer", "nonNegativeInteger", "positiveInteger", "int", "long")
)
_DAYS: Final = frozenset((XSD["date"], XSD["dateTime"]))


@dataclass(frozen=True, slots=True)
class Item:
    """One value.

    Args:
        text: As the reader sees it.
        href: Where it leads, or None.
    """

    text: Text
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value or several.

    Args:
        label: What it is.
        items: The values; a fact without any is not shown.
        stacked: Whether each value has a line of its own.
    """

    label: Text
    items: tuple[Item, ...]
    stacked: bool = False


def fact(visit: Visit, key: str, items: Iterable[Item | Text | None]) -> Fact:
    """A fact under a message; None stands for no value."""
    known = (item for item in items if item is not None)
    return Fact(
        visit.say(key), tuple(item if isinstance(item, Item) else Item(item) for item in known)
    )


def facts(*rows: Fact) -> tuple[Fact, ...]:
    """Those that have a value."""
    return tuple(row for row in rows if row.items)


def findings_page(visit: Visit, provider: str) -> Item | None:
    """The page of what was found in a provider's files, if the release has one."""
    address = findings_address(provider, visit.language)
    if address not in visit.content.files.by_address:
        return None
    return Item(visit.say("site-findings-page"), f"{visit.content.addresses.root}{address}")


def links(visit: Visit, names: Names, terms: Iterable[Term]) -> tuple[Item, ...]:
    """Things by name, each leading to its page, sorted as the reader's language sorts."""
    things = sorted({term.value for term in terms if term.kind == "uri"}, key=names.key)
    return tuple(link(visit, names, thing) for thing in things)


def link(visit: Visit, names: Names, thing: str) -> Item:
    """A thing by name, leading to its page."""
    return Item(names(thing), visit.content.addresses.link(visit.language, thing))


def links_told_apart(visit: Visit, names: Names, notes: Mapping[str, str]) -> tuple[Item, ...]:
    """Links to things, of which those with one name each say something more.

    Args:
        visit: The visit.
        names: Of the things.
        notes: What that is, by thing, in the order of the links.
    """
    named = Counter(names(thing).value for thing in notes)
    return tuple(
        _noted(link(visit, names, thing), note if named[names(thing).value] > 1 else "")
        for thing, note in notes.items()
    )


def _noted(one: Item, note: str) -> Item:
    """A link with a note in brackets, if there is one."""
    text = f"{one.text.value} ({note})" if note else one.text.value
    return Item(Text(text, one.text.language), one.href)


def texts(visit: Visit, terms: Iterable[Term]) -> tuple[Item, ...]:
    """The text that suits the reader best, if there is any."""
    chosen = visit.choose(terms)
    return (Item(chosen),) if chosen else ()


def days(visit: Visit, terms: Iterable[Term]) -> tuple[Item, ...]:
    """Days in words."""
    return tuple(Item(Text(day(visit.messages, term.value), visit.language)) for term in terms)


def item(visit: Visit, names: Names, term: Term) -> Item:
    """Any term as the reader sees it."""
    if term.kind == "uri":
        return link(visit, names, term.value)
    if term.datatype in _NUMBERS and (number := decimal(term)) is not None:
        return Item(Text(visit.messages.number(number), visit.language))
    if term.datatype in _DAYS:
        return Item(Text(day(visit.messages, term.value), visit.language))
    return Item(Text(term.value, term.language))


def day(messages: Messages, text: str) -> str:
    """An ``xsd:date`` or ``xsd:dateTime`` as a day in words; the text itself if it is neither."""
    try:
        return messages.date(date.fromisoformat(text[:10]))
    except ValueError:
        return text


def due(visit: Visit, text: str, overdue: str) -> Text:
    """A day by which something is due, and whether it was over when the release was built.

    Args:
        visit: The visit.
        text: The day, as ``xsd:date``.
        overdue: Message that says since when it is expected.
    """
    words = day(visit.messages, text)
    if text >= visit.content.manifest.built[:10]:
        return Text(words, visit.language)
    return visit.say(overdue, day=words)


def decimal(term: Term) -> Decimal | None:
    """The number that a literal stands for, or None if it stands for none."""
    try:
        number = Decimal(term.value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
