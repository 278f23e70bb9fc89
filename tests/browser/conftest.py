"""The bank of this repository, built and served as people serve it, looked at in Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, sync_playwright
from tests.bank_service import BankService, end, start

ROOT = Path(__file__).parents[2]
MODULES = Path(__file__).with_name("node_modules")
"""What ``make test-browser`` installs."""


@dataclass
class Reader:
    """A page in the browser, and everything that went wrong in it.

    Args:
        page: The page.
        url: Address of the service, ending in ``/``.
        faults: Console errors, failed requests, requests to other hosts.
    """

    page: Page
    url: str
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Go to an address of the bank."""
        answer = self.page.goto(self.url + path.removeprefix("/"))
        assert answer is not None
        assert answer.status == 200, path

    def follow(self, found: Locator) -> None:
        """Click what leads to another page, and wait until that page is there."""
        with self.page.expect_navigation():
            found.click()

    def watch(self) -> None:
        """Note what goes wrong from now on."""
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", lambda request: self._request(request.url))

    def _console(self, message: object) -> None:
        """Warnings and errors of the browser, such as a violated policy."""
        if getattr(message, "type", "") in {"error", "warning"}:
            self.faults.append(str(getattr(message, "text", message)))

    def _failed(self, request: Request) -> None:
        """A request without an answer; what is given up when its page is left is none."""
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.url}: {request.failure}")

    def _request(self, url: str) -> None:
        """A request to another host."""
        if not url.startswith(self.url):
            self.faults.append(url)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, driven from outside."""
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is missing: apt install chromium")
        pytest.skip("not run: Chromium is missing")
    with sync_playwright() as driver:
        # Chromium's own sandbox does not start for root, as whom tests in containers run.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = driver.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def service(release_of: Callable[[str], Path]) -> Iterator[BankService]:
    """The bank of this repository, freshly built and served; a busy machine may take its time."""
    served = start(ROOT, release_of(".").parent, page_deadline=20, queries_per_client=32)
    yield served
    end(served)


@pytest.fixture(scope="session")
def site(service: BankService) -> str:
    """Address of that service."""
    return service.url


@pytest.fixture(scope="session")
def release(service: BankService) -> str:
    """Id of the release that is served."""
    return str(service.client.get("/health").json()["release"])


@contextmanager
def reading(chromium: Browser, site: str, locale: str, *, scripts: bool) -> Iterator[Reader]:
    """A reader on a telephone's width, who sees no fault in the end.

    Args:
        chromium: The browser.
        site: Address of the service.
        locale: What the browser says that its user reads.
        scripts: Whether scripts run.
    """
    context: BrowserContext = chromium.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=scripts, locale=locale
    )
    seen = Reader(context.new_page(), site)
    seen.watch()
    yield seen
    context.close()
    assert not seen.faults


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def reader(request: pytest.FixtureRequest, chromium: Browser, site: str) -> Iterator[Reader]:
    """A reader of Polish."""
    with reading(chromium, site, "pl-PL", scripts=request.param == "with JavaScript") as seen:
        yield seen
