"""A list of indicators by theme, with values, proxies, parts, gaps and counterparts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest
from lxml import html
from tests.unit.pages.conftest import Browser, StoreEngine, Texts

from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache

FACTS = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct:  <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX qb:   <http://purl.org/linked-data/cube#>
PREFIX satt: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX scode: <http://purl.org/linked-data/sdmx/2009/code#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
GRAPH <graph/ontology> {
  <id/indicator/norm/5.10> dct:type bank:core .
  <id/indicator/norm/5.9> dct:type bank:supporting .
  <id/indicator/norm/5.11> a bank:Indicator ; skos:inScheme <id/indicator/norm> ;
    skos:notation "5.11" ; skos:broader <id/concept/norm/5> ; skos:prefLabel "Trade"@en .
  <id/indicator/norm/5.12> a bank:Indicator ; skos:inScheme <id/indicator/norm> ;
    skos:notation "5.12" ; skos:broader <id/concept/norm/5> ; skos:prefLabel "Crafts"@en .
  <id/indicator/old/1.1> a bank:Indicator ; skos:inScheme <id/indicator/old> ;
    skos:notation "1.1" ; skos:exactMatch <id/indicator/norm/5.10> ; skos:prefLabel "Shops"@en .
  <id/indicator/old> a skos:ConceptScheme ; dct:title "Old standard"@en .
  <id/method/norm/5.10> bank:conformance bank:proxy .
  bank:proxy skos:prefLabel "proxy"@en .
  bank:core skos:prefLabel "core"@en . bank:supporting skos:prefLabel "supporting"@en .
  bank:not-delivered skos:prefLabel "not delivered"@en .
  bank:not-collected skos:prefLabel "not collected"@en .
  bank:not-applicable skos:prefLabel "not applicable"@en .
  scode:obsStatus-E skos:prefLabel "estimated value"@en .
}
GRAPH <graph/reference> {
  <id/gap/none/norm/13.1/01/2024> a bank:Gap ; bank:indicator <id/indicator/norm/13.1> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2024> ; dct:type bank:not-applicable ;
    bank:responsible <id/provider/town-hall> .
  <id/observation/reference/norm/5.10/01/2022> a qb:Observation ; qb:dataSet <id/dataset/r> ;
    bank:indicator <id/indicator/norm/5.10> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2022> ; smea:obsValue 7.25 ; satt:unitMeasure bank:person ;
    prov:wasAttributedTo <id/provider/town-hall> ; dct:conformsTo <id/method/norm/5.10> ;
    satt:obsStatus scode:obsStatus-E .
  <id/observation/reference/norm/5.10/01/2021> a qb:Observation ; qb:dataSet <id/dataset/r> ;
    bank:indicator <id/indicator/norm/5.10> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2021> ; smea:obsValue 8.5 ; satt:unitMeasure bank:person ;
    prov:wasAttributedTo <id/provider/town-hall> ; dct:conformsTo <id/method/norm/5.10> .
  <id/observation/reference/norm/5.12/01/2021/M> a qb:Observation ; qb:dataSet <id/dataset/r> ;
    bank:indicator <id/indicator/norm/5.12> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2021> ; smea:obsValue 3.0 ; satt:unitMeasure bank:person ;
    prov:wasAttributedTo <id/provider/town-hall> .
  <id/gap/none/norm/5.10/01/2024> a bank:Gap ; bank:indicator <id/indicator/norm/5.10> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2024> ; dct:type bank:not-delivered .
  <id/gap/none/norm/5.11/01/2024> a bank:Gap ; bank:indicator <id/indicator/norm/5.11> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2024> ; dct:type bank:not-delivered ;
    bank:steward <id/provider/stats> ; bank:responsible <id/provider/town-hall> .
}
"""


@pytest.fixture(scope="module")
def listed(town: Content) -> Browser:
    """The town with values, gaps and an older edition of its standard."""
    assert isinstance(town.engine, StoreEngine)
    store = ox.Store()
    store.extend(town.engine.store)
    store.load(FACTS.encode(), format=ox.RdfFormat.TRIG, base_iri=town.bank.base)
    engine = StoreEngine(store, town.bank.base)
    return Browser(replace(town, engine=engine, cache=PageCache(0), memory=Memory()))


@pytest.fixture(scope="module")
def norm(listed: Browser) -> html.HtmlElement:
    """The page of the standard."""
    return listed.page("/en/indicator/norm")


def row(page: html.HtmlElement, texts: Texts, name: str) -> list[str]:
    """The cells of an indicator."""
    return texts(page, f"//tr[th='{name}']/*")


