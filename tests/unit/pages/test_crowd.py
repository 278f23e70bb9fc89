"""A bank of very many things: what lists them goes on from page to page, and names those of one."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pyoxigraph as ox
import pytest
from tests.unit.pages.conftest import BASE, Browser, StoreEngine, Texts, released

from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache
from city_data_bank.pages.parts.shelf import Shelf
from city_data_bank.pages.site import prepare
from city_data_bank.vocabulary import BANK, DCAT, DCT, QB, SDIM, SKOS, XSD

DATASETS, INDICATORS, VALUES = 130, 510, 20_010
DAY = ox.Literal("2030-01-01", datatype=ox.NamedNode(XSD["date"]))


def title(number: int) -> str:
    """Titles run against the order of addresses."""
    return f"Crowd {DATASETS - number:03}"


def statements() -> list[ox.Quad]:
    """The crowd: datasets with a duty and a value, indicators with a value, values."""
    graph = ox.NamedNode(f"{BASE}graph/crowd")
    found: list[ox.Quad] = []

    def add(thing: str, name: str, value: str | ox.Literal) -> None:
        term = ox.NamedNode(value) if isinstance(value, str) else value
        found.append(ox.Quad(ox.NamedNode(BASE + thing), ox.NamedNode(name), term, graph))

    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    for number in range(DATASETS):
        one = f"id/dataset/crowd-{number:03}"
        add(one, kind, DCAT["Dataset"])
        add(one, DCT["title"], ox.Literal(title(number), language="en"))
        add(one, DCT["creator"], f"{BASE}id/provider/stats")
        add(one, BANK["nextDue"], DAY)
        add(f"id/observation/crowd-{number:03}", QB["dataSet"], BASE + one)
        add(f"id/observation/crowd-{number:03}", SDIM["refPeriod"], f"{BASE}id/period/2018")
    for number in range(INDICATORS):
        one = f"id/indicator/bank/crowd-{number:03}"
        add(one, kind, BANK["Indicator"])
        add(one, SKOS["notation"], ox.Literal(f"crowd-{number:03}"))
        add(one, SKOS["inScheme"], f"{BASE}id/indicator/bank")
        add(f"id/observation/{number:05}", BANK["indicator"], BASE + one)
    for number in range(VALUES):
        add(f"id/observation/{number:05}", kind, QB["Observation"])
    return found


@pytest.fixture(scope="module")
def crowd(town: Content) -> Browser:
    """The town with the crowd, prepared as a service does it."""
    assert isinstance(town.engine, StoreEngine)
    store = ox.Store()
    store.extend(town.engine.store)
    store.extend(statements())
    more = (released(f"crowd-{number:03}", {"en": title(number)}) for number in range(DATASETS))
    manifest = replace(town.manifest, datasets=(*town.manifest.datasets, *more))
    words = {language: town.messages[language] for language in town.languages}
    content = replace(
        town,
        engine=StoreEngine(store, BASE),
        manifest=manifest,
        shelf=Shelf.of(manifest.datasets, words),
        cache=PageCache(10_000_000),
        memory=Memory(),
    )
    asyncio.run(prepare(content))
    return Browser(content)


@pytest.mark.parametrize("path", ["about", "provider", "reuse"])
def test_what_counts_everything_was_asked_before_its_first_reader(
    crowd: Browser, path: str
) -> None:
    before = crowd.engine.asked
    crowd.page(crowd.content.addresses.page("de", path))
    assert crowd.engine.asked == before


def test_the_datasets_of_a_provider_go_by_title_from_page_to_page(
    crowd: Browser, texts: Texts
) -> None:
    titles = [
        one
        for number in (1, 2, 3)
        for one in texts(
            crowd.page(f"/en/provider/stats?page={number}"), "//ul[@class='entries']//h3"
        )
    ]
    assert len(titles) == DATASETS + 2
    assert titles == sorted(titles)


def test_duties_go_on_and_are_counted_as_a_whole(crowd: Browser, texts: Texts) -> None:
    rows = "//section[@aria-labelledby='datasets']//tbody/tr"
    first, second = (crowd.page(f"/en/duties?page={number}") for number in (1, 2))
    assert texts(first, rows)[0].startswith("Population in 2020"), "the longest overdue first"
    assert [len(texts(page, rows)) for page in (first, second)] == [100, 32]
    assert texts(second, "//section[@aria-labelledby='datasets']/p")[0].startswith("1 is overdue.")
    assert not second.xpath("//section[@aria-labelledby='indicators']"), "they have ended"


def test_purposes_go_on_those_without_one_first(crowd: Browser, texts: Texts) -> None:
    told = [
        one
        for number in (1, 2)
        for one in texts(
            crowd.page(f"/en/purposes?page={number}"), "//section[@aria-labelledby='datasets']//dd"
        )
    ]
    assert len(told) == DATASETS + 3
    assert "Planning of schools." in told[-2:]


def test_the_datasets_of_a_period_go_on(crowd: Browser, texts: Texts) -> None:
    rows = "//section[h2[@id='datasets']]//tbody/tr"
    first, second = (crowd.page(f"/en/period/2018?page={number}") for number in (1, 2))
    assert [len(texts(page, rows)) for page in (first, second)] == [100, 31]
    assert texts(second, rows)[-2] == f"{title(DATASETS - 1)} 1"


def test_indicators_with_values_go_on(crowd: Browser, texts: Texts) -> None:
    items = "//section[h2[@id='filled']]//li"
    first, second = (crowd.page(f"/en/indicator?page={number}") for number in (1, 2))
    assert [len(texts(page, items)) for page in (first, second)] == [500, 11]


def test_the_overview_of_a_scheme_goes_on_and_counts_all_of_it(
    crowd: Browser, texts: Texts
) -> None:
    first, second = (crowd.page(f"/en/indicator/bank?page={number}") for number in (1, 2))
    rows = [texts(page, "//table[contains(@class, 'latest')]/tbody/tr") for page in (first, second)]
    assert [len(one) for one in rows] == [500, 12]
    assert not set(rows[0]) & set(rows[1])
    for page in (first, second):
        assert texts(page, "//dl[@class='facts head'][1]//dd")[0] == "1 of 512"


def test_more_things_than_are_sorted_are_listed_all_the_same(crowd: Browser) -> None:
    links = "//ul[@class='columns']/li/a/@href"
    last = -(-(VALUES + 12) // 200)
    first, second, end = (
        crowd.page(f"/en/observation?page={number}").xpath(links) for number in (1, 2, last)
    )
    assert len(first) == len(second) == 200
    assert not set(first) & set(second)
    assert len(end) == (VALUES + 12) % 200


def test_more_that_points_to_a_thing_than_is_sorted_is_listed_all_the_same(crowd: Browser) -> None:
    path = "/en/resource?iri=http://purl.org/linked-data/cube%23Observation"
    links = "//section[h2[@id='incoming']]//ul[@class='columns']/li/a/@href"
    first, second = (crowd.page(f"{path}&page={number}").xpath(links) for number in (1, 2))
    assert len(first) == len(second) == 50
    assert not set(first) & set(second)
