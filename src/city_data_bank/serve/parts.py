"""What is made of one release before it is served: its routes and its engines, none started yet.

What comes in: a bank with a verified release, or RDF files; settings. What goes out: ``Parts``.
Everything that is said of a release belongs to its parts, so that a request that has taken them
cannot mix two releases.
"""

from __future__ import annotations

import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import uuid4

from starlette.types import ASGIApp

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.folders import Folders, generic_root
from city_data_bank.bank.words import read_messages
from city_data_bank.endpoint.answers import AnswerCache, Transfers
from city_data_bank.endpoint.editor import find_editor
from city_data_bank.endpoint.examples import read_examples
from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.endpoint.pages import EndpointPages, Site
from city_data_bank.endpoint.protocol import SparqlProtocol
from city_data_bank.endpoint.reference import describe_operations
from city_data_bank.endpoint.routes import endpoint_routes
from city_data_bank.endpoint.served import Served
from city_data_bank.endpoint.stored.catalogue import StoredQueries, read_stored
from city_data_bank.endpoint.workbench import Workbench
from city_data_bank.harvest.routes import harvest_routes, root_routes
from city_data_bank.manifest import STORE, read_manifest
from city_data_bank.messages import Messages, chain
from city_data_bank.pages.frame import frame_around
from city_data_bank.pages.site import fault_handler, open_content, prepare, routes_of
from city_data_bank.serve.cells import ReleasedCells
from city_data_bank.serve.faults import Fault, plain_fault
from city_data_bank.serve.front import front_page
from city_data_bank.serve.pools import page_engine, public_engine, public_pool
from city_data_bank.serve.routing import below_base
from city_data_bank.serve.security import security_routes
from city_data_bank.settings import Settings
from city_data_bank.store.engine import ServedEngine
from city_data_bank.store.loading import check_files
from city_data_bank.usage.counts import Usage

_LANGUAGES: Final = ("en", "de", "pl")
"""Of an endpoint without a bank."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What serves one release.

    Args:
        release: Its id.
        app: Answers requests, below the path of the base.
        entrance: How an address begins that asks the endpoint.
        endpoint: Answers those; ``app`` would pass them on to it.
        engines: By name; they are started and ended with the release.
        prepare: Asks them, once they run, what every reader would wait for; may raise anything.
        fault: Makes the response where nothing else does.
        openapi: The description of its operations.
        cache: Answers of the endpoint that were asked for last.
        rdf: Files that are loaded into ``store`` at the start.
        store: Folder of the store.
        damaged: What is wrong with files of the release, by path; found when they are asked for.
    """

    release: str
    app: ASGIApp
    entrance: bytes
    endpoint: ASGIApp
    engines: Mapping[str, ServedEngine]
    prepare: Callable[[], Awaitable[None]]
    fault: Fault
    openapi: Callable[[], Mapping[str, Any]]
    cache: AnswerCache
    rdf: Sequence[Path]
    store: Path
    damaged: Mapping[str, str] = field(default_factory=dict)


def parts_of_release(
    bank: Bank, release: Path, settings: Settings, transfers: Transfers, usage: Usage | None = None
) -> Parts:
    """A bank's site and endpoint on a release.

    Args:
        bank: As its folder describes it now.
        release: Folder of the release, verified.
        settings: Of the run.
        transfers: Answers that are being sent, of all releases.
        usage: Counts what is read, of all releases; None = nobody counts.

    Raises:
        ConfigurationError: A setting, a template or a query is wrong.
        DamagedReleaseError: The release has no manifest.
    """
    manifest = read_manifest(release)
    messages = read_messages(bank)
    public = public_engine(release, manifest, settings)
    reserved = page_engine(release, manifest, settings)
    cells = ReleasedCells.of(release, manifest)
    content = open_content(bank, release, manifest, reserved, messages, settings, cells, usage)
    words = {language: messages[language] for language in bank.languages}
    stored = read_stored(bank.folders)
    workbench = Workbench(
        base=bank.base,
        examples=read_examples(bank.folders, bank.base),
        editor=find_editor(bank.folders),
        stored=bool(stored.queries),
    )
    served = Served(
        engine=public,
        release=manifest.id,
        base=bank.base,
        limits=EndpointLimits.of(settings),
        pages=EndpointPages(bank.folders, words, Site(partial(frame_around, content)), workbench),
        proxies=_proxies(settings),
        stored=stored,
        cache=AnswerCache(settings.integer("query_cache")),
        transfers=transfers,
    )
    faces = harvest_routes(bank, release, manifest)
    routes = [*endpoint_routes(served), *faces, *routes_of(content)]
    at_root = (*security_routes(bank, manifest), *root_routes(bank, release, manifest))
    return Parts(
        release=manifest.id,
        app=below_base(bank.base, routes, at_root),
        entrance=_entrance(bank.base),
        endpoint=SparqlProtocol(served),
        engines={"public": public, "pages": reserved},
        prepare=partial(prepare, content),
        fault=fault_handler(content),
        openapi=partial(describe_operations, served, bank.languages[0]),
        cache=served.cache,
        rdf=(),
        store=release / STORE,
        damaged=content.damage.found,
    )


def parts_of_files(files: Sequence[Path], settings: Settings, transfers: Transfers) -> Parts:
    """An endpoint over plain files.

    Args:
        files: The format stands in the extension.
        settings: Of the run; its port is the one that is listened on.
        transfers: Answers that are being sent.

    Raises:
        ConfigurationError: A file or a setting is wrong.
    """
    release = f"files-{check_files(files)}"
    host = settings.text("host")
    base = f"http://{f'[{host}]' if ':' in host else host}:{settings.integer('port')}/"
    store = Path(tempfile.gettempdir()) / f"city-data-bank-{uuid4().hex}"
    public = public_pool(store, settings)
    folders = Folders(generic_root())
    workbench = Workbench(base, (), find_editor(folders), stored=False)
    served = Served(
        engine=public,
        release=release,
        base=base,
        limits=EndpointLimits.of(settings),
        pages=EndpointPages(folders, _generic_words(folders), None, workbench),
        proxies=_proxies(settings),
        stored=StoredQueries(),
        cache=AnswerCache(settings.integer("query_cache")),
        transfers=transfers,
    )
    routes = [front_page(served.pages, files), *endpoint_routes(served)]
    return Parts(
        release=release,
        app=below_base(base, routes, ()),
        entrance=_entrance(base),
        endpoint=SparqlProtocol(served),
        engines={"public": public},
        prepare=_nothing,
        fault=plain_fault,
        openapi=partial(describe_operations, served, _LANGUAGES[0]),
        cache=served.cache,
        rdf=tuple(files),
        store=store,
    )


async def _nothing() -> None:
    """What is to be prepared where there are no pages."""


def _entrance(base: str) -> bytes:
    """How the address of a query by GET begins."""
    return f"{urlsplit(base).path.rstrip('/')}/sparql?".encode()


def _generic_words(folders: Folders) -> Mapping[str, Messages]:
    """The endpoint's words without a bank."""
    sources = {
        language: [folders.find(f"web/messages/{language}/endpoint.ftl").read_text("utf-8")]
        for language in _LANGUAGES
    }
    return chain(sources, _LANGUAGES)


def _proxies(settings: Settings) -> frozenset[str]:
    """Addresses of proxies that are believed."""
    return frozenset(settings.text("trusted_proxies").replace(",", " ").split())
