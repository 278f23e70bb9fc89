"""Every page type by keyboard alone: each stop in its order, in sight and marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Reader
from tests.browser.examples import every_example

pytestmark = pytest.mark.browser

LANGUAGE = "pl"
"""The order of stops does not depend on the language."""

STOPS = """() => {
  const reached = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll(reached)].filter(one =>
    one.type !== 'hidden' && !one.disabled && one.tabIndex >= 0 && one.checkVisibility());
  window.walk = { stops, place: -1, faults: [] };
  const named = one => one.outerHTML.slice(0, 150);
  document.addEventListener('keyup', event => {
    if (event.key !== 'Tab') return;
    const one = document.activeElement, expected = stops[++walk.place];
    if (one !== expected) {
      const wanted = expected ? named(expected) : 'the end';
      walk.faults.push(`reached ${named(one)} instead of ${wanted}`);
    }
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
      walk.faults.push(`no outline: ${named(one)}`);
    }
    if (!box.width || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0) {
      walk.faults.push(`out of sight: ${named(one)}`);
    }
  });
  return stops.length;
}"""
"""Notes at every Tab what is reached, and whether it is marked and in sight."""


@pytest.fixture(scope="module")
def walker(chromium: Browser, site: str) -> Iterator[Reader]:
    """Somebody without a mouse."""
    context = chromium.new_context(locale="pl-PL", reduced_motion="reduce")
    # The editor keeps Tab until it is left (see test_query_page); the form serves without it.
    context.route("**/editor/**", lambda route: route.abort())
    yield Reader(context.new_page(), site)
    context.close()


@pytest.mark.parametrize(
    "path", [path for _, language, path in every_example() if language == LANGUAGE]
)
def test_every_stop_of_a_page_is_reached_in_its_order_seen_and_marked(
    walker: Reader, release: str, path: str
) -> None:
    walker.page.goto(walker.url.rstrip("/") + path.format(release=release))
    count = walker.page.evaluate(STOPS)
    assert count > 10
    for _ in range(count):
        walker.page.keyboard.press("Tab")
    assert walker.page.evaluate("walk.faults") == []
    assert walker.page.evaluate("walk.place") == count - 1


def test_the_menu_is_skipped_and_what_follows_is_in_the_content(reader: Reader) -> None:
    reader.open("pl/zbior/population-2026-06")
    page = reader.page
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Przejdź do treści")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#content$"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_number_is_found_and_followed_to_its_cell_by_keyboard(reader: Reader) -> None:
    reader.open("/")
    page = reader.page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#content$"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("ludnosc siemianowice 2020")
    page.keyboard.press("Enter")
    first = page.locator("ol.entries h3 a").first
    expect(first).to_be_visible()
    first.focus()
    page.keyboard.press("Enter")
    cell = page.get_by_role("link", name="Pokaż komórkę w pliku")
    expect(cell).to_be_visible()
    cell.focus()
    page.keyboard.press("Enter")
    expect(page.locator("mark")).to_have_text("64935")


def test_what_is_folded_is_opened_by_keyboard(reader: Reader) -> None:
    reader.open("pl/zbior/population-2026-06")
    behind = reader.page.locator("details.behind")
    behind.locator("> summary").focus()
    reader.page.keyboard.press("Space")
    expect(behind).to_have_attribute("open", "")
    reader.page.keyboard.press("Tab")
    expect(behind.locator("summary").nth(1)).to_be_focused()
