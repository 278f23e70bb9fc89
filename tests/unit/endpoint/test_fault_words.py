"""What people and programs are told of a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from city_data_bank.endpoint.fault_words import CODES, code_of, words_of
from city_data_bank.errors import QueryError
from city_data_bank.messages import Messages, chain

MESSAGES = Path(__file__).parents[3] / "web" / "messages"
LANGUAGES = ("pl", "en", "de")


def words(language: str) -> Messages:
    text = (MESSAGES / language / "endpoint.ftl").read_text(encoding="utf-8")
    return chain({language: [text]}, [language])[language]


@pytest.mark.parametrize(
    ("status", "place", "code"),
    [
        (400, "query:3:14", "syntax"),
        (400, "query", "query"),
        (400, "timeout", "request"),
        (403, "query:1:1", "read-only"),
        (404, "graph", "no-graph"),
        (404, "area", "no-such-thing"),
        (413, "answer", "answer-too-large"),
        (413, "the body", "query-too-long"),
        (414, "query", "query-too-long"),
        (503, "memory", "memory"),
        (503, "endpoint", "busy"),
        (503, "query", "refused-for-an-hour"),
        (504, "deadline", "deadline"),
        (500, "store", "fault"),
    ],
)
def test_a_fault_has_a_code_by_status_and_place(status: int, place: str, code: str) -> None:
    assert code_of(QueryError(status, place, "", "", "")) == code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_sentences_in_every_language(language: str) -> None:
    say = words(language)
    for code in CODES:
        key = f"endpoint-fault-{code}"
        assert say(key, line=1, column=2) not in {"", key}
        assert say(f"{key}.advice") not in {"", f"{key}.advice"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("pl", "W zapytaniu jest błąd: wiersz 3, kolumna 14"),
        ("en", "The query has a fault in line 3, column 14"),
        ("de", "Die Abfrage hat einen Fehler in Zeile 3, Spalte 14"),
    ],
)
def test_a_syntax_error_is_shown_with_its_place_and_what_stands_there(
    language: str, sentence: str
) -> None:
    told = words_of(QueryError(400, "query:3:14", "'{ x'", "}", "Correct it."), words(language))
    assert (told.sentence, told.excerpt, told.expected) == (sentence, "'{ x'", "}")


def test_words_about_the_end_of_a_query_are_not_shown_as_a_piece_of_it() -> None:
    error = QueryError(400, "query:1:9", "the end of the line or of the query", "}", "")
    assert not words_of(error, words("en")).excerpt
