"""The routes of the endpoint, below the path of the bank's base.

What comes in: the release that is served. What goes out: routes; those that programs call stand in
the OpenAPI document. They lead straight to the protocols, which answer or refuse whatever a client
may try: between the two FastAPI would take a tenth of the time of a look-up.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from http import HTTPStatus
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from city_data_bank.endpoint.graph_store import GraphStore
from city_data_bank.endpoint.named import named_routes
from city_data_bank.endpoint.operations import operations
from city_data_bank.endpoint.protocol import SparqlProtocol
from city_data_bank.endpoint.reference import describe_operations, reference_page
from city_data_bank.endpoint.results import html_response
from city_data_bank.endpoint.served import Served, header, is_current, reader_language


def endpoint_routes(served: Served) -> list[BaseRoute]:
    """/sparql, graphs and queries by name, /q/, /openapi.json, /api, the editor's files.

    Args:
        served: The release that they answer on.
    """
    language = next(iter(served.pages.messages))
    described = operations(served, language)
    editor = served.pages.workbench.editor
    return [
        Route("/sparql", SparqlProtocol(served)),
        Route("/rdf-graph-store", GraphStore(served)),
        *named_routes(served),
        *(Route(one.path, one.handler) for one in described if one.path.startswith("/q/")),
        *_reference_routes(served),
        *([editor.route] if editor else []),
    ]


def _reference_routes(served: Served) -> list[BaseRoute]:
    """The OpenAPI document and its page."""
    documents: Mapping[str, Mapping[str, Any]] = {
        language: describe_operations(served, language) for language in served.pages.messages
    }

    async def document(request: Request) -> Response:
        language = served.pages.language(header(request, "accept-language"))
        body = orjson.dumps(documents[language])
        headers = {
            **served.fresh(sha256(body).hexdigest()[:32]),
            "Content-Language": language,
            "Vary": "Accept-Language",
        }
        if is_current(request, headers["ETag"]):
            return Response(None, HTTPStatus.NOT_MODIFIED, headers)
        return Response(body, HTTPStatus.OK, headers, "application/json")

    async def page(request: Request) -> Response:
        language = reader_language(served, request)
        return html_response(served, reference_page(served, language, documents[language]), None)

    return [Route("/openapi.json", document), Route("/api", page)]
