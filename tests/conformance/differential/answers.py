"""Answers of several engines in one form: bags of rows, each a set of named terms.

Numbers, times and booleans stand by value: ``2.50`` and ``2.5`` are one decimal. Datatypes and
language tags stay, for they are part of the answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

import orjson
import pyoxigraph as ox
import rdflib

XSD = "http://www.w3.org/2001/XMLSchema#"
_STRING = f"{XSD}string"
_INTEGER = f"{XSD}integer"

Term = tuple[str, str, str]
"""Kind or datatype, value, language."""
Row = frozenset[tuple[str, Term]]
Bag = Counter[Row]


def from_json(body: bytes | memoryview) -> Bag:
    """The answer to a SELECT or ASK as SPARQL JSON results."""
    document = orjson.loads(body)
    if "boolean" in document:
        return _yes_or_no(value=document["boolean"])
    rows = document["results"]["bindings"]
    return Counter(
        frozenset((name, _from_json(term)) for name, term in row.items()) for row in rows
    )


def from_n_triples(body: bytes | memoryview) -> Bag:
    """A graph: each triple once."""
    triples = ox.parse(bytes(body), ox.RdfFormat.N_TRIPLES)
    return Counter(
        {
            _triple(_from_ox(quad.subject), quad.predicate.value, _from_ox(quad.object))
            for quad in triples
        }
    )


def from_rdflib(result: rdflib.query.Result) -> Bag:
    """Any answer of rdflib."""
    if result.type == "ASK":
        return _yes_or_no(value=bool(result.askAnswer))
    if result.type == "CONSTRUCT":
        graph: Iterable[tuple[object, object, object]] = result.graph or ()
        return Counter({_triple(_from_rdflib(s), str(p), _from_rdflib(o)) for s, p, o in graph})
    return Counter(
        frozenset((str(name), _from_rdflib(term)) for name, term in row.items())
        for row in result.bindings
    )


def numbers_by_value(bag: Bag) -> Bag:
    """The same without the datatypes of numbers, to twelve digits."""
    merged: Bag = Counter()
    for row, count in bag.items():
        merged[frozenset((name, _plain(term)) for name, term in row)] += count
    return merged


def _plain(term: Term) -> Term:
    """A number without datatype."""
    datatype, value, language = term
    if datatype.removeprefix(XSD) in {"integer", "decimal", "double", "float", "int"}:
        return "number", f"{float(value):.12g}", ""
    return datatype, value, language


def _yes_or_no(*, value: bool) -> Bag:
    """The answer to an ASK."""
    return Counter({frozenset({("answer", ("boolean", str(value), ""))}): 1})


def _triple(subject: Term, predicate: str, value: Term) -> Row:
    """A triple as a row."""
    return frozenset({("s", subject), ("p", ("uri", predicate, "")), ("o", value)})


def _from_json(term: Mapping[str, str]) -> Term:
    """A term of JSON results."""
    if term["type"] in {"uri", "bnode"}:
        return term["type"], term["value"], ""
    return literal(term["value"], term.get("datatype", ""), term.get("xml:lang", ""))


def _from_ox(term: object) -> Term:
    """A term of pyoxigraph."""
    if isinstance(term, ox.Literal):
        return literal(term.value, term.datatype.value, term.language or "")
    return "uri", str(getattr(term, "value", term)), ""


def _from_rdflib(term: object) -> Term:
    """A term of rdflib."""
    if isinstance(term, rdflib.Literal):
        return literal(str(term), str(term.datatype or ""), term.language or "")
    return "bnode" if isinstance(term, rdflib.BNode) else "uri", str(term), ""


def literal(value: str, datatype: str, language: str) -> Term:
    """A literal by its value."""
    if language:
        return "text", value, language.lower()
    try:
        return datatype or _STRING, _by_value(value, datatype), ""
    except (ValueError, ArithmeticError):
        return datatype or _STRING, f"ill-typed {value}", ""


def _by_value(value: str, datatype: str) -> str:
    """One spelling for each value."""
    match datatype.removeprefix(XSD):
        case "decimal":
            return f"{round(Decimal(value), 12).normalize():f}"
        case "integer":
            return str(int(value))
        case "double" | "float":
            return repr(float(value))
        case "boolean":
            return {"1": "true", "0": "false"}.get(value, value)
        case "dateTime":
            return datetime.fromisoformat(value).isoformat()
    return value
