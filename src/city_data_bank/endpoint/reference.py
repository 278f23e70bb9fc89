"""The OpenAPI document, and the page that shows it without a script of anybody.

What comes in: operations. What goes out: the document in a language, as JSON or as HTML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from city_data_bank import __version__
from city_data_bank.endpoint.operations import COMPONENTS, Operation, operations, problem_content
from city_data_bank.endpoint.served import Served


def to_route(operation: Operation) -> APIRoute:
    """The description of an operation, in the form that FastAPI makes a document of.

    It never answers, and does not know what does: FastAPI remembers every function that it has
    looked at, and with it all that the function holds, which would be a whole release.
    """
    body = {"content": {name: {"schema": schema} for name, schema in operation.body.items()}}
    extra: dict[str, Any] = (
        {"parameters": list(operation.parameters)} if operation.parameters else {}
    )
    if operation.body:
        extra["requestBody"] = {"required": True, **body}
    return APIRoute(
        operation.path,
        _respond,
        methods=[operation.method],
        operation_id=operation.name,
        summary=operation.summary,
        description=operation.description,
        response_class=Response,
        responses=_responses(operation),
        openapi_extra=extra,
    )


async def _respond(_: Request) -> Response:
    """What every operation looks like from outside."""
    return Response(status_code=HTTPStatus.NOT_IMPLEMENTED)


def describe_operations(served: Served, language: str) -> Mapping[str, Any]:
    """The OpenAPI document.

    Args:
        served: The release whose operations are described.
        language: Of its words.
    """
    say = served.pages.messages[language]
    described = operations(served, language)
    document = get_openapi(
        title=say("endpoint-api"),
        version=__version__,
        description=say("endpoint-api.description"),
        routes=[to_route(operation) for operation in described],
        servers=[{"url": served.root.rstrip("/") or "/"}],
    )
    for operation in described:
        if not operation.description:
            # FastAPI would tell clients what the handler's docstring tells us.
            document["paths"][operation.path][operation.method.lower()].pop("description", None)
    return {**document, "components": COMPONENTS}


def reference_page(served: Served, language: str, document: Mapping[str, Any]) -> str:
    """The document as a page."""
    entries = [
        {"method": method.upper(), "path": path, **operation}
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]
    return served.pages.render("reference.html", language, document=document, entries=entries)


def _responses(operation: Operation) -> dict[int | str, dict[str, Any]]:
    """The answers of an operation by status."""
    answers: Sequence[int] = () if operation.path == "/q/" else (HTTPStatus.NOT_MODIFIED,)
    schemas: dict[str, Mapping[str, Any]] = {
        name: {"schema": {} if name.endswith("json") else {"type": "string"}}
        for name in operation.media_types
    }
    return {
        HTTPStatus.OK: {"description": HTTPStatus.OK.phrase, "content": schemas},
        **{status: {"description": HTTPStatus(status).phrase} for status in answers},
        **{
            status: {"description": HTTPStatus(status).phrase, "content": problem_content()}
            for status in sorted(operation.refusals)
        },
    }
