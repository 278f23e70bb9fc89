"""The application: routes, pools of query workers, what happens at the start and at the end."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from uuid import uuid4

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.folders import Folders, generic_root
from city_data_bank.bank.words import read_messages
from city_data_bank.endpoint.answers import AnswerCache
from city_data_bank.endpoint.health import health_routes
from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.endpoint.pages import EndpointPages, template_folders
from city_data_bank.endpoint.problems import problem
from city_data_bank.endpoint.routes import endpoint_routes
from city_data_bank.endpoint.served import Served
from city_data_bank.errors import ConfigurationError, QueryError
from city_data_bank.manifest import read_manifest
from city_data_bank.messages import chain
from city_data_bank.pages.site import fault_handler, open_content, routes_of
from city_data_bank.serve.cells import ReleasedCells
from city_data_bank.settings import Settings
from city_data_bank.store.loading import check_files, load_files
from city_data_bank.store.pool import Pool, PoolLimits
from city_data_bank.store.process import WorkerLimits

_LOG: Final = logging.getLogger(__name__)
_LANGUAGES: Final = ("en", "de", "pl")
"""Of an endpoint without a bank."""

Fault = Callable[[Request, int], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class _Parts:
    """What an application is made of.

    Args:
        routes: Below the path of the base.
        base: Base IRI.
        release: Id of the release.
        pools: Of query workers, by name.
        fault: The response where no route, or a fault, answered; None = a problem.
        rdf: Files that are loaded at the start into ``store``.
        store: Folder of the store.
    """

    routes: Sequence[BaseRoute]
    base: str
    release: str
    pools: Mapping[str, Pool]
    fault: Fault | None
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
    fault = parts.fault or _problem
    return Starlette(
        routes=_below_base(parts),
        lifespan=lambda _: _life(parts, settings),
        exception_handlers={
            HTTPException: _http_fault(fault),
            QueryError: _query_fault(fault),
            Exception: _own_fault(fault),
        },
    )


def _of_release(bank: Bank, release: Path, settings: Settings) -> _Parts:
    """A bank's site and endpoint."""
    manifest = read_manifest(release)
    messages = read_messages(bank)
    store = release / "store"
    public = _public_pool(store, settings)
    reserved = _page_pool(store, settings)
    cells = ReleasedCells.of(release, manifest)
    content = open_content(bank, release, manifest, reserved, messages, settings, cells)
    words = {language: messages[language] for language in bank.languages}
    pages = EndpointPages(template_folders(bank.folders.root), words, bank.title)
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
    public = _public_pool(store, settings)
    generic = Folders(generic_root())
    sources = {
        language: [generic.find(f"web/messages/{language}/endpoint.ftl").read_text("utf-8")]
        for language in _LANGUAGES
    }
    pages = EndpointPages(template_folders(None), chain(sources, _LANGUAGES), {})
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
        fault=None,
        rdf=tuple(files),
        store=store,
    )


def _served(
    pool: Pool, release: str, base: str, settings: Settings, pages: EndpointPages
) -> Served:
    """The endpoint's release."""
    proxies = settings.text("trusted_proxies").replace(",", " ").split()
    return Served(
        engine=pool,
        release=release,
        base=base,
        limits=EndpointLimits.of(settings),
        pages=pages,
        proxies=frozenset(proxies),
        cache=AnswerCache(settings.integer("query_cache")),
    )


def _public_pool(store: Path, settings: Settings) -> Pool:
    """The workers of the public endpoint."""
    limits = PoolLimits(
        workers=settings.integer("workers") or os.cpu_count() or 1,
        deadline=settings.number("query_deadline"),
        queue=settings.integer("queue"),
        per_client=settings.integer("queries_per_client"),
    )
    return Pool(_worker(store, settings, "query_answer"), limits, _now)


def _page_pool(store: Path, settings: Settings) -> Pool:
    """The workers reserved for the site's own pages."""
    limits = PoolLimits(
        workers=settings.integer("page_workers"),
        deadline=settings.number("page_deadline"),
        queue=settings.integer("queue"),
        per_client=settings.integer("queries_per_client"),
    )
    return Pool(_worker(store, settings, "page_answer"), limits, _now)


def _worker(store: Path, settings: Settings, answer: str) -> WorkerLimits:
    """What a worker may take."""
    engine = settings.text("engine")
    if engine not in {"rocksdb", "memory"}:
        raise ConfigurationError(
            "CITY_DATA_BANK_ENGINE", repr(engine), "rocksdb or memory", "Correct the setting."
        )
    return WorkerLimits(store, engine, settings.integer("query_memory"), settings.integer(answer))


def _now() -> datetime:
    """The time."""
    return datetime.now(UTC)


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
            _look_at_sandbox(pool.health.missing, settings.text("sandbox"))
        yield


def _look_at_sandbox(missing: Sequence[str], wanted: str) -> None:
    """Name what this system does not have, or refuse to go without.

    Raises:
        ConfigurationError: The setting requires it.
    """
    if not missing:
        return
    listed = ", ".join(missing)
    if wanted == "require":
        raise ConfigurationError(
            "CITY_DATA_BANK_SANDBOX=require",
            f"this system has no {listed}",
            "a Linux kernel with Landlock (since 6.7) and seccomp",
            "Use such a system, or set best-effort.",
        )
    _LOG.warning("query workers run without %s", listed)


Handler = Callable[[Request, Exception], Awaitable[Response]]


async def _problem(request: Request, status: int) -> Response:
    """A fault where there is no site."""
    error = QueryError(
        status, request.url.path[:200], "nothing that answers", "/sparql", "Go to /sparql."
    )
    return problem(error, request.headers.get("accept", ""), {})


def _http_fault(fault: Fault) -> Handler:
    """404 and 405 of the routes."""

    async def handle(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        response = await fault(request, status)
        headers = error.headers if isinstance(error, HTTPException) else None
        response.headers.update(headers or {})
        return response

    return handle


def _query_fault(fault: Fault) -> Handler:
    """A page's query that failed."""

    async def handle(request: Request, error: Exception) -> Response:
        _LOG.error("%s: %s", request.url.path, error)
        return await fault(request, error.status if isinstance(error, QueryError) else 500)

    return handle


def _own_fault(fault: Fault) -> Handler:
    """A fault of ours: logged by the server, told without its inside."""

    async def handle(request: Request, _: Exception) -> Response:
        return await fault(request, 500)

    return handle
