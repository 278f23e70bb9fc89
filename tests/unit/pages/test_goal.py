"""A goal with its targets and the goals below it."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts

MINUS = "\N{MINUS SIGN}"


def test_its_targets_show_their_arithmetic(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/goal/plan/1.10")
    (line,) = texts(page, "//ul[@class='arithmetic']/li")
    assert line == "difference: 5 - 7.5 = -2.5".replace("-", MINUS)
    assert any("A positive difference" in note for note in texts(page, "//p[@class='meta']"))


def test_each_target_names_its_owner(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/goal/plan/1.10")
    assert "Owner: Brzozowo Town Hall" in texts(page, "//p[@class='wanted']/span")
    found = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert found["Part of"] == "People stay"


def test_the_goals_below_it_stand_under_it(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/goal/plan/1")
    assert texts(page, "//section[@aria-labelledby='below']//h3/a") == ["Children", "Work"]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/goal/plan/7").status_code == 404
