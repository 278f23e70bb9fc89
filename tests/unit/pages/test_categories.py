"""The list of categories."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_empty_categories_name_who_would_have_to_deliver(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/category")
    assert texts(page, "//section[h2[@id='empty']]//tbody/tr") == ["Environment Brzozowo Town Hall"]


def test_categories_with_data_lead_to_their_pages(browser: Browser) -> None:
    links = browser.page("/de/kategorie").xpath("//ul[@class='categories']//a/@href")
    assert links == ["/de/kategorie/population", "/de/kategorie/transport"]
