"""In which form an answer is written: by the ``format`` parameter or by the Accept header.

What comes in: the form of the query and what the client wants. What goes out: the media type of
the response and that which the engine is asked for. Names that older clients use (``application/
json``, ``text/xml``...) are aliases and are answered under the name that was asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.negotiation import best_media_type
from city_data_bank.store import formats
from city_data_bank.store.inspection import Form

HTML: Final = "text/html"

_XML_ALIASES: Final = ("application/xml", "text/xml")
_TABLES: Final = {
    formats.JSON_RESULTS: ("application/json",),
    formats.XML_RESULTS: _XML_ALIASES,
    formats.CSV: (),
    formats.TSV: (),
}
_BOOLEANS: Final = {name: _TABLES[name] for name in formats.BOOLEANS}
GRAPHS: Final[Mapping[str, tuple[str, ...]]] = {
    formats.TURTLE: ("application/x-turtle",),
    formats.N_TRIPLES: (),
    formats.RDF_XML: _XML_ALIASES,
    formats.JSON_LD: ("application/json",),
    formats.TRIG: (),
    formats.N_QUADS: (),
}
"""Media types of graphs, each with its aliases; the preferred one first."""

_NAMES: Final = {
    "csv": (formats.CSV,),
    "html": (HTML,),
    "json": (formats.JSON_RESULTS, formats.JSON_LD),
    "json-ld": (formats.JSON_LD,),
    "jsonld": (formats.JSON_LD,),
    "n3": (formats.TURTLE,),
    "nq": (formats.N_QUADS,),
    "nt": (formats.N_TRIPLES,),
    "rdf": (formats.RDF_XML,),
    "rdf+xml": (formats.RDF_XML,),
    "trig": (formats.TRIG,),
    "tsv": (formats.TSV,),
    "ttl": (formats.TURTLE,),
    "turtle": (formats.TURTLE,),
    "xml": (formats.XML_RESULTS, formats.RDF_XML),
}
"""What the ``format`` parameter may say, besides a media type."""


SHORT_NAMES: Final = {
    formats.JSON_RESULTS: "json",
    formats.XML_RESULTS: "xml",
    formats.CSV: "csv",
    formats.TSV: "tsv",
    formats.TURTLE: "ttl",
    formats.N_TRIPLES: "nt",
    formats.RDF_XML: "rdf",
    formats.JSON_LD: "jsonld",
    formats.TRIG: "trig",
    formats.N_QUADS: "nq",
}
"""The name under which a page offers each media type."""


@dataclass(frozen=True, slots=True)
class Representation:
    """How an answer is written.

    Args:
        media_type: Of the response.
        engine_type: What the engine is asked for.
    """

    media_type: str
    engine_type: str

    @property
    def content_type(self) -> str:
        """The Content-Type header."""
        text = self.media_type.startswith("text/")
        return f"{self.media_type}; charset=utf-8" if text else self.media_type


def of_form(form: Form) -> Mapping[str, tuple[str, ...]]:
    """Media types in which answers to a form of query are written, each with its aliases."""
    match form:
        case Form.SELECT:
            return _TABLES
        case Form.ASK:
            return _BOOLEANS
        case _:
            return GRAPHS


def choose(
    offers: Mapping[str, tuple[str, ...]], wanted: str, accept: str, *, html: bool
) -> Representation:
    """The representation that the client prefers.

    Args:
        offers: Media types, each with its aliases.
        wanted: The ``format`` parameter: a short name or a media type; unknown ones do not count.
        accept: The Accept header.
        html: Whether a page is offered too.

    Raises:
        QueryError: 406, none of the offers is acceptable.
    """
    engine_types = _engine_types(tuple(offers.items()), html=html)
    named = _NAMES.get(wanted.lower(), (wanted.lower(),))
    known = wanted.lower() in _NAMES or wanted in engine_types
    chosen = (
        next((name for name in named if name in engine_types), None)
        if known
        else best_media_type(accept, tuple(engine_types))
    )
    if chosen is None:
        raise QueryError(
            406,
            "format" if known else "Accept",
            (wanted if known else accept)[:200],
            "one of " + ", ".join(engine_types),
            "Ask for a media type that fits the form of the query.",
        )
    return Representation(chosen, engine_types[chosen])


@lru_cache(maxsize=32)
def _engine_types(
    offers: tuple[tuple[str, tuple[str, ...]], ...], *, html: bool
) -> Mapping[str, str]:
    """What the engine is asked for, by the media type of the response."""
    names = {name: name for name, _ in offers}
    names |= {alias: name for name, aliases in offers for alias in aliases}
    if html:
        names[HTML] = offers[0][0]
    return MappingProxyType(names)
