"""Terms on their way into a store and back, the lexical form of every literal kept.

A store rewrites literals (``1.50`` becomes ``1.5``) and its operators answer with an error where
two cannot be compared. So a literal other than a text goes in under a datatype that the store does
not know: what was written is what is checked. Ill-typed ones get a second such datatype.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox
import rdflib

from city_data_bank.vocabulary import RDF, XSD

Term = ox.NamedNode | ox.BlankNode | ox.Literal

_EXACT: Final = "urn:exact:"
_ILL: Final = "urn:ill-typed:"
_TEXTS: Final = frozenset({XSD["string"], RDF["langString"]})
_BOOLEANS: Final = frozenset({"true", "false", "1", "0"})
_STAMP: Final = XSD["dateTime"]
_STAMP_FORM: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", re.ASCII)
_PLAIN: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        XSD["integer"]: re.compile(r"-?[0-9]{1,18}"),
        XSD["nonNegativeInteger"]: re.compile(r"[0-9]{1,18}"),
        XSD["decimal"]: re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?"),
        XSD["hexBinary"]: re.compile(r"([0-9a-fA-F]{2})+"),
    }
)
"""What is well-typed at a glance; the referee's library is asked about the rest."""


def exact(term: Term) -> Term:
    """The term as the store of a check holds it."""
    if not isinstance(term, ox.Literal):
        return term
    datatype = term.datatype.value
    if datatype in _TEXTS:
        return term
    prefix = _EXACT if _is_well_typed(term.value, datatype) else _ILL
    return ox.Literal(term.value, datatype=_named(prefix + datatype))


def original(term: Term) -> Term:
    """The term as it was before ``exact``."""
    if not isinstance(term, ox.Literal):
        return term
    datatype = term.datatype.value
    for prefix in (_EXACT, _ILL):
        if datatype.startswith(prefix):
            return ox.Literal(term.value, datatype=_named(datatype.removeprefix(prefix)))
    return term


def written(term: Term) -> str:
    """A term in the text of a query."""
    return str(exact(term))


def datatype_iri(datatype: str) -> str:
    """The datatype, in the text of a query, that well-typed literals of a datatype have."""
    return f"<{datatype}>" if datatype in _TEXTS else f"<{_EXACT}{datatype}>"


@lru_cache(maxsize=256)
def _named(iri: str) -> ox.NamedNode:
    """An IRI as a term; there are few datatypes."""
    return ox.NamedNode(iri)


@lru_cache(maxsize=65536)
def _is_well_typed(text: str, datatype: str) -> bool:
    """Whether a text is in the lexical space of its datatype, as the referee sees it."""
    plain = _PLAIN.get(datatype)
    if plain and plain.fullmatch(text):
        return True
    if datatype == _STAMP and _STAMP_FORM.fullmatch(text):
        return _is_moment(text)
    if datatype == XSD["boolean"]:
        return text in _BOOLEANS
    with quiet():
        literal = rdflib.Literal(text, datatype=rdflib.URIRef(datatype), normalize=False)
    return not literal.ill_typed


@contextmanager
def quiet() -> Iterator[None]:
    """Keep rdflib from logging a traceback for an ill-typed literal: a finding says it better."""
    logger = logging.getLogger("rdflib.term")
    logger.addFilter(_nothing)
    try:
        yield
    finally:
        logger.removeFilter(_nothing)


def _nothing(_: logging.LogRecord) -> bool:
    """A filter that lets no record pass."""
    return False


def _is_moment(text: str) -> bool:
    """Whether there is such a day and hour."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
