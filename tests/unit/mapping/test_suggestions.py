from __future__ import annotations

from pathlib import Path

import pytest

from city_data_bank.mapping.suggestions import choice, suggested
from city_data_bank.messages import Messages

WORDS = Path(__file__).parents[3] / "web" / "messages"


def test_a_list_is_cut_where_it_is_long() -> None:
    assert choice(["c", "a", "b"]) == "one of a, b, c"
    assert choice(["c", "a", "b"], 2) == "one of a, b, ..."


def test_a_list_without_a_code_is_told_as_empty() -> None:
    assert choice([]).endswith("which is still empty")


@pytest.mark.parametrize(
    ("language", "empty", "some"),
    [
        ("en", "a code of a list of the bank, which is still empty", "one of homes"),
        ("pl", "kod z listy banku, która jest jeszcze pusta", "jedno z: homes"),
        ("de", "ein Code aus einer Liste der Bank, die noch leer ist", "eines von homes"),
    ],
)
def test_a_finding_says_in_its_language_what_could_have_been_written(
    language: str, empty: str, some: str
) -> None:
    messages = Messages(
        language, [(WORDS / language / "build.ftl").read_text(encoding="utf-8")], None
    )
    expected = "finding-mapping-unknown-value.expected"
    assert messages(expected, **suggested("houses", [])) == empty
    assert messages(expected, **suggested("houses", ["homes"])) == some
