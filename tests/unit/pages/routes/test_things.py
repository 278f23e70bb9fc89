"""``/id/...``: always on to a page or a document."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import Browser


@pytest.mark.parametrize(
    ("accept", "language", "location"),
    [
        ("text/html", "en", "/en/dataset/stops"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "de", "/de/datensatz/stops"),
        ("", "", "/pl/zbior/stops"),
        ("*/*", "xx", "/pl/zbior/stops"),
        ("text/turtle", "", "/data/dataset/stops.ttl"),
        ("application/ld+json, text/html;q=0.5", "", "/data/dataset/stops.jsonld"),
        ("application/rdf+xml", "", "/data/dataset/stops.rdf"),
        ("application/n-triples", "", "/data/dataset/stops.nt"),
        ("text/turtle;q=0, application/n-triples", "", "/data/dataset/stops.nt"),
    ],
)
def test_a_thing_points_to_what_the_client_prefers(
    browser: Browser, accept: str, language: str, location: str
) -> None:
    answer = browser.get("/id/dataset/stops", accept=accept, accept_language=language)
    assert (answer.status_code, answer.headers["location"]) == (303, location)
    assert answer.headers["vary"] == "Accept, Accept-Language"


def test_head_points_too(browser: Browser) -> None:
    assert browser.get("/id/area/01", method="HEAD").status_code == 303


def test_a_list_is_a_thing(browser: Browser) -> None:
    answer = browser.get("/id/category", accept="text/html", accept_language="en")
    assert answer.headers["location"] == "/en/category"


def test_what_no_client_can_read_is_not_acceptable(browser: Browser) -> None:
    assert browser.get("/id/area/01", accept="image/png").status_code == 406


def test_an_unknown_kind_is_not_there(browser: Browser) -> None:
    assert browser.get("/id/nothing/x").status_code == 404


@pytest.mark.parametrize(
    "ref", ["/evil.example", "%2F%2Fevil.example", "%5Cevil.example", "..%2F..%2F"]
)
def test_no_address_of_another_host_is_ever_pointed_to(browser: Browser, ref: str) -> None:
    answer = browser.get(f"/id/area/{ref}")
    assert answer.headers["location"].startswith("/pl/obszar/")
    assert "\n" not in answer.headers["location"]
    assert "set" not in answer.headers


def test_a_withdrawn_thing_is_gone_at_once(browser: Browser) -> None:
    assert browser.get("/id/dataset/old").status_code == 410


def test_a_line_break_cannot_start_a_header(browser: Browser) -> None:
    answer = browser.get("/id/area/x%0d%0aSet-Cookie:1")
    assert answer.headers.get("location", "").count("\n") == 0
    assert "set-cookie" not in answer.headers
