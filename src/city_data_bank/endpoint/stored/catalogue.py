"""The stored queries of a bank: those of the package, and its own over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePosixPath
from typing import Final

from city_data_bank.bank.folders import Folders
from city_data_bank.endpoint.stored.query import StoredQuery, parse_stored

_FOLDERS: Final = ("queries/stored", "queries/export")
"""Queries that answer questions, and those that say the same in another vocabulary."""
_CHOICES: Final = f"{_FOLDERS[0]}/choices/"
"""Queries that list what may be chosen: ``?value`` and, in each language, ``?label``."""


@dataclass(frozen=True, slots=True)
class StoredQueries:
    """The stored queries.

    Args:
        queries: By name, sorted.
        choices: Queries that list what may be chosen, by name.
    """

    queries: Mapping[str, StoredQuery] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)


def read_stored(folders: Folders) -> StoredQueries:
    """Every stored query of a bank.

    Raises:
        ConfigurationError: A header is wrong, or names a list of choices that is not there.
    """
    queries: dict[str, StoredQuery] = {}
    choices: dict[str, str] = {}
    for path, file in chain.from_iterable(folders.files(name, "*.rq") for name in _FOLDERS):
        name, text = PurePosixPath(path).stem, file.read_text(encoding="utf-8")
        if path.startswith(_CHOICES):
            choices[name] = text
        else:
            queries[name] = parse_stored(name, text)
    for query in queries.values():
        for parameter in query.parameters:
            if parameter.choices and parameter.choices not in choices:
                folders.find(f"{_CHOICES}{parameter.choices}.rq")
    return StoredQueries(queries, choices)
