"""What was known of an indicator then."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.pages.conftest import Browser, Texts
from tests.unit.pages.earlier import EARLIER, with_earlier

from city_data_bank.pages.content import Content

PAGE = f"/en/indicator/bank/population/release/{EARLIER}"


@pytest.fixture
def later(town: Content, tmp_path: Path) -> Browser:
    return Browser(with_earlier(town, tmp_path))


def test_values_of_then_stand_beside_those_of_today(later: Browser, texts: Texts) -> None:
    page = later.page(PAGE)
    cells = [texts(row, "td[@class='number']") for row in page.xpath("//tbody/tr")]
    assert cells == [["66,270", "64,935"], ["64,365", "64,365"], ["67,154", "\N{EN DASH}"]]
    assert texts(page, "//tbody/tr/td[@data-of='Unit']") == ["persons"] * 3
    assert texts(page, "//p[@class='summary']") == ["2 of these numbers are different today."]


def test_an_indicator_that_is_not_known_is_not_there(later: Browser) -> None:
    assert later.get(f"/en/indicator/bank/nothing/release/{EARLIER}").status_code == 404


def test_a_release_that_is_not_there_is_not_found(later: Browser) -> None:
    path = "/en/indicator/bank/population/release/20200101T000000Z-bbbbbbbbbbbb"
    assert later.get(path).status_code == 404


def test_the_indicator_leads_to_what_was_known_then(later: Browser) -> None:
    page = later.page("/en/indicator/bank/population")
    assert page.xpath("//section[h2[@id='then']]//a/@href") == [PAGE]
