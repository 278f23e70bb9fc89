"""The release that is served."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts

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


def test_its_graphs_are_counted(browser: Browser, texts: Texts) -> None:
    rows = texts(browser.page(f"/pl/wydanie/{ID}"), "//section[h2[@id='graphs']]//tbody/tr/th")
    assert "graph/dataset/population-2026" in rows


def test_another_release_is_not_there(browser: Browser) -> None:
    assert browser.get("/pl/wydanie/20200101T000000Z-ffffffffffff").status_code == 404
