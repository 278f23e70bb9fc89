"""What a message is filled in with can be read, whatever a file holds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.findings import in_words
from city_data_bank.messages import Messages, chain
from city_data_bank.model import Finding, Place, Severity

WORDS = """
finding-odd = Found “{ $found }” ({ $near }).
    .expected = text
    .advice = Look at { $column }.
"""


@pytest.fixture
def messages() -> Messages:
    return Messages("en", [WORDS], None)


def finding(found: str, near: str = "") -> Finding:
    return Finding("odd", Severity.WARNING, Place("f", column=found), found, (("near", near),))


@pytest.mark.parametrize("text", ["a" * 100_000, "\0" * 4096, "; ".join(["cell=1,2"] * 500)])
def test_a_very_long_text_is_quoted_from_its_beginning(messages: Messages, text: str) -> None:
    words = in_words(finding(text, text), messages)
    assert len(words.message) < 2100
    assert words.message.count("\u2026") == 2
    assert words.advice.endswith("\u2026.")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("\u202e07266", "<U+202E>07266"),
        ("a\0b\x85", "a<U+0000>b<U+0085>"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("\u0141\u0105ka 5\u00a0%", "\u0141\u0105ka 5\u00a0%"),
    ],
)
def test_signs_that_would_steer_a_terminal_or_turn_the_words_about_are_shown(
    messages: Messages, text: str, shown: str
) -> None:
    assert in_words(finding(text), messages).message == f"Found “{shown}” ()."


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, min_value=-(10**14), max_value=10**14, places=9
    ),
    st.none() | st.integers(0, 6),
    st.sampled_from(["pl", "en", "de", "fr", "uk", "cs", "sv"]),
)
def test_a_number_is_written_as_the_locale_says(
    value: Decimal, decimals: int | None, language: str
) -> None:
    written = Messages(language, (), None)
    places = max(0, -int(value.normalize().as_tuple().exponent)) if decimals is None else decimals
    pattern = f"#,##0.{'0' * places}" if places else "#,##0"
    expected = format_decimal(value, format=pattern, locale=written.locale)
    assert written.number(value, decimals) == expected.replace("-", "\N{MINUS SIGN}")
    assert written.number(int(value)) == written.number(Decimal(int(value)))


@pytest.mark.parametrize(
    ("language", "number", "unit", "expected"),
    [
        ("pl", "62,3", "%", "62,3%"),
        ("en", "62.3", "%", "62.3%"),
        ("de", "62,3", "%", "62,3\N{NO-BREAK SPACE}%"),
        ("cs", "4", "‰", "4\N{NO-BREAK SPACE}‰"),
        ("pl", "5", "km²", "5 km²"),
        ("en", "-3", "°C", "-3 °C"),
    ],
)
def test_a_percent_sign_stands_as_close_to_its_number_as_the_language_wants(
    language: str, number: str, unit: str, expected: str
) -> None:
    assert Messages(language, (), None).measured(number, unit) == expected


def test_a_message_is_filled_in_anew_with_what_only_looks_equal() -> None:
    words = Messages(
        "en", ["n = { $count ->\n    [one] one of { $count }\n   *[other] { $count }\n}\n"], None
    )
    given = (1, "1", Decimal("1.5"), 2, Decimal("1.5"), 1, "1")
    filled = [words("n", count=one) for one in given]
    assert filled == ["one of 1", "1", "1.5", "2", "1.5", "one of 1", "1"]


def test_messages_of_two_languages_do_not_mix() -> None:
    words = chain(
        {"pl": ["a = tak { $x }"], "en": ["a = yes { $x }\nb = only { $x }"]}, ["pl", "en"]
    )
    for _ in range(2):
        assert [words[tag](key, x=1) for tag in ("pl", "en") for key in "ab"] == [
            "tak 1",
            "only 1",
            "yes 1",
            "only 1",
        ]