def test_a_value_stands_with_what_it_is_instead_and_leads_to_its_passport(
    norm: html.HtmlElement, texts: Texts
) -> None:
    name, kind, value, period, steward = row(norm, texts, "5.10 Firms")
    assert (name, kind, period, steward) == ("5.10 Firms", "core", "2022", "Brzozowo Town Hall")
    assert value.startswith("7.25")
    assert value.endswith("proxy, estimated value")
    assert norm.xpath("//tr[th='5.10 Firms']//*[@class='value']/a/@href") == [
        "/en/observation/reference/norm/5.10/01/2022"
    ]
    assert norm.xpath("//tr[th='5.10 Firms']//*[@class='why']/a/@href") == [
        "/en/indicator/norm/5.10#conformance"
    ]


def test_a_gap_stands_with_its_reason_and_who_would_have_to_deliver(
    norm: html.HtmlElement, texts: Texts
) -> None:
    assert row(norm, texts, "5.11 Trade")[2:] == ["not delivered", "Statistics Office"]


def test_where_no_steward_is_known_the_unit_that_sees_to_it_is_named(
    norm: html.HtmlElement, texts: Texts
) -> None:
    reason, who = row(norm, texts, "5.9 Work")[2:]
    assert reason == "not collected"
    assert who.startswith("Brzozowo Town Hall")
    assert who.endswith("no steward is known")


def test_nobody_is_named_where_there_is_nothing_to_deliver(
    norm: html.HtmlElement, texts: Texts
) -> None:
    assert row(norm, texts, "13.1 Population change")[2:] == ["not applicable", ""]


def test_values_that_are_only_broken_down_are_no_total_and_lead_to_the_parts(
    norm: html.HtmlElement, listed: Browser, texts: Texts
) -> None:
    assert row(norm, texts, "5.12 Crafts")[2:4] == ["only broken down", "2021"]
    (href,) = norm.xpath("//tr[th='5.12 Crafts']/td[2]/a/@href")
    assert href == "/en/indicator/norm/5.12#city"
    assert listed.page(href).xpath("//h2[@id='city']"), "its parts stand there"


def test_it_is_counted_how_many_have_a_value_in_all_by_kind_and_by_theme(
    norm: html.HtmlElement, texts: Texts
) -> None:
    head = "//dl[@class='facts head'][1]"
    counts = dict(zip(texts(norm, f"{head}//dt"), texts(norm, f"{head}//dd"), strict=True))
    assert counts == {
        "With a value for the city": "2 of 5",
        "core": "1 of 1",
        "supporting": "0 of 1",
        "Proxies and estimates": "1",
        "Only broken down": "1",
        "not collected": "1",
        "not applicable": "1",
        "not delivered": "1",
    }
    assert texts(norm, "//section[h2='Themes']//li") == ["Economy 2 of 4", "People 0 of 1"]


def test_a_theme_leads_to_its_years_where_something_is_told_of_them(
    norm: html.HtmlElement, listed: Browser, texts: Texts
) -> None:
    links = norm.xpath("//section[.//table]//a[starts-with(@href, '/en/gap?')]/@href")
    shown = [texts(listed.page(href), "//caption") for href in links]
    assert shown == [["Economy"], ["People"]]
    unknown = listed.page("/en/indicator/old")
    assert not unknown.xpath("//a[starts-with(@href, '/en/gap?')]")


def test_an_indicator_of_which_nothing_is_known_stands_as_its_counterpart_and_does_not_count(
    listed: Browser, texts: Texts
) -> None:
    page = listed.page("/en/indicator/old")
    (line,) = texts(page, "//tbody/tr")
    assert line.startswith("Shops 7.25")
    assert "as 5.10, Standard" in line
    assert texts(page, "//dl[@class='facts head'][1]//dd") == ["0 of 1", "1"]


def test_the_values_of_the_page_are_answers_to_the_queries_behind_it(
    norm: html.HtmlElement, listed: Browser, texts: Texts
) -> None:
    shown = {Decimal(text) for text in texts(norm, "//tbody//*[@class='value']")}
    engine = listed.engine
    assert isinstance(engine, StoreEngine)
    (query,) = norm.xpath("//textarea[contains(., 'What some values and gaps say')]")
    rows = engine.store.query(
        query.text_content(), base_iri=engine.base, use_default_graph_as_union=True
    )
    assert isinstance(rows, ox.QuerySolutions)
    totals = {Decimal(value.value) for row in rows if (value := row["value"])} - {Decimal(3)}
    assert shown == totals == {Decimal("7.25")}
