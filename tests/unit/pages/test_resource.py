"""Any thing of the graph."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts

ABOUT = "/en/resource?iri="


def test_properties_are_said_in_plain_words_the_readers_language_first(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page(f"{ABOUT}https://w3id.org/city-data-bank/ns%23Gap")
    assert texts(page, "//h1") == ["gap"]
    assert texts(page, "//dl//dt")[:2] == ["definition", "name"]
    assert texts(page, "//dl/div[2]//li") == ["gap", "brak danych", "Datenlücke"]
    assert page.xpath("//dl/div[2]//li/span/@lang") == ["pl", "de"]


def test_what_points_to_a_thing_is_counted_and_listed(browser: Browser, texts: Texts) -> None:
    page = browser.page(f"{ABOUT}https://w3id.org/city-data-bank/ns%23Gap")
    assert "kind: 1" in texts(page, "//section[h2[@id='incoming']]/ul[1]/li")
    links = page.xpath("//section[h2[@id='incoming']]//a/@href")
    assert "/en/gap/population-2026/bank/population/01/2019/stats" in links


def test_long_lists_of_what_points_to_a_thing_are_paged(browser: Browser) -> None:
    about = f"{ABOUT}http://purl.org/linked-data/cube%23Observation"
    page = browser.page(about)
    assert len(page.xpath("//section[h2[@id='incoming']]//ul[@class='columns']/li")) == 12
    assert not page.xpath("//nav[@class='paging']")


def test_values_are_called_by_what_they_are_about(browser: Browser, texts: Texts) -> None:
    page = browser.page(f"{ABOUT}https://w3id.org/city-data-bank/ns%23Gap")
    (gap,) = texts(page, "//section[h2[@id='incoming']]//ul[@class='columns']/li")
    about, _, held = gap.partition(" (")
    assert about == "Population on 31 December, Brzozowo, 2019"
    assert held == "Population 2016\N{EN DASH}2024 (export of 2026), stats)"


def test_a_foreign_thing_leads_outside_and_says_so(browser: Browser, texts: Texts) -> None:
    soci = "http://publications.europa.eu/resource/authority/data-theme/SOCI"
    page = browser.page(f"{ABOUT}{soci}")
    assert texts(page, "//h1") == ["Population and society"]
    assert page.xpath("//a[@rel='external']/@href") == [soci]


def test_a_script_that_is_an_iri_is_text(browser: Browser) -> None:
    page = browser.page("/pl/miejsce/stop-2")
    assert not [href for href in page.xpath("//@href") if href.startswith("javascript")]
    about = browser.page(f"{ABOUT}javascript:alert(2)")
    assert not about.xpath("//a[@rel='external']")


def test_what_the_release_does_not_speak_of_is_not_there(browser: Browser) -> None:
    for iri in ("", "nothing", "https://other.example/", "%3Cx%3E", "x" * 1900, "https://a b/"):
        assert browser.get(ABOUT + iri).status_code == 404


def test_a_query_string_without_end_is_refused(browser: Browser) -> None:
    assert browser.get(ABOUT + "x" * 10_000).status_code == 404
