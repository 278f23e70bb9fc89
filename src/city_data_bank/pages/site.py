"""The site: everything that is needed put together once, and its routes."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from inspect import isawaitable
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from city_data_bank.bank.configuration import Bank
from city_data_bank.manifest import SEARCH_INDEX, Manifest
from city_data_bank.messages import Messages
from city_data_bank.pages.addresses import Addresses
from city_data_bank.pages.content import Content
from city_data_bank.pages.damage import Damage
from city_data_bank.pages.excerpt import CellReader
from city_data_bank.pages.page_cache import PageCache
from city_data_bank.pages.parts.colours import dark_tokens, tokens
from city_data_bank.pages.parts.shelf import Shelf
from city_data_bank.pages.queries import read_queries
from city_data_bank.pages.released import ReleasedFiles
from city_data_bank.pages.routes.documents import document, vocabulary
from city_data_bank.pages.routes.faults import fault
from city_data_bank.pages.routes.files import download, icon, style
from city_data_bank.pages.routes.things import point
from city_data_bank.pages.routes.views import enter, make, show
from city_data_bank.pages.statistics import ADDRESS as TOTALS
from city_data_bank.pages.statistics import totals
from city_data_bank.pages.templating import read_templates
from city_data_bank.release.archive import Archive
from city_data_bank.search.opened import SearchIndex
from city_data_bank.settings import Settings
from city_data_bank.store.engine import Engine
from city_data_bank.typography import fine_messages
from city_data_bank.usage.counts import Usage

_COMMENTS: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_ENDS: Final = re.compile(r"(?<=[{};,])\n+|^\n+")
_COUNTING: Final = ("about", "indicator", "provider", "purpose", "release", "reuse")
"""Kinds of pages that count all datasets."""
_MANY: Final = 100
"""Datasets that are counted in no time."""

Handler = Callable[[Content, Request], Response | Awaitable[Response]]


def open_content(  # noqa: PLR0913, PLR0917 -- what serve has at hand, put together in one place
    bank: Bank,
    release: Path,
    manifest: Manifest,
    engine: Engine,
    messages: Mapping[str, Messages],
    settings: Settings,
    read_cell: CellReader | None = None,
    usage: Usage | None = None,
) -> Content:
    """Everything that the answers of a bank's site need.

    Args:
        bank: The city's bank.
        release: Folder of the release that is served.
        manifest: Of that release.
        engine: Answers queries on it; reserved for the site's own pages.
        messages: By language.
        settings: Of the run; ``page_cache`` is read.
        read_cell: Shows a cell of a delivered file; None = its page says where the cell is.
        usage: Counts what is read; None = nobody counts.
    """
    style_sheet, files = _style(bank), ReleasedFiles.of(manifest)
    return Content(
        bank=bank,
        release=release,
        manifest=manifest,
        engine=engine,
        messages=messages,
        words={tag: fine_messages(messages[tag], tag) for tag in bank.languages},
        read_cell=read_cell,
        addresses=Addresses.of(bank.base, messages, bank.languages),
        queries=read_queries(bank.folders),
        templates=read_templates(bank.folders),
        files=files,
        damage=Damage.of(release, files.by_address.values()),
        style=style_sheet,
        fingerprint=_fingerprint(bank, manifest, style_sheet),
        cache=PageCache(settings.integer("page_cache")),
        archive=Archive(release.parent),
        shelf=Shelf.of(
            manifest.datasets, {language: messages[language] for language in bank.languages}
        ),
        usage=usage,
        search=SearchIndex.open(release / SEARCH_INDEX),
    )


def routes_of(content: Content) -> list[BaseRoute]:
    """The routes of a site, below the path of its base."""
    return list(_routes(content))


async def prepare(content: Content) -> None:
    """Make what every reader of a release would wait for, before the first one comes.

    Where a city has tens of thousands of values, the questions of its home page take seconds. Where
    it has very many datasets, so do those of pages that count them all. Their answers are kept for
    as long as the release is served.
    """
    await make(content, content.languages[0])
    if len(content.manifest.datasets) > _MANY:
        for kind in _COUNTING:
            await make(content, content.languages[0], kind)


def fault_handler(content: Content) -> Callable[[Request, int], Awaitable[Response]]:
    """What serve.py asks for a page where no route, or a fault of ours, has answered."""

    async def handle(request: Request, status: int) -> Response:
        return await fault(content, request, status)

    return handle


def _routes(content: Content) -> Iterator[BaseRoute]:
    """One route a form of address; no route begins with a parameter."""
    yield _route("/", enter, content)
    yield _route("/id/{kind}", point, content)
    yield _route("/id/{kind}/{ref:path}", point, content)
    yield _route("/data/{name:path}", document, content)
    yield _route("/ns/bank", vocabulary, content)
    yield _route("/static/site.css", style, content)
    yield _route("/static/icon.svg", icon, content)
    yield _route(f"/{TOTALS}", totals, content)
    for address in sorted(content.files.by_address):
        if not address.startswith(("data/", "file/")):
            yield _route(f"/{address}", partial(_named, address=address), content)
    yield _route("/file/{rest:path}", _file, content)
    for language in content.languages:
        for path in ("/", "/{segment}", "/{segment}/{ref:path}"):
            yield _route(f"/{language}{path}", partial(_page, language=language), content)


async def _named(content: Content, request: Request, address: str) -> Response:
    """A file with a fixed address, such as the catalogue."""
    request.path_params["address"] = address
    return await download(content, request)


async def _file(content: Content, request: Request) -> Response:
    """A delivered file."""
    request.path_params["address"] = f"file/{request.path_params['rest']}"
    return await download(content, request)


async def _page(content: Content, request: Request, language: str) -> Response:
    """A page in a language."""
    request.path_params["language"] = language
    return await show(content, request)


def _route(path: str, handler: Handler, content: Content) -> Route:
    """A route that answers GET and HEAD."""

    async def endpoint(request: Request) -> Response:
        answer = handler(content, request)
        return await answer if isawaitable(answer) else answer

    return Route(path, endpoint, methods=["GET"])


def _style(bank: Bank) -> bytes:
    """The style sheet, the bank's colours first; without comments and line ends of ours."""
    light, dark = tokens(bank.colours), dark_tokens(bank.colours)
    other = {name: colour for name, colour in dark.items() if colour != light[name]}
    sheet = bank.folders.find("web/static/site.css").read_text(encoding="utf-8")
    sheet = _LINE_ENDS.sub("", _COMMENTS.sub("", sheet))
    return (
        f":root{{color-scheme:light dark;{_variables(light)}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{_variables(other)}}}}}\n{sheet}"
    ).encode()


def _variables(colours: Mapping[str, str]) -> str:
    """Colours as CSS custom properties."""
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())


def _fingerprint(bank: Bank, manifest: Manifest, style_sheet: bytes) -> str:
    """Of everything that answers are made from."""
    digest = sha256(manifest.id.encode())
    digest.update(style_sheet)
    for folder in ("web/templates", "web/messages", "queries/pages"):
        for name, path in bank.folders.files(folder, "*.*"):
            digest.update(name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
