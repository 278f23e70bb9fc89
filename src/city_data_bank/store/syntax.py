"""The engine's syntax errors in plain words: line, column, what stands there, what may stand there.

The engine's parser reports the end of the longest keyword that it tried, so that a place may lie
behind the fault by the length of that keyword; and it lists everything that it tried.
"""

from __future__ import annotations

import re
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import place

_MESSAGE: Final = re.compile(
    r"error at (?P<line>\d+):(?P<column>\d+): expected (?:one of )?(?P<expected>.*)", re.DOTALL
)
_KEYWORD: Final = re.compile(r"\b[A-Z][A-Z_]+\b(?! [a-z])")
_SIGN: Final = re.compile(r'"([^"]{1,5})"')
_SENTENCE: Final = re.compile(r"[A-Z][A-Za-z]* (?:[A-Za-z]+ )+[a-z]+|IRI parsing failed")
_MOST: Final = 6
"""Alternatives that are named."""


def syntax_error(text: str, message: str) -> QueryError:
    """The refusal of a text that is no SPARQL.

    Args:
        text: The query.
        message: The engine's words.
    """
    found = _MESSAGE.fullmatch(message)
    if found is None:
        return _refusal("query", message[:200], "a query in SPARQL 1.1")
    expected = found["expected"]
    offset = _offset(text, int(found["line"]), int(found["column"]))
    sentence = _SENTENCE.search(expected)
    if sentence:
        return _refusal(place(text, offset), sentence[0], "a query in SPARQL 1.1")
    words = sorted(set(_KEYWORD.findall(expected)))
    signs = sorted(set(_SIGN.findall(expected)))
    if words and not signs and "[" not in expected:
        offset = max(0, offset - min(len(word) for word in words))
    return _refusal(place(text, offset), _excerpt(text, offset), _listed([*signs, *words]))


def _offset(text: str, line: int, column: int) -> int:
    """Offset of a line and column, both from 1."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return min(start + column - 1, len(text))


def _excerpt(text: str, offset: int) -> str:
    """What stands at an offset, as far as the end of its line."""
    rest = text[offset : offset + 30].partition("\n")[0].strip()
    return repr(rest) if rest else "the end of the line or of the query"


def _listed(alternatives: list[str]) -> str:
    """The first few alternatives."""
    if not alternatives:
        return "another token of SPARQL 1.1"
    listed = ", ".join(alternatives[:_MOST])
    more = ", ..." if len(alternatives) > _MOST else ""
    return f"{listed}{more}, or an earlier correction"


def _refusal(where: str, found: str, expected: str) -> QueryError:
    """The error."""
    return QueryError(
        400, where, found, expected, "Correct the query at this place or just before it."
    )
