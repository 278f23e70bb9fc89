"""Routes below the path of the base, and the other spelling of an address.

What comes in: routes. What goes out: one ASGI application. An address that is known only with, or
only without, its last slash is answered by a redirect to a path of this host: nothing that a client
says of the host is repeated.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Match, Mount, Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

_PATH_SAFE = "/:@!$&'()*+,;=-._~"


def below_base(base: str, routes: Sequence[BaseRoute], at_root: Sequence[BaseRoute]) -> ASGIApp:
    """The application of a bank.

    Args:
        base: Base IRI; it may have a path.
        routes: Below that path.
        at_root: At the root of the host in any case.
    """
    path = urlsplit(base).path.rstrip("/")
    own = _router(routes)
    if not path:
        return _router([*at_root, *routes])

    async def enter(request: Request) -> Response:
        return RedirectResponse(f"{path}{request.url.path}")

    redirects = (Route("/", enter), Route("/.well-known/void", enter))
    return _router([*at_root, *redirects, Mount(path, own)])


def _router(routes: Sequence[BaseRoute]) -> Router:
    """A router that knows the other spelling of its addresses."""
    router = Router(routes, redirect_slashes=False)

    async def other_spelling(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        other = path.removesuffix("/") if path.endswith("/") else f"{path}/"
        if len(other) > 1 and _is_known(router.routes, {**scope, "path": other}):
            query = scope["query_string"].decode("latin-1")
            address = "/" + quote(other, safe=_PATH_SAFE).lstrip("/")
            response = RedirectResponse(f"{address}?{query}" if query else address)
            await response(scope, receive, send)
            return
        raise HTTPException(404)

    router.default = other_spelling
    return router


def _is_known(routes: Sequence[BaseRoute], scope: Scope) -> bool:
    """Whether a route answers here."""
    return any(
        route.matches(scope)[0] is not Match.NONE
        for route in routes
        if not isinstance(route, Mount)
    )
