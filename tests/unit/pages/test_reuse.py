"""Terms of reuse and ways for programs."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts


def test_licences_in_use_are_counted(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/reuse")
    rows = texts(page, "//section[h2[@id='terms']]//tbody/tr")
    assert sorted(rows) == ["CC BY 4.0 1", "statutory terms, no licence 1"]


def test_the_release_to_cite_is_named_with_its_lasting_address(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/reuse")
    release = browser.content.manifest.id
    assert texts(page, "//section[h2[@id='cite']]//code") == [
        f"{browser.content.bank.base}id/release/{release}"
    ]


def test_ways_for_programs_stand_below_the_base(browser: Browser) -> None:
    page = browser.page("/pl/ponowne-uzycie")
    ways = page.xpath("//section[h2[@id='ways']]//tbody//a/@href")
    assert ways[:2] == ["/catalog.ttl", "/sparql"]
