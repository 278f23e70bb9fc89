"""What the sites are asked in the benchmark: seven kinds of pages, each with the same things.

The draws come from a seed: every site is asked for the same things in the same order. What a page
has to hold stands beside it, so that content can be compared before anything is measured.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from urllib.parse import quote, quote_plus, urlencode

import httpx
import pyoxigraph as ox
from benchmarks.pages_peers import HTML, OURS
from benchmarks.pages_table import LANGUAGE, TABLE, Value

TURTLE = "text/turtle"
CODINGS = "gzip, deflate, br, zstd"
"""What Chromium reads."""
_PLAIN_IRI = re.compile(r"[A-Za-z0-9:/._~-]+[A-Za-z0-9._~-]")
_WORD = re.compile(r"[A-Za-z]{4,}")
_ROWS = 100
"""Rows of a page of Datasette's, as it is set."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A page of the same thing at each site.

    Args:
        iri: What it is about, or the word that is sought.
        paths: By name of the site; one that has no such page is absent.
        holds: What the pages of ours and of that site have to say, by name of the other site.
    """

    iri: str
    paths: Mapping[str, str]
    holds: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of page.

    Args:
        name: As in the table.
        things: To be asked for, in an order of their own.
        accept: What is asked for.
    """

    name: str
    things: Sequence[Thing]
    accept: str = HTML

    def heads(self, site: str, things: Iterable[Thing]) -> list[str]:
        """Heads of GET requests of a site for those things that it has."""
        return [
            f"GET {thing.paths[site]} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {self.accept}\r\n"
            f"Accept-Language: {LANGUAGE}\r\nAccept-Encoding: {CODINGS}\r\n"
            "Connection: keep-alive\r\n\r\n"
            for thing in things
            if site in thing.paths
        ]


@dataclass(frozen=True, slots=True)
class Bank:
    """What things are drawn from.

    Args:
        store: Of the release.
        base: Base IRI.
        city: IRI of the city's area.
        values: Every value.
        find: The address of our page of a thing.
        most: Things of a kind.
        seed: Of the draws.
    """

    store: ox.Store
    base: str
    city: str
    values: Sequence[Value]
    find: Callable[[str], str]
    most: int
    seed: int = 7


def finder(url: str, base: str) -> Callable[[str], str]:
    """Finds the address of our page of a thing, by following the thing's IRI."""

    def find(iri: str) -> str:
        headers = {"Accept": HTML, "Accept-Language": LANGUAGE}
        answer = httpx.get(url + iri.removeprefix(base), headers=headers, timeout=60)
        return str(answer.headers.get("location", ""))

    return find


def kinds(bank: Bank) -> list[Kind]:
    """All kinds of pages, in the order of the table."""
    draw = random.Random(bank.seed)
    resources = _resources(bank, draw)
    return [
        Kind("home", [Thing(bank.base, {OURS: f"/{LANGUAGE}/", "Datasette": "/"})] * bank.most),
        Kind("dataset", list(_described(bank, draw, "dataset"))),
        Kind("indicator", list(_described(bank, draw, "indicator"))),
        Kind("observation", list(_observations(bank, draw))),
        Kind("search", list(_searches(bank, draw))),
        Kind("resource", [_resource(bank, iri) for iri in resources]),
        Kind("RDF of a resource", [_document(bank, iri) for iri in resources], TURTLE),
    ]


def mix(kind: Kind, count: int, seed: int = 11) -> list[Thing]:
    """Things of a kind as people ask for them: few often, most seldom (Zipf)."""
    weights = list(accumulate(1 / rank for rank in range(1, len(kind.things) + 1)))
    return random.Random(seed).choices(kind.things, cum_weights=weights, k=count)


