"""The list of strategies: goals as trees, targets with their lights."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import Browser, Texts


def test_goals_stand_in_the_order_of_their_numbers(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/strategy")
    assert texts(page, "//h2/a")[0] == "Brzozowo 2030"
    assert texts(page, "//span[@class='no']") == ["1", "1.9", "1.10"]
    assert texts(page, "//ol/li//ol/li/h4/a") == ["Children", "Work"]


def test_a_light_has_a_word_and_a_shape_of_its_own(browser: Browser) -> None:
    page = browser.page("/en/strategy")
    lights = page.xpath("//ul[@class='targets']//span[starts-with(@class, 'light ')]")
    shown = {one.get("class"): " ".join(one.text_content().split()) for one in lights}
    assert shown["light missed"] == "missed"
    assert shown["light not-assessable"].startswith("not assessable")
    assert shown["light not-assessable"].endswith((" contradicted value", " no value"))
    assert len({one.xpath("string(svg/*/@d)") for one in lights}) == 2


def test_targets_are_counted_by_status(browser: Browser, texts: Texts) -> None:
    counts = texts(browser.page("/en/strategy"), "//ul[@class='lights']/li/strong")
    assert counts == ["2", "1"]


@pytest.mark.parametrize(
    ("address", "title"),
    [("/pl/strategia", "Strategia"), ("/de/strategie", "Strategie"), ("/en/goal", "Strategy")],
)
def test_it_speaks_every_language(browser: Browser, texts: Texts, address: str, title: str) -> None:
    assert texts(browser.page(address), "//h1") == [title]


def test_it_stands_in_the_navigation(browser: Browser) -> None:
    page = browser.page("/en/strategy")
    assert page.xpath("//nav//a[@aria-current='page']/@href") == ["/en/strategy"]
