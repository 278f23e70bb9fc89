"""The list of providers."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_those_with_datasets_come_first_with_their_number(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/dostawca")
    first, second = page.xpath("//table")
    assert texts(first, ".//tbody/tr") == [
        "Urząd Statystyczny władza krajowa 2",
        "Wydział Transportu Urząd Miasta Brzozowo 1",
    ]
    assert texts(second, ".//tbody/tr") == ["Urząd Miasta Brzozowo władza lokalna 0"]
