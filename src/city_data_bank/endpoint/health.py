"""/health and /ready: for supervisors and load balancers.

What comes in: how the service is. What goes out: JSON. /health tells which release is served,
whether a newer one was refused and why, which files are damaged, how the query workers are and what
their sandbox lacks; it is 200 while the service runs. /ready is 503 while an engine cannot be
asked.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from city_data_bank.store.engine import EngineHealth


@dataclass(frozen=True, slots=True)
class Refused:
    """A release that ought to be served and cannot be.

    Args:
        release: Its id.
        found: What is wrong with it.
    """

    release: str
    found: str


@dataclass(frozen=True, slots=True)
class ServiceHealth:
    """How the service is.

    Args:
        release: Id of the release that is served.
        pools: Query workers by name.
        watching: Whether new releases are taken up.
        refused: The newer release that cannot be served; None = there is none.
        draining: Ids of releases whose last requests still run.
        damaged: What is wrong with files that were asked for, by path below the releases.
    """

    release: str
    pools: Mapping[str, EngineHealth]
    watching: bool
    refused: Refused | None
    draining: tuple[str, ...]
    damaged: Mapping[str, str]


def health_routes(tell: Callable[[], ServiceHealth]) -> tuple[Route, Route]:
    """The two routes.

    Args:
        tell: How the service is now.
    """

    async def health(_: Request) -> Response:
        return _json({"status": "ok", **dataclasses.asdict(tell())}, HTTPStatus.OK)

    async def ready(_: Request) -> Response:
        without = [name for name, pool in tell().pools.items() if not pool.alive]
        status = HTTPStatus.SERVICE_UNAVAILABLE if without else HTTPStatus.OK
        return _json({"ready": not without, "without workers": without}, status)

    return Route("/health", health), Route("/ready", ready)


def _json(document: Mapping[str, object], status: HTTPStatus) -> Response:
    """JSON that nobody keeps."""
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return Response(orjson.dumps(document), status, headers, "application/json")
