"""How a harvester of the tests asks: the running service, with what it sends spoilt on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import httpx


@dataclass(frozen=True)
class Got:
    """An answer.

    Args:
        status: HTTP status.
        kind: Content type.
        body: Bytes.
        location: Where a redirect leads to.
    """

    status: int
    kind: str
    body: bytes
    location: str = ""


Spoil = Callable[[str, str, Got], Got]
"""Method, path with query, answer: what arrives instead."""


def untouched(_method: str, _path: str, got: Got) -> Got:
    """Everything arrives as it was sent."""
    return got


@dataclass(frozen=True)
class Transport:
    """The way to the service.

    Args:
        client: Of the service.
        base: Base IRI of the bank: addresses in catalogues begin with it.
        spoil: What happens on the way.
    """

    client: httpx.Client
    base: str
    spoil: Spoil = untouched

    def ask(self, method: str, address: str, accept: str = "*/*") -> Got:
        """One request; an address under the base is asked of the service."""
        assert address.startswith(("/", self.base)), f"asks somebody else: {address}"
        path = "/" + address.removeprefix(self.base).removeprefix("/")
        answer = self.client.request(method, path, headers={"Accept": accept})
        headers = answer.headers
        got = Got(
            answer.status_code,
            headers.get("content-type", ""),
            answer.content,
            headers.get("location", ""),
        )
        return self.spoil(method, path, got)
