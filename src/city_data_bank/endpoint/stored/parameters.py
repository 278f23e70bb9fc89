"""Parameters of stored queries: what a client sends becomes typed RDF terms.

What comes in: texts. What goes out: terms that are bound with VALUES, or the refusal of a text that
is not of the parameter's type. Nothing that a client sends becomes part of a query's syntax.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urljoin

import pyoxigraph as ox

from city_data_bank.errors import QueryError
from city_data_bank.store.binding import is_iri, is_language
from city_data_bank.store.engine import Term
from city_data_bank.vocabulary import XSD

LANGUAGE: Final = "language"
"""Type of a parameter that is the client's language where it is not given."""
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,18}")
_DECIMAL: Final = re.compile(r"[+-]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})")
_BEYOND_ASCII: Final = (
    "\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef\U00010000-\U0001fffd\U00020000-\U0002fffd"
)
_CHARACTER: Final = rf"(?:[A-Za-z0-9._~:/?@!$&'()*+,;={_BEYOND_ASCII}-]|%[0-9A-Fa-f]{{2}})"
_CHARACTERS: Final = rf"^(?:{_CHARACTER}+(?:#{_CHARACTER}*)?|#{_CHARACTER}*)$"
_REFERENCE: Final = re.compile(_CHARACTERS)
"""Of an IRI or the path to one, as RFC 3987 has it, but for brackets: no name has them."""
_ONE_LINE: Final = r"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$"
_LINE: Final = re.compile(_ONE_LINE)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST: Final = 2000
"""Characters of a value."""
_MOST: Final = 100
"""Values of one parameter."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter.

    Args:
        name: Of the variable that it binds.
        type: A key of ``TYPES``.
        label: By language.
        default: Texts that stand for what is not given; empty = it has to be given.
        many: Whether it takes several values.
        optional: Whether the query runs without it, for all values.
        choices: Name of the query that lists what may be chosen, or empty.
        classes: Of one of which the thing has to be that an address names; empty = of any or none.
    """

    name: str
    type: str
    label: Mapping[str, str]
    default: tuple[str, ...] = ()
    many: bool = False
    optional: bool = False
    choices: str = ""
    classes: tuple[str, ...] = ()

    def texts(self, given: Iterable[str]) -> tuple[str, ...]:
        """What counts: what is given, else the default. A field left blank is not given."""
        return tuple(text for text in given if text) or self.default

    def read(self, given: Iterable[str], base: str) -> tuple[Term, ...] | None:
        """The terms that are bound.

        Args:
            given: What the client sent.
            base: IRI that relative ones are resolved against.

        Returns:
            One or more terms; None = the parameter stays unbound.

        Raises:
            QueryError: 400, a value is missing, too much, or not of the type.
        """
        texts = self.texts(given)
        if not texts and self.optional:
            return None
        if not texts:
            raise self._fault("no value", f"a value of type {self.type}")
        if len(texts) > (_MOST if self.many else 1):
            raise self._fault(f"{len(texts)} values", f"at most {_MOST if self.many else 1}")
        return tuple(self._term(text, base) for text in texts)

    @property
    def is_required(self) -> bool:
        """Whether it has to be given."""
        return not (self.default or self.optional or self.type == LANGUAGE)

    def _term(self, text: str, base: str) -> Term:
        """One term."""
        kind = TYPES[self.type]
        term = kind.read(text, base) if len(text) <= _LONGEST else None
        if term is None:
            raise self._fault(repr(text[:100]), kind.expected)
        return term

    def _fault(self, found: str, expected: str) -> QueryError:
        """The refusal of a request."""
        return QueryError(400, self.name, found, expected, f"Correct the parameter {self.name}.")


@dataclass(frozen=True, slots=True)
class Type:
    """A type of parameters.

    Args:
        read: The term of a text against the base IRI; None = it is not of the type.
        expected: What is, in words.
        schema: As OpenAPI describes it.
        field: Kind of the form's field.
    """

    read: Callable[[str, str], Term | None]
    expected: str
    schema: Mapping[str, str]
    field: str = "text"


def _iri(text: str, base: str) -> Term | None:
    """An IRI; a relative one is resolved against the base."""
    if not _REFERENCE.fullmatch(text):
        return None
    whole = text if is_iri(text) else urljoin(base, text)
    try:
        return Term("uri", ox.NamedNode(whole).value)
    except ValueError:  # an authority that is none
        return None


def _string(text: str, _: str) -> Term | None:
    """A text without control characters and ends of lines."""
    return Term("literal", text) if _LINE.fullmatch(text) else None


def _language(text: str, _: str) -> Term | None:
    """A language tag, in lower case as LANG gives it back."""
    return Term("literal", text.lower()) if is_language(text) else None


def _number(pattern: re.Pattern[str], datatype: str) -> Callable[[str, str], Term | None]:
    """A number of a grammar."""

    def read(text: str, _: str) -> Term | None:
        return Term("literal", text, datatype=datatype) if pattern.fullmatch(text) else None

    return read


def _date(text: str, _: str) -> Term | None:
    """A day of the calendar."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return None
    return Term("literal", text, datatype=XSD["date"]) if _DATE.fullmatch(text) else None


def _matching(pattern: str) -> Mapping[str, str]:
    """The schema of texts of a form."""
    return {"type": "string", "pattern": pattern}


_TAG: Final = r"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"

TYPES: Final[Mapping[str, Type]] = {
    "iri": Type(_iri, "an IRI, absolute or relative to the base", _matching(_CHARACTERS)),
    "string": Type(_string, "a text in one line", _matching(_ONE_LINE)),
    LANGUAGE: Type(_language, "a language tag such as en", _matching(_TAG)),
    "integer": Type(
        _number(_INTEGER, XSD["integer"]), "an integer such as 2020", {"type": "integer"}, "number"
    ),
    "decimal": Type(
        _number(_DECIMAL, XSD["decimal"]), "a decimal such as 12.5", {"type": "number"}
    ),
    "date": Type(_date, "a date such as 2020-12-31", {"type": "string", "format": "date"}, "date"),
}
"""Every type of parameters."""
