"""A category."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_it_shows_its_definition_and_its_datasets(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/category/population")
    assert texts(page, "//p[@class='summary']") == ["How many residents there are."]
    assert texts(page, "//ul[@class='entries']//h3") == [
        "Population 2016\N{EN DASH}2024 (export of 2026)",
        "Population in 2020 (export of 2022)",
    ]


def test_an_empty_one_says_who_has_to_deliver_and_that_it_is_ours(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/category/environment")
    assert texts(page, "//p[@class='note']") == ["This category is our addition."]
    assert texts(page, "//p[@class='absent']") == [
        "Nobody has delivered data for this category yet."
    ]
    assert "Brzozowo Town Hall" in texts(page, "//dl//dd")


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/category/nothing").status_code == 404
