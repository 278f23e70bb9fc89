"""What the release names below the endpoint, under its own name: graphs and example queries.

What comes in: a request for ``/graph/...``, ``/.well-known/void``, ``/id/query/...`` or
``/data/query/...``. What goes out: for machines the graph, or what is said of the query; for people
the query page: with the graph's first statements, or with the query and its answer.

Source: SPARQL 1.1 Graph Store HTTP Protocol, 4.1 (direct graph identification).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from city_data_bank.endpoint.examples import Example
from city_data_bank.endpoint.graph_store import METHODS, GraphStore, find_graph
from city_data_bank.endpoint.problems import problem
from city_data_bank.endpoint.representations import (
    GRAPHS,
    HTML,
    SHORT_NAMES,
    Representation,
    choose,
)
from city_data_bank.endpoint.results import HTML_VARY, run, whole
from city_data_bank.endpoint.served import Served, header
from city_data_bank.errors import QueryError
from city_data_bank.negotiation import best_media_type
from city_data_bank.store.binding import is_iri
from city_data_bank.store.engine import Question

_Handler = Callable[[Request], Awaitable[Response]]

_FIRST: Final = "SELECT ?s ?p ?o WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }} LIMIT 1000"
_ABOUT: Final = "CONSTRUCT {{ <{thing}> ?p ?o }} WHERE {{ <{thing}> ?p ?o }}"


def named_routes(served: Served) -> list[BaseRoute]:
    """/graph/, /.well-known/void, /id/query/ and /data/query/.

    Args:
        served: The release that they answer on.
    """

    async def void(request: Request) -> Response:
        return await _graph(served, request, f"{served.base}.well-known/void")

    async def graph(request: Request) -> Response:
        return await _graph(served, request, f"{served.base}graph/{request.path_params['name']}")

    async def query(request: Request) -> Response:
        return await _query(served, request, request.path_params["name"])

    async def document(request: Request) -> Response:
        return await _document(served, request, request.path_params["name"])

    def refusing(answer: _Handler) -> _Handler:
        async def respond(request: Request) -> Response:
            try:
                return await answer(request)
            except QueryError as error:
                return problem(error, header(request, "accept"), served.headers())

        return respond

    examples = [
        Route("/id/query/{name}", refusing(query)),
        Route("/data/query/{name}", refusing(document)),
    ]
    return [
        Route("/.well-known/void", refusing(void), methods=METHODS),
        Route("/graph/{name:path}", refusing(graph), methods=METHODS),
        *(examples if served.pages.workbench.examples else ()),
    ]


async def _graph(served: Served, request: Request, graph: str) -> Response:
    """A graph, or on to its first statements on the query page.

    Raises:
        QueryError: 404, or as of the engine.
    """
    if not is_iri(graph):
        raise _missing("graph", graph)
    wanted = request.query_params.get("format", "")
    if not wanted and best_media_type(header(request, "accept"), (*GRAPHS, HTML)) == HTML:
        await find_graph(served, graph)
        return _on(served, _FIRST.format(graph=graph))
    return await GraphStore(served, graph).respond(request)


async def _query(served: Served, request: Request, name: str) -> Response:
    """What is said of an example query, or on to the query page that asks it.

    Raises:
        QueryError: 404, or as of the engine.
    """
    example = _example(served, name)
    wanted = request.query_params.get("format", "")
    representation = choose(GRAPHS, wanted, header(request, "accept"), html=True)
    if representation.media_type == HTML:
        return _on(served, example.query)
    return await _said(served, request, example, representation)


async def _document(served: Served, request: Request, name: str) -> Response:
    """What is said of an example query, in the form that the extension names.

    Raises:
        QueryError: 404, or as of the engine.
    """
    stem, _, extension = name.rpartition(".")
    forms = {short: form for form, short in SHORT_NAMES.items() if form in GRAPHS}
    if extension not in forms:
        raise _missing("query", name)
    form = Representation(forms[extension], forms[extension])
    return await _said(served, request, _example(served, stem), form)


def _example(served: Served, name: str) -> Example:
    """An example query.

    Raises:
        QueryError: 404.
    """
    for example in served.pages.workbench.examples:
        if example.name == name:
            return example
    raise _missing("query", name)


async def _said(
    served: Served, request: Request, example: Example, representation: Representation
) -> Response:
    """What is said of an example query."""
    about = _ABOUT.format(thing=f"{served.base}id/query/{example.name}")
    answer = await run(served, request, Question(about, representation.engine_type))
    headers = {**served.headers(vary=HTML_VARY), "Content-Type": representation.content_type}
    return whole(served, answer.body, "identity", headers)


def _on(served: Served, query: str) -> Response:
    """On to the query page that asks a query."""
    location = f"{served.root}sparql?{urlencode({'query': query})}"
    headers = {**served.headers(vary=HTML_VARY), "Location": location}
    return Response(None, HTTPStatus.SEE_OTHER, headers)


def _missing(what: str, found: str) -> QueryError:
    """The refusal of a name that the release does not have."""
    return QueryError(
        404,
        what,
        repr(found[:200]),
        f"the name of a {what} of this release",
        "The service description lists the graphs, the query page the queries.",
    )
