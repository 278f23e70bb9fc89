"""What a query is before any engine sees it: its form, and whether it may run at all.

What comes in: the text of a query. What goes out: an ``Inspection``, or the refusal of what a
published release never does: update itself, or fetch from elsewhere (``SERVICE``, ``LOAD``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.fetching import refuse_fetching
from city_data_bank.store.lexer import Kind, pieces, place, tokens
from city_data_bank.store.prologue import prologue_of


class Form(StrEnum):
    """The form of a query."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"


_FORMS: Final = {form.value.lower(): form for form in Form}
_UPDATES: Final = frozenset(
    {"add", "clear", "copy", "create", "delete", "drop", "insert", "load", "move", "with"}
)
_DECLARING: Final = frozenset({"base", "prefix", "version"})
_VOLATILE: Final = frozenset({"bnode", "now", "rand", "struuid", "uuid"})
_TELLING: Final = re.compile("service|from|bnode|now|rand|uuid")
"""What one of the words that matter has in it."""
_LONGEST: Final = 20_000
"""Tokens; a query within all other limits has far fewer."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """A query that may run.

    Args:
        form: What it asks for.
        names_dataset: Whether it has FROM or FROM NAMED.
        volatile: Whether its answer differs from run to run (NOW, RAND, UUID...).
        prefixes: Its own prefixes.
        normalised: Its tokens joined by single spaces: equal for equal queries.
        size: How many tokens it has.
    """

    form: Form
    names_dataset: bool
    volatile: bool
    prefixes: Mapping[str, str]
    normalised: str
    size: int


def inspect(text: str) -> Inspection:
    """Look at a query without running it.

    Raises:
        QueryError: 400, no query, or two; 403, an update or a query that fetches from elsewhere.
    """
    prologue = prologue_of(text)
    found = pieces(text, len(prologue.text))
    before = prologue.size
    if before + len(found) > _LONGEST:
        raise QueryError(
            400,
            _place(text, _LONGEST),
            f"more than {_LONGEST} tokens",
            f"at most {_LONGEST}",
            "Ask for less at once, or download the dumps.",
        )
    start, prefixes = _prologue(found, prologue.prefixes)
    form = _form(text, found, start, before)
    words = _words(text, len(prologue.text))
    return Inspection(
        form=form,
        names_dataset=any("from" in word for word in words),
        volatile=not words.isdisjoint(_VOLATILE),
        prefixes=prefixes,
        normalised=" ".join((prologue.normalised, *found)).lstrip(),
        size=before + len(found),
    )


def _words(text: str, start: int) -> frozenset[str]:
    """The words of a text in lower case, if any may tell something; fetching is refused.

    Args:
        text: The query.
        start: Offset of what is not plain declarations, none of which can hide a word.

    Raises:
        QueryError: 403.
    """
    if not _TELLING.search(text[start:].casefold()):
        return frozenset()
    found = list(tokens(text))
    refuse_fetching(text, found)
    return frozenset(token.text.lower() for token in found if token.kind is Kind.WORD)


def _place(text: str, index: int) -> str:
    """Where a token stands."""
    token = next(islice(tokens(text), index, None))
    return place(text, token.start)


def _prologue(found: Sequence[str], known: Mapping[str, str]) -> tuple[int, Mapping[str, str]]:
    """Index of the first token after BASE, PREFIX and VERSION, and the prefixes.

    Args:
        found: The tokens behind the prefixes that are known.
        known: These.
    """
    if not found or found[0].lower() not in _DECLARING:
        return 0, known
    prefixes = dict(known)
    index = 0
    while index < len(found):
        match found[index].lower():
            case "base" | "version":
                index += 2
            case "prefix" if index + 2 < len(found):
                prefixes[found[index + 1].rstrip(":")] = found[index + 2][1:-1]
                index += 3
            case _:
                break
    return index, prefixes


def _form(text: str, found: Sequence[str], start: int, before: int) -> Form:
    """The form that the first word after the prologue names.

    Args:
        text: The query.
        found: Its tokens but the first ones.
        start: Index of that word among them.
        before: How many tokens come before them.
    """
    if start >= len(found):
        raise QueryError(
            400,
            "query",
            "no query" if not before + len(found) else "nothing behind the prologue",
            "SELECT, ASK, CONSTRUCT or DESCRIBE",
            "Send one SPARQL query.",
        )
    word = found[start].lower()
    for name, form in _FORMS.items():
        if word.startswith(name):
            return form
    if word in _UPDATES:
        raise QueryError(
            403,
            _place(text, before + start),
            f"the update {word.upper()}",
            "a query: a published release never changes",
            "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.",
        )
    raise QueryError(
        400,
        _place(text, before + start),
        repr(found[start][:40]),
        "SELECT, ASK, CONSTRUCT or DESCRIBE",
        "Correct the query at this place.",
    )
