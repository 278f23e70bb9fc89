"""Prefixes that a query declares are read once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import pieces, tokens
from city_data_bank.store.prologue import prologue_of

PREFIXES = "PREFIX a: <http://a/>\nprefix ab: <http://ab/>PREFIX : <http://c/> "


def test_declarations_in_plain_words_are_the_prologue() -> None:
    prologue = prologue_of(f"{PREFIXES}ASK {{ a:b :c ab:d }}")
    assert prologue.text == PREFIXES.rstrip()
    assert prologue.prefixes == {"a": "http://a/", "ab": "http://ab/", "": "http://c/"}
    assert prologue.normalised.startswith("PREFIX a: <http://a/> prefix ab: ")


@pytest.mark.parametrize(
    "text",
    [
        "ASK {}",
        "BASE <http://a/> PREFIX a: <b> ASK {}",
        "# PREFIX a: <http://a/>\nASK {}",
        "PREFIX a: <http://a/\\u0041> ASK {}",
        "PREFIX\x0ca: <http://a/> ASK {}",
        "PREFIX ł: <http://a/> ASK {}",
        "PREFI\u0130X a: <http://a/> ASK {}",
        "PREFIX a: <http://a/" + "x" * 5000 + "> ASK {}",
    ],
)
def test_what_has_anything_else_in_it_is_none(text: str) -> None:
    assert prologue_of(text).text == ""


WORDS = ["a:b", "ab:", ":", ":c", "?s", "a", "'a:b'", "<http://a/x>", "_:a", "\\u0061:b", "#a:\n"]
WORDS += ["PREFIX a: <http://other/>", "BASE <http://x/>", "{", "}", ".", "ASK", "1", "true"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=7), st.sampled_from(["", " "]))
def test_a_query_has_the_same_tokens_whether_its_prologue_is_known_or_not(
    words: list[str], joint: str
) -> None:
    text = f"{PREFIXES}{joint.join(words)}"
    prologue = prologue_of(text)
    before = len(prologue.text)
    assert told(lambda: [prologue.normalised, *pieces(text, before)]) == told(
        lambda: [token.text for token in tokens(text)]
    )
    assert prologue.size == sum(1 for _ in tokens(prologue.text))


def told(read: Callable[[], list[str]]) -> str:
    """The tokens in one line, or where there is none."""
    try:
        return " ".join(read())
    except QueryError as error:
        return f"refused at {error.place}"
