"""Answers as people read them: a table, yes or no, a graph's text.

What comes in: SPARQL JSON results. What goes out: rows of cells with what a template needs.

Source: SPARQL 1.1 Query Results JSON Format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import orjson

from city_data_bank.vocabulary import PREFIXES, XSD

SHOWN: Final = 100
"""Rows of a page; it says how many there are and leads to the others."""
_LINKED: Final = ("http://", "https://")
_STRING: Final = XSD["string"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One term of an answer.

    Args:
        text: What is shown.
        link: Where it leads, or empty.
        language: BCP 47 tag, or empty.
        datatype: Short name of the datatype, or empty.
    """

    text: str
    link: str = ""
    language: str = ""
    datatype: str = ""


@dataclass(frozen=True, slots=True)
class ResultTable:
    """The answer to a SELECT.

    Args:
        columns: Names of the variables.
        rows: Those of one page, at most ``SHOWN``; None = unbound.
        total: How many rows the answer has.
        page: Number of the page, from 1.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    total: int
    page: int = 1

    @property
    def first(self) -> int:
        """Number of the first row of the page, from 1."""
        return (self.page - 1) * SHOWN + 1

    @property
    def last(self) -> int:
        """Number of its last row."""
        return self.first + len(self.rows) - 1

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // SHOWN))


def read_table(body: bytes | memoryview, base: str, page: int = 1) -> ResultTable | bool:
    """The answer to a SELECT, or to an ASK.

    Args:
        body: SPARQL JSON results.
        base: Base IRI; what begins with it is linked without host, so that a copy can be browsed.
        page: Which page of the rows, from 1; one behind the last is the last.
    """
    document = orjson.loads(body)
    if "boolean" in document:
        return bool(document["boolean"])
    columns = tuple(document["head"]["vars"])
    bindings = document["results"]["bindings"]
    page = min(page, max(1, -(-len(bindings) // SHOWN)))
    start = (page - 1) * SHOWN
    rows = tuple(
        tuple(_cell(row[name], base) if name in row else None for name in columns)
        for row in bindings[start : start + SHOWN]
    )
    return ResultTable(columns, rows, len(bindings), page)


def _cell(term: Mapping[str, str], base: str) -> Cell:
    """One term."""
    value = str(term["value"])
    match term["type"]:
        case "uri":
            return Cell(_short(value.removeprefix(base)), link=_address(value, base))
        case "bnode":
            return Cell(f"_:{value}")
        case "triple":
            return Cell(orjson.dumps(term["value"]).decode())
    datatype = term.get("datatype", _STRING)
    shown = "" if datatype == _STRING else _short(datatype)
    return Cell(value, language=term.get("xml:lang", ""), datatype=shown)


def _address(iri: str, base: str) -> str:
    """Where a link to an IRI leads: only to web addresses."""
    if iri.startswith(base):
        return urlsplit(base).path + iri.removeprefix(base)
    return iri if iri.startswith(_LINKED) else ""


def _short(iri: str) -> str:
    """An IRI with one of the bank's prefixes, if it has one."""
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local.replace("-", "").replace("_", "").isalnum():
            return f"{prefix}:{local}"
    return iri
