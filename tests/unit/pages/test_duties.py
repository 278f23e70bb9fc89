"""What is due."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
from tests.unit.pages.conftest import Browser, StoreEngine, Texts

from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache

ROOT = Path(__file__).parents[3]
NAMESAKE = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
GRAPH <graph/ontology> {
  <id/indicator/norm/9.9> a bank:Indicator ; bank:nextDue "2027-01-31"^^xsd:date ;
    skos:inScheme <id/indicator/norm> , bank:indicators ;
    skos:prefLabel "Population on 31 December"@en .
}
"""


def test_what_is_overdue_stands_first_and_says_since_when(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/duties")
    rows = texts(page, "//section[@aria-labelledby='datasets']//tbody/tr")
    overdue, upcoming = rows
    assert overdue == (
        "Population in 2020 (export of 2022) 2020 overdue since 31 December 2022 Statistics Office"
    )
    assert upcoming.endswith("31 December 2026 Statistics Office")
    assert texts(page, "//section[@aria-labelledby='datasets']/p")[0].startswith("1 is overdue.")


def test_indicators_name_the_unit_that_is_responsible(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/obowiazki")
    rows = texts(page, "//section[@aria-labelledby='indicators']//tbody/tr")
    assert rows == ["Ludność na dzień 31 grudnia 2024 31 grudnia 2026 Urząd Miasta Brzozowo"]


def test_indicators_of_one_name_say_of_which_list_they_are(town: Content, texts: Texts) -> None:
    assert isinstance(town.engine, StoreEngine)
    store = ox.Store()
    store.extend(town.engine.store)
    store.load(NAMESAKE.encode(), format=ox.RdfFormat.TRIG, base_iri=town.bank.base)
    engine = StoreEngine(store, town.bank.base)
    page = Browser(replace(town, engine=engine, cache=PageCache(0), memory=Memory())).page(
        "/en/duties"
    )
    assert texts(page, "//section[@aria-labelledby='indicators']//tbody/tr/th") == [
        "Population on 31 December (Variables of the bank)",
        "Population on 31 December (Standard)",
    ]


def test_who_reports_an_indicator_is_named_where_no_method_names_a_unit() -> None:
    graph = """
        <i/computed> a bank:Indicator ; bank:nextDue "2026-12-31" ; bank:steward <p/hall> .
        <m> a bank:Method ; dct:subject <i/computed> ; bank:responsible <p/unit> .
        <i/reported> a bank:Indicator ; bank:nextDue "2026-12-31" ; bank:steward <p/stats> .
    """
    query = (ROOT / "queries/pages/duties/indicators.rq").read_text(encoding="utf-8")
    prefixes = "\n".join(line for line in query.splitlines() if line.startswith("PREFIX"))
    store = ox.Store()
    store.update(f"BASE <http://x/> {prefixes} INSERT DATA {{ {graph} }}")
    rows = store.query(query)
    assert isinstance(rows, ox.QuerySolutions)
    assert [(row["thing"].value, row["responsible"].value) for row in rows] == [
        ("http://x/i/computed", "http://x/p/unit"),
        ("http://x/i/reported", "http://x/p/stats"),
    ]
