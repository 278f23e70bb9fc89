"""sources: JSON, JSON lines and GeoJSON.

In: the bytes of a file and the JSONPath of its records. Out: a Reading whose rows are addressed by
JSON pointers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

import jsonpath

from city_data_bank.model import Addressing, Dialect, Finding, Part, Severity
from city_data_bank.sources import json_text
from city_data_bank.sources.content import Content
from city_data_bank.sources.encoding import find_encoding
from city_data_bank.sources.fragments import pointer_segment, quoted
from city_data_bank.sources.header import collapsed
from city_data_bank.sources.nearest import listed
from city_data_bank.sources.reading import Columns, Reading, failed, finished
from city_data_bank.sources.record_table import Field, Record, RecordBlocks, fields_of

_ALL: Final = "$[*]"
_PROPERTIES: Final = "properties/"
_FEATURES: Final = "$.features[*]"


def read_json(content: Content, dialect: Dialect, part: Part) -> Reading:
    """Read the records of a JSON file.

    Args:
        content: The file.
        dialect: Its encoding, if it is not UTF-8.
        part: Path of the records; by default the elements of the array, or a GeoJSON collection's
            features with their properties and geometry as columns.

    Returns:
        The table, or the violation that stands in its way.
        Source: RFC 9535 (JSONPath), RFC 6901 (pointers), RFC 7946 (GeoJSON).
    """
    document = read_document(content, dialect.encoding)
    if isinstance(document, Finding):
        return failed(document)
    records = _records(content, document, part.records)
    if isinstance(records, Finding):
        return failed(records)
    fields = fields_of(records)
    columns = Columns(
        tuple(field.title for field in fields),
        tuple(field.key for field in fields),
        Addressing(content.prefix, "/"),
        content.member,
        keyed=True,
    )
    return finished(content, columns, RecordBlocks(records, fields), (dialect, part))


def _unicode(content: Content) -> str:
    """The encoding that a JSON file has by its own rules."""
    return json.detect_encoding(content.head(4))


def read_document(content: Content, declared: str | None) -> object:
    """The parsed file.

    Args:
        content: The file.
        declared: Its encoding, if it is not UTF-8.

    Returns:
        What ``json_text.parse`` makes of it, or a Finding.
    """
    encoding = find_encoding(content, declared or _unicode(content))
    if isinstance(encoding, Finding):
        return encoding
    with content.open() as file:
        text = file.read().decode(encoding.name)
    try:
        return json_text.parse(text)
    except json.JSONDecodeError as error:
        arguments = (("line", str(error.lineno)), ("position", str(error.colno)))
        place = replace(content.place, line=error.lineno)
        return Finding("malformed-json", Severity.VIOLATION, place, error.msg, arguments)
    except json_text.RepeatedKeyError as error:
        return content.violation("repeated-key", str(error))
    except RecursionError:
        return content.violation("nested-too-deeply")


def _records(content: Content, document: object, path: str | None) -> tuple[Record, ...] | Finding:
    """The records at a path."""
    features = path is None and is_collection(document)
    wanted = path or (_FEATURES if features else _ALL)
    try:
        matches = list(jsonpath.finditer(wanted, document))  # type: ignore[arg-type]
    except jsonpath.JSONPathError as error:
        return content.violation("wrong-record-path", wanted, reason=str(error))
    if not matches:
        return content.violation("no-records", wanted, **_candidates(document))
    objects = [(match.parts, match.obj) for match in matches if isinstance(match.obj, dict)]
    if len(objects) < len(matches):
        return content.violation("not-records", wanted, **_candidates(document))
    own = {"geometry", *("id" for _, value in objects if "id" in value)} if features else set()
    try:
        return tuple(
            Record(_pointer(parts), dict(_feature(value, own) if features else _fields(value)))
            for parts, value in objects
        )
    except RecursionError:
        return content.violation("nested-too-deeply")


def is_collection(document: object) -> bool:
    """Whether a document is GeoJSON with features."""
    return isinstance(document, dict) and document.get("type") == "FeatureCollection"


def _fields(value: Mapping[str, object], below: str = "") -> Iterator[tuple[Field, str | None]]:
    """Fields of an object."""
    for key, item in value.items():
        field = Field(collapsed(key), f"{below}{pointer_segment(key)}")
        yield field, json_text.to_text(item)


def _feature(
    value: Mapping[str, object], own: AbstractSet[str]
) -> Iterator[tuple[Field, str | None]]:
    """Fields of a GeoJSON feature: its identifier, its properties, its geometry.

    Args:
        value: The feature.
        own: Titles of what features of the collection have beside their properties; a property of
            such a name is known as ``properties/{name}``.
    """
    if "id" in value:
        yield Field("id", "id"), json_text.to_text(value["id"])
    properties = value.get("properties")
    if isinstance(properties, dict):
        for field, text in _fields(properties, _PROPERTIES):
            taken = field.title in own
            yield (replace(field, title=f"{_PROPERTIES}{field.title}") if taken else field), text
    yield Field("geometry", "geometry"), json_text.to_text(value.get("geometry"))


def _pointer(parts: tuple[int | str, ...]) -> str:
    """A location as JSON pointer, as it stands in a fragment."""
    return quoted("".join(f"/{pointer_segment(str(part))}" for part in parts))


def _candidates(document: object) -> dict[str, str]:
    """Paths of the arrays of objects that a mapping may have meant, as words of a message."""
    members = document.items() if isinstance(document, dict) else ()
    return listed(
        f"$[{json.dumps(key, ensure_ascii=False)}][*]"
        for key, value in members
        if isinstance(value, list) and value and isinstance(value[0], dict)
    )
