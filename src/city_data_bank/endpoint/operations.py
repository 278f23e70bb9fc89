"""What programs may call, described: the operations of the endpoint and of the stored queries.

What comes in: the release that is served, a language. What goes out: operations with their
parameters and answers, as OpenAPI describes them; the text stands in the messages.

Source: OpenAPI 3.1.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.endpoint.asking import DIRECT, FORM
from city_data_bank.endpoint.graph_store import GraphStore
from city_data_bank.endpoint.problems import PROBLEM
from city_data_bank.endpoint.protocol import SparqlProtocol
from city_data_bank.endpoint.representations import GRAPHS, HTML, SHORT_NAMES, of_form
from city_data_bank.endpoint.served import Served
from city_data_bank.endpoint.stored.form import in_words
from city_data_bank.endpoint.stored.parameters import TYPES, Parameter
from city_data_bank.endpoint.stored.protocol import StoredProtocol, languages_of, list_stored
from city_data_bank.endpoint.stored.query import StoredQuery
from city_data_bank.messages import Messages
from city_data_bank.store.binding import ABSOLUTE_IRI
from city_data_bank.store.inspection import Form

Handler = Callable[[Request], Awaitable[Response]]

COMPONENTS: Final = {
    "schemas": {
        "Problem": {
            "type": "object",
            "required": ["title", "status", "detail"],
            "properties": {
                "type": {"type": "string"},
                "title": {"type": "string"},
                "status": {"type": "integer"},
                "detail": {"type": "string"},
                "code": {"type": "string"},
                "place": {"type": "string"},
                "found": {"type": "string"},
                "expected": {"type": "string"},
                "advice": {"type": "string"},
                "line": {"type": "integer"},
                "column": {"type": "integer"},
            },
        }
    }
}
"""What operations refer to. Source: RFC 9457."""

_STRING: Final = {"type": "string"}
_IRI: Final = {"type": "string", "pattern": f"^{ABSOLUTE_IRI}$"}
_IRIS: Final = {"type": "array", "items": _IRI}
_RUNNING: Final = (429, 503, 504)
"""What any query may meet."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    Args:
        path: Below the path of the base.
        method: HTTP method.
        name: Of the operation, unique.
        handler: Answers it.
        summary: In the reader's language.
        description: Likewise; may be empty.
        parameters: Of the address.
        body: Schemas of the body by media type; empty = there is none.
        media_types: Of the answer.
        refusals: Statuses of problems.
    """

    path: str
    method: str
    name: str
    handler: Handler
    summary: str
    description: str = ""
    parameters: Sequence[Mapping[str, Any]] = ()
    body: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    media_types: Sequence[str] = ()
    refusals: Sequence[int] = ()


def operations(served: Served, language: str) -> tuple[Operation, ...]:
    """Every operation.

    Args:
        served: The release that they answer on.
        language: Of their words.
    """
    say = served.pages.messages[language]
    stored = served.stored.queries.values()
    return (
        *_protocol(served, say),
        *_graphs(served, say),
        *([_list(served, say)] if stored else []),
        *(_stored(served, query, language) for query in stored),
    )


def _protocol(served: Served, say: Messages) -> Iterable[Operation]:
    """/sparql."""
    handler = SparqlProtocol(served).respond
    media_types = tuple(dict.fromkeys((*of_form(Form.SELECT), *GRAPHS, HTML)))
    wishes = [
        _parameter(say, "default-graph-uri", _IRIS),
        _parameter(say, "named-graph-uri", _IRIS),
        _parameter(say, "timeout", {"type": "number", "exclusiveMinimum": 0}),
        _format(say, (*SHORT_NAMES.values(), "html")),
    ]
    refusals = (400, 403, 406, 413, *_RUNNING)
    yield Operation(
        "/sparql",
        "GET",
        "query",
        handler,
        say("operation-query"),
        say("operation-query.description"),
        [_parameter(say, "query", _STRING), *wishes],
        media_types=media_types,
        refusals=(*refusals, 414),
    )
    form = {
        "type": "object",
        "required": ["query"],
        "properties": {"query": _STRING, **{one["name"]: one["schema"] for one in wishes}},
    }
    yield Operation(
        "/sparql",
        "POST",
        "query-by-post",
        handler,
        say("operation-query-by-post"),
        parameters=wishes,
        body={FORM: form, DIRECT: _STRING},
        media_types=media_types,
        refusals=(*refusals, 415),
    )


def _graphs(served: Served, say: Messages) -> Iterable[Operation]:
    """Whole graphs."""
    void = f"{served.base}.well-known/void"
    names = _format(say, (SHORT_NAMES[name] for name in GRAPHS))
    which = [
        _parameter(say, "graph", _STRING),
        _parameter(say, "default", _STRING),
    ]
    refusals = (404, 406, 413, *_RUNNING)
    yield Operation(
        "/rdf-graph-store",
        "GET",
        "graph",
        GraphStore(served).respond,
        say("operation-graph"),
        say("operation-graph.description"),
        [*which, names],
        media_types=tuple(GRAPHS),
        refusals=(400, *refusals),
    )
    yield Operation(
        "/.well-known/void",
        "GET",
        "void",
        GraphStore(served, void).respond,
        say("operation-void"),
        parameters=[names],
        media_types=tuple(GRAPHS),
        refusals=refusals,
    )


def _list(served: Served, say: Messages) -> Operation:
    """/q/."""

    async def handler(request: Request) -> Response:
        return await list_stored(served, request)

    return Operation(
        "/q/",
        "GET",
        "stored-queries",
        handler,
        say("operation-stored"),
        media_types=("application/json", HTML),
    )


def _stored(served: Served, query: StoredQuery, language: str) -> Operation:
    """/q/{name}."""
    languages = languages_of(served, language)
    say = served.pages.messages[language]
    fields = [_of_stored(parameter, languages) for parameter in query.parameters]
    names = [SHORT_NAMES[name] for name in of_form(query.form)]
    return Operation(
        f"/q/{query.name}",
        "GET",
        f"stored-{query.name}",
        StoredProtocol(served, query).respond,
        in_words(query.summary, languages)[1],
        parameters=[*fields, _format(say, (*names, "html"))],
        media_types=(*of_form(query.form), HTML),
        refusals=(400, 404, 406, 413, *_RUNNING),
    )


def _of_stored(parameter: Parameter, languages: Sequence[str]) -> Mapping[str, Any]:
    """A parameter of a stored query."""
    schema: dict[str, Any] = dict(TYPES[parameter.type].schema)
    if "pattern" in schema and not parameter.is_required:
        schema["pattern"] = f"^$|{schema['pattern']}"  # a form sends what was left empty
    if parameter.many:
        schema = {"type": "array", "items": schema}
    if parameter.default:
        schema["default"] = list(parameter.default) if parameter.many else parameter.default[0]
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.is_required,
        "description": in_words(parameter.label, languages)[1],
        "schema": schema,
    }


def _parameter(say: Messages, name: str, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """A parameter of the address that need not be given."""
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": say(f"operation-parameter-{name}"),
        "schema": schema,
    }


def _format(say: Messages, names: Iterable[str]) -> Mapping[str, Any]:
    """The parameter that goes before the Accept header."""
    return _parameter(say, "format", {"type": "string", "examples": list(names)})


def problem_content() -> Mapping[str, Any]:
    """How a refusal is written."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        PROBLEM: {"schema": schema},
        "text/plain": {"schema": _STRING},
        HTML: {"schema": _STRING},
    }
