"""What is said where there is nothing to show."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from tests.unit.pages.conftest import Break, Browser, read_page


@pytest.fixture
def broken(browser: Browser) -> Iterator[Break]:
    """The engine fails with a status."""

    def fail(status: int) -> None:
        browser.engine.broken = status

    yield fail
    browser.engine.broken = 0


def test_a_missing_dataset_suggests_similar_ones(browser: Browser) -> None:
    answer = browser.get("/pl/zbior/populacion-2026")
    assert answer.status_code == 404
    page = read_page(answer)
    assert "Może chodziło o:" in page.text_content()
    links = page.xpath("//main//li/a/@href")
    assert links[0] == "/pl/zbior/population-2026"


def test_a_fault_speaks_the_readers_language(browser: Browser) -> None:
    assert "Diese Seite gibt es nicht" in browser.get("/de/nichts").text
    assert "There is no such page" in browser.get("/nothing", accept_language="en").text
    assert browser.get("/de/nichts").headers["content-language"] == "de"


def test_a_client_that_prefers_json_gets_a_problem(browser: Browser) -> None:
    answer = browser.get("/pl/zbior/nothing", accept="application/json")
    assert answer.headers["content-type"] == "application/problem+json"
    problem = json.loads(answer.content)
    assert problem["status"] == 404
    assert problem["title"] == "Nie ma takiej strony"


def test_a_withdrawn_dataset_says_since_when_why_and_what_takes_its_place(browser: Browser) -> None:
    answer = browser.get("/en/dataset/old")
    assert answer.status_code == 410
    page = read_page(answer)
    assert page.xpath("//h1")[0].text_content() == "Old dataset"
    assert "Błędne liczby." in page.text_content()
    assert page.xpath("//main//li/a/@href") == ["/en/dataset/population-2022"]


def test_values_of_a_withdrawn_dataset_are_gone_too(browser: Browser) -> None:
    assert browser.get("/en/observation/old/bank/x/01/2020/stats").status_code == 410


def test_a_renamed_dataset_moves_to_its_new_address(browser: Browser) -> None:
    answer = browser.get("/pl/zbior/renamed")
    assert answer.status_code == 301
    assert answer.headers["location"] == "/pl/zbior/stops"
    assert browser.get("/id/dataset/renamed").headers["location"] == "/id/dataset/stops"
    data = browser.get("/data/dataset/renamed.csv")
    assert data.headers["location"] == "/data/dataset/stops.csv"


@pytest.mark.parametrize(("status", "retry"), [(504, "10"), (503, "2")])
def test_a_query_that_fails_is_a_fault_of_ours_with_a_time_to_retry(
    browser: Browser, broken: Break, status: int, retry: str
) -> None:
    broken(status)
    answer = browser.get(f"/pl/okres/20{status % 10}1")
    assert answer.status_code == status
    assert answer.headers["retry-after"] == retry
    assert answer.headers["cache-control"] == "no-store"


def test_a_fault_is_not_kept_in_memory(browser: Browser, broken: Break) -> None:
    broken(503)
    assert browser.get("/pl/okres/2017").status_code == 503
    broken(0)
    assert browser.get("/pl/okres/2017").status_code == 200


def test_a_fault_names_no_canonical_address(browser: Browser) -> None:
    assert "canonical" not in browser.get("/pl/zbior/nothing").text
