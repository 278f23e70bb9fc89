"""The conflict board."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_conflicts_of_the_city_come_first_with_their_values(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/conflict")
    assert texts(page, "//h1") == ["Conflicts"]
    row = texts(page, "//section[@aria-labelledby='own']//tbody/tr/*")
    assert row[0] == "Population on 31 December"
    assert row[1] == "2020"
    assert "64,935" in row[2]
    assert "66,270" in row[2]
    assert row[3] == "2.06%"
    assert row[4] == "revision"


def test_kinds_are_counted(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/conflict")
    assert texts(page, "//dl[@class='facts head']//dt") == ["revision"]
    assert texts(page, "//dl[@class='facts head']//dd") == ["1"]


def test_each_leads_to_its_page(browser: Browser) -> None:
    page = browser.page("/pl/rozbieznosc")
    assert page.xpath("//section[@aria-labelledby='own']//th/a/@href") == [
        "/pl/rozbieznosc/bank/population/01/2020"
    ]
