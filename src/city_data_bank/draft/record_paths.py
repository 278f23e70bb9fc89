"""draft: which records of a JSON or XML file are the table.

In: a parsed document. Out: the path of the records that hold most of its texts, as the mapping
language writes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from lxml import etree

from city_data_bank.sources.json_table import is_collection
from city_data_bank.sources.xml_table import written_name

Counted: TypeAlias = tuple[int, str]
"""How many texts the records at a path hold, and the path."""

_DEPTH: Final = 8
_ELEMENTS: Final = "$[*]"


def json_path(document: object) -> str | None:
    """The path of the records of a JSON document.

    Args:
        document: The parsed file.

    Returns:
        A JSONPath; None where the default is right or there are no objects.
        Source: RFC 9535.
    """
    if is_collection(document):
        return None
    if isinstance(document, list):
        path = _best(_json(_objects(document), _ELEMENTS, _DEPTH))
        return None if path == _ELEMENTS else path
    return _best(_json(_objects([document]), "$", _DEPTH))


def xml_path(root: etree._Element) -> str | None:
    """The XPath of the records of an XML document; None where it has no texts.

    Args:
        root: Its root element.
    """
    return _best(_xml([root], f"/{_step(root)}", _DEPTH))


def json_remarks(document: object) -> Iterator[str]:
    """Texts of a JSON document that stand outside lists, such as its title."""
    members = document.items() if isinstance(document, dict) else ()
    for name, value in members:
        yield str(name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from json_remarks(value)


def _best(found: Iterator[Counted]) -> str | None:
    """The path with most texts; of equals the first."""
    counted = list(found)
    best = max((count for count, _ in counted), default=0)
    return next((path for count, path in counted if count == best), None) if best else None


def _json(objects: Sequence[Mapping[str, object]], path: str, depth: int) -> Iterator[Counted]:
    """Paths of the objects and of what is inside them."""
    if not objects or not depth:
        return
    values = [value for item in objects for value in item.values()]
    yield sum(value is not None and not isinstance(value, dict | list) for value in values), path
    for name in dict.fromkeys(name for item in objects for name in item):
        step = f"{path}[{json.dumps(name, ensure_ascii=False)}]"
        inside = [item[name] for item in objects if name in item]
        yield from _json(_objects(inside), step, depth - 1)
        members = [one for value in inside if isinstance(value, list) for one in value]
        yield from _json(_objects(members), f"{step}[*]", depth - 1)


def _objects(values: Sequence[object]) -> list[Mapping[str, object]]:
    """The objects, if all values are."""
    objects: list[Mapping[str, object]] = [value for value in values if isinstance(value, dict)]
    return objects if len(objects) == len(values) else []


def _xml(elements: Sequence[etree._Element], path: str, depth: int) -> Iterator[Counted]:
    """Paths of elements of one name and of what is inside them."""
    children = [child for element in elements for child in element.iterchildren("*")]
    leaves = sum(not len(child) for child in children)
    yield leaves + sum(len(element.attrib) for element in elements), path
    named: dict[str, list[etree._Element]] = {}
    for child in children:
        if len(child) and depth:
            named.setdefault(_step(child), []).append(child)
    for name, below in named.items():
        yield from _xml(below, f"{path}/{name}", depth - 1)


def _step(element: etree._Element) -> str:
    """A step of an XPath: the name as written, or the local name where it has no prefix."""
    name = etree.QName(element)
    if name.namespace and not element.prefix:
        return f"*[local-name()='{name.localname}']"
    return written_name(element)
