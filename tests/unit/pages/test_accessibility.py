"""The declaration of accessibility."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.pages.conftest import Browser, Texts

from city_data_bank.bank.accessibility import Accessibility
from city_data_bank.pages.accessibility import ELEMENTS
from city_data_bank.pages.content import Content
from city_data_bank.pages.page_cache import PageCache

PAGES = {"pl": "deklaracja-dostepnosci", "en": "accessibility", "de": "barrierefreiheit"}


@pytest.mark.parametrize("language", PAGES)
def test_every_element_that_checkers_look_for_stands_once(browser: Browser, language: str) -> None:
    page = browser.page(f"/{language}/{PAGES[language]}")
    found = [one for one in page.xpath("//@id") if one.startswith("a11y-")]
    assert sorted(found) == sorted(ELEMENTS)


def test_what_the_city_has_not_said_is_to_be_supplied(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/accessibility")
    assert texts(page, "//*[@id='a11y-status']") == ["to be supplied by the city"]
    assert not page.xpath("//time")


def test_what_the_city_has_said_is_shown(town: Content, texts: Texts) -> None:
    stated = Accessibility(
        "partial",
        {"prepared": "2026-05-31"},
        {"building": {"pl": "Winda przy wejściu B."}},
        "https://town.example/hall",
    )
    bank = replace(town.bank, accessibility=stated, contact={"email": "office@town.example"})
    page = Browser(replace(town, bank=bank, cache=PageCache(0))).page("/pl/deklaracja-dostepnosci")
    assert page.xpath("//time[@id='a11y-data-sporzadzenie']/@datetime") == ["2026-05-31"]
    assert texts(page, "//*[@id='a11y-status']")[0].startswith("Strona jest częściowo zgodna")
    assert texts(page, "//*[@id='a11y-architektura']/p")[0] == "Winda przy wejściu B."
    assert page.xpath("//a[@id='a11y-architektura-url']/@href") == ["https://town.example/hall"]
    assert page.xpath("//*[@id='a11y-email']/a/@href") == ["mailto:office@town.example"]


def test_the_law_is_that_of_the_country(town: Content, texts: Texts) -> None:
    here = Browser(town).page("/en/accessibility")
    bank = replace(town.bank, country="ITA")
    there = Browser(replace(town, bank=bank, cache=PageCache(0))).page("/en/accessibility")
    assert "Polish act" in texts(here, "//p[@id='a11y-wstep']")[0]
    assert "2016/2102" in texts(there, "//p[@id='a11y-wstep']")[0]
    assert "Polish" not in " ".join(texts(there, "//main"))
