"""A gap."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_it_says_the_reason_and_never_zero(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/gap/population-2026/bank/population/01/2019/stats")
    assert texts(page, "//h1") == ["Population on 31 December, Brzozowo, 2019"]
    assert texts(page, "//p[@class='great']") == ["did not occur"]
    assert texts(page, "//q[@class='delivered']") == ["-"]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/gap/population-2026/x").status_code == 404
