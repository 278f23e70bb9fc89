"""Queries by GET, answered past the long way of a request."""

from __future__ import annotations

import io
import socket
from http.client import HTTPResponse
from typing import cast

import httpx
import pytest
from tests.conftest import Service

ASK = "query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D"
LONG_WAY = "Content-Length: 0\r\n"
"""A request that might have a body goes through middleware and routes."""


class _Stream(io.BufferedIOBase):
    """What is received on a connection; a response that is read to its end leaves it open."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream

    def makefile(self, _: str) -> io.BufferedReader:
        """What a response reads from."""
        return cast("io.BufferedReader", self)

    def readline(self, size: int | None = -1) -> bytes:
        """A line."""
        return self._stream.readline(-1 if size is None else size)

    def read(self, size: int | None = -1) -> bytes:
        """So many bytes."""
        return self._stream.read(size)

    def close(self) -> None:
        """Leave it open."""


def raw(service: Service, *requests: str) -> list[tuple[int, dict[str, str], bytes]]:
    """Status, headers and body of each answer to requests that are sent all at once."""
    url = httpx.URL(service.url)
    with socket.create_connection((url.host, url.port or 80), timeout=20) as connection:
        connection.sendall("".join(requests).encode())
        answers = []
        with connection.makefile("rb") as stream:
            for _ in requests:
                response = HTTPResponse(cast("socket.socket", _Stream(stream)))
                response.begin()
                headers = {name.lower(): value for name, value in response.getheaders()}
                answers.append((response.status, headers, response.read()))
        return answers


def get(address: str, headers: str = "") -> str:
    """A request."""
    return f"GET {address} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        (f"/sparql?{ASK}", ""),
        (f"/sparql?{ASK}#fragment", ""),
        (f"/sparql?{ASK}", "Accept: text/csv\r\n"),
        (f"/sparql?{ASK}", "Accept: text/html\r\nAccept: text/csv;q=0.1\r\n"),
        (f"/sparql?{ASK}&format=xml&default-graph-uri=http://example.org/g1", ""),
        ("/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo", ""),
        ("/sparql?query=ASK{}&query=ASK{}", ""),
        ("/sparql?query=%FF", ""),
        ("/sparql?", "Accept: text/turtle\r\n"),
        ("/sparql?update=CLEAR", "Accept: text/plain\r\n"),
        (f"/sparql?{ASK}", "If-None-Match: *\r\n"),
        (f"/sparql?{ASK}", "Accept-Encoding: gzip\r\n"),
    ],
)
def test_the_short_way_answers_what_the_long_way_does(
    service: Service, address: str, headers: str
) -> None:
    short, long = raw(service, get(address, headers), get(address, headers + LONG_WAY))
    for answer in (short, long):
        answer[1].pop("date")
    assert short == long


def test_requests_in_one_packet_are_answered_in_their_order(service: Service) -> None:
    one, two, three = raw(
        service,
        get("/sparql?query=ASK{}&format=json"),
        get("/health"),
        get("/sparql?query=ASK{}&format=xml", "Connection: close\r\n"),
    )
    assert one[1]["content-type"] == "application/sparql-results+json"
    assert two[1]["content-type"].startswith("application/json")
    assert three[1]["content-type"] == "application/sparql-results+xml"
    assert (one[1].get("connection"), three[1]["connection"]) == (None, "close")
