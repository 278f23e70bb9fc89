"""What is answered where a route, a page's query or the software fails."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.endpoint.problems import problem
from city_data_bank.errors import QueryError

_LOG: Final = logging.getLogger(__name__)

Fault = Callable[[Request, int], Awaitable[Response]]
"""Makes the response to a request that failed with a status."""
Handler = Callable[[Request, Any], Coroutine[Any, Any, Response]]


def fault_handlers(fault: Fault) -> dict[int | type[Exception], Handler]:
    """The handlers of an application.

    Args:
        fault: Makes the responses.
    """
    return {
        HTTPException: _http_fault(fault),
        QueryError: _query_fault(fault),
        Exception: _own_fault(fault),
    }


async def plain_fault(request: Request, status: int) -> Response:
    """A fault where there is no site."""
    error = QueryError(
        status, request.url.path[:200], "nothing that answers", "/sparql", "Go to /sparql."
    )
    return problem(error, request.headers.get("accept", ""), {})


def _http_fault(fault: Fault) -> Handler:
    """404 and 405 of the routes."""

    async def handle(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        response = await fault(request, status)
        headers = error.headers if isinstance(error, HTTPException) else None
        response.headers.update(headers or {})
        return response

    return handle


def _query_fault(fault: Fault) -> Handler:
    """A page's query that failed."""

    async def handle(request: Request, error: Exception) -> Response:
        _LOG.error("%s: %s", request.url.path, error)
        return await fault(request, error.status if isinstance(error, QueryError) else 500)

    return handle


def _own_fault(fault: Fault) -> Handler:
    """A fault of ours: logged by the server, told without its inside."""

    async def handle(request: Request, _: Exception) -> Response:
        return await fault(request, 500)

    return handle
