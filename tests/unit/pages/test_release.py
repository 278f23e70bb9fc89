"""The release that is served."""

from __future__ import annotations

from pathlib import Path

from tests.unit.pages.conftest import Browser, Texts
from tests.unit.pages.earlier import EARLIER, with_earlier

from city_data_bank.pages.content import Content

ID = "20260608T120000Z-0a1b2c3d4e5f"


def test_it_says_when_and_from_what_it_was_built(browser: Browser, texts: Texts) -> None:
    page = browser.page(f"/pl/wydanie/{ID}")
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert facts["Zbudowano"] == "8 czerwca 2026"
    assert facts["Skrót treści"] == "0a1b2c3d4e5f"
    assert facts["Zbudowano z"] == "1 pliku"


def test_withdrawn_datasets_are_named_with_reason(browser: Browser, texts: Texts) -> None:
    page = browser.page(f"/pl/wydanie/{ID}")
    assert texts(page, "//section[h2[@id='gone']]//li")[0] == (
        "Dawny zbiór, 1 maja 2026. Błędne liczby. Zastępuje go population-2022."
    )


def test_it_is_called_by_its_day(browser: Browser, texts: Texts) -> None:
    (title,) = texts(browser.page(f"/pl/wydanie/{ID}"), "//h1")
    assert title.startswith("Wydanie z ")
    assert ID not in title


def test_its_graphs_are_counted_for_researchers(browser: Browser, texts: Texts) -> None:
    rows = texts(browser.page(f"/pl/wydanie/{ID}"), "//section[@class='research']//tbody/tr")
    assert rows == ["graph/catalog 1 204", "graph/dataset/population-2026 96"]


def test_another_release_is_not_there(browser: Browser) -> None:
    assert browser.get("/pl/wydanie/20200101T000000Z-ffffffffffff").status_code == 404


def test_an_earlier_release_is_shown_from_its_files(
    town: Content, tmp_path: Path, texts: Texts
) -> None:
    browser = Browser(with_earlier(town, tmp_path))
    page = browser.page(f"/en/release/{EARLIER}")
    assert texts(page, "//section[h2[@id='datasets']]//li") == [
        "Population 2020",
        "Ludność 2016\N{EN DASH}2024",
    ]
    assert not page.xpath("//h2[@id='graphs']")


def test_what_has_changed_since_another_release_is_told_in_words(
    town: Content, tmp_path: Path, texts: Texts
) -> None:
    browser = Browser(with_earlier(town, tmp_path))
    page = browser.page(f"/en/release/{ID}?since={EARLIER}")
    section = page.xpath("//section[h2[@id='changes']]")[0]
    assert texts(section, "p[1]") == [f"Compared with release {EARLIER}"]
    assert texts(section, "h3") == [
        "New datasets",
        "Population 2020",
        "Ludność 2016\N{EN DASH}2024",
    ]
    assert texts(section, "p[2]") == ["Przystanki"]
    assert "Population on 31 December (Brzozowo, 2020): 66,270 → 64,935" in texts(section, "ul/li")
