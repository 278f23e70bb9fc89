"""Compression: what the client can read, one entity tag a coding."""

from __future__ import annotations

import gzip

import zstandard
from tests.unit.pages.conftest import Browser

PATH = "/pl/zbior/population-2026"


def test_a_page_is_compressed_as_the_client_can_read_it(browser: Browser) -> None:
    plain = browser.get(PATH, accept_encoding="identity")
    assert "content-encoding" not in plain.headers
    assert plain.headers["vary"] == "Accept-Encoding"
    for coding, accept in {"gzip": "gzip", "zstd": "gzip, zstd", "": "br"}.items():
        answer = browser.get(PATH, accept_encoding=accept)
        assert answer.headers.get("content-encoding", "") == coding
        assert answer.text == plain.text


def test_every_coding_has_its_own_tag_and_each_is_recognised(browser: Browser) -> None:
    tags = {
        browser.get(PATH, accept_encoding=accept).headers["etag"]
        for accept in ("identity", "gzip", "zstd")
    }
    assert len(tags) == 3
    for tag in tags:
        answer = browser.get(PATH, if_none_match=f'"other", W/{tag}')
        assert (answer.status_code, answer.headers["etag"]) == (304, tag)


def test_the_length_is_that_of_the_compressed_page(browser: Browser) -> None:
    head = browser.get(PATH, method="HEAD", accept_encoding="gzip")
    plain = browser.get(PATH, accept_encoding="identity").content
    assert int(head.headers["content-length"]) == len(gzip.compress(plain, 6, mtime=0))
    assert int(head.headers["content-length"]) < 15_000


def test_a_short_answer_is_not_compressed(browser: Browser) -> None:
    assert "content-encoding" not in browser.get("/static/icon.svg", accept_encoding="gzip").headers


def test_zstd_is_read_by_others(browser: Browser) -> None:
    raw = browser.content.cache.get(
        browser.get(PATH, accept_encoding="zstd").headers["etag"].strip('"')
    )
    assert raw is not None
    assert b"<!doctype html>" in zstandard.ZstdDecompressor().decompress(raw)
