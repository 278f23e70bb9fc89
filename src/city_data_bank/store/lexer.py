"""Tokens of a SPARQL text, so that no keyword inside a string, an IRI or a comment is believed.

What comes in: the text of a query. What goes out: its tokens in order, without white space and
comments. The text is not parsed here: the engine does that, and takes a keyword without a space
behind it (``SERVICEx:y{}``); see ``inspection``. Every rule reads each character a bounded number
of times, so that no text of the permitted length can hold up the web process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from city_data_bank.errors import QueryError


class Kind(StrEnum):
    """What a token is."""

    IRI = "iri"
    STRING = "string"
    VARIABLE = "variable"
    BLANK = "blank"
    LANGUAGE = "language"
    NUMBER = "number"
    NAME = "name"
    """A prefixed name, ``foaf:name``."""
    WORD = "word"
    """A keyword, a function, ``a``, ``true`` or ``false``."""
    SIGN = "sign"


# Wider than the grammar's classes of characters: what the grammar leaves out of them cannot begin
# another token either, so that nothing is hidden by reading on.
_CHARACTER = r"[\w\u00B7-\U000EFFFF-]"
_START = r"[^\W\d]|[\u00B7-\U000EFFFF]"
_LOCAL = r"(?:[\w:\u00B7-\U000EFFFF-]|%[0-9A-Fa-f]{2}|\\[-_~.!$&'()*+,;=/?#@%])"
_NAME = rf": (?: {_LOCAL} (?: {_LOCAL} | \.+(?={_LOCAL}) )*+ )?"

_PLAIN = r"""[^<>"{}|^`\\\x00-\x20]*+"""
_RULES: Final = {
    "space": r"(?: [\x20\t\r\n]+ | \#[^\r\n]* )+",
    "iri": rf"< {_PLAIN} (?: (?: \\u[0-9A-Fa-f]{{4}} | \\U[0-9A-Fa-f]{{8}} ) {_PLAIN} )*+ >",
    "string": r"""
        \'\'\'(?:'{0,2}(?:[^'\\]|\\.))*+\'\'\' | \"\"\"(?:"{0,2}(?:[^"\\]|\\.))*+\"\"\"
        | '(?:[^'\\\r\n]|\\.)*+' | "(?:[^"\\\r\n]|\\.)*+" """,
    "variable": r"[?$] [\w\u00B7-\U000EFFFF]++",
    "blank": rf"_: {_CHARACTER} (?: {_CHARACTER} | \.+(?={_CHARACTER}) )*+",
    "language": r"@[A-Za-z]++ (?:-[A-Za-z0-9]+)*+ (?:--(?:ltr|rtl))?",
    "number": r"(?: \d*\.\d+ | \d+\.?(?=[eE][+-]?\d) | \d+ ) (?:[eE][+-]?\d+)?",
    "run": rf"(?:{_START}) (?: {_CHARACTER} | \.+(?={_CHARACTER}|:) )*+ (?:{_NAME})?+ | {_NAME}",
}
"""In the order in which they are tried; a run is a word, or a name if it has a colon."""
_SIGN: Final = re.compile(r"\^\^|\|\||&&|[!<>]=|[{}()\[\].;,|/^+*?!=<>~-]")
_TOKEN: Final = re.compile(
    "|".join(f"(?P<{name}>{rule})" for name, rule in _RULES.items()), re.VERBOSE | re.DOTALL
)
_PIECE: Final = re.compile(
    "|".join((*(f"(?:{rule})" for rule in _RULES.values()), _SIGN.pattern, ".+")),
    re.VERBOSE | re.DOTALL,
)
"""A token, white space, or all that is left where no token begins."""
_SPACE: Final = frozenset("\x20\t\r\n#")


@dataclass(frozen=True, slots=True)
class Token:
    """One token.

    Args:
        kind: What it is.
        text: As it stands.
        start: Offset of its first character.
    """

    kind: Kind
    text: str
    start: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text, in its order.

    Raises:
        QueryError: 400, a character begins no token: a quotation mark that is not closed...
    """
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None:
            found = _SIGN.match(text, position)
            if found is None:
                raise QueryError(
                    400,
                    place(text, position),
                    repr(text[position]),
                    "a token of SPARQL; every quotation mark has its closing one",
                    "Correct the query at this place.",
                )
            yield Token(Kind.SIGN, found[0], position)
        elif found.lastgroup == "run":
            kind = Kind.NAME if ":" in found[0] else Kind.WORD
            yield Token(kind, found[0], position)
        elif found.lastgroup is not None and found.lastgroup != "space":
            yield Token(Kind(found.lastgroup), found[0], position)
        position = found.end()


def pieces(text: str, start: int = 0) -> list[str]:
    """The texts of the tokens, in the order of a text: faster than ``tokens``.

    Args:
        text: Of a query.
        start: Offset behind a token, from which it is read.

    Raises:
        QueryError: 400, as of ``tokens``.
    """
    found: list[str] = _PIECE.findall(text, start)
    if found and not (_TOKEN.match(found[-1]) or _SIGN.match(found[-1])):
        found = [token.text for token in tokens(text)]
    return [piece for piece in found if piece[0] not in _SPACE]


def place(text: str, offset: int) -> str:
    """``query:line:column`` of an offset, both from 1."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return f"query:{line}:{column}"
