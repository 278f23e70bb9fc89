"""Example queries as data: SHACL executables under ``queries/examples``, one a file.

What comes in: Turtle. What goes out: for each example its words by language and its query. The same
files stand in a graph of the store, where other editors find them.

Source: SHACL, 5 and 8 (SPARQL executables); the SIB's ontology of examples, for DESCRIBE.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError
from city_data_bank.vocabulary import RDFS, Namespace

_SH: Final = Namespace("http://www.w3.org/ns/shacl#")
_SPEX: Final = Namespace("https://purl.expasy.org/sparql-examples/ontology#")
_TEXTS: Final = frozenset({_SH["ask"], _SH["construct"], _SH["select"], _SPEX["describe"]})
_COMMENT: Final = RDFS["comment"]


@dataclass(frozen=True, slots=True)
class Example:
    """One example.

    Args:
        name: Of its file, without extension.
        words: What it asks, by language.
        query: SPARQL that runs as it stands.
    """

    name: str
    words: Mapping[str, str]
    query: str

    def say(self, language: str) -> tuple[str, str]:
        """What it asks, and in which language that is said: the one wanted, else another."""
        chosen = language if language in self.words else next(iter(self.words))
        return self.words[chosen], chosen


def read_examples(folders: Folders, base: str) -> tuple[Example, ...]:
    """Every example of a bank, by name.

    Args:
        folders: Of the bank.
        base: Base IRI.

    Raises:
        ConfigurationError: A file is no Turtle, or holds no query with a comment.
    """
    return tuple(
        _read(name, file.read_bytes(), base)
        for name, file in folders.files("queries/examples", "*.ttl")
    )


def _read(name: str, turtle: bytes, base: str) -> Example:
    """One example."""
    words: dict[str, str] = {}
    query = ""
    try:
        for triple in ox.parse(turtle, ox.RdfFormat.TURTLE, base_iri=base):
            value = triple.object
            if isinstance(value, ox.Literal) and triple.predicate.value in _TEXTS:
                query = value.value
            elif isinstance(value, ox.Literal) and triple.predicate.value == _COMMENT:
                words[value.language or "en"] = value.value
    except SyntaxError as error:
        raise _fault(name, str(error)) from error
    if not query or not words:
        raise _fault(name, "no query, or no rdfs:comment")
    return Example(name.rpartition("/")[2].removesuffix(".ttl"), words, query)


def _fault(name: str, found: str) -> ConfigurationError:
    """An example that cannot be shown."""
    return ConfigurationError(
        name, found, "Turtle with one sh:SPARQLExecutable and its rdfs:comment", "Correct the file."
    )
