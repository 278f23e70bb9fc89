"""Downloads: looked up in the manifest, never joined to a path."""

from __future__ import annotations

import os
from base64 import b64encode
from hashlib import sha256

import pytest
from tests.unit.pages.conftest import Browser, OpenElsewhere


def test_a_delivered_file_is_sent_as_it_is_and_never_changes(browser: Browser) -> None:
    answer = browser.get("/file/0123456789ab/population.csv")
    assert answer.content == b"Kod;Ludnosc\n01;66270\n02;ok. 5\n"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"] == "text/csv"
    assert "attachment" in answer.headers["content-disposition"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_part_of_a_file_can_be_asked_for(browser: Browser) -> None:
    answer = browser.get("/file/0123456789ab/population.csv", range="bytes=0-2")
    assert (answer.status_code, answer.content) == (206, b"Kod")


CSV = "data/dataset/population-2022.csv"
OF_CSV = "dataset/population-2022/population-2022.csv"


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        (b"id,value\n1,662\n", "15 bytes, released with 17"),
        (b"id,value\n1,99999\n", "it was written to after the release was opened"),
        (None, "No such file or directory"),
    ],
)
def test_a_file_that_is_no_longer_the_released_one_is_not_handed_out(
    open_elsewhere: OpenElsewhere, body: bytes | None, wrong: str
) -> None:
    browser = open_elsewhere()
    content = browser.content
    path = content.release / OF_CSV
    before, state = path.read_bytes(), path.stat()
    path.unlink()
    if body is not None:
        path.write_bytes(body)
        os.utime(path, ns=(state.st_atime_ns, content.damage.newest + 1))
    answer = browser.get(f"/{CSV}")
    assert (answer.status_code, answer.headers["cache-control"]) == (500, "no-store")
    assert b"1,9" not in answer.content
    assert content.damage.found == {f"{content.release.name}/{OF_CSV}": wrong}
    assert browser.get(f"/{CSV}", accept="application/json").json()["title"]
    path.write_bytes(before)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert browser.get(f"/{CSV}").content == before
    assert content.damage.found == {}


def test_an_unchanged_file_is_not_sent_again(browser: Browser) -> None:
    first = browser.get("/data/dataset/population-2022.csv", method="HEAD")
    assert first.status_code == 200
    assert first.headers["content-type"] == "text/csv; charset=utf-8", "the bank writes UTF-8"
    again = browser.get("/data/dataset/population-2022.csv", if_none_match=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")


def test_what_was_found_is_a_page_that_may_use_its_own_style_and_nothing_else(
    browser: Browser,
) -> None:
    answer = browser.get("/findings/stats/en.html")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("inline")
    style = b64encode(sha256(b"p{color:red}").digest()).decode()
    policy = answer.headers["content-security-policy"]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{style}'; ")
    assert "attachment" in browser.get("/findings/stats/en.csv").headers["content-disposition"]


@pytest.mark.parametrize(
    "path",
    [
        "/file/0123456789ab/other.csv",
        "/file/../manifest.json",
        "/file/%2e%2e/manifest.json",
        "/file/0123456789ab/%00",
        "/file/",
        "/manifest.json",
        "/findings/findings.json",
        "/bank.toml",
        "/record/catalog.nq",
        "/data/dataset/..%2f..%2fmanifest.json",
    ],
)
def test_nothing_else_of_the_release_can_be_reached(browser: Browser, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_style_and_icon_have_the_banks_colours(browser: Browser) -> None:
    style = browser.get("/static/site.css")
    assert style.headers["content-type"] == "text/css; charset=utf-8"
    assert "--header:#14305c" in style.text
    assert len(style.content) <= 15_000
    icon = browser.get("/static/icon.svg")
    assert icon.headers["content-type"] == "image/svg+xml"
    assert "#14305c" in icon.text


def test_the_address_of_the_style_sheet_changes_with_its_content(
    browser: Browser, open_elsewhere: OpenElsewhere
) -> None:
    here = browser.page("/pl/").xpath("//link[@rel='stylesheet']/@href")
    there = (
        open_elsewhere("https://other.example/")
        .page("/pl/")
        .xpath("//link[@rel='stylesheet']/@href")
    )
    assert here[0].startswith("/static/site.css?")
    assert there[0].startswith("/static/site.css?")
