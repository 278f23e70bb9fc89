"""The list of indicators."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
from tests.unit.pages.conftest import Browser, StoreEngine, Texts

from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache

NAMESAKE = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
GRAPH <graph/ontology> {
  <id/indicator/norm/9.9> a bank:Indicator ; skos:inScheme <id/indicator/norm> ;
    skos:notation "9.9" ; skos:prefLabel "Population on 31 December"@en .
  <id/observation/any> a qb:Observation ; bank:indicator <id/indicator/norm/9.9> .
}
"""


def test_indicators_with_values_stand_first_and_open(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator")
    assert texts(page, "//section[h2[@id='filled']]//li") == ["Population on 31 December"]


def test_the_others_are_folded_by_list_and_counted(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/wskaznik")
    folded = page.xpath("//section[h2[@id='empty']]/details[not(@open)]")
    assert [texts(one, "./summary") for one in folded] == [
        ["Norma 3 wskaźniki"],
        ["Zmienne banku 1 wskaźnik"],
    ]


def test_themes_and_codes_stand_in_the_order_of_their_numbers(
    browser: Browser, texts: Texts
) -> None:
    (standard,) = browser.page("/en/indicator").xpath("//details[contains(., 'Standard')]")
    assert texts(standard, "./h3") == ["Economy", "People"]
    assert texts(standard, ".//li") == ["5.9 Work", "5.10 Firms", "13.1 Population change"]


def test_it_begins_with_the_lists_and_how_many_of_their_indicators_have_a_value(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/indicator")
    assert texts(page, "//ul[@class='categories']/li") == [
        "Variables of the bank With a value for the city: 1 of 2",
        "Standard With a value for the city: 0 of 3",
        "Indicators by year 5 indicators",
    ]
    links = page.xpath("//ul[@class='categories']//a/@href")
    assert links == ["/en/indicator/bank", "/en/indicator/norm", "/en/gap"]


def test_it_leads_to_the_matrix_of_indicators_and_years(browser: Browser) -> None:
    assert browser.page("/en/indicator").xpath("//main//a[@href='/en/gap']")


def test_indicators_of_one_name_say_of_which_list_they_are(town: Content, texts: Texts) -> None:
    store = ox.Store()
    store.extend(town.engine.store)  # type: ignore[attr-defined] # the engine of the tests
    store.load(NAMESAKE.encode(), format=ox.RdfFormat.TRIG, base_iri=town.bank.base)
    engine = StoreEngine(store, town.bank.base)
    page = Browser(replace(town, engine=engine, cache=PageCache(0), memory=Memory())).page(
        "/en/indicator"
    )
    assert texts(page, "//section[h2[@id='filled']]//li") == [
        "Population on 31 December (Standard)",
        "Population on 31 December (Variables of the bank)",
    ]
