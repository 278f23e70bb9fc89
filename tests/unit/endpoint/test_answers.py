"""Answers are compressed once and kept within a number of bytes."""

from __future__ import annotations

import asyncio
import gzip
import io

import pytest
import zstandard

from city_data_bank.endpoint.answers import AnswerCache, Transfers, coding_of, encode
from city_data_bank.errors import QueryError


@pytest.mark.parametrize("size", [2_000, 1_000_000])
def test_what_is_compressed_is_the_same_when_unpacked(size: int) -> None:
    body = memoryview(b"x" * size)
    assert gzip.decompress(bytes(asyncio.run(encode(body, "gzip")))) == body
    reader = zstandard.ZstdDecompressor().stream_reader(
        io.BytesIO(bytes(asyncio.run(encode(body, "zstd"))))
    )
    assert reader.read() == body
    assert asyncio.run(encode(body, "identity")) is body


def test_small_answers_are_not_worth_compressing() -> None:
    assert coding_of(b"x" * 100, "gzip") == "identity"
    assert coding_of(b"x" * 10_000, "gzip") == "gzip"


def test_the_answers_used_longest_ago_are_forgotten_first() -> None:
    cache = AnswerCache(160)
    for name in "abcdefghijklmnop":
        cache.keep(name, "gzip", b"x" * 10)
    assert cache.get("a") == ("gzip", b"x" * 10)
    cache.keep("q", "gzip", b"x" * 10)
    assert cache.get("b") is None
    assert cache.get("a") is not None


def test_an_answer_that_would_fill_the_cache_is_not_kept() -> None:
    cache = AnswerCache(160)
    cache.keep("large", "identity", b"x" * 11)
    assert cache.get("large") is None


def test_keeping_an_answer_again_takes_no_more_room() -> None:
    cache = AnswerCache(160)
    for _ in range(100):
        cache.keep("same", "identity", b"x" * 10)
    for name in "abcdefghijklmno":
        cache.keep(name, "identity", b"x" * 10)
    assert cache.get("same") is not None


def test_no_more_is_sent_at_once_than_memory_holds_but_one_answer_always() -> None:
    transfers = Transfers(100)
    transfers.begin(150)
    with pytest.raises(QueryError, match="being sent") as caught:
        transfers.begin(1)
    assert (caught.value.status, caught.value.retry_after) == (503, 5)
    transfers.end(150)
    transfers.begin(60)
    transfers.begin(40)
