"""Whose limits a request counts towards.

What comes in: a request and the proxies that are believed. What goes out: an address; of IPv6 the
/64 that one household has. It is compared, never written down.

Source: RFC 7239 (Forwarded).
"""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from typing import Final

from starlette.requests import Request

_FOR: Final = re.compile(r"(?:^|;)\s*for=\"?([^\";,]+)", re.IGNORECASE)


def client(request: Request, proxies: frozenset[str]) -> str:
    """The address that a request counts towards.

    Args:
        request: The request.
        proxies: Addresses of proxies; of what they say, the last hop counts.
    """
    peer = request.client.host if request.client else ""
    if peer in proxies:
        peer = _forwarded(request) or peer
    return _counted(peer)


@lru_cache(maxsize=1024)
def _counted(peer: str) -> str:
    """The address that a peer counts as; the peers of one minute are few."""
    try:
        address = ipaddress.ip_address(peer)
    except ValueError:
        return peer
    if address.version == 6:  # noqa: PLR2004
        mapped = address.ipv4_mapped
        return str(mapped or ipaddress.ip_network((address, 64), strict=False).network_address)
    return str(address)


def _forwarded(request: Request) -> str:
    """The last hop that a proxy names, without its port; empty where it names none."""
    forwarded = ",".join(request.headers.getlist("forwarded"))
    if forwarded:
        found = _FOR.search(forwarded.rpartition(",")[2])
        node = found[1] if found else ""
    else:
        node = ",".join(request.headers.getlist("x-forwarded-for")).rpartition(",")[2].strip()
    if node.startswith("["):
        return node[1:].partition("]")[0]
    return node.partition(":")[0] if node.count(":") == 1 else node
