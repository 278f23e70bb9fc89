"""Refusals and failures as HTTP responses.

What comes in: a ``QueryError``. What goes out: problem details in JSON, or plain text for who
prefers that. A message holds what the client sent and what is expected, nothing of the inside.

Source: RFC 9457.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

import orjson
from starlette.responses import Response

from city_data_bank.endpoint.fault_words import PLACE, code_of
from city_data_bank.errors import QueryError
from city_data_bank.negotiation import best_media_type

PROBLEM: Final = "application/problem+json"
_OFFERS: Final = (PROBLEM, "application/json", "text/plain")


def problem(error: QueryError, accept: str, headers: Mapping[str, str]) -> Response:
    """The response to a request that was refused or failed.

    Args:
        error: What is wrong.
        accept: The Accept header.
        headers: Further headers.
    """
    media_type = best_media_type(accept, _OFFERS) or PROBLEM
    retry = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
    return Response(
        str(error) + "\n" if media_type == "text/plain" else _json(error),
        error.status,
        {**headers, **retry, "Cache-Control": "no-store"},
        f"{media_type}; charset=utf-8" if media_type == "text/plain" else media_type,
    )


def _json(error: QueryError) -> bytes:
    """Problem details; line and column where the fault stands in the query."""
    details: dict[str, object] = {
        "type": "about:blank",
        "title": HTTPStatus(error.status).phrase,
        "status": error.status,
        "code": code_of(error),
        "detail": f"{error.place}: {error.found}; expected: {error.expected}. {error.advice}",
        "place": error.place,
        "found": error.found,
        "expected": error.expected,
        "advice": error.advice,
    }
    if found := PLACE.fullmatch(error.place):
        details |= {"line": int(found[1]), "column": int(found[2])}
    return orjson.dumps(details)
