"""The media types in which an engine writes answers, each with pyoxigraph's name for it."""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox

JSON_RESULTS: Final = "application/sparql-results+json"
XML_RESULTS: Final = "application/sparql-results+xml"
CSV: Final = "text/csv"
TSV: Final = "text/tab-separated-values"
TURTLE: Final = "text/turtle"
N_TRIPLES: Final = "application/n-triples"
RDF_XML: Final = "application/rdf+xml"
JSON_LD: Final = "application/ld+json"
TRIG: Final = "application/trig"
N_QUADS: Final = "application/n-quads"

TABLES: Final = {
    JSON_RESULTS: ox.QueryResultsFormat.JSON,
    XML_RESULTS: ox.QueryResultsFormat.XML,
    CSV: ox.QueryResultsFormat.CSV,
    TSV: ox.QueryResultsFormat.TSV,
}
"""Of SELECT, the preferred one first."""

BOOLEANS: Final = {name: TABLES[name] for name in (JSON_RESULTS, XML_RESULTS)}
"""Of ASK."""

GRAPHS: Final = {
    TURTLE: ox.RdfFormat.TURTLE,
    N_TRIPLES: ox.RdfFormat.N_TRIPLES,
    RDF_XML: ox.RdfFormat.RDF_XML,
    JSON_LD: ox.RdfFormat.JSON_LD,
    TRIG: ox.RdfFormat.TRIG,
    N_QUADS: ox.RdfFormat.N_QUADS,
}
"""Of CONSTRUCT and DESCRIBE."""
