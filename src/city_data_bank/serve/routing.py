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

_ANY = "{"
"""First segment of addresses that may begin with anything."""
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


def _router(routes: Sequence[BaseRoute]) -> ASGIApp:
    """A router that knows the other spelling of its addresses.

    A site has a route for each file with an address of its own, hundreds in a large bank: only
    those are tried that begin as the address does.
    """

    async def other_spelling(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        other = path.removesuffix("/") if path.endswith("/") else f"{path}/"
        if len(other) > 1 and _is_known(routes, {**scope, "path": other}):
            query = scope["query_string"].decode("latin-1")
            address = "/" + quote(other, safe=_PATH_SAFE).lstrip("/")
            response = RedirectResponse(f"{address}?{query}" if query else address)
            await response(scope, receive, send)
            return
        raise HTTPException(404)

    def beginning(first: str) -> Router:
        fitting = [route for route in routes if _first(_path(route)) in {first, _ANY}]
        return Router(fitting, redirect_slashes=False, default=other_spelling)

    routers = {first: beginning(first) for first in {_first(_path(route)) for route in routes}}
    others = beginning(_ANY)

    async def choose(scope: Scope, receive: Receive, send: Send) -> None:
        root = scope.get("root_path", "")
        await routers.get(_first(scope["path"].removeprefix(root)), others)(scope, receive, send)

    return choose


def _path(route: BaseRoute) -> str:
    """Where a route stands; a parameter in braces."""
    return str(getattr(route, "path", "/{}"))


def _first(path: str) -> str:
    """The first segment of a path; of one that begins with a parameter, ``_ANY``."""
    first = path.removeprefix("/").partition("/")[0]
    return _ANY if "{" in first else first


def _is_known(routes: Sequence[BaseRoute], scope: Scope) -> bool:
    """Whether a route answers here."""
    return any(
        route.matches(scope)[0] is not Match.NONE
        for route in routes
        if not isinstance(route, Mount)
    )
