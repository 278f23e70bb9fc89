"""What a query is before any engine sees it: its form, and whether it may run at all.

What comes in: the text of a query. What goes out: an ``Inspection``, or the refusal of what a
published release never does: update itself, or fetch from elsewhere (``SERVICE``, ``LOAD``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.fetching import refuse_fetching
from city_data_bank.store.lexer import Kind, pieces, place, tokens


class Form(StrEnum):
    """The form of a query."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"


_UPDATES: Final = frozenset(
    {"add", "clear", "copy", "create", "delete", "drop", "insert", "load", "move", "with"}
)
_VOLATILE: Final = frozenset({"bnode", "now", "rand", "struuid", "uuid"})
_TELLING: Final = ("service", "from", "bnode", "now", "rand", "uuid")
"""What one of the words that matter has in it; looking for them so costs a microsecond."""
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
    found = pieces(text)
    if len(found) > _LONGEST:
        raise QueryError(
            400,
            _place(text, _LONGEST),
            f"more than {_LONGEST} tokens",
            f"at most {_LONGEST}",
            "Ask for less at once, or download the dumps.",
        )
    start, prefixes = _prologue(found)
    form = _form(text, found, start)
    words = _words(text)
    return Inspection(
        form=form,
        names_dataset=any("from" in word for word in words),
        volatile=not words.isdisjoint(_VOLATILE),
        prefixes=prefixes,
        normalised=" ".join(found),
        size=len(found),
    )


def _words(text: str) -> set[str]:
    """The words of a text in lower case, if any may tell something; fetching is refused.

    Raises:
        QueryError: 403.
    """
    folded = text.casefold()
    if not any(sign in folded for sign in _TELLING):
        return set()
    found = list(tokens(text))
    refuse_fetching(text, found)
    return {token.text.lower() for token in found if token.kind is Kind.WORD}


def _place(text: str, index: int) -> str:
    """Where a token stands."""
    token = next(islice(tokens(text), index, None))
    return place(text, token.start)


def _prologue(found: Sequence[str]) -> tuple[int, dict[str, str]]:
    """Index of the first token after BASE, PREFIX and VERSION, and the prefixes."""
    prefixes: dict[str, str] = {}
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


def _form(text: str, found: Sequence[str], start: int) -> Form:
    """The form that the first word after the prologue names."""
    if start >= len(found):
        raise QueryError(
            400,
            "query",
            "no query" if not found else "nothing behind the prologue",
            "SELECT, ASK, CONSTRUCT or DESCRIBE",
            "Send one SPARQL query.",
        )
    word = found[start].lower()
    for form in Form:
        if word.startswith(form.value.lower()):
            return form
    if word in _UPDATES:
        raise QueryError(
            403,
            _place(text, start),
            f"the update {word.upper()}",
            "a query: a published release never changes",
            "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.",
        )
    raise QueryError(
        400,
        _place(text, start),
        repr(found[start][:40]),
        "SELECT, ASK, CONSTRUCT or DESCRIBE",
        "Correct the query at this place.",
    )
