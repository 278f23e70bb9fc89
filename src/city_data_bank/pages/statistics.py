"""Statistics: what the bank holds, and what is read and downloaded most."""

from __future__ import annotations

import asyncio
import csv
import io
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.pages.content import Content
from city_data_bank.pages.dataset_version import MARK
from city_data_bank.pages.parts.catalogue import COUNTS, counts_of
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.routes.faults import fault
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.usage.counts import DOWNLOAD, PAGE, Usage

ADDRESS: Final = "statistics.csv"
"""Where the totals stand, below the base."""
_DAYS: Final = 30
_YEAR: Final = 366
_MOST: Final = 10
_DATA: Final = "data/dataset/"


@dataclass(frozen=True, slots=True)
class Read:
    """Something that was read.

    Args:
        what: Its name, leading to it.
        reads: How often.
    """

    what: Item
    reads: int


@dataclass(frozen=True, slots=True)
class StatisticsView:
    """What the page shows.

    Args:
        counts: What the bank holds: message key and number.
        kept: Whether readings are counted here.
        days: Of how many days readings are added up.
        pages: Pages, the most read first.
        downloads: Files, the most downloaded first.
        table: Where all totals stand.
    """

    counts: tuple[tuple[str, int], ...]
    kept: bool
    days: int
    pages: tuple[Read, ...]
    downloads: tuple[Read, ...]
    table: str


async def page(visit: Visit) -> Page | None:
    """The statistics of the bank."""
    usage = visit.content.usage
    pages = await _most_read(usage, PAGE)
    downloads = await _most_read(usage, DOWNLOAD)
    base = visit.content.bank.base
    names = await names_of(visit, [base + address.partition(MARK)[0] for address, _ in pages])
    view = StatisticsView(
        counts_of(visit, *COUNTS),
        usage is not None,
        _DAYS,
        tuple(Read(_named(visit, names, base + address), reads) for address, reads in pages),
        tuple(Read(_file(visit, address), reads) for address, reads in downloads),
        visit.content.addresses.root + ADDRESS,
    )
    return Page(visit.say("statistics-title"), view, visit.messages("statistics-summary"))


async def totals(content: Content, request: Request) -> Response:
    """Every daily total of the last year as a table."""
    if content.usage is None:
        return await fault(content, request, 404)
    body = await asyncio.to_thread(_table, content.usage)
    headers = {"Cache-Control": "public, no-cache", "Access-Control-Allow-Origin": "*"}
    return Response(body, 200, headers, "text/csv; charset=utf-8; header=present")


def _table(usage: Usage) -> str:
    """The totals as CSV."""
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(("day", "kind", "address", "reads"))
    lines.writerows((one.day, one.kind, one.address, one.reads) for one in usage.totals(_YEAR))
    return text.getvalue()


async def _most_read(usage: Usage | None, kind: str) -> tuple[tuple[str, int], ...]:
    """What was read most lately."""
    return await asyncio.to_thread(usage.most_read, kind, _DAYS, _MOST) if usage else ()


def _named(visit: Visit, names: Names, thing: str) -> Item:
    """A page by the name of what it shows; of an earlier version by the release, too."""
    whole, _, release = thing.partition(MARK)
    name = _title(visit, whole) or names(whole)
    if release:
        name = visit.say("statistics-version", title=str(name), release=release)
    return Item(name, visit.content.addresses.link(visit.language, thing))


def _title(visit: Visit, thing: str) -> Text | None:
    """The title of a dataset, None of anything else."""
    slug = thing.removeprefix(visit.content.bank.iris.scheme("dataset") + "/")
    titles = (one.title for one in visit.content.manifest.datasets if one.slug == slug)
    return visit.choose_stated(next(titles, {}))


def _file(visit: Visit, address: str) -> Item:
    """A file of a dataset."""
    known = address in visit.content.files.by_address
    href = visit.content.addresses.root + address if known else None
    return Item(Text(address.removeprefix(_DATA)), href)
