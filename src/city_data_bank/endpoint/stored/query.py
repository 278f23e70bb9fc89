"""A stored query: its header and its text.

The header is TOML in a comment, between ``# /// query`` and ``# ///``::

    # /// query
    # [summary]
    # en = "Values of an indicator in an area"
    #
    # [parameters.area]
    # type = "iri"
    # choices = "areas"
    # label = { en = "Area" }
    # ///

Source: the form of the block is that of PEP 723 (inline script metadata).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from city_data_bank.endpoint.stored.parameters import TYPES, Parameter
from city_data_bank.errors import ConfigurationError, QueryError
from city_data_bank.store.binding import bind, is_iri
from city_data_bank.store.inspection import Form, inspect

_BLOCK: Final = re.compile(r"^# /// query\n(?P<content>(?:#(?: .*)?\n)+?)# ///$", re.MULTILINE)
_PLACES: Final = re.compile(r"VALUES\s+\?(\w+)\s*\{\s*UNDEF\s*\}")
_KEYS: Final = frozenset({"type", "label", "default", "many", "optional", "choices", "class"})


@dataclass(frozen=True, slots=True)
class StoredQuery:
    """A query that is answered by its name.

    Args:
        name: Of its file, without extension.
        summary: What it answers, by language.
        parameters: In the order of the form.
        text: SPARQL that runs as it stands.
        form: SELECT, or CONSTRUCT where it answers a graph.
    """

    name: str
    summary: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str
    form: Form = Form.SELECT

    def bind(self, given: Sequence[tuple[str, str]], base: str) -> str:
        """The query with what a client sent.

        Args:
            given: Names and values; several of one name where a parameter takes several.
            base: IRI that relative ones are resolved against.

        Raises:
            QueryError: 400, a name is unknown, or a value is missing or wrong.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        sent: dict[str, list[str]] = {name: [] for name in known}
        for name, text in given:
            if name not in known:
                expected = ", ".join(known) or "none"
                raise QueryError(
                    400, name[:100], "no such parameter", expected, "Correct its name."
                )
            sent[name].append(text)
        values = {name: parameter.read(sent[name], base) for name, parameter in known.items()}
        return bind(self.text, {name: terms for name, terms in values.items() if terms})

    @property
    def runs_by_itself(self) -> bool:
        """Whether no parameter has to be given."""
        return not any(parameter.is_required for parameter in self.parameters)


def parse_stored(name: str, text: str) -> StoredQuery:
    """The stored query that a file holds.

    Args:
        name: Of the file, without folder and extension.
        text: Its content.

    Raises:
        ConfigurationError: It has no header, or one that does not fit the query.
    """
    block = _BLOCK.search(text)
    if block is None:
        raise _fault(name, "no header", "a block '# /// query' ... '# ///'")
    toml = "".join(line[2:] or "\n" for line in block["content"].splitlines(keepends=True))
    try:
        header = tomllib.loads(toml)
        form = inspect(text).form
    except (tomllib.TOMLDecodeError, QueryError) as error:
        raise _fault(name, str(error), "TOML behind '# ', and a query") from error
    if form not in {Form.SELECT, Form.CONSTRUCT}:
        raise _fault(name, form.value, "SELECT or CONSTRUCT")
    parameters = tuple(
        _parameter(name, key, value) for key, value in header.get("parameters", {}).items()
    )
    declared, placed = {parameter.name for parameter in parameters}, set(_PLACES.findall(text))
    if declared != placed:
        found = ", ".join(sorted(declared ^ placed))
        raise _fault(name, found, "each parameter in the header and once as VALUES ?name { UNDEF }")
    if header.keys() - {"summary", "parameters"} or "en" not in header.get("summary", {}):
        raise _fault(name, ", ".join(header), "summary with at least en, and parameters")
    return StoredQuery(name, header["summary"], parameters, text, form)


def _parameter(query: str, name: str, values: Mapping[str, Any]) -> Parameter:
    """One parameter of a header."""
    place = f"{query}: parameters.{name}"
    if unknown := values.keys() - _KEYS:
        raise _fault(place, ", ".join(sorted(unknown)), "only " + ", ".join(sorted(_KEYS)))
    if values.get("type") not in TYPES:
        raise _fault(place, f"type {values.get('type')!r}", "one of " + ", ".join(TYPES))
    if "en" not in values.get("label", {}):
        raise _fault(place, "no label.en", "a label with at least en")
    texts, classes = (_texts(values.get(key, [])) for key in ("default", "class"))
    if classes and not (values["type"] == "iri" and all(map(is_iri, classes))):
        raise _fault(place, f"class {', '.join(classes)}", "IRIs of classes, for the type iri")
    parameter = Parameter(
        name=name,
        type=values["type"],
        label=values["label"],
        default=texts,
        many=values.get("many", False),
        optional=values.get("optional", False),
        choices=values.get("choices", ""),
        classes=classes,
    )
    try:
        parameter.read((), "https://city.example/")
    except QueryError as error:
        if texts:
            raise _fault(place, f"default {error.found}", error.expected) from error
    return parameter


def _texts(value: object) -> tuple[str, ...]:
    """One text or several of a header."""
    return tuple(str(text) for text in (value if isinstance(value, list) else [value]))


def _fault(place: str, found: str, expected: str) -> ConfigurationError:
    """A stored query that cannot be answered."""
    return ConfigurationError(
        f"queries/stored/{place}", found, expected, "Correct the header or the query."
    )
