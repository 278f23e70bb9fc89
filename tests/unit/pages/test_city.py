"""About the city."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_facts_stand_under_their_category_with_period_and_source(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/about-the-city")
    assert texts(page, "//h1") == ["Brzozowo in facts"]
    assert texts(page, "//section[h2[@id='subject-1']]/h2") == ["Population"]
    rows = texts(page, "//section[h2[@id='subject-1']]//tbody/tr")
    assert "62,817" in rows[0]
    assert "2024" in rows[0]


def test_every_number_leads_to_its_passport(browser: Browser) -> None:
    page = browser.page("/pl/o-miescie")
    figures = page.xpath("//tbody/tr/td[@class='number']/a/@href")
    assert figures
    for href in figures:
        assert href.startswith("/pl/obserwacja/")
        assert browser.get(href).status_code == 200


def test_navigation_leads_here(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/about-the-city")
    assert texts(page, "//nav[@class='kinds']//a[@aria-current]") == ["About the city"]


def test_it_leads_to_the_yearly_report(browser: Browser) -> None:
    (address,) = browser.page("/de/ueber-die-stadt").xpath("//a[@class='button']/@href")
    assert browser.get(address).status_code == 200
