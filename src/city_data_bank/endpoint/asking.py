"""What a request asks: the query, its graphs, its own wishes.

What comes in: an HTTP request. What goes out: an ``Ask``, or the refusal of what the SPARQL
protocol does not allow. The query is not looked at.

Source: SPARQL 1.1 Protocol, 2.1.
"""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_to_bytes

from starlette.requests import Request

from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.errors import QueryError
from city_data_bank.store.binding import is_iri

FORM: Final = "application/x-www-form-urlencoded"
DIRECT: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
METHODS: Final = ("GET", "HEAD", "POST", "OPTIONS")
FORMAT: Final = "format"
"""Parameter that goes before the Accept header."""
PAGE: Final = "page"
"""Parameter with the number of the page of a table."""
LANG: Final = "lang"
"""Parameter with the language of a page; goes before the Accept-Language header."""

_MOST_PARAMETERS: Final = 500
_ENCODED: Final = 12
"""Bytes that one character may take in a form: four of UTF-8, each as ``%F0``."""
_SECONDS: Final = re.compile(
    r"(?:\d{1,20}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,4})?", re.ASCII
)
_PAGE_DIGITS: Final = 6
_MARGIN: Final = 65_536
"""Bytes for all other parameters."""

Parameters = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Ask:
    """What a request asks.

    Args:
        query: Its text; None = the request asks for the service description.
        default_graphs: ``default-graph-uri``.
        named_graphs: ``named-graph-uri``.
        timeout: Seconds after which the client gives up, or None.
        format: Name of a format that goes before the Accept header, or empty.
        page: Of a table that is shown as a page, from 1.
        language: That a page is to have, or empty.
    """

    query: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    timeout: float | None = None
    format: str = ""
    page: int = 1
    language: str = ""


def read_parameters(request: Request) -> Parameters:
    """The parameters in the address of a request, in their order.

    Raises:
        QueryError: 400, they are not UTF-8, or too many.
    """
    return _decoded(request.scope["query_string"], "the address")


async def read_ask(request: Request, limits: EndpointLimits) -> Ask:
    """Read what a GET, HEAD or POST asks.

    Raises:
        QueryError: 400, 403, 413, 414 or 415.
    """
    parameters = read_parameters(request)
    if request.method != "POST":
        return _ask(parameters, limits.get_length, 414)
    media_type, _, rest = request.headers.get("content-type", "").partition(";")
    if "charset=" in rest.lower() and "utf-8" not in rest.lower():
        raise _unsupported(rest.strip(), "charset=utf-8")
    match media_type.strip().lower():
        case "application/x-www-form-urlencoded":
            body = await _body(request, limits.post_length * _ENCODED + _MARGIN)
            parameters += _decoded(body, "the form")
        case "application/sparql-query":
            body = await _body(request, limits.post_length * 4)
            parameters.append(("query", _text(body, "the body")))
        case "application/sparql-update":
            raise _update()
        case other:
            raise _unsupported(other or "no Content-Type", f"{DIRECT} or {FORM}")
    ask = _ask(parameters, limits.post_length, 413)
    if ask.query is None:
        raise QueryError(
            400, "query", "no such parameter", "one SPARQL query", "Send it as query=..."
        )
    return ask


def _ask(parameters: Parameters, length: int, too_long: int) -> Ask:
    """What the parameters say."""
    values: dict[str, tuple[str, ...]] = {}
    for name, value in parameters:
        values[name] = (*values.get(name, ()), value)
    if "update" in values:
        raise _update()
    queries = values.get("query", ())
    if len(queries) > 1:
        raise QueryError(
            400, "query", f"{len(queries)} queries", "exactly one", "Send one request for each."
        )
    if queries and len(queries[0]) > length:
        raise QueryError(
            too_long,
            "query",
            f"{len(queries[0])} characters",
            f"at most {length}",
            "Send a long query by POST." if too_long == 414 else "Ask in several queries.",  # noqa: PLR2004
        )
    return Ask(
        query=queries[0] if queries else None,
        default_graphs=_iris(values, "default-graph-uri"),
        named_graphs=_iris(values, "named-graph-uri"),
        timeout=_timeout(values.get("timeout", ())),
        format=values.get(FORMAT, ("",))[0],
        page=read_page(values.get(PAGE, ("",))[0]),
        language=values.get(LANG, ("",))[0],
    )


