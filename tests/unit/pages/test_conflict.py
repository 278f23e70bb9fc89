"""A conflict: two numbers for one thing."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts

PAGE = "/en/conflict/bank/population/01/2020"


def test_both_numbers_stand_side_by_side_the_newest_first(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    assert texts(page, "//h1") == ["Population on 31 December, Brzozowo, 2020"]
    assert texts(page, "//tbody/tr/th/a") == ["64,935", "66,270"]
    assert page.xpath("//tbody/tr/th/a/@href") == [
        "/en/observation/population-2026/bank/population/01/2020/stats",
        "/en/observation/population-2022/bank/population/01/2020/stats",
    ]


def test_the_one_that_counts_is_marked_and_the_rule_said(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    assert texts(page, "//tr[@class='own']/th/span[@class='meta']") == ["chosen"]
    found = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert found["Rule of choice"] == "newest export"
    assert found["Kind of conflict"] == "revision"


def test_each_number_leads_to_its_cell(browser: Browser) -> None:
    page = browser.page(PAGE)
    assert "/en/file/0123456789ab?cell=20,2" in page.xpath("//tbody/tr/td/a/@href")


def test_the_difference_is_told_in_a_sentence(browser: Browser, texts: Texts) -> None:
    (words,) = texts(browser.page(PAGE), "//section[@aria-labelledby='why']/p[1]")
    assert "2.06%" in words


def test_it_speaks_every_language(browser: Browser, texts: Texts) -> None:
    for language, segment, word in (
        ("pl", "rozbieznosc", "przyjęta"),
        ("de", "abweichung", "gilt"),
    ):
        page = browser.page(f"/{language}/{segment}/bank/population/01/2020")
        assert texts(page, "//tr[@class='own']/th/span[@class='meta']") == [word]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/conflict/bank/population/01/1999").status_code == 404


def test_the_targets_that_rest_on_it_stand_below_with_their_lights(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page(PAGE)
    part = "//section[@aria-labelledby='targets']"
    assert page.xpath(f"{part}//h3/a/@href") == ["/en/target/plan/people"]
    assert texts(page, f"{part}//span[@class='why']") == ["contradicted value"]
