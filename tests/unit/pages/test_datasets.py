"""The list of datasets."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_datasets_stand_under_their_categories(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/zbior")
    assert texts(page, "//main//section[not(@class)]/h2") == ["Ludność", "Łączność i transport"]
    assert texts(page, "//section[h2[@id='group-2']]//h3") == ["Przystanki"]


def test_an_entry_says_source_period_and_day_of_its_figures(browser: Browser, texts: Texts) -> None:
    (meta, *_) = texts(browser.page("/pl/zbior"), "//p[@class='meta']")
    assert meta == "Urząd Statystyczny · 2016\N{EN DASH}2024 · stan wiedzy z dnia 8 czerwca 2026"
