"""Content codings: documents are compressed once and kept compressed."""

from __future__ import annotations

import gzip
from typing import Final

import zstandard
from starlette.requests import Request

from city_data_bank.negotiation import best_encoding
from city_data_bank.pages.page_cache import PageCache

CODINGS: Final = ("zstd", "gzip")
"""The preferred one first."""

_WORTHWHILE: Final = 1024
"""Bytes from which a document is compressed."""


def coding_for(request: Request, body: bytes) -> str:
    """The coding in which a document is sent: one of ``CODINGS``, or empty for none."""
    if len(body) < _WORTHWHILE:
        return ""
    chosen = best_encoding(request.headers.get("accept-encoding", ""), CODINGS)
    return chosen if chosen in CODINGS else ""


def encode(cache: PageCache, tag: str, body: bytes, coding: str) -> bytes:
    """A document in a coding.

    Args:
        cache: Where it is kept.
        tag: Entity tag of the document in this coding.
        body: The document.
        coding: One of ``CODINGS``.
    """
    kept = cache.get(tag)
    if kept is None:
        kept = _compress(body, coding)
        cache.put(tag, kept)
    return kept


def _compress(body: bytes, coding: str) -> bytes:
    """Compress at a level that pays: a document is sent more often than it is compressed."""
    if coding == "zstd":
        return zstandard.ZstdCompressor(level=6).compress(body)
    return gzip.compress(body, compresslevel=6, mtime=0)
