"""Lists of things of one kind."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import Browser, Texts, read_page


def test_areas_are_sorted_as_the_language_sorts(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/obszar")
    assert texts(page, "//ul[@class='columns']/li") == [
        "Brzozowo",
        "Kraina",
        "Lipowo",
        "Łęgowo",
        "Ostrowo (miasto)",
        "Ostrowo (region)",
    ]


@pytest.mark.parametrize(
    "path",
    [
        *("area", "area/01", "category/population", "conflict", "duties", "how-harvesters-read-us"),
        *("indicator", "period/2020", "provider/stats", "purposes", "release", "state-of-the-data"),
    ],
)
def test_a_page_beyond_the_end_is_not_there_and_leads_to_the_first(
    browser: Browser, texts: Texts, path: str
) -> None:
    assert browser.get(f"/en/{path}").status_code == 200
    answer = browser.get(f"/en/{path}?page=70")
    assert answer.status_code == 404
    page = read_page(answer)
    assert texts(page, "//p[@class='note'][a]") == [
        "The list ends before page 70. To the first page"
    ]
    assert f"/en/{path}" in page.xpath("//p[@class='note']/a/@href")
    assert texts(page, "//p[@class='absent']") == []


def test_an_absurd_page_number_counts_as_the_first(browser: Browser) -> None:
    for number in ("-1", "0", "x", "9" * 50, "٣"):
        assert browser.page(f"/pl/obszar?page={number}").xpath("//ul[@class='columns']/li")


def test_a_kind_that_cannot_be_listed_is_not_there(browser: Browser) -> None:
    assert browser.get("/pl/uwaga").status_code == 404


def test_things_of_one_name_are_told_apart(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/miejsce")
    assert texts(page, "//ul[@class='columns']/li") == [
        "Dworzec <script>alert(1)</script>",
        "Rynek (stop-1)",
        "Rynek (stop-3)",
    ]
