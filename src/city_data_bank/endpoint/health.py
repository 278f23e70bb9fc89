"""/health and /ready: for supervisors and load balancers.

What comes in: the pools. What goes out: JSON. /health tells how the service is, missing features
of the sandbox included, and is 200 while it runs; /ready is 503 while a pool has no worker.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from http import HTTPStatus

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from city_data_bank.store.pool import Pool


def health_routes(release: str, pools: Mapping[str, Pool]) -> tuple[Route, Route]:
    """The two routes.

    Args:
        release: Id of the release that is served.
        pools: By name.
    """

    async def health(_: Request) -> Response:
        told = {name: dataclasses.asdict(pool.health) for name, pool in pools.items()}
        return _json({"status": "ok", "release": release, "pools": told}, HTTPStatus.OK)

    async def ready(_: Request) -> Response:
        idle_pools = [name for name, pool in pools.items() if not pool.health.alive]
        status = HTTPStatus.SERVICE_UNAVAILABLE if idle_pools else HTTPStatus.OK
        return _json({"ready": not idle_pools, "without workers": idle_pools}, status)

    return Route("/health", health), Route("/ready", ready)


def _json(document: Mapping[str, object], status: HTTPStatus) -> Response:
    """JSON that nobody keeps."""
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return Response(orjson.dumps(document), status, headers, "application/json")
