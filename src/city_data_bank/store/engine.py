"""One interface for every engine: local worker processes, an in-memory copy, a remote endpoint."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import orjson

from city_data_bank.errors import QueryError
from city_data_bank.store.inspection import Inspection

JSON_RESULTS = "application/sparql-results+json"
N_TRIPLES = "application/n-triples"


@dataclass(frozen=True, slots=True)
class Question:
    """A query to be answered.

    Args:
        text: SPARQL 1.1 query.
        media_type: Of the answer; has to fit the query's form.
        default_graphs: IRIs that replace the default graph; empty with ``named_graphs`` = the union
            of all graphs, or what the query's own FROM says.
        named_graphs: IRIs of the named graphs.
        deadline: Seconds; None = the engine's own, which it cannot exceed.
        size: Bytes that the answer may have; None = the engine's own, which it cannot exceed.
        base: IRI that relative ones are resolved against; empty = they are refused.
        client: Whose limit of queries at once counts; empty = nobody's.
        inspection: Of ``text``, if who asks has looked at it; it need not be looked at again.
        further: What is asked with it, to be answered by the same worker in as many times the
            deadline: the body is then that of ``together``, all of it within ``size``.
    """

    text: str
    media_type: str = JSON_RESULTS
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    deadline: float | None = None
    size: int | None = None
    base: str = ""
    client: str = field(default="", compare=False)
    inspection: Inspection | None = field(default=None, compare=False, repr=False)
    further: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer.

    Args:
        media_type: As asked for.
        body: Its bytes; a memory map or bytes.
    """

    media_type: str
    body: bytes | memoryview


class Engine(Protocol):
    """Answers queries on one release."""

    async def answer(self, question: Question) -> Answer:
        """The whole answer.

        Raises:
            QueryError: 400 not a query, 403 refused, 406 no such form of answer, 413 too large,
                429 this client asks too much at once, 503 no memory or no worker, 504 deadline.
        """
        ...


@dataclass(frozen=True, slots=True)
class EngineHealth:
    """How an engine is.

    Args:
        workers: How many questions it can answer at once.
        alive: How many of these it could answer now; 0 = it cannot be asked.
        idle: How many have nothing to do.
        waiting: Questions that wait.
        replaced: Workers that were replaced since the start.
        missing: Features of the sandbox that this system does not have.
    """

    workers: int
    alive: int
    idle: int
    waiting: int
    replaced: int
    missing: tuple[str, ...] = ()


class ServedEngine(Engine, Protocol):
    """An engine with a beginning and an end."""

    async def start(self) -> None:
        """Get ready to answer.

        Raises:
            ReleaseError: It cannot answer on the release.
        """
        ...

    async def close(self) -> None:
        """Give up every question."""
        ...

    @property
    def health(self) -> EngineHealth:
        """How it is now."""
        ...


@dataclass(frozen=True, slots=True)
class Term:
    """An RDF term of an answer.

    Args:
        kind: ``uri``, ``literal`` or ``bnode``.
        value: IRI, lexical form or label.
        language: BCP 47 tag or empty.
        datatype: IRI or empty.
    """

    kind: str
    value: str
    language: str = ""
    datatype: str = ""

    def __str__(self) -> str:
        """The value alone."""
        return self.value


Row = Mapping[str, Term]
"""One solution: variable to term; an unbound variable is absent."""


async def select(
    engine: Engine, text: str, inspection: Inspection | None = None
) -> tuple[Row, ...]:
    """The rows of a SELECT query, in its order.

    Args:
        engine: Answers it.
        text: The query.
        inspection: Of it, or of the query that it was bound from, if there is one.
    """
    return read_rows((await engine.answer(Question(text, inspection=inspection))).body)


def read_rows(body: bytes | memoryview) -> tuple[Row, ...]:
    """The rows of SPARQL JSON results, in their order."""
    bindings = orjson.loads(body)["results"]["bindings"]
    return tuple({name: _term(value) for name, value in row.items()} for row in bindings)


def _term(value: Mapping[str, str]) -> Term:
    """A term of the SPARQL JSON results."""
    kind = "literal" if value["type"] == "typed-literal" else value["type"]
    return Term(kind, value["value"], value.get("xml:lang", ""), value.get("datatype", ""))


def too_late(seconds: float, longest: float) -> QueryError:
    """The failure of a query at its deadline.

    Args:
        seconds: The deadline.
        longest: Seconds after which asking again makes sense.
    """
    return QueryError(
        504,
        "deadline",
        f"the query was not answered within {seconds:g} s",
        "a query that is answered in that time",
        "Ask for less at once: name a graph, add LIMIT, leave ORDER BY out.",
    ).later(math.ceil(longest))
