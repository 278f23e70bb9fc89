"""What a researcher does: asks a query, turns pages, takes a stored query."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import ROOT, Reader

pytestmark = pytest.mark.browser

QUERY = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } LIMIT 250"
BUNDLE = ROOT / "web" / "static" / "editor" / "yasqe.min.js"


def require_editor() -> None:
    """Skip where the editor is not installed; in CI that is a failure."""
    if BUNDLE.is_file():
        return
    if os.environ.get("CI") == "true":
        pytest.fail("the editor is missing: make editor")
    pytest.skip("not run: the editor is not installed (make editor)")


def write(reader: Reader, query: str) -> None:
    """Put a query into the form, by keyboard, through the editor where it lies over it."""
    editor = reader.page.locator(".CodeMirror")
    if editor.count():
        editor.click()
        reader.page.keyboard.press("Control+a")
        reader.page.keyboard.insert_text(query)
    else:
        reader.page.get_by_label("Zapytanie", exact=True).fill(query)


def test_a_query_is_asked_and_its_answer_turned_page_by_page(reader: Reader) -> None:
    reader.open("sparql")
    write(reader, QUERY)
    reader.page.get_by_role("button", name="Wykonaj").click()
    table = reader.page.get_by_role("table")
    expect(table.get_by_role("row")).to_have_count(101)
    expect(table.locator("caption")).to_contain_text("250 wierszy")
    for _ in range(2):
        reader.follow(reader.page.get_by_role("link", name="Następna strona"))
    expect(reader.page.get_by_role("table").get_by_role("row")).to_have_count(51)
    expect(reader.page.get_by_role("link", name="Następna strona")).to_have_count(0)
    expect(reader.page.locator("#query")).to_have_value(QUERY)


def test_an_answer_is_downloaded_by_post_in_each_format(reader: Reader) -> None:
    reader.open("sparql?query=SELECT%20%3Fs%20%7B%3Fs%20a%20%3Fc%7D%20LIMIT%203")
    for name in ("json", "xml", "csv", "tsv"):
        button = reader.page.get_by_role("button", name=f"Pobierz jako {name}")
        expect(button).to_have_attribute("formmethod", "post")
    with reader.page.expect_request("**/sparql") as asked:
        reader.follow(reader.page.get_by_role("button", name="Pobierz jako json"))
    assert asked.value.method == "POST"
    assert "bindings" in reader.page.content()


def test_an_example_fills_the_form_and_shows_code_for_other_programs(reader: Reader) -> None:
    reader.open("sparql")
    example = reader.page.locator("#examples ~ ul a").first
    example.click()
    expect(reader.page.locator("#query")).to_have_value(re.compile("SELECT|CONSTRUCT|DESCRIBE|ASK"))
    reader.page.get_by_text("To zapytanie w kodzie").click()
    expect(reader.page.get_by_text("curl --fail")).to_be_visible()
    expect(reader.page.get_by_text("library(httr2)")).to_be_visible()


def test_a_stored_query_is_answered_without_any_sparql(reader: Reader) -> None:
    reader.open("q/")
    reader.page.get_by_role("link", name="Wartości wskaźnika dla obszaru").click()
    reader.page.get_by_label("Wskaźnik").select_option(label="Ludność na dzień 31 grudnia")
    reader.page.get_by_label("Obszar").select_option(label="Siemianowice Śląskie")
    reader.page.get_by_role("button", name="Wykonaj").click()
    expect(reader.page.get_by_role("cell", name="64935").first).to_be_visible()
    expect(reader.page.get_by_label("Obszar")).to_have_value(re.compile("id/area/2474011$"))


def test_no_page_of_the_endpoint_is_wider_than_a_telephone(reader: Reader) -> None:
    for path in ("sparql", "q/", "q/series", "api"):
        reader.open(path)
        reader.page.wait_for_load_state("networkidle")
        wide = reader.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, (path, wide)


@pytest.fixture
def writer(chromium: Browser, site: str) -> Iterator[Reader]:
    """A reader with JavaScript and a keyboard."""
    require_editor()
    context = chromium.new_context(locale="pl-PL")
    seen = Reader(context.new_page(), site)
    seen.watch()
    yield seen
    context.close()
    assert not seen.faults


def test_the_editor_marks_syntax_asks_nobody_else_and_lets_the_keyboard_out(
    writer: Reader,
) -> None:
    writer.open("sparql")
    page = writer.page
    expect(page.locator(".CodeMirror")).to_have_count(1)
    expect(page.locator("#query")).to_be_hidden()
    write(writer, "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?s { ?s a foaf:Agent }")
    expect(page.locator(".cm-keyword").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Wykonaj")).to_be_focused()
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("table")).to_be_visible()
    assert "query=PREFIX" in page.url
