"""The routes of the faces.

Addresses with an extension ignore Accept: what an address names is what it answers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from city_data_bank.bank.configuration import Bank
from city_data_bank.harvest.ckan import ActionApi
from city_data_bank.harvest.frozen import MEDIA_TYPES, Frozen
from city_data_bank.manifest import Manifest

Handler = Callable[[Request], Awaitable[Response]]

_FACES: Final = "faces/"
_ROBOTS: Final = "faces/robots.txt"
_CATALOGUES: Final = ("ttl", "rdf", "jsonld", "nt")
_PROFILES: Final = {"": "catalog/", "lenient": "catalog/lenient/"}


def harvest_routes(bank: Bank, release: Path, manifest: Manifest) -> Sequence[Route]:
    """The routes below the path of the base.

    Args:
        bank: The bank.
        release: Folder of the release that is served.
        manifest: Of that release.
    """
    frozen = _frozen(bank, release, manifest)
    api = ActionApi.of(frozen, bank.base, bank.title[bank.languages[0]])
    routes = [
        Route(f"/catalog.{form}", _catalogue(frozen, form))
        for form in _CATALOGUES
        if f"catalog/catalog.{form}" in frozen.entries
    ]
    routes += [
        Route(f"/{name.removeprefix(_FACES)}", _file(frozen, name))
        for name in sorted(frozen.entries)
        if name.startswith(_FACES) and name.rpartition(".")[2] in MEDIA_TYPES
    ]
    return (*routes, Route("/api/3/action/{action}", api.answer, methods=["GET", "POST"]))


def root_routes(bank: Bank, release: Path, manifest: Manifest) -> Sequence[Route]:
    """The routes at the root of the host, whatever the path of the base: ``robots.txt``."""
    frozen = _frozen(bank, release, manifest)
    return (Route("/robots.txt", _file(frozen, _ROBOTS)),) if _ROBOTS in frozen.entries else ()


def _frozen(bank: Bank, release: Path, manifest: Manifest) -> Frozen:
    """The frozen files."""
    return Frozen.of(release, manifest, hidden=bank.status != "official")


def _file(frozen: Frozen, name: str) -> Handler:
    """The handler of one file."""

    async def handle(request: Request) -> Response:
        return frozen.send(request, name)

    return handle


def _catalogue(frozen: Frozen, form: str) -> Handler:
    """The handler of the catalogue in one form: whole, or the page that is asked for."""

    async def handle(request: Request) -> Response:
        return frozen.send(request, _name(request, form))

    return handle


def _name(request: Request, form: str) -> str:
    """The file that a request for the catalogue means.

    Raises:
        HTTPException: 400 where profile or page are none.
    """
    folder = _PROFILES.get(request.query_params.get("profile", ""))
    page = request.query_params.get("page")
    if folder is None or (page is not None and not (page.isascii() and page.isdigit())):
        raise HTTPException(400)
    return f"{folder}catalog.{form}" if page is None else f"{folder}pages/{int(page)}.{form}"
