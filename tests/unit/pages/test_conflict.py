"""A conflict: two numbers for one thing."""

from __future__ import annotations

from pathlib import Path

from tests.unit.pages.conftest import Browser, Texts, richer_town

PAGE = "/en/conflict/bank/population/01/2020"


def test_both_numbers_stand_side_by_side_the_newest_first(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    assert texts(page, "//h1") == ["Population on 31 December, Brzozowo, 2020"]
    assert texts(page, "//tbody/tr/th/a") == ["64,935", "66,270"]
    assert page.xpath("//tbody/tr/th/a/@href") == [
        "/en/observation/population-2026/bank/population/01/2020/stats",
        "/en/observation/population-2022/bank/population/01/2020/stats",
    ]


def test_the_one_that_counts_is_marked_and_the_rule_said(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    assert texts(page, "//tr[@class='own']/th/span[@class='meta']") == ["chosen"]
    found = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert found["Rule of choice"] == "newest export"
    assert found["Kind of conflict"] == "revision"


def test_each_number_leads_to_its_cell(browser: Browser) -> None:
    page = browser.page(PAGE)
    assert "/en/file/0123456789ab?cell=20,2" in page.xpath("//tbody/tr/td/a/@href")


def test_the_difference_is_told_in_a_sentence(browser: Browser, texts: Texts) -> None:
    (words,) = texts(browser.page(PAGE), "//section[@aria-labelledby='why']/p[1]")
    assert "2.06%" in words


def test_it_speaks_every_language(browser: Browser, texts: Texts) -> None:
    for language, segment, word in (
        ("pl", "rozbieznosc", "przyjęta"),
        ("de", "abweichung", "gilt"),
    ):
        page = browser.page(f"/{language}/{segment}/bank/population/01/2020")
        assert texts(page, "//tr[@class='own']/th/span[@class='meta']") == [word]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/conflict/bank/population/01/1999").status_code == 404


def test_the_targets_that_rest_on_it_stand_below_with_their_lights(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page(PAGE)
    part = "//section[@aria-labelledby='targets']"
    assert page.xpath(f"{part}//h3/a/@href") == ["/en/target/plan/people"]
    assert texts(page, f"{part}//span[@class='why']") == ["contradicted value"]


DECIDED = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<id/conflict/bank/population/01/2020> skos:note "The register is wrong."@en ;
    dct:bibliographicCitation "Notes on the census, 2022" ;
    bank:decidedBy "Department of Development" ; bank:decidedOn "2026-11-20"^^xsd:date .
"""


def test_a_reason_stands_with_its_source_and_a_decision_with_its_author_and_day(
    tmp_path: Path, texts: Texts
) -> None:
    page = richer_town(tmp_path, DECIDED).page("/en/conflict/bank/population/01/2020")
    why = " ".join(texts(page, "//section[h2[@id='why']]/p"))
    assert "The register is wrong. Source: Notes on the census, 2022" in why
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=False))
    assert facts["Decided by"] == "Department of Development"
    assert facts["Decided on"] == "20 November 2026"
