"""The home page: the city in numbers with their periods, categories with counts, newest data."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_it_says_what_the_bank_is_and_what_it_holds(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/")
    assert texts(page, "//h1") == ["Bank Danych Brzozowa"]
    assert texts(page, "//p[@class='holds']/span") == [
        "3 zbiory danych",
        "12 wartości",
        "1 opisany brak",
    ]
    lists = page.xpath("//p[@class='holds']//a/@href")
    assert lists == ["/pl/zbior", "/pl/wskaznik", "/pl/brak"]


def test_a_number_comes_with_unit_period_and_steward(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/")
    assert texts(page, "//ul[@class='numbers']//p[@class='value']") == ["62 817 osób"]
    assert texts(page, "//ul[@class='numbers']//p[@class='meta']") == ["2024 · Urząd Statystyczny"]


def test_a_number_leads_to_its_passport(browser: Browser) -> None:
    (link,) = browser.page("/en/").xpath("//ul[@class='numbers']//p[@class='value']/a/@href")
    assert link == "/en/observation/population-2026/bank/population/01/2024/stats"


def test_categories_are_sorted_and_say_how_much_they_hold(browser: Browser, texts: Texts) -> None:
    assert texts(browser.page("/pl/"), "//ul[@class='categories']/li") == [
        "Ekologia brak danych",
        "Ludność 2 zbiory",
        "Łączność i transport 1 zbiór",
    ]


def test_the_newest_figures_come_first(browser: Browser, texts: Texts) -> None:
    titles = texts(browser.page("/en/"), "//ul[@class='entries']//h3")
    assert titles == [
        "Population 2016\N{EN DASH}2024 (export of 2026)",
        "Population in 2020 (export of 2022)",
        "Przystanki",
    ], "what says no day stands last"


def test_its_search_forms_lead_to_the_search(browser: Browser) -> None:
    actions = browser.page("/pl/").xpath("//form[@role='search']/@action")
    assert actions == ["/pl/szukaj", "/pl/szukaj"]
    assert browser.get(actions[0]).status_code == 200


def test_it_leads_to_where_numbers_differ(browser: Browser) -> None:
    page = browser.page("/pl/")
    (link,) = page.xpath("//a[@href='/pl/rozbieznosc']")
    assert link.text_content() == "Gdzie podano różne liczby (1)"


def test_a_conflict_of_the_town_stands_there_with_all_its_values(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/pl/")
    assert texts(page, "//section[@aria-labelledby='conflict']/h3/a") == [
        "Ludność na dzień 31 grudnia, 2020"
    ]
    values = texts(page, "//section[@aria-labelledby='conflict']//dd")
    assert values == ["64 935 osób (przyjęta)", "66 270 osób"]
    (href,) = page.xpath("//section[@aria-labelledby='conflict']/h3/a/@href")
    assert href == "/pl/rozbieznosc/bank/population/01/2020"


def test_it_says_how_much_is_overdue(browser: Browser, texts: Texts) -> None:
    (said,) = texts(browser.page("/pl/"), "//main//a[@href='/pl/obowiazki']")
    assert said == "Po terminie: 1 zbiór, 0 wskaźników"
