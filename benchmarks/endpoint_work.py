"""What the endpoint is asked in the benchmark: seven kinds of work on one bank.

Every query text is unique, so that no cache and no run in common answers it, but in the mix, whose
texts repeat as people's do (Zipf). The draws come from a seed: every server gets the same texts.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import quote_plus

import pyoxigraph as ox

JSON_RESULTS = "application/sparql-results+json"
N_TRIPLES = "application/n-triples"
_DISTINCT = 300
"""Distinct texts of the mix."""
_PREFIXES = (
    "PREFIX bank: <https://w3id.org/city-data-bank/ns#> "
    "PREFIX qb: <http://purl.org/linked-data/cube#> "
    "PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#> "
    "PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#> "
    "PREFIX sattr: <http://purl.org/linked-data/sdmx/2009/attribute#> "
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    "PREFIX prov: <http://www.w3.org/ns/prov#>\n"
)
_LOOK_UP = "SELECT ?p ?v {{ {observation} ?p ?v }}"
_STAR = (
    "SELECT ?period ?value ?unit {{ ?o sdim:refArea {area} ; sdim:refPeriod ?period ; "
    "smea:obsValue ?value ; sattr:unitMeasure ?unit ; bank:indicator ?indicator }}"
)
_AGGREGATE = (
    "SELECT ?period (COUNT(*) AS ?n) (MAX(?value) AS ?most) {{ ?o bank:indicator {indicator} ; "
    "sdim:refPeriod ?period ; smea:obsValue ?value }} GROUP BY ?period"
)
_SUMMARY = (
    "SELECT ?indicator (COUNT(*) AS ?n) (MAX(?value) AS ?most) {{ ?o sdim:refArea {area} ; "
    "bank:indicator ?indicator ; smea:obsValue ?value }} GROUP BY ?indicator"
)
_PATH = (
    "SELECT DISTINCT ?label {{ {observation} "
    "(bank:indicator|sdim:refArea|bank:steward)/(skos:broader|skos:inScheme)*/skos:prefLabel "
    "?label }}"
)
_CONSTRUCT = "CONSTRUCT {{ ?o ?p ?v }} WHERE {{ ?o sdim:refArea {area} ; ?p ?v }}"
_LARGE = "SELECT ?o ?cell {{ ?o prov:wasDerivedFrom ?cell }} LIMIT 100000"


@dataclass(frozen=True, slots=True)
class Names:
    """What queries may name.

    Args:
        observations: IRIs in angle brackets.
        areas: Likewise, those that have observations.
        indicators: Likewise.
    """

    observations: Sequence[str]
    areas: Sequence[str]
    indicators: Sequence[str]

    @classmethod
    def of(cls, store: ox.Store) -> Names:
        """The names in a store."""

        def column(variable: str) -> list[str]:
            query = (
                f"{_PREFIXES}SELECT DISTINCT ?{variable} {{ ?o a qb:Observation ; "
                f"sdim:refArea ?area ; bank:indicator ?indicator }}"
            )
            rows = store.query(query, use_default_graph_as_union=True)
            assert isinstance(rows, ox.QuerySolutions)
            return sorted(str(row[0]) for row in rows)

        return cls(column("o"), column("area"), column("indicator"))


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of work.

    Args:
        name: As in the table.
        accept: Media type of its answers.
        texts: Draws that many query texts, never one twice in a run.
        most: Texts of one measurement.
        repeated: Texts that repeat: each is asked once before anything is measured.
    """

    name: str
    accept: str
    texts: Callable[[int], list[str]]
    most: int
    repeated: Sequence[str] = ()

    def requests(self, path: str, count: int) -> list[str]:
        """Heads of GET requests."""
        return self.heads(path, self.texts(count))

    def heads(self, path: str, texts: Sequence[str]) -> list[str]:
        """Heads of GET requests for texts."""
        return [
            f"GET {path}?query={quote_plus(text)} HTTP/1.1\r\nHost: bench\r\n"
            f"Accept: {self.accept}\r\nConnection: keep-alive\r\n\r\n"
            for text in texts
        ]


def works(names: Names, seed: int = 11) -> list[Work]:
    """All kinds of work, in the order of the table."""
    draw = random.Random(seed)
    serial = iter(range(10**9))

    def unique(template: str) -> Callable[[int], list[str]]:
        def texts(count: int) -> list[str]:
            return [f"{_fill(template, names, draw)} # {next(serial)}" for _ in range(count)]

        return texts

    mixed = [
        _fill(draw.choices((_LOOK_UP, _STAR, _SUMMARY), (6, 3, 1))[0], names, draw)
        for _ in range(_DISTINCT)
    ]
    weights = list(accumulate(1 / rank for rank in range(1, _DISTINCT + 1)))
    return [
        Work("look-up", JSON_RESULTS, unique(_LOOK_UP), 20_000),
        Work("star", JSON_RESULTS, unique(_STAR), 20_000),
        Work("aggregate", JSON_RESULTS, unique(_AGGREGATE), 1000),
        Work("path", JSON_RESULTS, unique(_PATH), 20_000),
        Work("CONSTRUCT", N_TRIPLES, unique(_CONSTRUCT), 10_000),
        Work("large SELECT", JSON_RESULTS, unique(_LARGE), 60),
        Work(
            "Zipf mix",
            JSON_RESULTS,
            lambda count: draw.choices(mixed, cum_weights=weights, k=count),
            20_000,
            mixed,
        ),
    ]


def _fill(template: str, names: Names, draw: random.Random) -> str:
    """A text with names drawn."""
    return _PREFIXES + template.format(
        observation=draw.choice(names.observations),
        area=draw.choice(names.areas),
        indicator=draw.choice(names.indicators),
    )
