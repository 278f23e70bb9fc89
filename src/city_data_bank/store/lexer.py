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

_TOKEN: Final = re.compile(
    rf"""
    (?P<space> (?: [\x20\t\r\n]+ | \#[^\r\n]* )+ )
  | (?P<iri> < (?: [^<>"{{}}|^`\\\x00-\x20] | \\u[0-9A-Fa-f]{{4}} | \\U[0-9A-Fa-f]{{8}} )*+ > )
  | (?P<string> '''(?:'{{0,2}}(?:[^'\\]|\\.))*+''' | \"\"\"(?:"{{0,2}}(?:[^"\\]|\\.))*+\"\"\"
              | '(?:[^'\\\r\n]|\\.)*+' | "(?:[^"\\\r\n]|\\.)*+" )
  | (?P<variable> [?$] [\w\u00B7-\U000EFFFF]++ )
  | (?P<blank> _: {_CHARACTER} (?: {_CHARACTER} | \.+(?={_CHARACTER}) )*+ )
  | (?P<language> @[A-Za-z]++ (?:-[A-Za-z0-9]+)*+ (?:--(?:ltr|rtl))? )
  | (?P<number> (?: \d*\.\d+ | \d+\.?(?=[eE][+-]?\d) | \d+ ) (?:[eE][+-]?\d+)? )
  | (?P<run> (?: (?:{_START}) (?: {_CHARACTER} | \.+(?={_CHARACTER}|:) )*+ )?+
             (?P<local> : (?: {_LOCAL} (?: {_LOCAL} | \.+(?={_LOCAL}) )*+ )? )?+ )
    """,
    re.VERBOSE | re.DOTALL,
)
_SIGN: Final = re.compile(r"\^\^|\|\||&&|[!<>]=|[{}()\[\].;,|/^+*?!=<>~-]")


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
        if found is None or found.end() == position:
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
            kind = Kind.NAME if found["local"] is not None else Kind.WORD
            yield Token(kind, found[0], position)
        elif found.lastgroup is not None and found.lastgroup != "space":
            yield Token(Kind(found.lastgroup), found[0], position)
        position = found.end()


def place(text: str, offset: int) -> str:
    """``query:line:column`` of an offset, both from 1."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return f"query:{line}:{column}"
