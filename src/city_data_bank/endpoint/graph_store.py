"""/rdf-graph-store: whole graphs by name, to read; the graph store protocol's GET and HEAD.

What comes in: ``?graph=IRI`` or ``?default``. What goes out: the graph in the format that the
client prefers. Writing methods are refused: a published release never changes.

Source: SPARQL 1.1 Graph Store HTTP Protocol, 4.1, 5.2 and 5.6.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from city_data_bank.endpoint.answers import CODINGS, WholeResponse, coding_of, encode
from city_data_bank.endpoint.clients import client
from city_data_bank.endpoint.hang_up import GONE, unless_hung_up
from city_data_bank.endpoint.problems import problem
from city_data_bank.endpoint.representations import GRAPHS, choose
from city_data_bank.endpoint.served import Served, header, is_current
from city_data_bank.errors import QueryError
from city_data_bank.negotiation import best_encoding
from city_data_bank.store.engine import JSON_RESULTS, Question

METHODS: Final = ("GET", "HEAD", "OPTIONS")
_GRAPH: Final = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
_EXISTS: Final = "ASK { ?s ?p ?o }"


class GraphStore:
    """The ASGI application behind /rdf-graph-store.

    Args:
        served: The release that it answers on.
        graph: The one graph that it answers with; None = that which the request names.
    """

    def __init__(self, served: Served, graph: str | None = None) -> None:
        self._served = served
        self._graph = graph

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        response = await self.respond(Request(scope, receive))
        await response(scope, receive, send)

    async def respond(self, request: Request) -> Response:
        """The response to a request."""
        try:
            return await self._answer(request)
        except ClientDisconnect:
            return Response(status_code=GONE)
        except QueryError as error:
            headers = {**self._served.headers(), "Allow": ", ".join(METHODS)}
            return problem(error, header(request, "accept"), headers)

    async def _answer(self, request: Request) -> Response:
        """The graph."""
        served = self._served
        if request.method == "OPTIONS":
            allowed = {"Allow": ", ".join(METHODS), "Access-Control-Allow-Methods": "GET, HEAD"}
            return Response(None, HTTPStatus.NO_CONTENT, {**served.headers(), **allowed})
        if request.method not in METHODS:
            raise QueryError(
                405,
                "method",
                request.method[:20],
                "GET or HEAD: a published release never changes",
                "Read the graph.",
            )
        graph = self._graph if self._graph is not None else _named(request)
        wanted = request.query_params.get("format", "")
        representation = choose(GRAPHS, wanted, header(request, "accept"), html=False)
        question = Question(
            _GRAPH,
            representation.engine_type,
            default_graphs=(graph,) if graph else (),
            client=client(request, served.proxies),
        )
        key = served.key(question, _GRAPH, representation)
        headers = {**served.fresh(key), "Content-Type": representation.content_type}
        if is_current(request, headers["ETag"]):
            return Response(None, HTTPStatus.NOT_MODIFIED, headers)
        answer = await unless_hung_up(request, self._read(question, graph))
        preferred = best_encoding(header(request, "accept-encoding"), CODINGS)
        coding = coding_of(answer, preferred)
        if coding != "identity":
            headers["Content-Encoding"] = coding
        body = await encode(answer, coding)
        return WholeResponse(body, HTTPStatus.OK, headers, served.transfers)

    async def _read(self, question: Question, graph: str) -> bytes | memoryview:
        """The graph in a format.

        Raises:
            QueryError: 404, there is no such graph, or as of the engine.
        """
        if graph:
            await find_graph(self._served, graph)
        return (await self._served.engine.answer(question)).body


async def find_graph(served: Served, graph: str) -> None:
    """Look whether the release has a graph.

    Args:
        served: The release.
        graph: IRI.

    Raises:
        QueryError: 404, it has none of that name, or as of the engine.
    """
    exists = Question(_EXISTS, JSON_RESULTS, default_graphs=(graph,))
    if b"true" not in bytes((await served.engine.answer(exists)).body):
        raise QueryError(
            404,
            "graph",
            repr(graph[:200]),
            "the name of a graph of this release",
            "The service description lists the graphs.",
        )


def _named(request: Request) -> str:
    """The graph that a request names; empty = the default graph, which is the union.

    Raises:
        QueryError: 400, it names none, or several.
    """
    graphs = request.query_params.getlist("graph")
    default = "default" in request.query_params
    if len(graphs) + default != 1 or graphs == [""]:
        raise QueryError(
            400, "graph", "no graph, or several", "either ?graph=IRI or ?default", "Name one."
        )
    return graphs[0] if graphs else ""
