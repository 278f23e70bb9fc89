"""The page cache is bounded in bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.pages.page_cache import PageCache


def test_a_page_is_kept_until_there_is_no_room() -> None:
    cache = PageCache(100)
    for name in "abcdefghijkl":
        cache.put(name, b"123456789")
    assert cache.get("a") is None
    assert cache.get("l") == b"123456789"
    assert cache.size == 100


def test_what_was_asked_for_last_is_forgotten_last() -> None:
    cache = PageCache(100)
    for name in "abcdefghij":
        cache.put(name, b"123456789")
    cache.get("a")
    cache.put("k", b"123456789")
    assert cache.get("a") is not None
    assert cache.get("b") is None


def test_one_large_page_does_not_drive_out_the_others() -> None:
    cache = PageCache(100)
    cache.put("a", b"1")
    cache.put("b", b"1" * 50)
    assert cache.get("a") == b"1"
    assert cache.get("b") is None


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.binary(max_size=30))))
def test_the_size_is_that_of_what_is_kept(steps: list[tuple[str, bytes]]) -> None:
    cache = PageCache(120)
    for name, body in steps:
        cache.put(name, body)
    kept = {name: cache.get(name) for name in "abcdef"}
    sizes = [len(name) + len(body) for name, body in kept.items() if body is not None]
    assert cache.size == sum(sizes) <= 120
