"""The list of indicators."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_indicators_with_values_stand_first_and_open(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator")
    assert texts(page, "//section[h2[@id='filled']]//li") == ["Population on 31 December"]


def test_the_others_are_folded_by_list_and_counted(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/wskaznik")
    folded = page.xpath("//section[h2[@id='empty']]/details[not(@open)]")
    assert [texts(one, "./summary") for one in folded] == [
        ["Norma 3 wskaźniki"],
        ["Zmienne banku 1 wskaźnik"],
    ]


def test_themes_and_codes_stand_in_the_order_of_their_numbers(
    browser: Browser, texts: Texts
) -> None:
    (standard,) = browser.page("/en/indicator").xpath("//details[contains(., 'Standard')]")
    assert texts(standard, "./h3") == ["Economy", "People"]
    assert texts(standard, ".//li") == ["5.9 Work", "5.10 Firms", "13.1 Population change"]


def test_it_leads_to_the_matrix_of_indicators_and_years(browser: Browser) -> None:
    assert browser.page("/en/indicator").xpath("//main//a[@href='/en/gap']")
