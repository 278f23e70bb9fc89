"""Tokens of a SPARQL text."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import pieces, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ASK{}", ["ASK", "{", "}"]),
        ("a # SERVICE <x>\nb", ["a", "b"]),
        ("<http://x#y> # z", ["<http://x#y>"]),
        ("'it\\'s # no comment'", ["'it\\'s # no comment'"]),
        ('"""a "quoted" text"""@en-GB', ['"""a "quoted" text"""', "@en-GB"]),
        ("?a<?b", ["?a", "<", "?b"]),
        ("ex:a.b .", ["ex:a.b", "."]),
        ("ex:a.", ["ex:a", "."]),
        ("ex:a\\,b%20c:d", ["ex:a\\,b%20c:d"]),
        (":x", [":x"]),
        ("1.5 2. .5 1e-3", ["1.5", "2", ".", ".5", "1e-3"]),
        ("_:b1", ["_:b1"]),
        ("a^^b||c", ["a", "^^", "b", "||", "c"]),
        ("żółw:ć", ["żółw:ć"]),
    ],
)
def test_a_text_is_cut_into_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [("ASK { ?s ?p 'open }", "query:1:13"), ("ASK\n  `", "query:2:3"), ("\x00", "query:1:1")],
)
def test_what_begins_no_token_is_named_with_its_place(text: str, place: str) -> None:
    with pytest.raises(QueryError) as caught:
        list(tokens(text))
    assert (caught.value.status, caught.value.place) == (400, place)
    with pytest.raises(QueryError, match=place):
        pieces(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*"a:.<>'\"\\#\n?$_@-1e|^&{(é·", "%20"])))
def test_pieces_are_the_texts_of_tokens(characters: list[str]) -> None:
    text = "".join(characters)
    assert _or_refusal(pieces, text) == _or_refusal(
        lambda whole: [token.text for token in tokens(whole)], text
    )


def _or_refusal(cut: Callable[[str], list[str]], text: str) -> list[str] | str:
    """What a text is cut into, or why it is refused."""
    try:
        return cut(text)
    except QueryError as error:
        return str(error)


@pytest.mark.parametrize(
    "piece", ["a.", "<a", "'\\", "a:.", "...", "1.e", "@a-", "_:a.", " #", "?", "a..b", '"a\'b"a']
)
def test_reading_time_grows_no_faster_than_the_text(piece: str) -> None:
    # A quadratic rule would need hours for these; the test's time limit is the suite's.
    text = piece * (260_000 // len(piece))
    count = 0
    with suppress(QueryError):
        for _ in tokens(text):
            count += 1
    assert count <= len(text)
    with suppress(QueryError):
        assert len(pieces(text)) == count
