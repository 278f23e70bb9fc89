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


def test_a_scheme_of_a_standard_lists_its_themes(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/norm")
    assert texts(page, "//h2")[:2] == ["Economy", "People"]
    assert texts(page, "//ul[@class='columns'][1]/li") == ["5.9 Work", "5.10 Firms"]


def test_what_the_number_does_not_say_is_said(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/norm/13.1")
    (note,) = texts(page, "//p[@class='note']")
    assert note == "What this number does not say It does not say why."


def test_terms_of_a_method_name_sign_and_year_and_lead_to_their_indicator(
    browser: Browser, texts: Texts
) -> None:
    section = "//section[h2[@id='methods']]"
    page = browser.page("/en/indicator/norm/13.1")
    assert texts(page, f"{section}//dd")[0] == (
        "Population on 31 December, \N{MINUS SIGN} Population on 31 December (2 years before)"
    )
    assert set(page.xpath(f"{section}//dd[1]/a/@href")) >= {"/en/indicator/bank/population"}
    assert "It is near." in texts(page, f"{section}//p")


def test_an_indicator_without_values_says_what_it_lacks(browser: Browser, texts: Texts) -> None:
    section = "//section[h2[@id='missing']]"
    page = browser.page("/en/indicator/norm/5.9")
    facts = dict(zip(texts(page, f"{section}//dt"), texts(page, f"{section}//dd"), strict=True))
    assert facts["Data needed"] == "People at work."
    assert "Brzozowo Town Hall" in facts.values()


def test_a_counterpart_is_shown_with_its_list(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/norm/13.1")
    assert "Population on 31 December (bank/population)" in texts(page, "//dd")


def test_an_indicator_leads_to_its_form_in_other_standards(browser: Browser) -> None:
    page = browser.page("/en/indicator/bank/population")
    query = "?indicator=id/indicator/bank/population&area=id/area/01&format=ttl"
    assert page.xpath('//dt[.="In other standards\' formats"]/../dd//a/@href') == [
        f"/q/iso-21972{query}",
        f"/q/saref4city{query}",
    ]
