"""What the city lacks."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest
from tests.unit.pages.conftest import Browser, StoreEngine, Texts

from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache

GAP = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
GRAPH <graph/dataset/none> {
  <id/gap/none/norm/5.10/01/2019> a bank:Gap ; bank:indicator <id/indicator/norm/5.10> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2019> ; dct:type bank:not-delivered .
}
"""


def test_every_indicator_has_its_years_with_a_value_or_a_reason(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/gap")
    assert texts(page, "//section[@aria-labelledby='matrix']//thead/tr/th")[-1] == "2024"
    rows = texts(page, "//section[@aria-labelledby='matrix']//tbody/tr")
    assert any(row.startswith("Population on 31 December no") for row in rows)


def test_a_gap_leads_to_its_page_and_says_its_reason(browser: Browser) -> None:
    page = browser.page("/pl/brak")
    (link,) = page.xpath("//a[@class='gap']")
    assert link.get("title") == "zjawisko nie wystąpiło"
    assert link.get("href") == "/pl/brak/population-2026/bank/population/01/2019/stats"


def test_values_and_reasons_are_counted(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/gap")
    signs = texts(page, "//section[@aria-labelledby='legend']//dt")
    counts = texts(page, "//section[@aria-labelledby='legend']//dd")
    assert signs == ["✓ value", "no did not occur"]
    cells = page.xpath("//section[@aria-labelledby='matrix']//td/span[text()='✓']")
    assert counts == [str(len(cells)), "1"]


def test_the_table_is_offered_as_csv(browser: Browser) -> None:
    page = browser.page("/en/gap")
    (link,) = page.xpath("//section[@aria-labelledby='legend']//p/a/@href")
    assert link.startswith("/sparql?format=csv&query=")


@pytest.fixture
def wider(town: Content) -> Browser:
    """The town, with a gap of a standard's indicator."""
    store = ox.Store()
    store.extend(town.engine.store)  # type: ignore[attr-defined] # the engine of the tests
    store.load(GAP.encode(), format=ox.RdfFormat.TRIG, base_iri=town.bank.base)
    engine = StoreEngine(store, town.bank.base)
    return Browser(replace(town, engine=engine, cache=PageCache(0), memory=Memory()))


def test_one_theme_is_shown_and_each_other_is_a_link_away(wider: Browser, texts: Texts) -> None:
    page = wider.page("/en/gap")
    first, other = page.xpath("//section[@aria-labelledby='matrix']/ul/li/a")
    assert (first.get("aria-current"), other.get("aria-current")) == ("true", None)
    assert texts(page, "//table/caption") == ["Economy"] == [first.text_content()]
    assert texts(page, "//section[@aria-labelledby='legend']//dd") == ["3", "1", "1"]
    page = wider.page(other.get("href"))
    assert texts(page, "//table/caption") == ["Variables of the bank"]


def test_an_unknown_theme_shows_the_first(wider: Browser, texts: Texts) -> None:
    assert texts(wider.page("/en/gap?theme=none"), "//table/caption") == ["Economy"]
