"""Constraints on what a value node is: its kind, class, datatype, length, form, range.

Source: SHACL, https://www.w3.org/TR/shacl/#core-components
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import UnsupportedError
from city_data_bank.validation.compiled.order import compared
from city_data_bank.validation.compiled.scope import Check, Scope
from city_data_bank.validation.compiled.terms import datatype_iri, written
from city_data_bank.vocabulary import RDF, SH, XSD

_KINDS: Final = {
    SH["IRI"]: ("isIRI",),
    SH["BlankNode"]: ("isBlank",),
    SH["Literal"]: ("isLiteral",),
    SH["BlankNodeOrIRI"]: ("isBlank", "isIRI"),
    SH["BlankNodeOrLiteral"]: ("isBlank", "isLiteral"),
    SH["IRIOrLiteral"]: ("isIRI", "isLiteral"),
}
_RANGES: Final = {
    "minInclusive": ("MinInclusive", ">="),
    "minExclusive": ("MinExclusive", ">"),
    "maxInclusive": ("MaxInclusive", "<="),
    "maxExclusive": ("MaxExclusive", "<"),
}


def value_checks(scope: Scope) -> Iterator[Check]:
    """The constraints of a shape that look at one value node at a time."""
    yield from _types(scope)
    yield from _ranges(scope)
    yield from _lengths(scope)
    yield from _patterns(scope)
    yield from _languages(scope)
    yield from _enumerated(scope)


def _types(scope: Scope) -> Iterator[Check]:
    """``sh:nodeKind``, ``sh:class``, ``sh:datatype``."""
    value = scope.value
    kind = scope.one("nodeKind")
    if kind is not None:
        functions = _KINDS.get(str(getattr(kind, "value", "")))
        if functions is None:
            raise UnsupportedError(f"sh:nodeKind {kind}")
        good = " || ".join(f"{function}({value})" for function in functions)
        yield scope.each("NodeKindConstraintComponent", good)
    for item in scope.values("class"):
        yield scope.each("ClassConstraintComponent", _is_instance(scope, item))
    datatype = scope.one("datatype")
    if isinstance(datatype, ox.NamedNode):
        good = f"isLiteral({value}) && DATATYPE({value}) = {datatype_iri(datatype.value)}"
        yield scope.each("DatatypeConstraintComponent", good)


def _is_instance(scope: Scope, item: object) -> str:
    """Whether a value node is of a class or of one below it."""
    if not isinstance(item, ox.NamedNode):
        raise UnsupportedError(f"sh:class {item}")
    below = sorted(scope.classes[item.value])
    return " || ".join(f"EXISTS {{ {scope.value} <{RDF['type']}> <{iri}> }}" for iri in below)


def _ranges(scope: Scope) -> Iterator[Check]:
    """``sh:minInclusive`` and its like."""
    for parameter, (name, sign) in _RANGES.items():
        limit = scope.one(parameter)
        if limit is not None:
            good = compared(scope.value, sign, written(limit))
            yield scope.each(f"{name}ConstraintComponent", good)


def _lengths(scope: Scope) -> Iterator[Check]:
    """``sh:minLength``, ``sh:maxLength``: characters; a blank node has none."""
    for parameter, name, sign in (
        ("minLength", "MinLength", ">="),
        ("maxLength", "MaxLength", "<="),
    ):
        limit = scope.one(parameter)
        if limit is not None:
            good = f"STRLEN(STR({scope.value})) {sign} {whole_number(limit)}"
            yield scope.each(f"{name}ConstraintComponent", good)


def _patterns(scope: Scope) -> Iterator[Check]:
    """``sh:pattern`` with ``sh:flags``."""
    flags = scope.one("flags")
    for pattern in scope.values("pattern"):
        arguments = str(pattern) if flags is None else f"{pattern}, {flags}"
        if not _is_readable(arguments):
            raise UnsupportedError(f"sh:pattern {pattern}")
        good = f"REGEX(STR({scope.value}), {arguments})"
        yield scope.each("PatternConstraintComponent", good)


def _is_readable(arguments: str) -> bool:
    """Whether the queries' regular expressions know a pattern; they look neither ahead nor back."""
    asked = f'COALESCE(REGEX("", {arguments}) IN (true, false), false)'
    return bool(ox.Store().query(f"ASK {{ FILTER({asked}) }}"))


def _languages(scope: Scope) -> Iterator[Check]:
    """``sh:languageIn``."""
    head = scope.one("languageIn")
    if head is not None:
        tags = scope.graph.members(head)
        good = " || ".join(f"LANGMATCHES(LANG({scope.value}), {tag})" for tag in tags) or "false"
        yield scope.each("LanguageInConstraintComponent", good)


def _enumerated(scope: Scope) -> Iterator[Check]:
    """``sh:in``."""
    head = scope.one("in")
    if head is not None:
        members = scope.graph.members(head)
        same = (f"sameTerm({scope.value}, {written(term)})" for term in members)
        yield scope.each("InConstraintComponent", " || ".join(same) or "false")


def whole_number(term: object) -> int:
    """A parameter that counts.

    Raises:
        UnsupportedError: It is no whole number.
    """
    whole = isinstance(term, ox.Literal) and term.datatype.value == XSD["integer"]
    if not isinstance(term, ox.Literal) or not whole or not term.value.isdecimal():
        raise UnsupportedError(f"no whole number: {term}")
    return int(term.value)
