"""A gap."""

from __future__ import annotations

from lxml.html import HtmlElement
from tests.unit.pages.conftest import Browser, Texts, with_more

from city_data_bank.pages.content import Content

GAPS = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
GRAPH <graph/ontology> {
  <id/gap/none/bank/population> a bank:MissingInput ;
    bank:indicator <id/indicator/bank/population> ;
    dct:type bank:not-collected ; bank:neededInput "A count."@en .
}
GRAPH <graph/quality> {
  <id/gap/none/norm/5.9/01/2020> a bank:Gap ; bank:indicator <id/indicator/norm/5.9> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2020> ; dct:type bank:not-collected .
  <id/gap/none/norm/13.1/01/2020> a bank:Gap ; bank:indicator <id/indicator/norm/13.1> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2020> ; dct:type bank:not-collected .
}
"""


def test_it_says_the_reason_and_never_zero(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/gap/population-2026/bank/population/01/2019/stats")
    assert texts(page, "//h1") == ["Population on 31 December, Brzozowo, 2019"]
    assert texts(page, "//p[@class='great']") == ["did not occur"]
    assert texts(page, "//q[@class='delivered']") == ["-"]


def facts_of(page: HtmlElement, texts: Texts) -> dict[str, str]:
    names, said = (texts(page, f"//dl[@class='facts']//{part}") for part in ("dt", "dd"))
    return dict(zip(names, said, strict=True))


def test_it_says_what_it_waits_for_where_no_dataset_delivers_it(
    town: Content, texts: Texts
) -> None:
    lacking = with_more(town, GAPS).page("/en/gap/none/norm/5.9/01/2020")
    facts = facts_of(lacking, texts)
    assert facts["Data needed"] == "People at work."
    assert "Computed from" not in facts


def test_one_of_a_computed_value_leads_to_what_that_is_computed_from(
    town: Content, texts: Texts
) -> None:
    page = with_more(town, GAPS).page("/en/gap/none/norm/13.1/01/2020")
    assert facts_of(page, texts)["Computed from"] == "Population on 31 December"
    assert "/en/indicator/bank/population" in page.xpath("//dl[@class='facts']//dd/a/@href")


def test_one_of_a_dataset_has_the_reason_of_its_cell_alone(town: Content, texts: Texts) -> None:
    page = with_more(town, GAPS).page("/en/gap/population-2026/bank/population/01/2019/stats")
    assert not {"Data needed", "Computed from"} & set(facts_of(page, texts))


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/gap/population-2026/x").status_code == 404
