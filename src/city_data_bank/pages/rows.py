"""Rows of the own queries of a site, asked for as tab-separated values: the form cheapest to read.

What comes in: a query. What goes out: its solutions as typed terms. Most terms of a page stand in
many of its rows and on other pages too: each is read once and kept.

Source: SPARQL 1.1 Query Results CSV and TSV Formats, section 4.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from city_data_bank.store.engine import Engine, Question, Row, Term
from city_data_bank.store.formats import TSV
from city_data_bank.store.inspection import Inspection
from city_data_bank.store.together import parted
from city_data_bank.vocabulary import XSD

_KEPT: Final = 32_768
"""Terms that are kept."""
_LITERAL: Final = re.compile(r'"(.*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?', re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(?:([tbnrf\"'\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
_SIGNS: Final = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_NUMBERS: Final = (
    (re.compile(r"[+-]?[0-9]+"), XSD["integer"]),
    (re.compile(r"[+-]?[0-9]*\.[0-9]+"), XSD["decimal"]),
    (re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-]?[0-9]+"), XSD["double"]),
    (re.compile(r"true|false"), XSD["boolean"]),
)
"""Literals that are written without quotation marks."""


async def select(
    engine: Engine, queries: Sequence[tuple[str, Inspection]]
) -> list[tuple[Row, ...]]:
    """The rows of SELECT queries, each in its order.

    Args:
        engine: Answers them, all at once.
        queries: At least one: its text, and the inspection of the query that it was bound from.
    """
    first, *further = (Question(text, TSV, inspection=seen) for text, seen in queries)
    answer = await engine.answer(replace(first, further=tuple(further)))
    bodies = parted(answer.body, len(queries)) if further else [answer.body]
    return [read_rows(body) for body in bodies]


def read_rows(body: bytes | memoryview) -> tuple[Row, ...]:
    """The rows of SPARQL TSV results, in their order.

    Raises:
        ValueError: They are not well-formed.
    """
    head, _, rest = str(body, "utf-8").partition("\n")
    names = [name[1:] for name in head.split("\t")]
    return tuple(
        {
            name: _term(written)
            for name, written in zip(names, line.split("\t"), strict=True)
            if written
        }
        for line in rest.split("\n")[:-1]
    )


@lru_cache(maxsize=_KEPT)
def _term(written: str) -> Term:
    """A term as Turtle writes it."""
    if written[0] == "<":
        return Term("uri", written[1:-1])
    if written.startswith("_:"):
        return Term("bnode", written[2:])
    if found := _LITERAL.fullmatch(written):
        value, language, datatype = found.groups("")
        return Term("literal", _unescaped(value), language, datatype)
    for pattern, datatype in _NUMBERS:
        if pattern.fullmatch(written):
            return Term("literal", written, "", datatype)
    raise ValueError(f"not a term: {written[:100]!r}")


def _unescaped(text: str) -> str:
    """A text with the signs that its escapes stand for."""
    return _ESCAPE.sub(_sign, text) if "\\" in text else text


def _sign(found: re.Match[str]) -> str:
    """The sign that an escape stands for."""
    sign, short, long = found.groups()
    return _SIGNS.get(sign, sign) if sign else chr(int(short or long, 16))
