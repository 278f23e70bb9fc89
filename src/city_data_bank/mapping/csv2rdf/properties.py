"""The kinds of property that descriptions have, and how each is read.

Part of the csv2rdf half of the mapping station. Every reader takes the JSON value and its scope,
returns the value in normal form, and raises ``UnfitError`` where the property is to be left out.

Source: tabular-metadata, sections 5.1 and 5.7.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from city_data_bank.mapping.csv2rdf.datatype import Datatype
from city_data_bank.mapping.csv2rdf.derived import read_datatype
from city_data_bank.mapping.csv2rdf.language import is_language
from city_data_bank.mapping.csv2rdf.scope import Json, Scope, UnfitError
from city_data_bank.mapping.csv2rdf.uri import resolve

Read = Callable[[Json, Scope], object]
"""Reads one property."""

_NAME: Final = re.compile(
    r"(?:[A-Za-z0-9]|%[0-9A-Fa-f]{2})(?:\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*"
)


def read_all(
    description: Mapping[str, Json], readers: Mapping[str, Read], scope: Scope
) -> dict[str, object]:
    """Read the properties of a description that are its own.

    Args:
        description: As it stands in the document.
        readers: Property to reader.
        scope: Where it stands.

    Returns:
        Property to value, for those that are fit; common properties are not among them. A property
        that the description may not have is left out with a remark.
    """
    found: dict[str, object] = {}
    for name, value in description.items():
        inside = scope.at(name)
        if name in readers:
            try:
                found[name] = readers[name](value, inside)
            except UnfitError as unfit:
                inside.warn(value, unfit.expected)
                if unfit.instead is not None:
                    found[name] = unfit.instead
        elif ":" not in name:
            inside.warn(name, "a property of this description, or a common property")
    return found


def boolean(value: Json, scope: Scope) -> bool:
    """True or false, and nothing that could pass for it."""
    del scope
    if not isinstance(value, bool):
        raise UnfitError("true or false")
    return value


def text(value: Json, scope: Scope) -> str:
    """A text."""
    del scope
    if not isinstance(value, str):
        raise UnfitError("a text")
    return value


def text_or_null(value: Json, scope: Scope) -> str | None:
    """A text or null."""
    return None if value is None else text(value, scope)


def count(value: Json, scope: Scope) -> int:
    """A number of things, 0 or more."""
    del scope
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise UnfitError("a whole number, 0 or more")
    return value


def one_of(*words: str) -> Read:
    """Make the reader of a property that is one of some words."""

    def read(value: Json, scope: Scope) -> str:
        if text(value, scope) not in words:
            raise UnfitError(f"one of {', '.join(words)}")
        return str(value)

    return read


def texts(value: Json, scope: Scope) -> tuple[str, ...]:
    """A text or several; what is no text is left out with a remark."""
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, Sequence):
        raise UnfitError("a text or a list of texts")
    for index, item in enumerate(value):
        if not isinstance(item, str):
            scope.at(index).warn(item, "a text")
    return tuple(item for item in value if isinstance(item, str))


def language(value: Json, scope: Scope) -> str:
    """A language tag."""
    if not is_language(text(value, scope)):
        raise UnfitError("a language tag of BCP 47")
    return str(value)


def link(value: Json, scope: Scope) -> str:
    """A URL, made absolute."""
    return resolve(scope.base, text(value, scope))


def identifier(value: Json, scope: Scope) -> str:
    """The ``@id`` of a description.

    Raises:
        MappingError: It is a blank node.
    """
    if not isinstance(value, str):
        # CSVW: as if it had been an empty string, which is the base itself.
        raise UnfitError("a URL", instead=scope.base)
    if value.startswith("_:"):
        scope.stop(value, "a URL, not a blank node")
    return link(value, scope)


def template(value: Json, scope: Scope) -> str:
    """A URI template; anything but a text counts as an empty one."""
    del scope
    if not isinstance(value, str):
        raise UnfitError("a URI template", instead="")
    return value


def type_of(name: str) -> Read:
    """Make the reader of ``@type`` in a description that is a ``name``."""

    def read(value: Json, scope: Scope) -> str:
        if value != name:
            scope.stop(value, name)
        return name

    return read


def column_name(value: Json, scope: Scope) -> str:
    """The name of a column: a variable of a URI template that does not begin with ``_``."""
    if not _NAME.fullmatch(text(value, scope)):
        raise UnfitError("letters, digits, _ and ., not beginning with _")
    return str(value)


def titles(value: Json, scope: Scope) -> Mapping[str, tuple[str, ...]]:
    """A natural language property: texts by language."""
    if not isinstance(value, Mapping):
        return {scope.language: texts(value, scope)}
    result: dict[str, tuple[str, ...]] = {}
    for tag, words in value.items():
        if not is_language(tag):
            scope.at(tag).warn(tag, "a language tag of BCP 47")
            continue
        try:
            result[tag] = texts(words, scope.at(tag))
        except UnfitError as unfit:
            scope.at(tag).warn(words, unfit.expected)
    return result


def column_references(value: Json, scope: Scope) -> tuple[str, ...]:
    """One or more names of columns."""
    if isinstance(value, str):
        return (value,)
    named = isinstance(value, Sequence) and all(isinstance(each, str) for each in value)
    if not named or not value:
        raise UnfitError("the name of a column, or a list of names")
    return texts(value, scope)


def _datatype(value: Json, scope: Scope) -> Datatype:
    """The ``datatype`` of cells."""
    return read_datatype(value, scope)


INHERITED: Final[Mapping[str, Read]] = MappingProxyType(
    {
        "aboutUrl": template,
        "datatype": _datatype,
        "default": text,
        "lang": language,
        "null": texts,
        "ordered": boolean,
        "propertyUrl": template,
        "required": boolean,
        "separator": text_or_null,
        "textDirection": one_of("ltr", "rtl", "auto", "inherit"),
        "valueUrl": template,
    }
)
"""The properties that a column takes from its schema, table and group."""
