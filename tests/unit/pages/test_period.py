"""A period."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_it_shows_its_days_and_the_citys_values(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/okres/2020")
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert facts["Pierwszy dzień"] == "1 stycznia 2020"
    rows = texts(page, "//section[h2[@id='values']]//tbody/tr/td[1]")
    assert rows == ["66 270", "64 935"]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/pl/okres/1900").status_code == 404
