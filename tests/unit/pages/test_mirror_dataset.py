"""How harvesters read one dataset."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_the_marks_of_a_dataset_name_what_is_missing(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/how-harvesters-read-us/population-2022")
    assert texts(page, "//h1") == ["How other portals read: Population 2020"]
    files = texts(page, "//section[h2[@id='quality']]//tbody/tr/th")
    assert files == ["File src", "File csv", "File ttl"]
    assert page.xpath("//main//a/@href")[0] == "/en/dataset/population-2022"


def test_a_reader_whose_face_lacks_the_dataset_does_not_see_it(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/pl/jak-nas-czytaja/stops")
    (section,) = page.xpath("//section[h2='Portale, które czytają API CKAN']")
    assert texts(section, "./p")[-1] == "Ten odbiorca nie widzi zbioru."


def test_what_a_reader_of_one_language_loses_is_said(browser: Browser, texts: Texts) -> None:
    page = browser.page("/de/wie-man-uns-liest/population-2022")
    (section,) = page.xpath("//section[h2='udata']")
    (title,) = texts(section, ".//tr[th='Titel']")
    assert title.startswith("Titel Ludność w 2020 roku")
    assert title.endswith("ohne de, en")


def test_a_dataset_that_is_not_there_or_gone_has_no_such_page(browser: Browser) -> None:
    assert browser.get("/en/how-harvesters-read-us/nothing").status_code == 404
    assert browser.get("/en/how-harvesters-read-us/old").status_code == 410
    renamed = browser.get("/en/how-harvesters-read-us/renamed")
    assert renamed.headers["location"] == "/en/how-harvesters-read-us/stops"
