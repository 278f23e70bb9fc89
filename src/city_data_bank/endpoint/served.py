"""What the endpoint answers on: one release, resolved once a request; and what it needs for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

import orjson
from starlette.requests import Request

from city_data_bank import __version__
from city_data_bank.endpoint.answers import AnswerCache, Transfers
from city_data_bank.endpoint.asking import LANG
from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.endpoint.pages import EndpointPages
from city_data_bank.endpoint.representations import Representation
from city_data_bank.endpoint.stored.catalogue import StoredQueries
from city_data_bank.store.engine import Engine, Question

_FRESH: Final = "public, max-age=60"
"""``current`` may move to another release; an answer may be a minute late with it."""


@dataclass(frozen=True, slots=True)
class Served:
    """One release at the endpoint.

    Args:
        engine: Answers queries on it.
        release: Its id.
        base: Base IRI.
        limits: Of queries.
        pages: Words and templates.
        proxies: Addresses of proxies that are believed.
        stored: Stored queries.
        cache: Answers that were asked for last.
        transfers: Answers that are being sent.
    """

    engine: Engine
    release: str
    base: str
    limits: EndpointLimits
    pages: EndpointPages
    proxies: frozenset[str]
    stored: StoredQueries
    cache: AnswerCache = field(repr=False)
    transfers: Transfers = field(repr=False)

    @property
    def endpoint(self) -> str:
        """IRI of the endpoint."""
        return f"{self.base}sparql"

    @property
    def root(self) -> str:
        """Path of the base: what every link of a page begins with."""
        return urlsplit(self.base).path

    def headers(self, *, vary: str = "Accept, Accept-Encoding") -> dict[str, str]:
        """What every response says."""
        return {**_same_for_all(self.endpoint, self.release, self.limits), "Vary": vary}

    def fresh(self, key: str) -> dict[str, str]:
        """What a response says that is the same until the release changes.

        The ETag is weak: the engine may order rows differently where a query does not.
        """
        return {**self.headers(), "Cache-Control": _FRESH, "ETag": f'W/"{key}"'}

    async def solutions(self, text: str) -> list[Mapping[str, Mapping[str, str]]]:
        """The solutions of a query of our own: by variable, as SPARQL JSON has them.

        The query is asked again when its answer is kept no more.

        Args:
            text: A SELECT query.

        Raises:
            QueryError: As of the engine.
        """
        kept = self.cache.get(text)
        body = kept[1] if kept else (await self.engine.answer(Question(text))).body
        if not kept:
            self.cache.keep(text, "identity", body)
        found: list[Mapping[str, Mapping[str, str]]] = orjson.loads(body)["results"]["bindings"]
        return found

    def key(self, question: Question, normalised: str, representation: Representation) -> str:
        """A name for an answer: equal questions on one release have the same one."""
        parts = (
            __version__,
            self.release,
            normalised,
            "default",
            *question.default_graphs,
            "named",
            *question.named_graphs,
            representation.media_type,
        )
        return sha256("\0".join(parts).encode()).hexdigest()[:32]


@lru_cache(maxsize=8)
def _same_for_all(endpoint: str, release: str, limits: EndpointLimits) -> Mapping[str, str]:
    """What every response on a release says."""
    return {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "Bank-Limits, Bank-Release, ETag, Link, Retry-After",
        "Bank-Limits": limits.header,
        "Bank-Release": release,
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Link": f'<{endpoint}>; rel="service-desc"',
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }


def reader_language(served: Served, request: Request, wish: str = "") -> str:
    """The language of a page: that which was chosen on one, else as the browser says.

    Args:
        served: The release, and the languages of its pages.
        request: Of the reader.
        wish: Language that a form has sent, or empty.
    """
    chosen = wish or request.query_params.get(LANG, "")
    known = chosen in served.pages.messages
    return chosen if known else served.pages.language(header(request, "accept-language"))


def header(request: Request, name: str) -> str:
    """A header of a request, all its lines joined."""
    sought = name.encode()
    found = [value for one, value in request.scope["headers"] if one == sought]
    if not found:
        return ""
    return b", ".join(found).decode("latin-1")


def is_current(request: Request, etag: str) -> bool:
    """Whether the client has the answer already.

    Source: RFC 9110, 13.1.2: weak comparison.
    """
    condition = header(request, "if-none-match")
    if not condition:
        return False
    known = {tag.strip().removeprefix("W/") for tag in condition.split(",")}
    return request.method in {"GET", "HEAD"} and not known.isdisjoint(
        {"*", etag.removeprefix("W/")}
    )
