"""A dataset as an earlier release held it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.pages.conftest import Browser, Texts
from tests.unit.pages.earlier import EARLIER, SLUG, THEN, with_earlier

from city_data_bank.pages.content import Content

PAGE = f"/en/dataset/{SLUG}/release/{EARLIER}"


@pytest.fixture
def later(town: Content, tmp_path: Path) -> Browser:
    return Browser(with_earlier(town, tmp_path))


def test_what_has_changed_since_is_told_in_words(later: Browser, texts: Texts) -> None:
    page = later.page(PAGE)
    assert texts(page, "//section[h2[@id='changes']]/ul[1]/li") == [
        "1 row changed",
        "2 rows added",
        "1 row removed",
    ]
    assert texts(page, "//section[h2[@id='changes']]/ul[2]/li") == [
        "Population on 31 December (Brzozowo, 2020): 66,270 → 64,935",
        "Population on 31 December (Brzozowo, 2024): new value 62,817",
        "Population on 31 December (Łęgowo, 2024): new value 9",
        "Population on 31 December (Brzozowo, 2018): no longer given 67,154",
    ]


def test_what_was_known_of_the_city_is_shown(later: Browser, texts: Texts) -> None:
    page = later.page(PAGE)
    rows = texts(page, "//section[h2[@id='known']]//tbody/tr/td[@class='number']")
    assert rows == ["66,270", "64,365", "67,154"]


def test_its_files_can_still_be_downloaded(later: Browser) -> None:
    page = later.page(PAGE)
    (address,) = page.xpath("//section[h2[@id='downloads']]//a/@href")
    assert address == f"/data/dataset/{SLUG}/release/{EARLIER}/{SLUG}.csv"
    answer = later.get(address)
    assert answer.text == THEN
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        f"/en/dataset/{SLUG}/release/20200101T000000Z-bbbbbbbbbbbb",
        f"/en/dataset/stops/release/{EARLIER}",
        f"/data/dataset/{SLUG}/release/{EARLIER}/manifest.json",
        f"/data/dataset/{SLUG}/release/../manifest.json",
    ],
)
def test_what_no_release_held_is_not_there(later: Browser, path: str) -> None:
    assert later.get(path).status_code == 404


def test_the_dataset_leads_to_its_earlier_versions(later: Browser, texts: Texts) -> None:
    page = later.page(f"/en/dataset/{SLUG}")
    assert page.xpath("//section[h2[@id='versions']]//a/@href") == [PAGE]
    assert texts(page, "//section[h2[@id='versions']]//li") == ["1 January 2026"]


def test_its_lasting_address_leads_here(later: Browser) -> None:
    answer = later.get(f"/id/dataset/{SLUG}/release/{EARLIER}", accept_language="en")
    assert (answer.status_code, answer.headers["location"]) == (303, PAGE)


def test_the_version_of_today_is_not_called_an_earlier_one(
    town: Content, tmp_path: Path, texts: Texts
) -> None:
    content = with_earlier(town, tmp_path)
    own = tmp_path / "releases" / content.manifest.id
    own.mkdir()
    (own / "manifest.json").write_bytes(content.manifest.to_json())
    page = Browser(content).page(f"/en/dataset/{SLUG}/release/{content.manifest.id}")
    (note,) = texts(page, "//p[@class='note']")
    assert note.startswith("This is the version of today;")
    assert not page.xpath("//section[h2[@id='changes']]")
