"""What a request asks."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.requests import Request

from city_data_bank.endpoint.asking import read_parameters
from city_data_bank.errors import QueryError

PIECES = [*"a1&=+%", "%41", "%25", "%2B", "%26", "%C3%A9", "%c3", "%zz", "\xe9"]


def asked(encoded: bytes) -> Request:
    """A request whose address has these parameters."""
    return Request({"type": "http", "query_string": encoded})


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=15))
def test_percent_signs_are_decoded_once_as_the_library_does(pieces: list[str]) -> None:
    encoded = "".join(pieces).encode()
    try:
        expected = parse_qsl(encoded.decode(), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError:
        with pytest.raises(QueryError):
            read_parameters(asked(encoded))
    else:
        assert read_parameters(asked(encoded)) == expected


def test_too_many_parameters_are_refused() -> None:
    assert len(read_parameters(asked(b"a=1&" * 499))) == 499
    with pytest.raises(QueryError, match="more than 500 parameters"):
        read_parameters(asked(b"a=1&" * 500))


def test_many_kinds_of_escapes_are_decoded_too() -> None:
    every = "".join(f"%{code:02x}%{code:02X}" for code in range(128))
    assert read_parameters(asked(b"a=" + every.encode())) == parse_qsl("a=" + every)
