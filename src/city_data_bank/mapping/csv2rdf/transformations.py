"""Checks transformation definitions: what others may make of a table.

Part of the csv2rdf half of the mapping station. We run no transformation; a document that has one
is checked as any other.

Source: tabular-metadata, section 5.10.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from city_data_bank.mapping.csv2rdf import properties
from city_data_bank.mapping.csv2rdf.common import normalise_common
from city_data_bank.mapping.csv2rdf.scope import Json, Scope, UnfitError

_PROPERTIES: Final[Mapping[str, properties.Read]] = MappingProxyType(
    {
        "@id": properties.identifier,
        "@type": properties.type_of("Template"),
        "scriptFormat": properties.link,
        "source": properties.one_of("json", "rdf"),
        "targetFormat": properties.link,
        "titles": properties.titles,
        "url": properties.link,
    }
)
_REQUIRED: Final = ("url", "scriptFormat", "targetFormat")


def read_transformations(value: Json, scope: Scope) -> tuple[str, ...]:
    """Check a list of transformation definitions.

    Returns:
        The IRIs of the scripts.

    Raises:
        UnfitError: It is no list.
        MappingError: One lacks what it cannot do without.
    """
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise UnfitError("a list of transformation definitions")
    urls = []
    for index, item in enumerate(value):
        inside = scope.at(index)
        if isinstance(item, Mapping):
            urls.append(_check(item, inside))
        else:
            inside.warn(item, "a transformation definition")
    return tuple(urls)


def _check(description: Mapping[str, Json], scope: Scope) -> str:
    """Check one definition."""
    found = properties.read_all(description, _PROPERTIES, scope)
    for name in _REQUIRED:
        if name not in found:
            scope.at(name).stop(description.get(name), "a URL")
    for name, value in description.items():
        if ":" in name:
            normalise_common(value, scope.at(name))
    return str(found["url"])
