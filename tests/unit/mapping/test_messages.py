"""Every finding of the station has words in three languages, and every word a finding."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from city_data_bank.messages import Messages

ROOT = Path(__file__).parents[3]
STATION = ROOT / "src" / "city_data_bank" / "mapping"
LANGUAGES = ("pl", "en", "de")
ARGUMENTS = {
    "found": "x",
    "column": "c",
    "count": 5,
    "nearest": "n",
    "known": "yes",
    "form": "f",
    "list": "l",
    "candidates": "a, b",
    "restored": "0x",
    "places": "p",
    "kept": "k",
    "dimension": "d",
    "cells": "100",
    "limit": "2",
    "code": "not-a-number",
    "datatype": "date",
}


def words(language: str) -> Messages:
    path = ROOT / "web" / "messages" / language / "mapping.ftl"
    return Messages(language, [path.read_text(encoding="utf-8")], None)


def codes(language: str) -> set[str]:
    return {
        key.removeprefix("finding-") for key in sorted(words(language).keys()) if "." not in key
    }


def test_the_languages_have_the_same_messages() -> None:
    assert words("pl").keys() == words("en").keys() == words("de").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_a_message_what_was_expected_and_advice(language: str) -> None:
    messages = words(language)
    for code in codes(language):
        for key in (f"finding-{code}", f"finding-{code}.expected", f"finding-{code}.advice"):
            for count in (1, 3, 5):
                text = messages(key, **{**ARGUMENTS, "count": count})
                assert "$" not in text
                assert text.strip() == text


def test_every_code_in_the_station_has_words_and_no_word_is_left_over() -> None:
    texts = [path.read_text(encoding="utf-8") for path in STATION.glob("*.py")]
    quoted = {text for source in texts for text in re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source)}
    listed = codes("en")
    assert listed <= quoted
    doubts = {
        text
        for source in texts
        for text in re.findall(r'(?:Doubt\(|Reading\([^()]*?, )"([a-z-]+)"', source)
    }
    assert doubts <= listed
