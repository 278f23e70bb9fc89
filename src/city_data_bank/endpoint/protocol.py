"""/sparql: the SPARQL 1.1 protocol, in the order in which a request is looked at.

What comes in: a request. What goes out: an answer, the service description, the query form, or a
problem. The status is right before the first byte; no answer is ever cut short.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from city_data_bank.endpoint.asking import METHODS, Ask, read_ask
from city_data_bank.endpoint.clients import client
from city_data_bank.endpoint.description import describe, write
from city_data_bank.endpoint.hang_up import GONE
from city_data_bank.endpoint.pages import Outcome
from city_data_bank.endpoint.problems import PROBLEM, problem
from city_data_bank.endpoint.representations import GRAPHS, HTML, Representation, choose, of_form
from city_data_bank.endpoint.results import (
    answer_as_is,
    answer_as_outcome,
    html_response,
    whole,
)
from city_data_bank.endpoint.served import Served, header, is_current, reader_language
from city_data_bank.errors import QueryError
from city_data_bank.negotiation import best_media_type
from city_data_bank.store.engine import Question, select
from city_data_bank.store.inspection import Inspection, inspect
from city_data_bank.store.measure import check

_NAMED = {"html": HTML, HTML: HTML}
_GRAPHS_QUERY = "SELECT DISTINCT ?g WHERE { GRAPH ?g {} } ORDER BY ?g"


class SparqlProtocol:
    """The ASGI application behind /sparql.

    Args:
        served: The release that it answers on.
    """

    def __init__(self, served: Served) -> None:
        self._served = served

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        response = await self.respond(request)
        await response(scope, receive, send)

    async def respond(self, request: Request) -> Response:
        """The response to a request."""
        served = self._served
        if request.method == "OPTIONS":
            return preflight(served.headers())
        ask = Ask(None)
        try:
            if request.method not in METHODS:
                raise not_allowed(request.method)
            ask = await read_ask(request, served.limits)
            if ask.query is None:
                return await self._describe(request, ask)
            return await self._answer(request, ask, ask.query)
        except ClientDisconnect:
            return Response(status_code=GONE)
        except QueryError as error:
            return self._refuse(request, ask, error)

    def _refuse(self, request: Request, ask: Ask, error: QueryError) -> Response:
        """What is wrong: on the form for who asked with it, else as a problem."""
        accept = header(request, "accept")
        if ask.query is not None and HTML in {
            _NAMED.get(ask.format),
            best_media_type(accept, (PROBLEM, HTML)),
        }:
            return self._page(request, ask, Outcome(error=error))
        headers = self._served.headers()
        if error.status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(METHODS)
        if error.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            headers["Connection"] = "close"
        return problem(error, accept, headers)

    async def _describe(self, request: Request, ask: Ask) -> Response:
        """The service description, or the form for who prefers HTML."""
        served = self._served
        accept = header(request, "accept")
        representation = choose(GRAPHS, ask.format, accept, html=True)
        if representation.media_type == HTML:
            return self._page(request, ask, None)
        key = served.key(Question(""), "", representation)
        headers = {**served.fresh(key), "Content-Type": representation.content_type}
        if is_current(request, headers["ETag"]):
            return Response(None, HTTPStatus.NOT_MODIFIED, headers)
        if kept := served.cache.get(key):
            return whole(served, kept[1], kept[0], headers)
        graphs = [row["g"].value for row in await select(served.engine, _GRAPHS_QUERY)]
        triples = describe(served.endpoint, served.release, graphs, served.limits)
        body = write(triples, representation.engine_type)
        served.cache.keep(key, "identity", body)
        return whole(served, body, "identity", headers)

    async def _answer(self, request: Request, ask: Ask, query: str) -> Response:
        """The answer to a query."""
        served = self._served
        inspection = inspect(query)
        check(query, inspection.size, served.limits.measure)
        representation = choose(
            of_form(inspection.form), ask.format, header(request, "accept"), html=True
        )
        question = self._question(request, ask, representation, inspection)
        if representation.media_type == HTML:
            outcome = await answer_as_outcome(served, request, question, inspection, ask.page)
            return self._page(request, ask, outcome)
        return await answer_as_is(served, request, question, inspection, representation)

    def _question(
        self, request: Request, ask: Ask, representation: Representation, inspection: Inspection
    ) -> Question:
        """What the engine is asked."""
        served = self._served
        return Question(
            text=ask.query or "",
            media_type=representation.engine_type,
            default_graphs=ask.default_graphs,
            named_graphs=ask.named_graphs,
            deadline=ask.timeout,
            size=served.limits.page_answer if representation.media_type == HTML else None,
            base=served.endpoint,
            client=client(request, served.proxies),
            inspection=inspection,
        )

    def _page(self, request: Request, ask: Ask, outcome: Outcome | None) -> Response:
        """The form, with what came of its query."""
        served = self._served
        language = reader_language(served, request, ask.language)
        html = served.pages.query_page(language, served.limits, ask, outcome)
        return html_response(served, html, outcome, script=served.pages.editor)


def preflight(headers: Mapping[str, str]) -> Response:
    """The answer to OPTIONS, that of a browser that asks before a request of another site."""
    allowed = {
        "Allow": ", ".join(METHODS),
        "Access-Control-Allow-Methods": ", ".join(METHODS),
        "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    return Response(status_code=204, headers={**headers, **allowed})


def not_allowed(method: str) -> QueryError:
    """The refusal of a method."""
    return QueryError(
        405, "method", method[:20], "one of " + ", ".join(METHODS), "Use GET or POST."
    )
