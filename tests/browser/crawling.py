"""Walks through a site by its links, with a sample where there are too many to follow."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import httpx
from lxml import html

SEED: Final = 20260901
SAMPLE: Final = 100
"""Addresses of each kind that is not walked whole: 300 observations, gaps and periods in all."""
LEAF: Final = "query"
"""Kind of an answer, which names IRIs and promises no pages."""
AT_ONCE: Final = 4


@dataclass
class Walk:
    """What was seen.

    Args:
        url: Of the service, ending in ``/``.
        many: The kind of an address that is only sampled, or the empty string.
        wanted: Whether a sampled address is looked at in any case, by the page that links to it.
        status: By address without its fragment.
        ids: Of the elements of each page.
        fragments: Asked for, with the page that does, by address.
        left: Addresses by their kind, with the page that links to each.
        first: The page that linked to an address first.
    """

    url: str
    many: Callable[[str], str]
    wanted: Callable[[str], bool]
    status: dict[str, int] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    fragments: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    left: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    first: dict[str, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    async def run(self, starts: Iterable[str]) -> None:
        """Walk from some addresses until nothing is new, then look at the samples."""
        limits = httpx.Limits(max_connections=AT_ONCE)
        async with httpx.AsyncClient(limits=limits, timeout=120) as client:
            await self._follow(client, {urljoin(self.url, start) for start in starts})
            chance = random.Random(SEED)  # noqa: S311 -- a sample, not a secret
            for kind in sorted(self.left):
                pool = sorted(self.left[kind] - self.seen)
                await self._follow(client, set(chance.sample(pool, min(SAMPLE, len(pool)))))

    def dead(self) -> list[str]:
        """Addresses that do not answer, and fragments that are on no page."""
        lost = [
            f"{status} {address} <- {self.first.get(address)}"
            for address, status in self.status.items()
            if status != httpx.codes.OK
        ]
        return lost + [
            f"#{fragment} of {address} <- {page}"
            for address, wanted in self.fragments.items()
            for fragment, page in wanted.items()
            if address in self.ids and unquote(fragment) not in self.ids[address]
        ]

    async def _follow(self, client: httpx.AsyncClient, found: set[str]) -> None:
        """Look at addresses and at what they lead to, one round after another."""
        gate = asyncio.Semaphore(AT_ONCE)

        async def look(address: str) -> None:
            async with gate:
                await self._look(client, address)

        while found:
            self.seen |= found
            self._found: set[str] = set()
            await asyncio.gather(*map(look, sorted(found)))
            found = self._found - self.seen

    async def _look(self, client: httpx.AsyncClient, address: str) -> None:
        """Look at one address, and note the links of its page."""
        answer = await client.get(
            address, headers={"Accept": "text/html,*/*;q=0.5"}, follow_redirects=True
        )
        self.status[address] = answer.status_code
        if self.many(address.removeprefix(self.url)) == LEAF:
            return
        if not answer.is_success or "html" not in answer.headers.get("content-type", ""):
            return
        page = html.fromstring(answer.content)
        if not answer.history:  # the nodes of a graph have no place in the page that shows it
            self.ids[address] = frozenset(
                str(one.get("id")) for one in page.iter() if one.get("id")
            )
        for element in page.iter():
            for name in ("href", "src"):
                if link := element.get(name):
                    self._note(str(answer.url), str(link))

    def _note(self, page: str, link: str) -> None:
        """What is done about a link of a page."""
        address, fragment = urldefrag(urljoin(page, link))
        if not address.startswith(self.url):
            return
        self.first.setdefault(address, page)
        if fragment and "/file/" not in address:
            self.fragments[address].setdefault(fragment, page)
        path = address.removeprefix(self.url)
        if (kind := self.many(path)) and not self.wanted(page.removeprefix(self.url)):
            self.left[kind].add(address)
        elif not (urlsplit(page).query and urlsplit(address).query):
            # What a narrowed list leads to is another narrowing: depth 1.
            self._found.add(address)
