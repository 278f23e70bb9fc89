"""How harvesters read the bank."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_every_dataset_is_listed_by_title_with_its_mark(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/how-harvesters-read-us")
    rows = texts(page, "//section[h2[@id='quality']]//tbody/tr/th")
    assert rows == ["Ludność 2016\N{EN DASH}2024", "Population 2020", "Przystanki"]


def test_a_release_without_a_list_of_changes_has_none(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/jak-nas-czytaja")
    assert texts(page, "//section[h2[@id='changes']]/p") == ["Nic."]
    assert texts(page, "//section[h2[@id='deleted']]/p") == ["Nic: żaden zbiór nie zniknął."]


def test_faces_are_named_with_their_readers(browser: Browser) -> None:
    page = browser.page("/de/wie-man-uns-liest")
    addresses = page.xpath("//section[h2[@id='faces']]//a/@href")
    assert "/catalog.ttl?profile=lenient" in addresses
    assert "/api/3/action/package_search" in addresses
