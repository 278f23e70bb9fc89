"""Citations for programs."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import Browser


def test_a_dataset_is_cited_for_both_kinds_of_programs(browser: Browser) -> None:
    page = browser.page("/en/dataset/population-2022")
    bib, csl = page.xpath("//p[@class='citation']/following-sibling::ul[1]//a/@href")
    assert browser.get(bib).text.startswith("@misc{population-2022,\n  author = {{")
    item = browser.get(csl, accept_language="pl").json()[0]
    assert item["URL"] == "https://dane.brzozowo.example/id/dataset/population-2022"
    assert item["note"].endswith("/id/release/20260608T120000Z-0a1b2c3d4e5f")
    assert item["language"] == "pl"


@pytest.mark.parametrize("name", ["dataset/nowhere.bib", "indicator/bank/population.bib"])
def test_what_is_no_dataset_has_no_citation(browser: Browser, name: str) -> None:
    assert browser.get(f"/data/{name}").status_code == 404
