"""A strategic document: date, publisher, the goals that it sets."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_it_says_when_and_by_whom_and_which_goals_it_sets(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/dokument/plan")
    found = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=False))
    assert found["Data"] == "31 stycznia 2020"
    assert found["Wydawca"] == "Urząd Miasta Brzozowo"
    assert texts(page, "//ol/li/h3/a") == ["Ludzie zostają"]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/document/gone").status_code == 404
