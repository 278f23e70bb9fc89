"""What somebody does who looks for something: types, narrows down, turns pages, mistypes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect
from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def seek(reader: Reader, words: str) -> None:
    """Type words into the field of the home page."""
    reader.open("/")
    field = reader.page.get_by_role("main").get_by_role("searchbox")
    field.fill(words)
    with reader.page.expect_navigation():
        field.press("Enter")


def choice(reader: Reader, name: str) -> Locator:
    """A value of a facet, with its count."""
    narrow = reader.page.get_by_role("navigation", name="Zawęź")
    return narrow.get_by_role("listitem").filter(has=reader.page.get_by_role("link", name=name))


def found(reader: Reader) -> int:
    """How many things the page says were found."""
    said = reader.page.get_by_role("status").inner_text()
    return int("".join(filter(str.isdecimal, said)))


def test_another_form_without_diacritics_finds_and_marks_the_word(reader: Reader) -> None:
    seek(reader, "malzenstwami")
    first = reader.page.locator("ol.entries h3 a").first
    expect(first).to_contain_text(re.compile("[Mm]ałżeństw"))
    expect(first.locator("mark")).to_have_text(re.compile("[Mm]ałżeństw"))
    expect(reader.page.get_by_role("main").get_by_role("searchbox")).to_have_value("malzenstwami")


def test_each_facet_narrows_down_to_as_many_as_it_says_and_widens_again(reader: Reader) -> None:
    seek(reader, "ludność")
    everything = found(reader)
    for name in ("Zbiór danych", "Główny Urząd Statystyczny"):
        count = int(choice(reader, name).locator(".count").inner_text())
        reader.follow(choice(reader, name).get_by_role("link"))
        assert found(reader) == count < everything
    kinds = reader.page.locator("ol.entries .kind").all_inner_texts()
    assert {kind.lower() for kind in kinds} == {"zbiór danych"}
    for name in ("Główny Urząd Statystyczny", "Zbiór danych"):
        reader.follow(choice(reader, name).get_by_role("link"))
    assert found(reader) == everything


def test_a_mistyped_word_is_answered_with_one_that_finds_something(reader: Reader) -> None:
    seek(reader, "prrzystanki")
    expect(reader.page.locator("ol.entries")).to_have_count(0)
    reader.page.get_by_role("main").get_by_role("link", name="przystanki", exact=True).click()
    expect(reader.page.locator("ol.entries h3").first).to_contain_text("Przystanki")


def test_a_search_is_turned_page_by_page_without_meeting_anything_twice(reader: Reader) -> None:
    seek(reader, "mieszkańców")
    met: list[str] = []
    for _ in range(3):
        links = reader.page.locator("ol.entries h3 a")
        met += [str(one.get_attribute("href")) for one in links.all()]
        reader.follow(reader.page.get_by_role("link", name="Następna"))
    assert len(met) == len(set(met)) == 60


def test_another_language_keeps_the_words_and_what_they_were_narrowed_down_to(
    reader: Reader,
) -> None:
    seek(reader, "Katowice")
    reader.follow(choice(reader, "Zbiór danych").get_by_role("link"))
    reader.page.get_by_role("link", name="English").click()
    expect(reader.page).to_have_url(re.compile(r"/en/search\?q=Katowice&kind=dataset$"))
    expect(reader.page.get_by_role("main").get_by_role("searchbox")).to_have_value("Katowice")
    reader.page.get_by_role("link", name="Deutsch").click()
    expect(reader.page).to_have_url(re.compile(r"/de/suche\?q=Katowice&kind=dataset$"))


def test_every_page_has_the_search_at_its_top(reader: Reader) -> None:
    reader.open("pl/zbior/population-2026-06")
    field = reader.page.get_by_role("banner").get_by_role("searchbox")
    field.fill("przystanki")
    with reader.page.expect_navigation():
        field.press("Enter")
    reader.follow(reader.page.locator("ol.entries h3 a").first)
    expect(reader.page.locator("h1")).to_have_text("Przystanki w Siemianowicach Śląskich")
