"""The engine's syntax errors in plain words: line, column, what stands there, what may stand there.

The engine's parser reports the end of the longest keyword that it tried, so that a place may lie
behind the fault by the length of that keyword; and it lists everything that it tried.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import Kind, place, tokens

_MESSAGE: Final = re.compile(
    r"error at (?P<line>\d+):(?P<column>\d+): expected (?:one of )?(?P<expected>.*)", re.DOTALL
)
_KEYWORD: Final = re.compile(r"\b[A-Z][A-Z_]+\b(?! [a-z])")
_SIGN: Final = re.compile(r'"([^"]{1,5})"')
_SENTENCE: Final = re.compile(r"[A-Z][A-Za-z]* (?:[A-Za-z]+ )+[a-z]+|IRI parsing failed")
_CLASS: Final = re.compile(r"\[[^\]]*\]")
"""A class of characters, which names no alternative."""
_FORMS: Final = frozenset({"select", "ask", "construct", "describe"})
_NEVER: Final = frozenset({"LATERAL", "LOAD", "SERVICE", "{|", "|}", "~", "<<", ">>", "<<(", ")>>"})
"""What the engine knows beyond SPARQL 1.1, or what is refused here: nobody is told to try it."""
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
    second = _second_query(text)
    if second is not None:
        return _refusal(place(text, second), _excerpt(text, second), "exactly one query")
    expected = found["expected"]
    offset = _offset(text, int(found["line"]), int(found["column"]))
    sentence = _SENTENCE.search(expected)
    if sentence:
        return _refusal(place(text, offset), sentence[0], "a query in SPARQL 1.1")
    named = _CLASS.sub("", expected)
    words = sorted(set(_KEYWORD.findall(named)) - _NEVER)
    signs = sorted(set(_SIGN.findall(named)) - _NEVER)
    if words and not signs and "[" not in expected:
        offset = max(0, offset - min(len(word) for word in words))
    quoted = [f"'{sign}'" for sign in signs]
    return _refusal(place(text, offset), _excerpt(text, offset), _listed([*quoted, *words]))


def _second_query(text: str) -> int | None:
    """Offset of a second query behind the first one; None where there is none.

    Outside all brackets the words that begin a query stand at its beginning alone.
    """
    depth = forms = 0
    with suppress(QueryError):  # what has no tokens is told by the engine
        for token in tokens(text):
            depth += (token.text == "{") - (token.text == "}")
            forms += not depth and token.kind is Kind.WORD and token.text.lower() in _FORMS
            if forms > 1:
                return token.start
    return None


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
