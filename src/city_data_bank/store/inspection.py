"""What a query is before any engine sees it: its form, and whether it may run at all.

What comes in: the text of a query. What goes out: an ``Inspection``, or the refusal of what a
published release never does: update itself, or fetch from elsewhere (``SERVICE``, ``LOAD``). The
engine reads keywords without a boundary (``SERVICEx:y{}``, ``trueSERVICE<...>``) and decides by
context whether ``<`` opens an IRI; where a text can be read in two ways, the worse one counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import Kind, Token, place, tokens
from city_data_bank.store.measure import Measure, measure


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
_OPERANDS: Final = frozenset({Kind.VARIABLE, Kind.NUMBER, Kind.STRING, Kind.NAME, Kind.IRI})
_NOT_SPACED: Final = re.compile(r"[#']")
_FETCHES: Final = re.compile(r"service", re.IGNORECASE)
_BEFORE_A_GRAPH: Final = frozenset({"graph", "from", "named", "describe"})
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
        measure: How large it is.
    """

    form: Form
    names_dataset: bool
    volatile: bool
    prefixes: Mapping[str, str]
    normalised: str
    measure: Measure


def inspect(text: str) -> Inspection:
    """Look at a query without running it.

    Raises:
        QueryError: 400, no query, or two; 403, an update or a query that fetches from elsewhere.
    """
    found: list[Token] = []
    for token in tokens(text):
        found.append(token)
        if len(found) > _LONGEST:
            raise QueryError(
                400,
                place(text, token.start),
                f"more than {_LONGEST} tokens",
                f"at most {_LONGEST}",
                "Ask for less at once, or download the dumps.",
            )
    start, prefixes = _prologue(found)
    form = _form(text, found, start)
    _refuse_fetching(text, found)
    words = {token.text.lower() for token in found if token.kind is Kind.WORD}
    return Inspection(
        form=form,
        names_dataset=any("from" in word for word in words),
        volatile=not words.isdisjoint(_VOLATILE),
        prefixes=prefixes,
        normalised=" ".join(token.text for token in found),
        measure=measure(found),
    )


def _prologue(found: list[Token]) -> tuple[int, dict[str, str]]:
    """Index of the first token after BASE, PREFIX and VERSION, and the prefixes."""
    prefixes: dict[str, str] = {}
    index = 0
    while index < len(found) and found[index].kind is Kind.WORD:
        match found[index].text.lower():
            case "base" | "version":
                index += 2
            case "prefix" if index + 2 < len(found):
                prefixes[found[index + 1].text.rstrip(":")] = found[index + 2].text[1:-1]
                index += 3
            case _:
                break
    return index, prefixes


def _form(text: str, found: list[Token], start: int) -> Form:
    """The form that the first word after the prologue names."""
    if start >= len(found):
        raise QueryError(
            400,
            "query",
            "no query" if not found else "nothing behind the prologue",
            "SELECT, ASK, CONSTRUCT or DESCRIBE",
            "Send one SPARQL query.",
        )
    token = found[start]
    word = token.text.lower()
    for form in Form:
        if word.startswith(form.value.lower()):
            return form
    if word in _UPDATES:
        raise QueryError(
            403,
            place(text, token.start),
            f"the update {token.text.upper()}",
            "a query: a published release never changes",
            "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.",
        )
    raise QueryError(
        400,
        place(text, token.start),
        repr(token.text[:40]),
        "SELECT, ASK, CONSTRUCT or DESCRIBE",
        "Correct the query at this place.",
    )


def _refuse_fetching(text: str, found: list[Token]) -> None:
    """Refuse SERVICE, in whichever way the text can be read.

    Raises:
        QueryError: 403.
    """
    if not _FETCHES.search(text):
        return
    for index, token in enumerate(found):
        if token.kind is Kind.WORD and _FETCHES.search(token.text):
            raise _fetching(text, token)
        if token.kind is Kind.NAME and _names_a_service(found, index):
            raise _fetching(text, token)
        if token.kind is Kind.IRI and _may_be_an_operator(found, index):
            raise QueryError(
                403,
                place(text, token.start),
                "a '<' that can be read both as 'less than' and as the beginning of an IRI",
                "an unmistakable one, in a query that has the word SERVICE in it",
                "Put a space behind 'less than'.",
            )


def _names_a_service(found: list[Token], index: int) -> bool:
    """Whether a prefixed name can be read as SERVICE and a name: ``SERVICEx:y{}``."""
    prefix = found[index].text.partition(":")[0]
    if not _FETCHES.search(prefix) or index + 1 == len(found) or found[index + 1].text != "{":
        return False
    return index == 0 or found[index - 1].text.lower() not in _BEFORE_A_GRAPH


def _may_be_an_operator(found: list[Token], index: int) -> bool:
    """Whether an IRI can be read as 'less than', with something hidden behind ``#`` or ``'``."""
    if index == 0 or not _NOT_SPACED.search(found[index].text):
        return False
    before = found[index - 1]
    closes = before.text in {")", "true", "false"}
    return closes or before.kind in _OPERANDS or before.kind is Kind.LANGUAGE


def _fetching(text: str, token: Token) -> QueryError:
    """The refusal of a federated query."""
    return QueryError(
        403,
        place(text, token.start),
        "SERVICE, which would fetch from another endpoint",
        "a query on this endpoint's data alone",
        "Ask each endpoint by itself, or join them with a client that federates.",
    )
