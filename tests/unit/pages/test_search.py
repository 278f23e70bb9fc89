"""The search as people and programs meet it."""

from __future__ import annotations

import json

import pytest
from lxml import etree
from tests.unit.pages.conftest import Browser, OpenElsewhere, read_page, text_of

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_another_form_without_diacritics_finds_a_dataset(browser: Browser) -> None:
    page = browser.page("/pl/szukaj?q=ludnoscia")
    assert "/pl/zbior/population-2026" in page.xpath("//main//h3/a/@href")
    assert "Ludność" in text_of(page, "//main//mark")


def test_a_value_is_found_by_indicator_area_and_period(browser: Browser) -> None:
    page = browser.page("/pl/szukaj?q=ludno%C5%9B%C4%87+Brzozowo+2018")
    first = page.xpath("//main//h3/a/@href")[0]
    assert first == "/pl/obserwacja/population-2026/bank/population/01/2018/stats"


def test_an_indicator_that_is_found_says_of_which_list_it_is(browser: Browser) -> None:
    page = browser.page("/en/search?q=firms&kind=indicator")
    assert page.xpath("//ol[@class='entries']/li/p[@class='meta']/a/@href") == [
        "/en/indicator/norm"
    ]


def test_a_facet_narrows_down_and_widens_again(browser: Browser) -> None:
    page = browser.page("/pl/szukaj?q=ludnosc&kind=dataset")
    assert set(text_of(page, "//ol[@class='entries']//p[@class='kind']")) == {"Zbiór danych"}
    assert page.xpath("//nav[@class='narrow']//a[@aria-current]/@href") == ["/pl/szukaj?q=ludnosc"]


def test_a_miss_suggests_a_word_of_the_index(browser: Browser) -> None:
    page = browser.page("/pl/szukaj?q=prrzystanki")
    assert page.xpath("//main//a/@href")[0] == "/pl/szukaj?q=przystanki"


def test_where_nothing_is_found_the_lists_are_offered(browser: Browser) -> None:
    page = browser.page("/en/search?q=zzqq")
    assert page.xpath("//main//p[starts-with(., 'Try another word')]/a/@href") == [
        "/en/category",
        "/en/provider",
        "/en/dataset",
        "/en/indicator",
    ]
    beyond = browser.get("/en/search?q=population&page=4000")
    assert "Try another word" not in beyond.text


def test_what_was_typed_is_shown_as_text(browser: Browser) -> None:
    answer = browser.get("/pl/szukaj?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27")
    assert answer.status_code == 200
    assert "<script" not in answer.text


@pytest.mark.parametrize(
    "words", ["%22", "*", "NEAR(", "%00", "%28%29%3A%5E-%2B", "%F0%9F%92%A9", "_", "%25"]
)
def test_signs_alone_are_refused_in_words(browser: Browser, words: str) -> None:
    answer = browser.get(f"/pl/szukaj?q={words}")
    assert answer.status_code in {200, 400}
    assert "ani jednej litery" in answer.text or "Nic nie znaleziono" in answer.text


@pytest.mark.parametrize(
    "words", ["ludnosc+AND+NOT+OR", "title:ludnosc", "ludnosc*", "%22ludnosc", "NEAR(ludnosc+a)"]
)
def test_syntax_of_an_engine_is_words_like_any_other(browser: Browser, words: str) -> None:
    assert browser.page(f"/pl/szukaj?q={words}").xpath("//main//h3/a")


@pytest.mark.parametrize("form", ["html", "json", "atom"])
def test_a_search_of_ten_thousand_characters_is_refused_in_words(
    browser: Browser, form: str
) -> None:
    answer = browser.get(f"/en/search?format={form}&q={'a' * 10_000}")
    assert answer.status_code == 400
    assert "too long" in answer.text
    assert len(answer.content) < 20_000


@pytest.mark.parametrize("number", ["0", "-1", "x", "1e9", "99999999999999999999"])
def test_an_absurd_page_is_the_first_one(browser: Browser, number: str) -> None:
    assert browser.page(f"/pl/szukaj?q=ludnosc&page={number}").xpath("//main//h3/a")


def test_a_page_beyond_the_end_says_so(browser: Browser) -> None:
    answer = browser.get("/pl/szukaj?q=ludnosc&page=4000")
    assert answer.status_code == 404
    assert "Takiej strony nie ma" in answer.text


def test_a_search_without_words_asks_for_them(browser: Browser) -> None:
    page = browser.page("/de/suche")
    assert "Geben Sie ein" in text_of(page, "//main//p[@role='status']")[0]


def test_no_search_is_listed_by_search_engines(open_elsewhere: OpenElsewhere) -> None:
    answer = open_elsewhere(status="official").get("/pl/szukaj?q=ludnosc")
    assert answer.headers["x-robots-tag"] == "noindex"
    assert read_page(answer).xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_search_is_json_by_parameter_and_by_accept(browser: Browser) -> None:
    named = browser.get("/en/search?q=population&format=json")
    accepted = browser.get("/en/search?q=population", accept="application/json")
    assert named.headers["content-type"] == accepted.headers["content-type"] == "application/json"
    document = json.loads(named.content)
    assert document["total"] >= len(document["results"]) > 0
    assert {"id", "type", "title", "page", "score"} <= set(document["results"][0])


def test_a_search_is_a_feed_whose_dates_come_from_releases(browser: Browser) -> None:
    answer = browser.get("/pl/szukaj?q=ludnosc&format=atom")
    feed = etree.fromstring(answer.content)
    assert answer.headers["content-type"] == "application/atom+xml"
    assert feed.findtext("a:updated", namespaces=ATOM) == "2026-06-08T12:00:00Z"
    by_id = {
        one.findtext("a:id", namespaces=ATOM): one.findtext("a:updated", namespaces=ATOM)
        for one in feed.findall("a:entry", ATOM)
    }
    dataset = f"{browser.content.bank.base}id/dataset/population-2026"
    assert by_id[dataset] == "2022-04-08T00:00:00Z"


def test_every_page_has_a_field_to_search(browser: Browser) -> None:
    for path in ("/pl/", "/en/dataset", "/de/suche?q=x"):
        page = browser.page(path)
        assert page.xpath("//header//form[@role='search']/@action")


def test_an_unknown_address_suggests_what_its_words_find(browser: Browser) -> None:
    answer = browser.get("/pl/zbior/przystankami")
    assert answer.status_code == 404
    assert "/pl/zbior/stops" in read_page(answer).xpath("//main//li/a/@href")
