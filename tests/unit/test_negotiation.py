"""What a client would rather have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.negotiation import best_encoding, best_language, best_media_type

OFFERS = ("text/turtle", "application/rdf+xml", "text/html")


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/*", "text/turtle"),
        ("application/*", "application/rdf+xml"),
        ("text/html", "text/html"),
        ("TEXT/HTML", "text/html"),
        ("text/html;level=1", "text/html"),
        ("text/html;q=0.5, application/rdf+xml", "application/rdf+xml"),
        ("text/html;q=0.5, */*;q=0.4", "text/html"),
        ("text/html;q=0.5, text/*;q=0.8", "text/turtle"),
        ("text/turtle;q=0, */*", "application/rdf+xml"),
        ("*/*;q=0, text/html", "text/html"),
        ("text/*;q=0, text/html", "text/html"),
        ("image/png", None),
        ("text/html;q=0", None),
        ("*/*;q=0", None),
        ("text/html;q=1.5, application/rdf+xml", "application/rdf+xml"),
        ("text/html;q=abc", "text/turtle"),
        ("garbage", "text/turtle"),
        (",,,", "text/turtle"),
        ("text/html; q=0.000, text/turtle; q=0.001", "text/turtle"),
    ],
)
def test_the_most_wanted_media_type_is_chosen(accept: str, expected: str | None) -> None:
    assert best_media_type(accept, OFFERS) == expected


@given(st.text())
def test_no_accept_header_is_an_error(accept: str) -> None:
    assert best_media_type(accept, OFFERS) in {*OFFERS, None}


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "identity"),
        ("gzip", "gzip"),
        ("gzip, zstd", "zstd"),
        ("gzip;q=1, zstd;q=0.5", "gzip"),
        ("gzip;q=0", "identity"),
        ("*", "zstd"),
        ("*;q=0", "identity"),
        ("identity, gzip;q=0.5", "identity"),
        ("br", "identity"),
    ],
)
def test_the_most_wanted_coding_is_chosen(accept: str, expected: str) -> None:
    assert best_encoding(accept, ("zstd", "gzip")) == expected


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "pl"),
        ("de", "de"),
        ("de-AT", "de"),
        ("en-GB, de;q=0.5", "en"),
        ("fr, en;q=0.1", "en"),
        ("fr", "pl"),
        ("*", "pl"),
        ("pl;q=0, de;q=0.2", "de"),
    ],
)
def test_the_most_wanted_language_is_chosen(accept: str, expected: str) -> None:
    assert best_language(accept, ("pl", "en", "de")) == expected
