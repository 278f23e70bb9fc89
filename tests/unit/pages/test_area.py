"""An area."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_it_shows_kind_codes_and_place_among_others(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/area/01")
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert facts["Kind of area"] == "town"
    assert facts["Part of"] == "Region"
    assert facts["Other codes and spellings in files"] == "1, m. Brzozowo"


def test_parts_are_sorted_as_the_language_sorts(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/obszar/0")
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert facts["Obejmuje"] == "Brzozowo, Lipowo, Łęgowo"


def test_it_shows_the_newest_value_of_every_indicator(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/area/01")
    assert texts(page, "//section[h2[@id='latest']]//tbody/tr") == [
        "Population on 31 December 62,817 person 2024 Statistics Office"
    ]


def test_a_leading_zero_counts(browser: Browser) -> None:
    assert browser.get("/en/area/1").status_code == 404
