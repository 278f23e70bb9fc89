"""The table that Datasette shows: every value of a store with its names, and the texts of things.

What comes in: the store of a release. What goes out: a SQLite database of two tables.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

LANGUAGE = "en"
"""In which all sides are asked; every bank that is measured has it."""
TABLE = "observation"
_PREFIXES = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sattr: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
"""
_VALUES = """
SELECT DISTINCT ?observation ?dataset ?indicator ?area ?period ?steward ?unit ?value {
  ?observation a qb:Observation ; qb:dataSet ?dataset ; bank:indicator ?indicator ;
    sdim:refArea ?area ; sdim:refPeriod ?period ; bank:steward ?steward ;
    sattr:unitMeasure ?unit ; smea:obsValue ?value .
} ORDER BY ?observation
"""
_TEXTS = f"""
SELECT ?thing (MIN(?label) AS ?name) (MIN(?text) AS ?said) {{
  ?thing skos:prefLabel|dct:title|foaf:name|rdfs:label ?label FILTER(LANG(?label) = "{LANGUAGE}")
  OPTIONAL {{
    ?thing skos:definition|dct:description ?text FILTER(LANG(?text) = "{LANGUAGE}")
  }}
}} GROUP BY ?thing ORDER BY ?thing
"""
_SCHEMA = """
CREATE TABLE observation (
  id INTEGER PRIMARY KEY, dataset TEXT, indicator TEXT, area TEXT, period TEXT, steward TEXT,
  unit TEXT, value TEXT, indicator_name TEXT, area_name TEXT, steward_name TEXT, unit_name TEXT
);
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT, name TEXT, said TEXT);
CREATE VIRTUAL TABLE thing_fts USING fts5 (name, said, content='thing', content_rowid='id');
"""
_INSERT = "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INDEXES = """
CREATE INDEX by_dataset ON observation (dataset, area);
CREATE INDEX by_indicator ON observation (indicator, area);
INSERT INTO thing_fts (thing_fts) VALUES ('rebuild');
ANALYZE;
"""

Named = tuple[ox.Literal, ox.Literal | None]
"""Name of a thing, and perhaps what is said of it."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value as a row of the table.

    Args:
        row: Its key.
        observation: IRI.
        dataset: IRI.
        indicator: IRI.
        area: IRI.
        shown: What the row holds for people: period, value, and names.
    """

    row: int
    observation: str
    dataset: str
    indicator: str
    area: str
    shown: tuple[str, ...]


def write_table(store: ox.Store, file: Path) -> tuple[Value, ...]:
    """Write the database.

    Args:
        store: Of a release.
        file: The database.

    Returns:
        Every value, by the IRI of its observation.
    """
    names = {str(thing.value): (name, said) for thing, name, said in _solutions(store, _TEXTS)}
    values = list(_solutions(store, _VALUES))
    with sqlite3.connect(file) as database:
        database.executescript(_SCHEMA)
        rows = [_row(number, solution, names) for number, solution in enumerate(values, 1)]
        database.executemany(_INSERT, rows)
        texts = ((iri, _text(name), _text(said)) for iri, (name, said) in names.items())
        database.executemany("INSERT INTO thing (iri, name, said) VALUES (?, ?, ?)", texts)
        database.executescript(_INDEXES)
    return tuple(map(_value, values, rows))


def _value(solution: ox.QuerySolution, row: Sequence[str | int]) -> Value:
    """What is known of one row."""
    observation, dataset, indicator, area = (str(solution[at].value) for at in range(4))
    shown = tuple(str(row[at]) for at in (4, 7, 8, 9, 10, 11) if row[at])
    return Value(int(row[0]), observation, dataset, indicator, area, shown)


def _row(number: int, solution: ox.QuerySolution, names: Mapping[str, Named]) -> list[str | int]:
    """One value with the names of what it is of."""
    iris = [str(solution[at].value) for at in range(1, 7)]
    named = (_text(names[iris[at]][0]) if iris[at] in names else "" for at in (1, 2, 4, 5))
    return [number, *map(_ref, iris), str(solution[7].value), *named]


def _ref(iri: str) -> str:
    """What an IRI says of its thing, without its kind."""
    return iri.partition("/id/")[2].partition("/")[2] or iri


def _text(literal: ox.Literal | None) -> str:
    """A literal without its language; empty for none."""
    return "" if literal is None else str(literal.value)


def _solutions(store: ox.Store, query: str) -> Iterator[ox.QuerySolution]:
    """Of a query on all graphs."""
    found = store.query(_PREFIXES + query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return iter(found)
