"""Privacy."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_what_is_counted_can_be_seen(browser: Browser) -> None:
    page = browser.page("/de/datenschutz")
    assert page.xpath("//main//a/@href") == ["/de/statistik"]


def test_who_answers_is_named_and_a_missing_address_is_said(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/privacy")
    assert texts(page, "//section[h2[@id='contact']]/p") == [
        "Brzozowo Town Hall: to be supplied by the city"
    ]
