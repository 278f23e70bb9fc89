"""Every number of a table or headline is an answer to one of the queries behind its page."""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox
import pytest
from lxml import html
from tests.unit.pages.conftest import Browser, StoreEngine

PAGES = (
    "/en/",
    "/en/about-the-city",
    "/en/area/01",
    "/en/dataset/population-2022",
    "/en/dataset/population-2026",
    "/en/document",
    "/en/gap",
    "/en/indicator/bank/population",
    "/en/period/2024",
    "/en/report/2020",
    "/en/reuse",
)
NUMBERS = "//main//td[contains(@class, 'number')] | //main//p[contains(@class, 'value')]/a"
MINUS = "\N{MINUS SIGN}"
FIGURE = re.compile(rf"{MINUS}?\d[\d,]*(\.\d+)?")


def shown(page: html.HtmlElement) -> set[Decimal | None]:
    """Numbers that the page shows, without the marks of footnotes."""
    texts = ("".join(one.xpath(".//text()[not(ancestor::sup)]")) for one in page.xpath(NUMBERS))
    found = (FIGURE.fullmatch(text.strip()) for text in texts)
    return {figure(one[0].replace(",", "").replace(MINUS, "-")) for one in found if one}


def answered(browser: Browser, page: html.HtmlElement) -> set[Decimal | None]:
    """Numbers that the queries behind the page answer, run as the page shows them."""
    assert isinstance(browser.engine, StoreEngine)
    numbers: set[Decimal | None] = set()
    for query in page.xpath("//details[@class='behind']//textarea"):
        found = browser.engine.store.query(
            query.text_content(), base_iri=browser.engine.base, use_default_graph_as_union=True
        )
        assert isinstance(found, ox.QuerySolutions)
        document = json.loads(found.serialize(format=ox.QueryResultsFormat.JSON) or b"{}")
        for row in document["results"]["bindings"]:
            numbers.update(figure(term["value"]) for term in row.values())
    return numbers


def figure(text: str) -> Decimal | None:
    """The number that a text is."""
    try:
        return Decimal(text).normalize()
    except InvalidOperation:
        return None


@pytest.mark.parametrize("path", PAGES)
def test_every_number_is_answered_by_a_query_behind_the_page(browser: Browser, path: str) -> None:
    page = browser.page(path)
    assert shown(page)
    assert shown(page) <= answered(browser, page)
