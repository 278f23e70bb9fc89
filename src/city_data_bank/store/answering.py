"""Answers one query on an open store, wholly, into a file; runs inside a worker only.

What comes in: the store, a task, a spool to write to. What goes out: the answer in the spool, or a
``QueryError`` with the engine's message in plain words.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Mapping
from itertools import chain, islice
from typing import IO, Final, TypeVar, cast

import pyoxigraph as ox

from city_data_bank.errors import QueryError
from city_data_bank.store.formats import (
    BOOLEANS,
    GRAPHS,
    N_QUADS,
    N_TRIPLES,
    RDF_XML,
    TABLES,
    TRIG,
    XML_RESULTS,
)
from city_data_bank.store.inspection import inspect
from city_data_bank.store.prefixes import used_prefixes
from city_data_bank.store.spool import Spool
from city_data_bank.store.syntax import syntax_error
from city_data_bank.store.together import written_ends
from city_data_bank.store.wire import Known, Task
from city_data_bank.store.xml_answer import RESERVED, XmlOutput, with_tags

_ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
_LONGEST_MESSAGE: Final = 300
_ENOUGH: Final = 1000
"""Triples that show which prefixes a graph uses."""

_Format = TypeVar("_Format", ox.QueryResultsFormat, ox.RdfFormat)


def write_answer(store: ox.Store, task: Task, answer: Spool) -> None:
    """Run a query, and those that are asked with it, and write the whole answer.

    Args:
        store: Never written.
        task: The query.
        answer: Takes it.

    Raises:
        QueryError: 400, 403, 406, 413 or 500.
        MemoryError: The process has no memory left.
    """
    _write_one(store, task, answer)
    if task.further:
        ends = [answer.written]
        for one in task.further:
            _write_one(store, one, answer)
            ends.append(answer.written)
        answer.write(written_ends(ends))


def _write_one(store: ox.Store, task: Task, answer: Spool) -> None:
    """Run one query and write its whole answer behind what is written."""
    known = task.known or _look_at(task.text)
    in_xml = task.media_type in {RDF_XML, XML_RESULTS}
    checked = XmlOutput(answer, task.media_type) if in_xml else answer
    output = cast("IO[bytes]", checked)  # which has all that the engine calls
    try:
        results = _run(store, task, union=not known.names_dataset)
        if isinstance(results, ox.QueryTriples):
            _write_triples(results, task.media_type, output, known.prefixes)
        else:
            formats = BOOLEANS if isinstance(results, ox.QueryBoolean) else TABLES
            results.serialize(output, _chosen(formats, task.media_type))
    except SyntaxError as error:
        raise syntax_error(task.text, str(error)) from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(
            400,
            "query",
            str(error)[:_LONGEST_MESSAGE],
            "a query that this engine can evaluate",
            "Use the functions of SPARQL 1.1 only.",
        ) from error
    except OSError as error:
        raise _output_error(error, task.size) from error


def _look_at(text: str) -> Known:
    """What a query is, of which nobody has told.

    Raises:
        QueryError: 400 or 403.
    """
    inspection = inspect(text)
    return Known(inspection.names_dataset, inspection.prefixes)


def _run(
    store: ox.Store, task: Task, *, union: bool
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """The results, on the graphs that the task names, else on those that the query names.

    pyoxigraph's union overrides FROM without a word: it is used only when no dataset is named.
    """
    if not task.default_graphs and not task.named_graphs:
        return store.query(task.text, base_iri=task.base or None, use_default_graph_as_union=union)
    return store.query(
        task.text,
        base_iri=task.base or None,
        default_graph=[_graph(iri, "default-graph-uri") for iri in task.default_graphs],
        named_graphs=[_graph(iri, "named-graph-uri") for iri in task.named_graphs],
    )


def _graph(iri: str, parameter: str) -> ox.NamedNode:
    """The name of a graph.

    Raises:
        QueryError: 400, it is no IRI.
    """
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise QueryError(
            400, parameter, repr(iri[:200]), "an absolute IRI", "Correct the parameter."
        ) from error


def _write_triples(
    triples: ox.QueryTriples, media_type: str, output: IO[bytes], prefixes: Mapping[str, str]
) -> None:
    """Write a graph, with the bank's prefixes and the query's own where the format has any."""
    chosen = _chosen(GRAPHS, media_type)
    if media_type in {N_TRIPLES, N_QUADS}:
        triples.serialize(output, chosen)
        return
    own = {
        name: iri
        for name, iri in prefixes.items()
        if _ABSOLUTE.fullmatch(iri) and name not in RESERVED
    }
    first = list(islice(triples, _ENOUGH))
    graph: Iterable[ox.Triple] | Iterable[ox.Quad] = chain(first, triples)
    if media_type == TRIG:
        graph = (ox.Quad(*triple) for triple in chain(first, triples))
    elif media_type == RDF_XML:
        graph = with_tags(chain(first, triples))
    ox.serialize(graph, output, chosen, prefixes=used_prefixes(first, own))


def _chosen(formats: Mapping[str, _Format], media_type: str) -> _Format:
    """The engine's format of a media type.

    Raises:
        QueryError: 406, answers to this form of query are not written so.
    """
    try:
        return formats[media_type]
    except KeyError:
        raise QueryError(
            406,
            "Accept",
            media_type,
            "one of " + ", ".join(formats),
            "Ask for a media type that fits the form of the query.",
        ) from None


def _output_error(error: OSError, size: int) -> QueryError:
    """An answer over the limit, or a store that cannot be read."""
    if error.errno == errno.EFBIG:
        return QueryError(
            413,
            "answer",
            f"more than {size} bytes",
            f"an answer of at most {size} bytes",
            "Ask for less (LIMIT, fewer columns), or download the dumps of the datasets.",
        )
    return QueryError(
        500,
        "store",
        "the store of the release could not be read",
        "a whole release",
        "Tell the operator; `city-data-bank releases verify` finds what is damaged.",
    )
