"""The list of strategic documents."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_each_has_its_date_and_what_it_sets(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/document")
    assert texts(page, "//tbody/tr/*") == ["Plan for Brzozowo", "31 January 2020", "3", "3"]
    assert page.xpath("//tbody//a/@href") == ["/en/document/plan"]


def test_it_speaks_every_language(browser: Browser, texts: Texts) -> None:
    assert texts(browser.page("/pl/dokument"), "//h1") == ["Dokumenty strategiczne"]
    assert texts(browser.page("/de/dokument"), "//h1") == ["Strategische Dokumente"]
