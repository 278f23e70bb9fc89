"""Statistics: counts of the release and of what is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.unit.pages.conftest import Browser, Texts

from city_data_bank.pages.content import Content
from city_data_bank.usage.counts import PAGE, Usage

DAY = date(2026, 5, 31)


@pytest.fixture
def counted(town: Content, tmp_path: Path) -> Browser:
    return Browser(replace(town, usage=Usage(tmp_path / "usage.sqlite", lambda: DAY)))


def usage_of(browser: Browser) -> Usage:
    assert browser.content.usage is not None
    return browser.content.usage


def test_a_server_that_does_not_count_says_so(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/statistics")
    assert texts(page, "//section[h2[@id='pages']]/p") == [
        "This server counts neither pages nor downloads."
    ]
    assert browser.get("/statistics.csv").status_code == 404


def test_what_is_read_and_downloaded_is_counted_by_what_it_is(
    counted: Browser, texts: Texts
) -> None:
    counted.get("/pl/zbior/population-2026")
    counted.get("/en/dataset/population-2026?x=1")
    counted.get("/en/indicator/bank/population")
    counted.get("/data/dataset/population-2022.csv")
    before = counted.page("/en/statistics")
    assert texts(before, "//section[h2[@id='pages']]/p") == ["Nothing has been counted yet."]
    usage_of(counted).write()
    page = counted.page("/en/statistics")
    assert texts(page, "//section[h2[@id='pages']]//tbody/tr/td") == ["2", "1"]
    assert texts(page, "//section[h2[@id='downloads']]//tbody/tr/td") == ["1"]
    assert page.xpath("//section[h2[@id='downloads']]//a/@href") == [
        "/data/dataset/population-2022.csv"
    ]


def test_a_page_of_an_earlier_version_says_whose_and_of_which_release(
    counted: Browser, texts: Texts
) -> None:
    for address in ("dataset/population-2022", "indicator/bank/population"):
        usage_of(counted).count(PAGE, f"id/{address}/release/20260101T000000Z-0123456789ab")
    usage_of(counted).write()
    page = counted.page("/pl/statystyki")
    assert texts(page, "//section[h2[@id='pages']]//tbody/tr/th") == [
        "Ludność 2020 (wydanie 20260101T000000Z-0123456789ab)",
        "Ludność na dzień 31 grudnia (wydanie 20260101T000000Z-0123456789ab)",
    ]


def test_what_is_not_there_and_what_was_only_asked_about_is_not_counted(counted: Browser) -> None:
    counted.get("/en/dataset/nowhere")
    counted.get("/en/dataset/population-2026", method="HEAD")
    counted.get("/data/dataset/nowhere.csv")
    counted.get("/en/dataset")
    usage_of(counted).write()
    assert list(usage_of(counted).totals(366)) == []


def test_all_totals_are_a_table(counted: Browser) -> None:
    usage_of(counted).count(PAGE, "id/dataset/a,b")
    usage_of(counted).write()
    answer = counted.get("/statistics.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.text == 'day,kind,address,reads\r\n2026-05-31,page,"id/dataset/a,b",1\r\n'


def test_the_bank_s_own_counts_are_those_of_the_manifest(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/statistics")
    counts = browser.content.manifest.counts
    assert texts(page, "//dl/div[1]/dd") == [str(counts["datasets"])]
