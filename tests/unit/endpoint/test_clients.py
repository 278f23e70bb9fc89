"""Whose limits a request counts towards."""

from __future__ import annotations

import pytest
from starlette.requests import Request

from city_data_bank.endpoint.clients import client


def request(peer: str, **headers: str) -> Request:
    lines = [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()]
    return Request({"type": "http", "client": (peer, 1), "headers": lines})


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (request("192.0.2.1"), "192.0.2.1"),
        (request("192.0.2.1", x_forwarded_for="198.51.100.7"), "192.0.2.1"),
        (request("10.0.0.1", x_forwarded_for="198.51.100.7"), "198.51.100.7"),
        (request("10.0.0.1", x_forwarded_for="1.1.1.1, 198.51.100.7"), "198.51.100.7"),
        (request("10.0.0.1", forwarded='for=1.1.1.1, for="198.51.100.7:80";by=x'), "198.51.100.7"),
        (request("10.0.0.1", forwarded='for="[2001:db8:1:2:3::4]"'), "2001:db8:1:2::"),
        (request("10.0.0.1", forwarded="for=unknown"), "unknown"),
        (request("10.0.0.1", x_forwarded_for="198.51.100.7:81"), "198.51.100.7"),
        (request("10.0.0.1", forwarded="by=1.1.1.1"), "10.0.0.1"),
        (request("10.0.0.1"), "10.0.0.1"),
        (request("2001:db8:1:2:aaaa::1"), "2001:db8:1:2::"),
        (request("2001:db8:1:2:bbbb::2"), "2001:db8:1:2::"),
        (request("::ffff:192.0.2.1"), "192.0.2.1"),
        (request("10.0.0.1", x_forwarded_for="<script>"), "<script>"),
    ],
)
def test_only_a_trusted_proxy_speaks_for_others(asked: Request, expected: str) -> None:
    assert client(asked, frozenset({"10.0.0.1"})) == expected
