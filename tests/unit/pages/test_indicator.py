"""An indicator."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts

TABLE = "//section[h2[@id='city']]//table"


def test_every_dataset_has_its_row_the_newest_figures_first(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/bank/population")
    assert texts(page, f"{TABLE}/tbody/tr/th") == [
        "Population 2016\N{EN DASH}2024 (export of 2026)",
        "Population in 2020 (export of 2022)",
    ]
    newest, older = page.xpath(f"{TABLE}/tbody/tr")
    assert texts(newest, "./td")[3:6] == ["missing", "64,935", "64,365"]
    assert texts(older, "./td")[3:6] == ["·", "66,270", "·"]


def test_its_method_is_said_in_words(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/wskaznik/bank/population")
    section = "//section[h2[@id='methods']]"
    facts = dict(zip(texts(page, f"{section}//dt"), texts(page, f"{section}//dd"), strict=True))
    assert facts["jednostka"] == "osoba"


def test_all_datasets_that_hold_it_are_counted(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/bank/population")
    assert texts(page, "//section[h2[@id='datasets']]//tbody/tr") == [
        "Population 2016\N{EN DASH}2024 (export of 2026) 9 4 6",
        "Population in 2020 (export of 2022) 3 1 1",
    ]


def test_a_scheme_lists_its_indicators(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/wskaznik/bank")
    assert texts(page, "//ul[@class='columns']/li") == [
        "Ludność na dzień 31 grudnia",
        "Urodzenia żywe",
    ]
