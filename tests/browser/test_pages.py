"""Every page type, in every language, light and dark, small and enlarged, as Chromium shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import MODULES, Reader
from tests.browser.examples import EXAMPLES, every_example

from city_data_bank.pages.routes.views import PAGES, stem_of

pytestmark = pytest.mark.browser

CONTRAST = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""Rules that the colours of the dark decide about."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
JUDGE = "async options => (await axe.run(document, options)).violations"


@dataclass
class Opened:
    """A page that several tests look at.

    Args:
        page: The page, light, 1280 pixels wide.
        faults: Of the browser, since the page was opened.
    """

    page: Page
    faults: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def reader_of_all(chromium: Browser, site: str) -> Iterator[Reader]:
    """One reader, who opens one page after another and has the judge at hand."""
    context = chromium.new_context(reduced_motion="reduce")
    context.add_init_script(path=MODULES / "axe-core" / "axe.min.js")
    seen = Reader(context.new_page(), site)
    seen.watch()
    yield seen
    context.close()


@pytest.fixture(scope="module", params=every_example(), ids="-".join)
def opened(request: pytest.FixtureRequest, reader_of_all: Reader, release: str) -> Opened:
    """One example, opened once for all tests."""
    language, path = request.param[1:]
    page = reader_of_all.page
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.set_extra_http_headers({"Accept-Language": language})
    reader_of_all.faults.clear()
    answer = page.goto(reader_of_all.url.rstrip("/") + path.format(release=release))
    assert answer is not None
    expected = 404 if "no-such" in path else 400 if "WRONG" in path else 200
    assert answer.status == expected, path
    assert page.locator("html").get_attribute("lang") == language
    if expected != 200:
        # Chromium notes such a status as an error of its own.
        reader_of_all.faults.clear()
    return Opened(page, reader_of_all.faults)


def violations(page: Page, options: dict[str, Any]) -> list[str]:
    """What axe-core finds, one line an element."""
    found = page.evaluate(JUDGE, options)
    return [
        f"{one['id']}: {node['html'][:200]} -- {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]


def is_scrolled_sideways(page: Page) -> bool:
    """Whether the page is wider than the window."""
    return bool(
        page.evaluate(
            "document.scrollingElement.scrollWidth > document.documentElement.clientWidth"
        )
    )


def test_every_page_type_has_an_example() -> None:
    assert set(EXAMPLES) == set(PAGES)
    for stem, examples in EXAMPLES.items():
        assert {stem_of(kind, ref) for kind, ref, _ in examples} == {stem}


def test_a_page_loads_nothing_from_others_and_its_console_is_empty(opened: Opened) -> None:
    assert opened.faults == []


def test_a_page_has_no_barrier(opened: Opened) -> None:
    assert violations(opened.page, {"runOnly": RULES}) == []


def test_a_page_has_no_barrier_in_the_dark(opened: Opened) -> None:
    opened.page.emulate_media(color_scheme="dark")
    found = violations(opened.page, {"runOnly": CONTRAST})
    opened.page.emulate_media(color_scheme="light")
    assert found == []


@pytest.mark.parametrize("width", [320, 640], ids=["on a telephone", "enlarged to 200 %"])
def test_a_page_is_not_wider_than_the_window(opened: Opened, width: int) -> None:
    opened.page.set_viewport_size({"width": width, "height": 640})
    assert not is_scrolled_sideways(opened.page)


def test_a_page_with_letters_twice_as_large_is_not_wider_than_a_telephone(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 320, "height": 640})
    opened.page.evaluate("document.documentElement.style.fontSize = '200%'")
    scrolled = is_scrolled_sideways(opened.page)
    opened.page.evaluate("document.documentElement.style.fontSize = ''")
    assert not scrolled
