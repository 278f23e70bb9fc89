"""What is due."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_what_is_overdue_stands_first_and_says_since_when(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/duties")
    rows = texts(page, "//section[@aria-labelledby='datasets']//tbody/tr")
    overdue, upcoming = rows
    assert overdue == (
        "Population in 2020 (export of 2022) 2020 overdue since 31 December 2022 Statistics Office"
    )
    assert upcoming.endswith("31 December 2026 Statistics Office")
    assert texts(page, "//section[@aria-labelledby='datasets']/p")[0].startswith("1 is overdue.")


def test_indicators_name_the_unit_that_is_responsible(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/obowiazki")
    rows = texts(page, "//section[@aria-labelledby='indicators']//tbody/tr")
    assert rows == ["Ludność na dzień 31 grudnia 2024 31 grudnia 2026 Urząd Miasta Brzozowo"]
