"""Every link of the site leads somewhere."""

from __future__ import annotations

import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from tests.bank_service import BankService
from tests.browser.conftest import ROOT
from tests.browser.crawling import LEAF, Walk

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.pages.addresses import Addresses

pytestmark = pytest.mark.browser

SAMPLED = ("observation", "gap", "period")
THINGS = """
SELECT DISTINCT ?thing WHERE { ?thing a ?kind FILTER(STRSTARTS(STR(?thing), "%sid/")) }
"""


def sampled_kind(addresses: Addresses, path: str) -> str:
    """The kind of an address of which there are too many; empty if it is none."""
    before, _, query = path.partition("?")
    language, _, rest = before.partition("/")
    segment, _, ref = rest.partition("/")
    if language not in addresses.segments:
        return LEAF if query and language in {"sparql", "q"} else "data" * (language == "data")
    kind = addresses.kind(language, segment) or ""
    return kind if kind in SAMPLED and (ref or query) else ""


def is_conflict(addresses: Addresses, path: str) -> bool:
    """Whether an address is that of a conflict's page, whose values are all looked at."""
    language, _, rest = path.partition("/")
    segment, _, ref = rest.partition("/")
    return bool(ref) and addresses.kind(language, segment) == "conflict"


def test_no_link_of_the_site_is_dead(service: BankService) -> None:
    bank = read_bank(ROOT)
    addresses = Addresses.of(bank.base, read_messages(bank), bank.languages)
    asked = service.client.get(
        "/sparql", params={"query": THINGS % bank.base}, headers={"Accept": "text/csv"}
    )
    things = [addresses.link(tag, iri) for iri in asked.text.split()[1:] for tag in bank.languages]
    walk = Walk(service.url, partial(sampled_kind, addresses), partial(is_conflict, addresses))
    paths = {path for path in things if path and not sampled_kind(addresses, path.lstrip("/"))}
    for path in sorted({path for path in things if path} - paths):
        walk.left[sampled_kind(addresses, path.lstrip("/"))].add(walk.url + path.lstrip("/"))
    with ThreadPoolExecutor(1) as apart:  # the browser of other tests has a loop in this thread
        apart.submit(asyncio.run, walk.run({"/", *paths})).result()
    counts = Counter(sampled_kind(addresses, one.removeprefix(walk.url)) for one in walk.status)
    assert len(walk.status) > len(paths)
    assert all(counts[kind] for kind in (*SAMPLED, "data", LEAF)), counts
    assert walk.dead() == []
