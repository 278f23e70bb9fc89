"""Pages over HTTP: headers, languages, what clients may keep, what they may not change."""

from __future__ import annotations

import re

import pytest
from tests.unit.pages.conftest import Browser, OpenElsewhere, read_page

EVERY = [
    "/pl/",
    "/pl/kategoria",
    "/pl/kategoria/population",
    "/pl/dostawca",
    "/pl/dostawca/stats",
    "/pl/zbior",
    "/pl/zbior/population-2022",
    "/pl/obserwacja/population-2022/bank/population/01/2020/stats",
    "/pl/brak/population-2026/bank/population/01/2019/stats",
    "/pl/wskaznik/bank/population",
    "/pl/wskaznik",
    "/pl/obszar/01",
    "/pl/okres/2020",
    "/pl/plik/0123456789ab?cell=3,2",
    "/pl/wydanie",
    "/pl/zasob?iri=https://w3id.org/city-data-bank/ns%23Gap",
    "/pl/stan-danych",
]


@pytest.mark.parametrize("path", EVERY)
def test_every_page_is_safe_small_and_without_scripts(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["content-language"] == "pl"
    assert "<script" not in answer.text
    assert " style=" not in answer.text
    assert len(answer.content) <= 60_000


@pytest.mark.parametrize("path", EVERY)
def test_every_link_of_a_page_stays_on_this_host_or_is_foreign(browser: Browser, path: str) -> None:
    page = browser.page(path)
    for href in page.xpath("//body//@href"):
        assert re.match(r"/(?!/)|#|https?://|mailto:", href), href
        assert not href.startswith(browser.content.bank.base), href


@pytest.mark.parametrize("path", EVERY)
def test_every_page_has_one_heading_a_title_and_a_skip_link(browser: Browser, path: str) -> None:
    page = browser.page(path)
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//title")[0].text_content().endswith("Bank Danych Brzozowa")
    assert page.xpath("//a[@class='skip']/@href") == ["#content"]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", EVERY)
def test_every_page_is_there_in_every_language(browser: Browser, path: str) -> None:
    page = browser.page(path)
    others = page.xpath("//nav[@class='languages']//a/@href")
    assert [other.split("/")[1] for other in others] == ["pl", "en", "de"]
    for other, language in zip(others, ("pl", "en", "de"), strict=True):
        assert browser.page(other).xpath("/html/@lang") == [language]


@pytest.mark.parametrize("path", EVERY)
def test_the_link_header_begins_with_the_canonical_address(browser: Browser, path: str) -> None:
    assert re.match(r'<[^<>]+>; rel="canonical", ', browser.get(path).headers["link"])


@pytest.mark.parametrize("path", EVERY)
def test_no_page_depends_on_host_or_forwarded_headers(browser: Browser, path: str) -> None:
    usual = browser.get(path)
    poisoned = browser.get(
        path,
        host="evil.example",
        x_forwarded_host="evil.example",
        x_forwarded_proto="gopher",
        forwarded="host=evil.example",
    )
    assert poisoned.content == usual.content
    assert "evil" not in str(poisoned.headers)


def test_the_root_leads_to_the_readers_language(browser: Browser) -> None:
    answer = browser.get("/", accept_language="fr, de-AT;q=0.8, en;q=0.5")
    assert (answer.status_code, answer.headers["location"]) == (303, "/de/")
    assert answer.headers["vary"] == "Accept-Language"
    assert browser.get("/").headers["location"] == "/pl/"


def test_an_unchanged_page_is_not_sent_again(browser: Browser) -> None:
    first = browser.get("/pl/zbior/population-2022")
    again = browser.get("/pl/zbior/population-2022", if_none_match=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    other = browser.get("/en/dataset/population-2022", if_none_match=first.headers["etag"])
    assert other.status_code == 200


def test_head_answers_as_get_without_a_body(browser: Browser) -> None:
    head = browser.get("/pl/zbior/population-2022", method="HEAD", accept_encoding="identity")
    full = browser.get("/pl/zbior/population-2022", accept_encoding="identity")
    assert head.content == b""
    assert head.headers["content-length"] == str(len(full.content))
    assert head.headers["etag"] == full.headers["etag"]


def test_a_page_is_made_once(browser: Browser) -> None:
    browser.get("/de/zeitraum/2018")
    asked = browser.engine.asked
    browser.get("/de/zeitraum/2018")
    assert browser.engine.asked == asked


def test_link_headers_name_canonical_languages_forms_and_licence(browser: Browser) -> None:
    links = browser.get("/pl/zbior/population-2022").headers["link"]
    base = "https://dane.brzozowo.example"
    assert links.startswith(f'<{base}/pl/zbior/population-2022>; rel="canonical"')
    assert f'<{base}/id/dataset/population-2022>; rel="cite-as"' in links
    assert '</en/dataset/population-2022>; rel="alternate"; hreflang="en"' in links
    assert '</data/dataset/population-2022.ttl>; rel="alternate"; type="text/turtle"' in links
    assert 'CC_BY_4_0>; rel="license"' in links
    assert 'rel="describedby"' in links


def test_a_query_string_cannot_break_out_of_headers_or_attributes(browser: Browser) -> None:
    answer = browser.get('/pl/obszar?x="><b>&y=a,b')
    assert answer.status_code == 200
    assert "<b>" not in answer.text
    assert "><b>" not in answer.headers["link"]


@pytest.mark.parametrize(
    ("status", "words"),
    [("demonstration", "Wersja pokazowa"), ("fictitious", "zmyślone")],
)
def test_a_bank_that_is_not_the_citys_says_so_on_every_page(
    open_elsewhere: OpenElsewhere, status: str, words: str
) -> None:
    elsewhere = open_elsewhere(status=status)
    for path in ("/pl/", "/pl/zbior/stops", "/pl/nothing"):
        answer = elsewhere.get(path)
        assert words in read_page(answer).xpath("//p[@class='banner']")[0].text_content()
        assert answer.headers["x-robots-tag"] == "noindex"
        assert '<meta name="robots" content="noindex">' in answer.text


def test_the_citys_own_bank_has_no_banner_and_is_listed(open_elsewhere: OpenElsewhere) -> None:
    answer = open_elsewhere(status="official").get("/pl/")
    assert "banner" not in answer.text
    assert "noindex" not in answer.text + str(answer.headers)


def test_a_base_with_a_path_is_kept_in_every_link(open_elsewhere: OpenElsewhere) -> None:
    elsewhere = open_elsewhere("https://city.example/bank/")
    assert elsewhere.get("/bank/").headers["location"] == "/bank/pl/"
    page = elsewhere.page("/bank/pl/zbior/population-2022")
    own = [href for href in page.xpath("//@href") if href.startswith("/")]
    assert own
    assert all(href.startswith("/bank/") for href in own)
    pointed = elsewhere.get("/bank/id/area/01", accept_language="en")
    assert pointed.headers["location"] == "/bank/en/area/01"
    assert elsewhere.get(pointed.headers["location"]).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/xx/dataset/stops",
        "/pl/dataset/stops",
        "/pl/zbior/..%2f..%2fmanifest.json",
        "/pl/zbior/%00",
        "/pl/zbior/" + "x" * 5000,
        "/pl/%E2%80%AE",
    ],
)
def test_malformed_addresses_are_not_there(browser: Browser, path: str) -> None:
    assert browser.get(path).status_code == 404
