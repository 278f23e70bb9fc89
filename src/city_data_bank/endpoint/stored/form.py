"""The form of a stored query: a field for each parameter, with what may be chosen.

What comes in: parameters, what was given, lists of choices from the release. What goes out: fields
as a template shows them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.endpoint.served import Served
from city_data_bank.endpoint.stored.parameters import TYPES, Parameter
from city_data_bank.endpoint.stored.query import StoredQuery

_LONGEST: Final = 1000
"""Choices that a list shows; of more, a value has to be written."""

Label = tuple[str, str]
"""Language and text."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice.

    Args:
        value: That is sent.
        text: That is shown.
        language: Of the text, or empty.
        chosen: Whether it is selected.
    """

    value: str
    text: str
    language: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Args:
        parameter: Which it fills.
        label: In the reader's language, or another one.
        language: Of the label.
        kind: Of an input.
        values: What it holds.
        options: What may be chosen; empty = it is written.
    """

    parameter: Parameter
    label: str
    language: str
    kind: str
    values: tuple[str, ...]
    options: tuple[Option, ...]


async def fields_of(
    served: Served, query: StoredQuery, given: Sequence[tuple[str, str]], languages: Sequence[str]
) -> tuple[Field, ...]:
    """The fields of a query's form.

    Args:
        served: The release that the choices come from.
        query: The query.
        given: What was sent.
        languages: In which words are looked for, the reader's first.

    Raises:
        QueryError: The choices cannot be had.
    """
    return tuple([await _field(served, one, given, languages) for one in query.parameters])


async def _field(
    served: Served,
    parameter: Parameter,
    given: Sequence[tuple[str, str]],
    languages: Sequence[str],
) -> Field:
    """One field."""
    values = parameter.texts(text for name, text in given if name == parameter.name)
    language, label = in_words(parameter.label, languages)
    options: tuple[Option, ...] = ()
    if parameter.choices:
        chosen = {served.base + value if value.startswith("id/") else value for value in values}
        options = _options(await _labels(served, parameter.choices), chosen, languages)
    return Field(parameter, label, language, TYPES[parameter.type].field, values, options)


def in_words(texts: Mapping[str, str], languages: Sequence[str]) -> Label:
    """The text in the first language that there is."""
    language = next((one for one in languages if one in texts), next(iter(texts)))
    return language, texts[language]


def _options(
    labels: Mapping[str, Mapping[str, str]], chosen: set[str], languages: Sequence[str]
) -> tuple[Option, ...]:
    """The choices, those of one text told apart by their value."""
    if len(labels) > _LONGEST:
        return ()
    return tuple(
        Option(value, text, language, value in chosen)
        for value, (language, text) in (
            (value, in_words(texts, languages)) for value, texts in labels.items()
        )
    )


async def _labels(served: Served, choices: str) -> Mapping[str, Mapping[str, str]]:
    """Labels by language by value, in the order of the list's query."""
    labels: dict[str, dict[str, str]] = {}
    for row in await served.solutions(served.stored.choices[choices]):
        label = row.get("label", row["value"])
        texts = labels.setdefault(row["value"]["value"], {})
        texts.setdefault(label.get("xml:lang", ""), label["value"])
    return labels