def _iris(values: Mapping[str, tuple[str, ...]], name: str) -> tuple[str, ...]:
    """The IRIs of graphs.

    Raises:
        QueryError: 400, one is no absolute IRI.
    """
    given = values.get(name, ())
    for one in given:
        if not is_iri(one):
            raise QueryError(
                400, name, repr(one[:200]), "an absolute IRI", "Correct the parameter."
            )
    return given


def read_page(text: str) -> int:
    """The number of a page, from 1; what is no such number is the first one."""
    digits = text.isascii() and text.isdigit() and len(text) <= _PAGE_DIGITS
    return max(1, int(text)) if digits else 1


def _timeout(values: Iterable[str]) -> float | None:
    """The ``timeout`` parameter.

    Raises:
        QueryError: 400, it is no positive number.
    """
    for value in values:
        if not _SECONDS.fullmatch(value) or not float(value):
            raise QueryError(
                400, "timeout", repr(value[:40]), "seconds, such as 2.5", "Correct it."
            )
        return float(value)
    return None


def _decoded(encoded: bytes, where: str) -> Parameters:
    """The parameters of a query string or form; percent signs are decoded once.

    Raises:
        QueryError: 400, it is not UTF-8, or has too many parameters.
    """
    fields = encoded.split(b"&", _MOST_PARAMETERS)
    if len(fields) > _MOST_PARAMETERS:
        raise QueryError(
            400,
            where,
            f"more than {_MOST_PARAMETERS} parameters",
            f"at most {_MOST_PARAMETERS}",
            "Leave some out.",
        )
    pairs = (field.partition(b"=") for field in fields if field)
    return [
        (_text(_unquoted(name), where), _text(_unquoted(value), where)) for name, _, value in pairs
    ]


def _unquoted(encoded: bytes) -> bytes:
    """A name or value with its percent signs decoded, all in one go.

    Quoted-printable has the same escapes behind another sign, and Python decodes it in C. Each
    escape makes a text shorter by two: then none was malformed, which the two read differently.
    """
    plain = encoded.replace(b"+", b" ")
    if b"\n" not in plain and b"\r" not in plain:
        escaped = plain.replace(b"=", b"%3D")
        decoded = a2b_qp(escaped.replace(b"%", b"="))
        if len(decoded) == len(escaped) - 2 * escaped.count(b"%"):
            return decoded
    return unquote_to_bytes(plain)


def _text(encoded: bytes, where: str) -> str:
    """UTF-8.

    Raises:
        QueryError: 400, it is not.
    """
    try:
        return encoded.decode()
    except UnicodeDecodeError as error:
        raise QueryError(400, where, str(error), "UTF-8", "Encode it as UTF-8.") from error


async def _body(request: Request, limit: int) -> bytes:
    """The body, as long as it is within the limit.

    Raises:
        QueryError: 413.
    """
    declared = request.headers.get("content-length", "0")
    body = bytearray()
    if not declared.isdigit() or int(declared) <= limit:
        async for piece in request.stream():
            body += piece
            if len(body) > limit:
                break
        else:
            return bytes(body)
    raise QueryError(
        413, "the body", f"more than {limit} bytes", f"at most {limit}", "Ask in several queries."
    )


def _unsupported(found: str, expected: str) -> QueryError:
    """The refusal of a media type."""
    return QueryError(415, "Content-Type", found[:100], expected, "Correct the header.")


def _update() -> QueryError:
    """The refusal of an update."""
    return QueryError(
        403,
        "update",
        "an update",
        "a query: a published release never changes",
        "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.",
    )
