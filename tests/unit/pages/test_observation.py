"""An observation: the passport of a number."""

from __future__ import annotations

from lxml.html import HtmlElement
from tests.unit.pages.conftest import Browser, Texts

NEW = "/population-2026/bank/population/01/2020/stats"
OLD = "/population-2022/bank/population/01/2020/stats"


def facts(page: HtmlElement, texts: Texts) -> dict[str, str]:
    return dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))


def test_it_shows_number_unit_period_area_and_steward(browser: Browser, texts: Texts) -> None:
    page = browser.page(f"/pl/obserwacja{OLD}")
    assert texts(page, "//h1") == ["Ludność na dzień 31 grudnia, Brzozowo, 2020"]
    assert texts(page, "//p[@class='great']") == ["66 270 osób"]
    found = facts(page, texts)
    assert found["Gestor danych"] == "Urząd Statystyczny"
    assert found["Stan na dzień"] == "31 grudnia 2020"
    assert found["płeć"] == "ogółem"


def test_it_leads_back_to_the_cell_with_the_text_as_delivered(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page(f"/pl/obserwacja{OLD}")
    assert texts(page, "//span[@class='where']") == ["wiersz 20, kolumna 2"]
    assert page.xpath("//span[@class='where']/a/@href") == ["/pl/plik/0123456789ab?cell=20,2"]
    assert texts(page, "//q[@class='delivered']")[0] in {"66270", "64935"}
    assert facts(page, texts)["Opis odczytu pliku"] == "mappings/stats/population-2022.yaml"


def test_both_values_are_shown_with_their_difference(browser: Browser, texts: Texts) -> None:
    old = browser.page(f"/pl/obserwacja{OLD}")
    assert texts(old, "//section[h2[@id='others']]//tbody/tr/td")[-2:] == [
        "64 935",
        "\N{MINUS SIGN}1 335 (\N{MINUS SIGN}2,01%)",
    ]
    new = browser.page(f"/pl/obserwacja{NEW}")
    assert texts(new, "//section[h2[@id='others']]//tbody/tr/td")[-2:] == [
        "66 270",
        "+1 335 (+2,06%)",
    ]


def test_a_part_is_not_compared_with_a_total(browser: Browser, texts: Texts) -> None:
    page = browser.page(f"/en/observation{OLD}/F")
    assert texts(page, "//h1") == ["Population on 31 December, Brzozowo, women, 2020"]
    assert not page.xpath("//section[h2[@id='others']]//table")


def test_the_choice_and_the_conflict_are_said(browser: Browser, texts: Texts) -> None:
    rejected = facts(browser.page(f"/en/observation{OLD}"), texts)
    assert rejected["Reference value"] == "another value was chosen"
    assert rejected["Rule of choice"] == "newest export"
    assert rejected["Kind of conflict"] == "revision"
    assert rejected["Spread of the values"] == "2.06%"
    selected = facts(browser.page(f"/en/observation{NEW}"), texts)
    assert selected["Reference value"] == "this value was chosen"


def test_a_reference_value_names_what_it_was_chosen_from(browser: Browser) -> None:
    page = browser.page("/en/observation/reference/bank/population/01/2020")
    links = page.xpath("//section[h2[@id='inputs']]//a/@href")
    assert links == [f"/en/observation{NEW}", f"/en/observation{OLD}"]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/observation/population-2022/bank/x/01/2020/stats").status_code == 404
