"""Who collects what for what."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_providers_are_counted(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/purposes")
    rows = texts(page, "//section[@aria-labelledby='providers']//tbody/tr")
    assert rows == ["Statistics Office 2 2 2 2", "Transport Department 1 0 0 0"]


def test_a_dataset_says_its_purpose_or_that_nobody_does(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/purposes")
    told = texts(page, "//section[@aria-labelledby='datasets']//dd")
    assert told[0].startswith("No purpose has been given.")
    assert "Planning of schools." in told


def test_a_column_without_a_header_is_named_by_its_number(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/dataset/population-2022")
    columns = texts(page, "//table[thead/tr/th[1]='Column']/tbody/tr/th")
    assert columns == ["Płeć", "column 4 (no header)", "Uwagi"]
    told = texts(browser.page("/en/purposes"), "//section[@aria-labelledby='datasets']//dd/span")
    assert told == ["Columns that nothing needs (2): Płeć, column 4 (no header)"]


def test_each_column_tells_what_becomes_of_it(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/dataset/population-2022")
    assert texts(page, "//table[thead/tr/th[1]='Column']/tbody/tr/td[1]") == [
        "sex",
        "values",
        "not used",
    ]
    page = browser.page("/pl/zbior/population-2022")
    assert texts(page, "//table[thead/tr/th[1]='Kolumna']/tbody/tr/td[1]") == [
        "płeć",
        "wartości",
        "nieużywana",
    ]


def test_columns_that_nothing_needs_are_named(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/do-czego-sluzy")
    told = texts(page, "//section[@aria-labelledby='datasets']//dd/span")
    assert told == ["Kolumny, których nic nie potrzebuje (2): Płeć, kolumna 4 (bez nagłówka)"]
