"""A delivered file and a cell of it."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, OpenElsewhere, Texts


def test_the_cell_is_marked_among_its_neighbours(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/file/0123456789ab?cell=3,2")
    assert texts(page, "//mark") == ["ok. 5"]
    assert texts(page, "//tr[@class='header']/td") == ["", "Kod", "Ludnosc"]
    assert texts(page, "//tr[@class='marked']/th") == ["3"]
    assert texts(page, "//th[@class='marked']") == ["2"]


def test_what_became_of_the_cell_is_said(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/file/0123456789ab?cell=3,2")
    assert texts(page, "//section[h2[@id='made']]//li") == [
        "Population on 31 December, Brzozowo, 2019: did not occur"
    ]


def test_what_was_found_in_the_cell_is_said(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/file/0123456789ab?cell=3,2")
    assert texts(page, "//ul[@class='findings']/li") == [
        "Warning A cell is not a number: ok. 5. Enter the number alone."
    ]


def test_a_cell_that_the_release_does_not_speak_of_is_not_looked_up(browser: Browser) -> None:
    assert browser.get("/en/file/0123456789ab?cell=2,1").status_code == 404


def test_a_cell_that_is_not_shown_still_says_what_became_of_it(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/file/0123456789ab?cell=20,2")
    assert not page.xpath("//mark")
    assert texts(page, "//span[@class='where']") == ["row 20, column 2"]
    assert len(texts(page, "//section[h2[@id='made']]//li")) == 4  # four values of the fixture


def test_a_file_without_a_cell_is_described(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/plik/0123456789ab")
    assert texts(page, "//h1") == ["population.csv"]
    assert page.xpath("//a[@class='button']/@href") == ["/file/0123456789ab/population.csv"]


def test_unknown_files_and_cells_are_not_there(browser: Browser) -> None:
    assert browser.get("/pl/plik/ffffffffffff").status_code == 404
    assert browser.get("/pl/plik/0123456789ab?cell=99,99").status_code == 404
    assert browser.get("/pl/plik/0123456789ab?cell=%3E%20.").status_code == 404
    assert browser.get('/pl/plik/0123456789ab?cell=1"><script>').status_code == 404


def test_a_file_that_is_not_offered_says_so_and_names_its_values(
    open_elsewhere: OpenElsewhere, texts: Texts
) -> None:
    elsewhere = open_elsewhere(withheld=True)
    page = elsewhere.page("/en/file/0123456789ab?cell=20,2")
    assert texts(page, "//p[@class='note']") == [
        "This file is not offered: it could reveal data of persons."
    ]
    assert not page.xpath("//a[@class='button']")
    assert page.xpath("//section[h2[@id='made']]//li")
    assert elsewhere.get("/file/0123456789ab/population.csv").status_code == 404
