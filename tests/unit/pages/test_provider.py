"""A provider."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_it_shows_its_kind_and_its_datasets(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/provider/stats")
    assert texts(page, "//h1") == ["Statistics Office"]
    assert "national authority" in texts(page, "//dd")
    assert len(texts(page, "//ul[@class='entries']/li")) == 2


def test_a_name_in_another_language_is_marked(browser: Browser) -> None:
    page = browser.page("/en/provider/transport")
    (title,) = page.xpath("//ul[@class='entries']//h3//span")
    assert title.get("lang") == "pl"
    assert title.text == "Przystanki"


def test_units_and_categories_that_wait_hang_on_the_provider(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/provider/town-hall")
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert facts["Units"] == "Transport Department"
    assert facts["Categories that wait for data"] == "Environment, Population"


def test_a_script_in_the_data_is_never_a_link(browser: Browser) -> None:
    page = browser.page("/en/provider/stats")
    assert "https://stats.example/" in page.xpath("//a/@href")
    assert not [href for href in page.xpath("//@href") if "javascript" in href]
    assert "javascript:alert(1)" in page.text_content()


def test_what_was_found_in_its_files_is_linked(browser: Browser) -> None:
    page = browser.page("/en/provider/stats")
    assert "/findings/stats/en.html" in page.xpath("//dd//a/@href")
    other = browser.page("/en/provider/town-hall")
    assert not [href for href in other.xpath("//@href") if "/findings/" in href]
