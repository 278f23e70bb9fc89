"""Pages: an address in a reader's language becomes HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.errors import QueryError
from city_data_bank.iris import TYPES
from city_data_bank.negotiation import best_language
from city_data_bank.pages import (
    about,
    accessibility,
    area,
    categories,
    category,
    cell,
    city,
    conflict,
    conflicts,
    dataset,
    dataset_version,
    datasets,
    document,
    documents,
    duties,
    gap,
    gaps,
    goal,
    home,
    indicator,
    indicator_version,
    indicators,
    listing,
    mirror,
    mirror_dataset,
    observation,
    period,
    privacy,
    provider,
    providers,
    purposes,
    release,
    report,
    resource,
    reuse,
    search,
    statistics,
    strategies,
    strategy,
    target,
)
from city_data_bank.pages.content import Content
from city_data_bank.pages.frame import Frame
from city_data_bank.pages.parts.paging import Paging
from city_data_bank.pages.rendering import render
from city_data_bank.pages.routes.faults import fault, gone
from city_data_bank.pages.routes.responses import (
    HTML,
    REVALIDATE,
    Document,
    not_modified,
    redirect,
    respond,
    tag_of,
    unchanged,
)
from city_data_bank.pages.routes.searching import form_of, found_as
from city_data_bank.pages.visit import PageFunction, Visit
from city_data_bank.usage.counts import PAGE

PAGES: Final[Mapping[str, PageFunction]] = {
    "about": about.page,
    "accessibility": accessibility.page,
    "area": area.page,
    "categories": categories.page,
    "category": category.page,
    "cell": cell.page,
    "city": city.page,
    "conflict": conflict.page,
    "conflicts": conflicts.page,
    "dataset": dataset.page,
    "dataset_version": dataset_version.page,
    "datasets": datasets.page,
    "duties": duties.page,
    "gap": gap.page,
    "gaps": gaps.page,
    "document": document.page,
    "documents": documents.page,
    "goal": goal.page,
    "home": home.page,
    "indicator": indicator.page,
    "indicator_version": indicator_version.page,
    "indicators": indicators.page,
    "listing": listing.page,
    "mirror": mirror.page,
    "mirror_dataset": mirror_dataset.page,
    "observation": observation.page,
    "period": period.page,
    "privacy": privacy.page,
    "provider": provider.page,
    "providers": providers.page,
    "purposes": purposes.page,
    "release": release.page,
    "report": report.page,
    "resource": resource.page,
    "reuse": reuse.page,
    "statistics": statistics.page,
    "search": search.page,
    "strategies": strategies.page,
    "strategy": strategy.page,
    "target": target.page,
}
"""Every page by its stem, which names its module, template, queries and test."""

_THINGS: Final[Mapping[str, str]] = {
    kind: kind
    for kind in (
        "area",
        "category",
        "conflict",
        "dataset",
        "document",
        "gap",
        "goal",
        "indicator",
        "observation",
        "period",
        "provider",
        "release",
        "strategy",
        "target",
        "report",
    )
} | {"file": "cell", "mirror": "mirror_dataset"}
_LISTS: Final[Mapping[str, str]] = {
    "about": "about",
    "accessibility": "accessibility",
    "catalog": "resource",
    "category": "categories",
    "city": "city",
    "conflict": "conflicts",
    "dataset": "datasets",
    "duty": "duties",
    "gap": "gaps",
    "document": "documents",
    "goal": "strategies",
    "indicator": "indicators",
    "mirror": "mirror",
    "privacy": "privacy",
    "provider": "providers",
    "purpose": "purposes",
    "release": "release",
    "report": "report",
    "resource": "resource",
    "reuse": "reuse",
    "statistics": "statistics",
    "search": "search",
    "strategy": "strategies",
    "target": "strategies",
}
_VERSIONED: Final = frozenset({"dataset", "indicator"})
"""Kinds of things that earlier releases are asked for."""
_COUNTED: Final = frozenset({"category", "dataset", "indicator", "provider"})
"""Kinds of things whose pages are counted."""
_CHANGING: Final = "statistics"
"""The page that changes between releases."""
_FOUND: Final = 200
_LONGEST_QUERY: Final = 2000
_IRI_SAFE: Final = "%/:=&?~#+!$,;'@()*[]"


def stem_of(kind: str, ref: str) -> str:
    """Which page shows a thing of a kind, or the list of a kind."""
    if not kind:
        return "home"
    if kind in _VERSIONED and dataset_version.MARK in ref:
        return f"{kind}_version"
    return _THINGS.get(kind, "resource") if ref else _LISTS.get(kind, "listing")


async def show(content: Content, request: Request) -> Response:
    """A page, or what is said where there is none."""
    visit = visit_of(content, request)
    if visit is None:
        return await fault(content, request, 404)
    if visit.ref:
        before = content.addresses.page(visit.language, visit.kind) + "/"
        if answer := gone(visit, request, before):
            return answer
    changing = str(content.usage.revision) if content.usage and visit.kind == _CHANGING else ""
    if visit.kind == "search" and (form := form_of(visit, request)) != "text/html":
        return found_as(visit, request, form)
    tag = tag_of(content, "html", visit.language, visit.kind, visit.ref, visit.raw_query, changing)
    if known := unchanged(request, tag):
        return not_modified(
            content, known, {"Vary": "Accept-Encoding", "Cache-Control": REVALIDATE}
        )
    return await _made(visit, request, tag)


async def _made(visit: Visit, request: Request, tag: str) -> Response:
    """The page, from memory where it was made before."""
    content = visit.content
    kept = content.cache.get(tag)
    if kept is None:
        made = await _render(visit)
        if isinstance(made, int):
            return await fault(content, request, made, visit.language)
        content.cache.put(tag, made)
        kept = made
    if content.usage and visit.ref and visit.kind in _COUNTED and request.method == "GET":
        content.usage.count(PAGE, visit.thing.removeprefix(content.bank.base))
    head, _, body = kept.partition(b"\n")
    status, _, links = head.decode("ascii").partition(" ")
    headers = {"Content-Language": visit.language, "Link": links}
    if visit.kind == "search":
        headers |= {"Vary": "Accept, Accept-Encoding", "X-Robots-Tag": "noindex"}
    return respond(content, request, Document(body, HTML, tag, headers, int(status)))


async def _render(visit: Visit) -> bytes | int:
    """Status and value of the Link header, a line end, the page; or the status of what failed."""
    stem = stem_of(visit.kind, visit.ref)
    try:
        page = await PAGES[stem](visit)
        if page is None and visit.ref and visit.kind in TYPES:
            # Below a thing hang others, such as the run that made a dataset.
            visit, stem = replace(visit, asked=[], foreseen={}), "resource"
            page = await PAGES[stem](visit)
    except QueryError as error:
        return error.status
    except ValueError:
        # An address that cannot be written as an IRI names nothing.
        page = None
    if page is None:
        return 410 if _purged(visit) else 404
    paging = getattr(page.view, "paging", None)
    if isinstance(paging, Paging) and paging.beyond and page.status == _FOUND:
        page = replace(page, status=404, beyond=paging.before)
    body, frame = render(visit, stem, page)
    return f"{page.status} {_links(visit.content, frame, page.thing)}\n".encode("ascii") + body


def _purged(visit: Visit) -> bool:
    """Whether a release was asked for of which only a tombstone is left."""
    release = visit.ref if visit.kind == "release" else visit.ref.partition(dataset_version.MARK)[2]
    return bool(release) and visit.content.archive.is_purged(release)


def visit_of(content: Content, request: Request) -> Visit | None:
    """The visit that a request asks for, or None where its address has no such form."""
    language = request.path_params["language"]
    segment = request.path_params.get("segment", "")
    kind = content.addresses.kind(language, segment) if segment else ""
    query = request.url.query
    if kind is None or (len(query) > _LONGEST_QUERY and kind != "search"):
        return None
    parameters = dict(reversed(request.query_params.multi_items()))
    ref = request.path_params.get("ref", "")
    # What is too long to be sought is refused in words, and not repeated in every link.
    raw = query if len(query) <= _LONGEST_QUERY else ""
    return Visit(content, language, kind, ref, parameters, raw)


async def make(content: Content, language: str, kind: str = "") -> None:
    """Make the list of a kind, or the home page, as for a reader.

    What it asked once for a release is kept; where it cannot be made, its first reader is told.
    """
    await _render(Visit(content, language, kind))


async def enter(content: Content, request: Request) -> Response:
    """The root of the bank: on to the home page in the reader's language."""
    language = best_language(request.headers.get("accept-language", ""), content.languages)
    return redirect(content, content.addresses.home(language), 303, "Accept-Language")


def _links(content: Content, frame: Frame, thing: str) -> str:
    """The page's relations to other addresses.

    Source: RFC 8288 (Link), RFC 6596 (canonical), RFC 8574 (cite-as), RFC 4946 (license), HTML
    (alternate), POWDER (describedby).
    """
    licence = f"http://publications.europa.eu/resource/authority/licence/{content.bank.licence}"
    links = [f'<{frame.canonical}>; rel="canonical"', f'<{licence}>; rel="license"']
    if frame.formats:
        links.append(f'<{quote(thing, safe=_IRI_SAFE)}>; rel="cite-as"')
        links.append(
            f'<{frame.formats[0].href}>; rel="describedby"; type="{frame.formats[0].kind}"'
        )
    links += [f'<{form.href}>; rel="alternate"; type="{form.kind}"' for form in frame.formats]
    links += [
        f'<{other.href}>; rel="alternate"; hreflang="{other.kind}"'
        for other in frame.languages
        if not other.current
    ]
    return ", ".join(links)
