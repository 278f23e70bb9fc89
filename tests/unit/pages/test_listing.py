"""Lists of things of one kind."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


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


def test_pages_beyond_the_end_are_empty_and_lead_back(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/obszar?page=7")
    assert texts(page, "//p[@class='absent']") == ["Ta lista jest pusta."]
    assert page.xpath("//a[@rel='prev']/@href") == ["/pl/obszar?page=6"]


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