def _described(bank: Bank, draw: random.Random, what: str) -> Iterator[Thing]:
    """Datasets or indicators with values of the city; Datasette shows these."""
    rows: dict[str, list[Value]] = {}
    for value in bank.values:
        if value.area == bank.city:
            rows.setdefault(getattr(value, what), []).append(value)
    for iri in _drawn(draw, rows, bank.most):
        shown = rows[iri][:_ROWS]
        query = urlencode({what: _ref(iri), "area": _ref(bank.city), "_sort": "id"})
        yield Thing(
            iri,
            {OURS: bank.find(iri), "Trifid": _path(bank, iri), "Datasette": _table(query)},
            {
                "Trifid": _texts(bank.store, iri, own=True),
                "Datasette": tuple({one.shown[1]: None for one in shown}),
            },
        )


def _observations(bank: Bank, draw: random.Random) -> Iterator[Thing]:
    """Single values with all that belongs to them."""
    by_iri = {value.observation: value for value in bank.values}
    for iri in _drawn(draw, by_iri, bank.most):
        yield Thing(
            iri,
            {
                OURS: bank.find(iri),
                "Trifid": _path(bank, iri),
                "Datasette": f"/values/{TABLE}/{by_iri[iri].row}",
            },
            {"Trifid": _texts(bank.store, iri, own=True), "Datasette": by_iri[iri].shown},
        )


def _searches(bank: Bank, draw: random.Random) -> Iterator[Thing]:
    """Words of names."""
    names = {name for value in bank.values for name in value.shown[2:]}
    words = sorted({word.lower() for name in names for word in _WORD.findall(name)})
    draw.shuffle(words)
    for word in words[: bank.most]:
        query = quote_plus(word)
        table = f"/values/thing?_search={query}&_size=20"
        yield Thing(word, {OURS: f"/{LANGUAGE}/search?q={query}", "Datasette": table})


def _resources(bank: Bank, draw: random.Random) -> list[str]:
    """Any things of the bank, each kind of thing as often as any other."""
    found: dict[str, set[str]] = {}
    for quad in bank.store.quads_for_pattern(None, None, None, None):
        subject = quad.subject
        if isinstance(subject, ox.NamedNode) and subject.value.startswith(f"{bank.base}id/"):
            kind, _, ref = subject.value.removeprefix(f"{bank.base}id/").partition("/")
            if ref and _PLAIN_IRI.fullmatch(subject.value):
                found.setdefault(kind, set()).add(subject.value)
    each = -(-bank.most // len(found))
    return [iri for kind in sorted(found) for iri in _drawn(draw, found[kind], each)]


def _resource(bank: Bank, iri: str) -> Thing:
    """A thing on the page that shows any thing."""
    path = f"/{LANGUAGE}/resource?iri={quote(iri, safe=':/~')}"
    return Thing(
        iri,
        {OURS: path, "Trifid": _path(bank, iri)},
        {"Trifid": _texts(bank.store, iri, own=False)},
    )


def _document(bank: Bank, iri: str) -> Thing:
    """A thing as Turtle."""
    path = _path(bank, iri)
    return Thing(iri, {OURS: f"/data/{path.removeprefix('/id/')}.ttl", "Trifid": path})


def _texts(store: ox.Store, iri: str, *, own: bool) -> tuple[str, ...]:
    """The literals that are said of a thing; perhaps only those in the language of the page."""
    said = (quad.object for quad in store.quads_for_pattern(ox.NamedNode(iri), None, None, None))
    literals = (one for one in said if isinstance(one, ox.Literal))
    return tuple(
        sorted({one.value for one in literals if not own or one.language in {None, LANGUAGE}})
    )


def _drawn(draw: random.Random, things: Iterable[str], most: int) -> list[str]:
    """Some of them, in an order of their own."""
    ordered = sorted(thing for thing in things if _PLAIN_IRI.fullmatch(thing))
    draw.shuffle(ordered)
    return ordered[:most]


def _table(query: str) -> str:
    """A page of Datasette's with rows."""
    return f"/values/{TABLE}?{query}"


def _path(bank: Bank, iri: str) -> str:
    """Below the base, as Trifid answers."""
    return "/" + iri.removeprefix(bank.base)


def _ref(iri: str) -> str:
    """What an IRI says of its thing, as the table has it."""
    return iri.partition("/id/")[2].partition("/")[2]
