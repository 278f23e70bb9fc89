"""How large a query is: levels of brackets, triple patterns, alternatives.

What comes in: the tokens of a query. What goes out: three numbers, counted without parsing: near
enough for a limit that stands far above what people write.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import Kind, Token, tokens

_TERMS: Final = frozenset(
    {Kind.IRI, Kind.STRING, Kind.VARIABLE, Kind.BLANK, Kind.NUMBER, Kind.NAME}
)
_SEPARATORS: Final = frozenset(".;,")
_UNARY: Final = frozenset("!+-^")
_NOT_A_SUBJECT: Final = frozenset({"filter", "graph", "bind", "exists"})


@dataclass(frozen=True, slots=True)
class Measure:
    """The size of a query.

    Args:
        nesting: Deepest level of brackets, signs before an operand included.
        patterns: Triple patterns, those of a template included.
        alternatives: UNION, ``|``, rows of VALUES, items of IN.
    """

    nesting: int
    patterns: int
    alternatives: int


class _Inside(Enum):
    """What an open bracket holds."""

    GROUP = auto()
    """``{...}``: triples."""
    ROWS = auto()
    """The ``{...}`` of VALUES."""
    ITEMS = auto()
    """The ``(...)`` of IN."""
    NODE = auto()
    """``[...]``: triples of a blank node."""
    LIST = auto()
    """``(...)`` that stands for a list."""
    OTHER = auto()


_TRIPLES: Final = frozenset({_Inside.GROUP, _Inside.NODE})


def measure(found: Iterable[Token]) -> Measure:
    """Measure a query by its tokens."""
    count = _Count()
    for token in found:
        count.take(token)
    return Measure(count.nesting, count.patterns, count.alternatives)


def check(text: str, size: int, limits: Measure) -> None:
    """Refuse a query over a limit.

    A token counts once at most towards each limit: a query of few tokens is within all of them.

    Args:
        text: The query.
        size: How many tokens it has.
        limits: The largest that runs.

    Raises:
        QueryError: 400.
    """
    if size <= min(limits.nesting, limits.patterns, limits.alternatives):
        return
    measured = measure(tokens(text))
    for what, found, limit in (
        ("levels of brackets", measured.nesting, limits.nesting),
        ("triple patterns", measured.patterns, limits.patterns),
        ("alternatives: UNION, |, VALUES, IN", measured.alternatives, limits.alternatives),
    ):
        if found > limit:
            raise QueryError(
                400,
                "query",
                f"{found} {what}",
                f"at most {limit}",
                "Ask in several queries, or download the dumps.",
            )


class _Count:
    """Counts while tokens go by."""

    def __init__(self) -> None:
        self.nesting = 0
        self.patterns = 0
        self.alternatives = 0
        self._open: list[_Inside] = []
        self._starts = True
        """Whether the next term begins a triple pattern."""
        self._signs = 0
        """Signs in a row."""
        self._values = False
        """Whether VALUES has been read, and not yet its rows."""
        self._before = ""
        """The word before, in lower case; a bracket forgets it."""

    def take(self, token: Token) -> None:
        """Count one token."""
        inside = self._open[-1] if self._open else _Inside.OTHER
        if token.kind is Kind.SIGN:
            self._sign(token.text, inside)
        elif token.kind is Kind.WORD:
            self._word(token.text.lower())
        elif token.kind in _TERMS:
            self._term(inside)
        self._signs = self._signs + 1 if token.text in _UNARY else 0
        self.nesting = max(self.nesting, len(self._open) + self._signs)

    def _sign(self, sign: str, inside: _Inside) -> None:
        """Brackets, separators and ``|``."""
        if sign in {"{", "(", "["}:
            self._bracket(sign, inside)
        elif sign in {"}", ")", "]"}:
            closed = self._open.pop() if self._open else _Inside.OTHER
            self._starts = closed not in {_Inside.LIST, _Inside.NODE}
        elif sign == "|" or (sign == "," and inside is _Inside.ITEMS):
            self.alternatives += 1
        elif sign in _SEPARATORS and inside in _TRIPLES:
            self._starts = True

    def _bracket(self, sign: str, inside: _Inside) -> None:
        """An opening bracket; a round or square one may stand for a term."""
        opened = {"{": _Inside.GROUP, "[": _Inside.NODE, "(": _Inside.LIST}[sign]
        if sign == "(" and self._before == "in":
            self.alternatives += 1
            opened = _Inside.ITEMS
        elif sign == "{" and self._values:
            self._values = False
            opened = _Inside.ROWS
        elif sign == "(" and self._starts and self._before:
            opened = _Inside.OTHER
        elif sign != "{":
            self._term(inside)
        self._open.append(opened)
        self._starts = True
        self._before = ""

    def _word(self, word: str) -> None:
        """A keyword."""
        self.alternatives += word == "union"
        self._values = self._values or word == "values"
        self._before = word

    def _term(self, inside: _Inside) -> None:
        """An IRI, a variable, a literal, or a bracket that stands for one."""
        if inside is _Inside.ROWS:
            self.alternatives += 1
        elif inside in _TRIPLES and self._starts and not self._names():
            self._starts = False
            self.patterns += 1

    def _names(self) -> bool:
        """Whether the term is named by the keyword before it instead of beginning a triple."""
        return self._values or self._before in _NOT_A_SUBJECT
