"""Refuses queries that would fetch from another endpoint.

What comes in: a query and its tokens. What goes out: nothing, or a refusal. The engine has no
switch for SERVICE. It reads keywords without a boundary (``SERVICEx:y{}``, ``trueSERVICE<...>``)
and decides by context whether ``<`` opens an IRI: in ``FILTER(1<2)SERVICE#>`` it does not. Where a
text can be read in two ways, the worse one counts. Workers have no network besides (``seccomp``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import Kind, Token, place

_WORD: Final = re.compile(r"service", re.IGNORECASE)
_HIDING: Final = re.compile(r"[#'()\[\]]")
"""What reads on behind an IRI, or closes a bracket, if that is no IRI but 'less than'."""
_OPERANDS: Final = frozenset(
    {Kind.VARIABLE, Kind.NUMBER, Kind.STRING, Kind.NAME, Kind.IRI, Kind.LANGUAGE}
)
_CLOSING: Final = frozenset({")", "true", "false"})
_BEFORE_A_GRAPH: Final = frozenset({"graph", "from", "named", "describe"})


def refuse_fetching(text: str, found: Sequence[Token]) -> None:
    """Refuse SERVICE, in whichever way the text can be read.

    Args:
        text: The query.
        found: Its tokens.

    Raises:
        QueryError: 403.
    """
    if not _WORD.search(text):
        return
    brackets = _Brackets()
    for index, token in enumerate(found):
        brackets.take(token)
        is_word = token.kind is Kind.WORD and _WORD.search(token.text)
        if is_word or (token.kind is Kind.NAME and _names_a_service(found, index)):
            raise QueryError(
                403,
                place(text, token.start),
                "SERVICE, which would fetch from another endpoint",
                "a query on this endpoint's data alone",
                "Ask each endpoint by itself, or join them with a client that federates.",
            )
        if brackets.hold_an_expression and _may_be_less_than(found, index):
            raise QueryError(
                403,
                place(text, token.start),
                "a '<' that can be read both as 'less than' and as the beginning of an IRI",
                "an unmistakable one, in a query that has the word SERVICE in it",
                "Put a space behind 'less than'.",
            )


class _Brackets:
    """The brackets that are open."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._values = False

    @property
    def hold_an_expression(self) -> bool:
        """Whether the innermost ones are round, and not a row of VALUES."""
        return bool(self._open) and self._open[-1] == "("

    def take(self, token: Token) -> None:
        """Go past a token."""
        match token.text:
            case "{":
                self._open.append("rows" if self._values else "{")
                self._values = False
            case "(" if self._open and self._open[-1] == "rows":
                self._open.append("row")
            case "(" | "[":
                self._open.append(token.text)
            case "}" | ")" | "]" if self._open:
                self._open.pop()
            case word if word.lower() == "values":
                self._values = True


def _names_a_service(found: Sequence[Token], index: int) -> bool:
    """Whether a prefixed name can be read as SERVICE and a name: ``SERVICEx:y{}``."""
    prefix = found[index].text.partition(":")[0]
    if not _WORD.search(prefix) or index + 1 == len(found) or found[index + 1].text != "{":
        return False
    return index == 0 or found[index - 1].text.lower() not in _BEFORE_A_GRAPH


def _may_be_less_than(found: Sequence[Token], index: int) -> bool:
    """Whether an IRI can be read as 'less than', with something hidden in it."""
    token = found[index]
    if index == 0 or token.kind is not Kind.IRI or not _HIDING.search(token.text):
        return False
    before = found[index - 1]
    return before.kind in _OPERANDS or before.text in _CLOSING
