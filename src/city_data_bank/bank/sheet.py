"""Sheets: what the triples say of one thing that a person described, part by part.

What comes in: a graph and the IRI of a method, term or target. What goes out: its parts as texts,
numbers and IRIs, or an error that names the sheet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from city_data_bank.bank.graph import Graph
from city_data_bank.errors import OntologyError

_NUMBER: Final = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
"""What XML Schema writes as a decimal or an integer: no exponent, no NaN."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the graph says of one thing.

    Args:
        graph: The ontology.
        iri: The thing.
        advice: What to do where a part is wrong.
    """

    graph: Graph
    iri: str
    advice: str

    def link(self, predicate: str) -> str:
        """The IRI of a property, or empty."""
        return next(iter(self.graph.iris(self.iri, predicate)), "")

    def needed(self, predicate: str) -> str:
        """The IRI of a property that has to be there."""
        if not (found := self.link(predicate)):
            raise self.error(f"no {_local(predicate)}", "exactly one")
        return found

    def text(self, predicate: str) -> str:
        """The literal of a property, or empty."""
        return next(iter(self.graph.texts(self.iri, predicate)), "")

    def number(self, predicate: str) -> Decimal | None:
        """The decimal of a property."""
        text = self.text(predicate)
        if text and not _NUMBER.fullmatch(text):
            raise self.error(f"{_local(predicate)} {text!r}", "a decimal such as 100.0")
        return Decimal(text) if text else None

    def whole(self, predicate: str) -> int | None:
        """The integer of a property."""
        number = self.number(predicate)
        if number is not None and number != int(number):
            raise self.error(f"{_local(predicate)} {number}", "a whole number")
        return None if number is None else int(number)

    def error(self, found: str, expected: str) -> OntologyError:
        """A fault of the sheet."""
        return OntologyError(f"ontology: {self.iri}", found, expected, self.advice)


def _local(predicate: str) -> str:
    """The last part of a property's name."""
    return predicate.replace("#", "/").rsplit("/", 1)[1]
