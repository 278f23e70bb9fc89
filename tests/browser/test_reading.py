"""What a resident does: from the home page to a number, from the number to its cell."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def test_a_number_is_followed_to_its_cell(reader: Reader) -> None:
    reader.open("/")
    page = reader.page
    expect(page).to_have_url(re.compile("/pl/$"))
    page.get_by_role("navigation").get_by_role("link", name="Zbiory danych").click()
    page.get_by_role("link", name="eksport GUS z czerwca 2026").first.click()
    page.locator("#city ~ * table, section:has(#city) table").get_by_role(
        "link", name=re.compile("64.935")
    ).click()
    expect(page.locator(".great .value")).to_have_text(re.compile("64.935"))
    page.get_by_role("link", name="Pokaż komórkę w pliku").click()
    expect(page.locator("mark")).to_have_text("64935")


def test_both_values_of_2020_are_shown_with_their_difference(reader: Reader) -> None:
    reader.open("pl/obserwacja/population-2026-06/bank/population-31-12/2474011/2020/gus")
    others = reader.page.locator("section:has(#others) tbody")
    expect(others).to_contain_text(re.compile("66.270"))
    expect(others).to_contain_text(re.compile(r"\+1.335"))


def test_the_language_is_switched_on_the_same_page(reader: Reader) -> None:
    reader.open("pl/zbior/population-2026-06")
    page = reader.page
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile("/en/dataset/population-2026-06$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Deutsch").click()
    expect(page.locator("h2").first).to_have_text("Zahlen für die Stadt")


def test_towns_of_different_size_are_set_side_by_side_by_their_course(reader: Reader) -> None:
    reader.open("pl/wskaznik/bank/population-31-12")
    towns = reader.page.locator("ul.numbers.small li")
    expect(towns).to_have_count(19)
    expect(towns.first).to_contain_text(re.compile(r"Siemianowice Śląskie\s+96,7"))
    expect(reader.page.get_by_role("heading", name="Jak się zmieniało: 2020")).to_be_visible()
    heights = {one.evaluate("svg => svg.clientHeight") for one in towns.locator("svg").all()}
    assert len(heights) == 1


def test_a_query_behind_a_page_leads_to_the_endpoint(reader: Reader) -> None:
    reader.open("pl/zbior/population-2026-06")
    page = reader.page
    page.locator("details.behind > summary").click()
    page.locator("details.behind details > summary").first.click()
    page.get_by_role("button", name="Uruchom zapytanie").first.click()
    expect(page).to_have_url(re.compile(r"/sparql\?query="))
    expect(page.locator("#query")).to_have_value(re.compile("catalogue says of a dataset"))
