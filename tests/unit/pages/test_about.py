"""The state of the data."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_every_dataset_says_what_it_holds_and_lacks(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/state-of-the-data")
    assert texts(page, "//section[h2[@id='datasets']]//tbody/tr/th")[1] == (
        "Population 2020 The new delivery has errors that have to be corrected at the source. "
        "Until then the data of release 20260101T000000Z-aaaaaaaaaaaa are shown."
    )
    assert texts(page, "//section[h2[@id='datasets']]//tbody/tr[2]/td")[:5] == [
        "3",
        "0",
        "0",
        "0",
        "1",
    ]


def test_empty_categories_gaps_and_findings_are_named(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/state-of-the-data")
    assert texts(page, "//section[h2[@id='empty']]//li") == ["Environment (Brzozowo Town Hall)"]
    assert texts(page, "//section[h2[@id='gaps']]//li") == ["did not occur: 1"]
    assert texts(page, "//section[h2[@id='findings']]//li") == ["Warnings: 1"]
