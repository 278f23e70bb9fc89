"""The list of datasets: by title, narrowed down by links, canonical, sane for absurd addresses."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import Browser, Texts, read_page


def test_datasets_stand_by_title(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/zbior")
    assert texts(page, "//main//h3") == [
        "Ludność 2016\N{EN DASH}2024 (eksport z 2026 roku)",
        "Ludność w 2020 roku (eksport z 2022 roku)",
        "Przystanki",
    ]


def test_an_entry_says_source_period_and_day_of_its_figures(browser: Browser, texts: Texts) -> None:
    (meta, *_) = texts(browser.page("/pl/zbior"), "//p[@class='meta']")
    assert meta == "Urząd Statystyczny · 2016\N{EN DASH}2024 · stan wiedzy z dnia 8 czerwca 2026"


def test_a_value_of_a_facet_leads_to_the_datasets_that_have_it(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/dataset")
    (choice,) = page.xpath("//details[summary='File format']//li[a='TTL']")
    assert choice.text_content().split() == ["TTL", "1"]
    narrowed = browser.page(choice.xpath("./a/@href")[0])
    assert texts(narrowed, "//main//h3") == ["Population in 2020 (export of 2022)"]
    (back, _) = narrowed.xpath("//a[@aria-current='true'][.='TTL']/@href")
    assert back == "/en/dataset"


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("?page=1&nonsense=%3Cscript%3E", ""),
        ("?quality=warning&format=ttl&format=csv", "?format=ttl&quality=warning"),
        ("?format=&page=0", ""),
        ("?page=-3", ""),
    ],
)
def test_a_list_has_one_canonical_address(browser: Browser, asked: str, canonical: str) -> None:
    (link,) = browser.page(f"/en/dataset{asked}").xpath("//link[@rel='canonical']/@href")
    assert link == f"https://dane.brzozowo.example/en/dataset{canonical}"


@pytest.mark.parametrize("asked", ["format=exe", "page=99999", "category=%3Cb%3E", "period=%00"])
def test_a_list_of_what_is_not_there_says_so_and_leads_back(
    browser: Browser, texts: Texts, asked: str
) -> None:
    answer = browser.get(f"/pl/zbior?{asked}")
    page = read_page(answer)
    assert answer.status_code == 404
    assert texts(page, "//p[@role='status']/a") == ["Wszystkie zbiory"]
    assert page.xpath("//p[@role='status']/a/@href") == ["/pl/zbior"]


def test_only_datasets_of_the_page_are_asked_for(browser: Browser) -> None:
    page = browser.page("/pl/zbior?format=ttl")
    (query,) = [text for text in page.xpath("//textarea/text()") if "dcat:Dataset" in text]
    assert "population-2022" in query
    assert "population-2026" not in query
