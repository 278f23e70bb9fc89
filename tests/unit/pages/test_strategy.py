"""A strategy with its documents and goals."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_it_leads_to_its_documents_and_goals(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/strategy/plan")
    assert texts(page, "//h1") == ["Brzozowo 2030"]
    assert page.xpath("//dd/a/@href") == ["/en/document/plan"]
    assert texts(page, "//ol/li/h3/a") == ["People stay"]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/strategy/gone").status_code == 404
