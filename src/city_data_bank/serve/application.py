"""The application: routes, pools of query workers, what happens at the start and at the end."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from uuid import uuid4

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.folders import Folders, generic_root
from city_data_bank.bank.words import read_messages
from city_data_bank.endpoint.answers import AnswerCache, Transfers
from city_data_bank.endpoint.health import health_routes
from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.endpoint.pages import EndpointPages, Site, template_folders
from city_data_bank.endpoint.routes import endpoint_routes
from city_data_bank.endpoint.served import Served
from city_data_bank.manifest import read_manifest
from city_data_bank.messages import chain
from city_data_bank.pages.site import fault_handler, open_content, routes_of
from city_data_bank.serve.cells import ReleasedCells
from city_data_bank.serve.faults import Fault, fault_handlers, plain_fault
from city_data_bank.serve.pools import look_at_sandbox, page_pool, public_pool
from city_data_bank.settings import Settings
from city_data_bank.store.loading import check_files, load_files
from city_data_bank.store.pool import Pool

_TRANSFERS: Final = 16
"""Answers of the largest size that may be on their way at once."""
_LANGUAGES: Final = ("en", "de", "pl")
"""Of an endpoint without a bank."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What an application is made of.

    Args:
        routes: Below the path of the base.
        base: Base IRI.
        release: Id of the release.
        pools: Of query workers, by name.
        fault: Makes the response where nothing else does.
        rdf: Files that are loaded at the start into ``store``.
        store: Folder of the store.
    """

    routes: Sequence[BaseRoute]
    base: str
    release: str
    pools: Mapping[str, Pool]
    fault: Fault
    rdf: Sequence[Path]
    store: Path


def create_app(
    bank: Bank | None, release: Path | None, settings: Settings, rdf: Sequence[Path] = ()
) -> Starlette:
    """The application for a release of a bank, or for plain RDF files.

    Args:
        bank: The bank; None = files are served.
        release: Folder of the release, verified; None = files are served.
        settings: Of the run.
        rdf: The files.

    Raises:
        ConfigurationError: A file cannot be read, or a template is wrong.
        DamagedReleaseError: The release has no manifest.
    """
    if bank is not None and release is not None:
        parts = _of_release(bank, release, settings)
    else:
        parts = _of_files(rdf, settings)
    return Starlette(
        routes=_below_base(parts),
        lifespan=lambda _: _life(parts, settings),
        exception_handlers=fault_handlers(parts.fault),
    )


def _of_release(bank: Bank, release: Path, settings: Settings) -> _Parts:
    """A bank's site and endpoint."""
    manifest = read_manifest(release)
    messages = read_messages(bank)
    store = release / "store"
    public = public_pool(store, settings)
    reserved = page_pool(store, settings)
    cells = ReleasedCells.of(release, manifest)
    content = open_content(bank, release, manifest, reserved, messages, settings, cells)
    words = {language: messages[language] for language in bank.languages}
    banner = "" if bank.status == "official" else f"site-banner-{bank.status}"
    site = Site(bank.title, banner)
    pages = EndpointPages(template_folders(bank.folders.root), words, site)
    served = _served(public, manifest.id, bank.base, settings, pages)
    return _Parts(
        routes=[*endpoint_routes(served), *routes_of(content)],
        base=bank.base,
        release=manifest.id,
        pools={"public": public, "pages": reserved},
        fault=fault_handler(content),
        rdf=(),
        store=store,
    )


def _of_files(files: Sequence[Path], settings: Settings) -> _Parts:
    """An endpoint over plain files."""
    release = f"files-{check_files(files)}"
    host = settings.text("host")
    base = f"http://{f'[{host}]' if ':' in host else host}:{settings.integer('port')}/"
    store = Path(tempfile.gettempdir()) / f"city-data-bank-{uuid4().hex}"
    public = public_pool(store, settings)
    generic = Folders(generic_root())
    sources = {
        language: [generic.find(f"web/messages/{language}/endpoint.ftl").read_text("utf-8")]
        for language in _LANGUAGES
    }
    pages = EndpointPages(template_folders(None), chain(sources, _LANGUAGES), None)
    names = [file.name for file in files]

    async def home(request: Request) -> Response:
        html = pages.home_page(request.headers.get("accept-language", ""), names)
        headers = {"Content-Security-Policy": pages.policy, "Vary": "Accept-Language"}
        return Response(html, headers=headers, media_type="text/html")

    served = _served(public, release, base, settings, pages)
    return _Parts(
        routes=[Route("/", home), *endpoint_routes(served)],
        base=base,
        release=release,
        pools={"public": public},
        fault=plain_fault,
        rdf=tuple(files),
        store=store,
    )


def _served(
    pool: Pool, release: str, base: str, settings: Settings, pages: EndpointPages
) -> Served:
    """The endpoint's release."""
    proxies = settings.text("trusted_proxies").replace(",", " ").split()
    limits = EndpointLimits.of(settings)
    return Served(
        engine=pool,
        release=release,
        base=base,
        limits=limits,
        pages=pages,
        proxies=frozenset(proxies),
        cache=AnswerCache(settings.integer("query_cache")),
        transfers=Transfers(_TRANSFERS * limits.answer),
    )


def _below_base(parts: _Parts) -> list[BaseRoute]:
    """The routes below the base's path; health at the root in any case."""
    health = health_routes(parts.release, parts.pools)
    path = urlsplit(parts.base).path.rstrip("/")
    if not path:
        return [*health, *parts.routes]

    async def enter(request: Request) -> Response:
        return RedirectResponse(f"{path}{request.url.path}")

    redirects = [Route("/", enter), Route("/.well-known/void", enter)]
    return [*health, *redirects, Mount(path, routes=parts.routes)]


@asynccontextmanager
async def _life(parts: _Parts, settings: Settings) -> AsyncIterator[None]:
    """Load files, start the workers; afterwards end them, and remove what was loaded.

    Raises:
        ConfigurationError: A file cannot be read, or the sandbox lacks what is required.
        ReleaseError: The store cannot be opened.
    """
    async with AsyncExitStack() as stack:
        if parts.rdf:
            parts.store.mkdir(mode=0o700)
            stack.callback(shutil.rmtree, parts.store, ignore_errors=True)
            await load_files(parts.rdf, parts.store)
        for pool in parts.pools.values():
            stack.push_async_callback(pool.close)
            await pool.start()
            look_at_sandbox(pool.health.missing, settings.text("sandbox"))
        yield
