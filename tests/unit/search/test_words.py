"""Words and the form in which they are compared."""

from __future__ import annotations

import pytest

from city_data_bank.search.words import fold, words_of


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Zażółć", "zazolc"),
        ("ŁÓDŹ", "lodz"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Z\u0307ory", "zory"),
        ("km²", "km2"),
        ("東京", "東京"),
    ],
)
def test_a_word_loses_its_diacritics(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_words_know_where_they_stand_in_the_text() -> None:
    text = "Wydatki: 2023/24 (mln zł)"
    assert [text[word.start : word.end] for word in words_of(text)] == [
        "Wydatki",
        "2023",
        "24",
        "mln",
        "zł",
    ]


def test_signs_are_no_words() -> None:
    assert not list(words_of('"*^ -_+()\x00 💩'))
