"""What a client of CKAN's API gives an action: in the address, as a form, or as a JSON object.

What comes in: GET, HEAD or POST. What goes out: texts by name. CKAN's own clients send POST with
JSON, in which numbers, truth values and lists are themselves.

Source: CKAN 2.10, API guide, "Making an API request".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

import orjson
from starlette.requests import Request

from city_data_bank.errors import QueryError

_LARGEST: Final = 64 * 1024
"""Bytes of a body; the longest query of a harvester has a few hundred."""
_FORM: Final = "application/x-www-form-urlencoded"


async def parameters_of(request: Request) -> Mapping[str, str]:
    """Parameters of an action.

    Args:
        request: GET and HEAD have them in the address, POST in the body or in the address.

    Raises:
        QueryError: 400 the body is no JSON object, 409 a value is neither text nor number nor list
            of those, 413 the body is too long.
    """
    given = dict(request.query_params)
    if request.method != "POST":
        return given
    body = await _body(request)
    if request.headers.get("content-type", "").partition(";")[0].strip() == _FORM:
        document: object = dict(parse_qsl(body.decode("utf-8", "replace")))
    else:
        document = _document(body)
    if not isinstance(document, dict):
        raise QueryError(400, "body", "no object", "a JSON object", "Send {} for no parameters.")
    return given | {name: _text(name, value) for name, value in document.items()}


async def _body(request: Request) -> bytes:
    """The body of a request, of bounded length."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > _LARGEST:
            expected = f"at most {_LARGEST} bytes"
            raise QueryError(413, "body", "more", expected, "Ask for less at once.")
    return bytes(body)


def _document(body: bytes) -> object:
    """What a body says; an empty one says nothing."""
    try:
        return orjson.loads(body or b"{}")
    except orjson.JSONDecodeError as error:
        raise QueryError(400, "body", str(error), "JSON", "Correct the body.") from error


def _text(name: str, value: object) -> str:
    """A value as it would stand in an address; a list is its members, one after the other."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return " ".join(value)
    expected = "a text, a number or a list of texts"
    raise QueryError(409, name[:100], "another value", expected, "Correct the parameter.")
