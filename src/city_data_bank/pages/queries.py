"""The queries behind the pages: ``queries/pages/{page}/{part}.rq``, with their parameters bound.

A file runs as it stands: each parameter is a ``VALUES ?name { UNDEF }``, named in a comment
``# parameters: name, other``. Binding replaces what stands between the braces by serialised terms;
no text is ever pasted into a query.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError, QueryError
from city_data_bank.store.binding import bind, has_parameter, iri, serialise
from city_data_bank.store.engine import Term
from city_data_bank.store.inspection import Inspection, inspect

_PARAMETERS: Final = re.compile(r"^# parameters: *(.*)$", re.MULTILINE)

__all__ = ["Query", "iri", "page_of", "read_queries", "serialise"]


@dataclass(frozen=True, slots=True)
class Query:
    """One part of a page.

    Args:
        name: ``{page}/{part}``.
        text: As it stands in the file.
        parameters: Names of its parameters, without question mark.
        inspection: Of the text; binding changes nothing of it that an engine asks for.
    """

    name: str
    text: str
    parameters: tuple[str, ...]
    inspection: Inspection

    def bind(self, values: Mapping[str, Iterable[Term]]) -> str:
        """The text with every parameter bound.

        Args:
            values: Terms by parameter: one solution each.

        Raises:
            ValueError: A parameter is missing or unknown, or a term cannot be written.
        """
        if set(values) != set(self.parameters):
            raise ValueError(f"{self.name} takes {self.parameters}, not {tuple(values)}")
        return bind(self.text, values)


def page_of(text: str, number: int, size: int) -> str:
    """A query text that answers only one page of its solutions, and one more to tell the end.

    Args:
        text: A query without LIMIT.
        number: From 1.
        size: Solutions a page.
    """
    return f"{text.rstrip()}\nLIMIT {size + 1:d} OFFSET {(number - 1) * size:d}\n"


def read_queries(folders: Folders) -> dict[str, Query]:
    """Every query of the pages, by name.

    Raises:
        ConfigurationError: A file is no query, or names a parameter for which it has no ``VALUES``.
    """
    files = folders.files("queries/pages", "*.rq")
    return {query.name: query for query in (_read(path, file) for path, file in files)}


def _read(path: str, file: Path) -> Query:
    """One query.

    Args:
        path: In the bank, or in the software's own files.
        file: Where it stands.
    """
    name = path.removeprefix("queries/pages/").removesuffix(".rq")
    text = file.read_text(encoding="utf-8")
    match = _PARAMETERS.search(text)
    parameters = tuple(re.findall(r"\w+", match[1])) if match else ()
    for parameter in parameters:
        if not has_parameter(text, parameter):
            wanted = f"VALUES ?{parameter} {{ UNDEF }}"
            raise _fault(path, f"a parameter {parameter} that stands nowhere", wanted)
    try:
        return Query(name, text, parameters, inspect(text))
    except QueryError as error:
        place = path + error.place.removeprefix("query")
        raise _fault(place, error.found, error.expected) from error


def _fault(place: str, found: str, expected: str) -> ConfigurationError:
    """A query that no page can ask."""
    advice = "Correct the file; one of the bank's own may be removed: pages then ask the original."
    return ConfigurationError(place, found, expected, advice)
