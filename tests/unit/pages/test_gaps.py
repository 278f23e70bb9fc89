"""What the city lacks."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


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
