"""Mapping station: a merged document against the published JSON Schema.

The schema (``mappings/mapping.schema.json``) is what editors complete and check with; here its
errors become sentences with file, line and the nearest right key.

Source: mapping-language rules 3 and 9; JSON Schema 2020-12.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from city_data_bank.errors import MappingError
from city_data_bank.mapping.documents import Block, Items, Node, fault, plain
from city_data_bank.mapping.suggestions import advice, choice, suggested
from city_data_bank.model import Place

SCHEMA_FILE = "mappings/mapping.schema.json"
"""Where the schema stands among the generic files."""


class Schema:
    """The published JSON Schema of mappings.

    Args:
        path: Its file.
    """

    def __init__(self, path: Path) -> None:
        self._validator = Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))

    def check(self, document: Block) -> None:
        """Accept a document or raise the fault that stands first in it.

        Raises:
            MappingError: A key is unknown, or a value is not what its key takes.
        """
        errors: Iterable[ValidationError] = self._validator.iter_errors(plain(document))
        faults = [_fault(error, document) for error in errors]
        if faults:
            raise min(faults, key=lambda item: (item[0].file, item[0].line))[1]


def _fault(error: ValidationError, document: Block) -> tuple[Place, MappingError]:
    """Where an error is, and the error in our words."""
    node, place = _find(document, error.absolute_path)
    rule: Mapping[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    if error.validator == "additionalProperties" and isinstance(node, Block):
        return _unknown_key(node, rule)
    expected = str(rule.get("description") or error.message)
    if error.validator == "enum":
        values = [value for value in rule.get("enum", ()) if isinstance(value, str)]
        found = str(error.instance)
        return place, fault(
            place, repr(found), choice(values, 30), advice(found, values, "Use one of these.")
        ).coded("mapping-unknown-value", found=found, key=place.column, **suggested(found, values))
    wrong = fault(place, _shown(error.instance), expected, "Correct this key.")
    if error.instance in ({}, []):
        wrong = wrong.coded("mapping-empty-value", found="", key=place.column)
    return place, wrong


def _unknown_key(node: Block, rule: Mapping[str, Any]) -> tuple[Place, MappingError]:
    """The first key that the schema does not have."""
    known = tuple(rule.get("properties", {}))
    key = next(key for key in node.entries if key not in known)
    place = node.keys.get(key, node.place)
    return place, fault(
        place,
        f"unknown key {key!r}",
        choice(known, 30),
        advice(key, known, "See docs/mapping.md for the keys of this place."),
    ).coded("mapping-unknown-key", found=key, **suggested(key, known))


def _find(document: Block, path: Iterable[str | int]) -> tuple[Node, Place]:
    """The node that an error speaks of, and the place of its key."""
    node: Node = document
    place = document.place
    for step in path:
        if isinstance(node, Block) and isinstance(step, str):
            place = node.keys.get(step, node.place)
            node = node.entries[step]
        elif isinstance(node, Items) and isinstance(step, int):
            node = node.items[step]
            place = node.place
    return node, place


def _shown(instance: object) -> str:
    """What was found, short."""
    if isinstance(instance, dict):
        return "a map" if instance else "an empty map"
    if isinstance(instance, list):
        return "a list" if instance else "an empty list"
    return repr(instance)
