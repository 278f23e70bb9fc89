"""Reads a datatype from metadata.

Part of the csv2rdf half of the mapping station. In: the value of ``datatype``. Out: a ``Datatype``.

Source: tabular-metadata, section 5.11.2.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from city_data_bank.mapping.csv2rdf.context import expand
from city_data_bank.mapping.csv2rdf.datatype import (
    BUILT_IN,
    BUILT_IN_IRIS,
    STRING,
    BuiltIn,
    Constraints,
    Datatype,
    Format,
)
from city_data_bank.mapping.csv2rdf.scope import Json, Scope, UnfitError
from city_data_bank.mapping.csv2rdf.uri import resolve
from city_data_bank.mapping.csv2rdf.values import Key, bound_key, value_space

_LENGTHS: Final = {"length": "length", "minLength": "min_length", "maxLength": "max_length"}
_BOUNDS: Final = {
    "minimum": "min_inclusive",
    "minInclusive": "min_inclusive",
    "maximum": "max_inclusive",
    "maxInclusive": "max_inclusive",
    "minExclusive": "min_exclusive",
    "maxExclusive": "max_exclusive",
}
_OWN: Final = {"base", "format", "@id", "@type", *_LENGTHS, *_BOUNDS}


def read_datatype(value: Json, scope: Scope) -> Datatype:
    """Read a datatype.

    Args:
        value: A name or a datatype description.
        scope: Where it stands.

    Raises:
        UnfitError: It is no datatype; the property is to be left out.
        MappingError: Its constraints contradict each other or its base.
    """
    if isinstance(value, str):
        if value not in BUILT_IN:
            raise UnfitError("the name of a built-in datatype")
        return Datatype(BUILT_IN[value], BUILT_IN[value].iri)
    if not isinstance(value, Mapping):
        raise UnfitError("the name of a built-in datatype, or a datatype description")
    base = _base(value, scope)
    _refuse_foreign_properties(value, scope)
    datatype = Datatype(
        base,
        _identifier(value, base, scope),
        constraints=_constraints(value, base, scope),
    )
    _check_constraints(datatype, scope)
    return _with_format(datatype, value.get("format"), scope.at("format"))


def _base(value: Mapping[str, Json], scope: Scope) -> BuiltIn:
    """The built-in datatype under a derived one; ``string`` where it names none."""
    name = value.get("base", "string")
    if isinstance(name, str) and name in BUILT_IN:
        return BUILT_IN[name]
    scope.at("base").warn(name, "the name of a built-in datatype")
    return STRING.base


def _refuse_foreign_properties(value: Mapping[str, Json], scope: Scope) -> None:
    """Warn of properties that a datatype description does not have."""
    for name in value:
        if name not in _OWN and ":" not in name:
            scope.at(name).warn(name, f"one of {', '.join(sorted(_OWN))}, or a common property")


def _identifier(value: Mapping[str, Json], base: BuiltIn, scope: Scope) -> str:
    """The datatype that literals will have."""
    identifier = value.get("@id")
    if identifier is None:
        return base.iri
    if not isinstance(identifier, str):
        scope.at("@id").warn(identifier, "a URL")
        return base.iri
    if identifier.startswith("_:"):
        scope.at("@id").stop(identifier, "a URL, not a blank node")
    iri = resolve(scope.base, expand(identifier))
    if iri in BUILT_IN_IRIS:
        scope.at("@id").stop(identifier, "a URL that is not that of a built-in datatype")
    return iri


def _constraints(value: Mapping[str, Json], base: BuiltIn, scope: Scope) -> Constraints:
    """Length and value constraints; a wrong kind of value is left out."""
    lengths: dict[str, int] = {}
    for name, field in _LENGTHS.items():
        length = value.get(name)
        if length is not None:
            _allow(base.family.has_length, name, "a string or binary base", scope)
            if isinstance(length, int) and not isinstance(length, bool) and length >= 0:
                lengths[field] = length
            else:
                scope.at(name).warn(length, "a number of characters, 0 or more")
    bounds: dict[str, str] = {}
    for name, field in _BOUNDS.items():
        bound = value.get(name)
        if bound is not None:
            _allow(base.family.has_order, name, "a number, date, time or duration as base", scope)
            if bounds.get(field, str(bound)) != str(bound):
                scope.at(name).stop(bound, f"the same value as its other name: {bounds[field]}")
            if bound_key(Datatype(base, base.iri), str(bound)) is None:
                scope.at(name).warn(bound, f"a value of {base.name}")
            else:
                bounds[field] = str(bound)
    return Constraints(**lengths, **bounds)  # type: ignore[arg-type] # lengths and bounds apart


def _allow(holds: bool, name: str, expected: str, scope: Scope) -> None:  # noqa: FBT001
    """Stop where a base does not take a constraint."""
    if not holds:
        scope.at(name).stop(name, expected)


def _check_constraints(datatype: Datatype, scope: Scope) -> None:
    """Stop where no value could keep all constraints."""
    its = datatype.constraints
    for least, most in (
        (its.min_length, its.length),
        (its.length, its.max_length),
        (its.min_length, its.max_length),
    ):
        if least is not None and most is not None and least > most:
            scope.stop(f"{least} > {most}", "length constraints that some value can keep")
    if None not in (its.min_inclusive, its.min_exclusive):
        scope.stop("minInclusive and minExclusive", "one of them")
    if None not in (its.max_inclusive, its.max_exclusive):
        scope.stop("maxInclusive and maxExclusive", "one of them")
    _check_order(datatype, scope)


def _check_order(datatype: Datatype, scope: Scope) -> None:
    """Stop where a lower bound is above an upper one."""
    its = datatype.constraints
    pairs: tuple[tuple[str | None, str | None, Callable[[Key, Key], bool]], ...] = (
        (its.min_inclusive, its.max_inclusive, operator.lt),
        (its.min_exclusive, its.max_exclusive, operator.lt),
        (its.min_inclusive, its.max_exclusive, operator.le),
        (its.min_exclusive, its.max_inclusive, operator.le),
    )
    for lower, upper, crossed in pairs:
        if lower is None or upper is None:
            continue
        low, high = bound_key(datatype, lower), bound_key(datatype, upper)
        if low is None or high is None or crossed(high, low):
            scope.stop(f"{lower} and {upper}", f"bounds of {datatype.base.name} in order")


def _with_format(datatype: Datatype, value: Json, scope: Scope) -> Datatype:
    """The datatype with its format; without, where the format is not understood."""
    if value is None:
        return datatype
    try:
        formatted = replace(datatype, format=_format(datatype, value, scope))
        value_space(formatted)
    except ValueError:
        scope.warn(value, f"a format of {datatype.base.name}")
        return datatype
    return formatted


def _format(datatype: Datatype, value: Json, scope: Scope) -> Format:
    """Read a format: a text, or for numbers an object."""
    if isinstance(value, str):
        return Format(pattern=value)
    if not isinstance(value, Mapping) or not datatype.base.family.numeric:
        raise UnfitError("a text")
    parts: dict[str, str] = {}
    for name in ("pattern", "decimalChar", "groupChar"):
        part = value.get(name)
        if isinstance(part, str) and part:
            parts[name] = part
        elif part is not None:
            scope.at(name).warn(part, "a text")
    form = Format(parts.get("pattern"), parts.get("decimalChar", "."), parts.get("groupChar"))
    try:
        value_space(replace(datatype, format=form))
    except ValueError:
        scope.at("pattern").warn(form.pattern, "a number pattern")
        return replace(form, pattern=None)
    return form
