from __future__ import annotations

import re

import pytest
from tests.unit.handback.conftest import LANGUAGES, MESSAGES, MakeFinding, words

from city_data_bank.handback.words import to_bank, to_office
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Place, Severity

STATIONS = ("sources", "mapping", "handback")
OF_A_FILE = ("no-values", "accounting-unbalanced", "personal-data", "personal-data-possible")
JARGON = re.compile(
    r"mapping|mapowani|Zuordnung|bank:[a-z]|dialect|skipRows|headerRowCount|fillDown|bank\.toml|aboutUrl"
)
ARGUMENTS = (
    *("better", "bytes", "candidates", "cell", "cells", "code", "datatype", "declared"),
    *("dimension", "field", "form", "kept", "kind", "known", "limit", "line", "list", "measure"),
    *("members", "name", "nearest", "outcomes", "places", "position", "reading", "reason"),
    *("record", "restored", "rows", "sheets", "sign", "tables", "there", "was", "width"),
)


def codes() -> list[str]:
    """Codes of the findings that may stand in a delivered file."""
    texts = [(MESSAGES / "en" / f"{name}.ftl").read_text(encoding="utf-8") for name in STATIONS]
    return [
        *OF_A_FILE,
        *(code for text in texts for code in re.findall(r"(?m)^finding-(\S+)", text)),
    ]


def test_the_languages_have_the_same_words() -> None:
    keys = [
        {key for key in sorted(words(language).keys()) if key.startswith(("office-", "handback-"))}
        for language in LANGUAGES
    ]
    assert keys[0] == keys[1] == keys[2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", codes())
def test_an_office_is_told_in_its_own_words(code: str, language: str) -> None:
    for count in (1, 3, 5):
        arguments = tuple((name, "x") for name in ARGUMENTS)
        finding = Finding(code, Severity.WARNING, Place("f", column="c"), "x", arguments, count)
        said = to_office(finding, words(language))
        assert said.title
        for text in (said.title, said.message, said.expected, said.advice):
            assert not JARGON.search(text), text
            assert text.strip() == text
        assert said.advice.endswith(".")


def test_words_for_offices_speak_of_findings_that_there_are() -> None:
    named = {
        key.removeprefix("office-").partition(".")[0]
        for key in sorted(words("en").keys())
        if key.startswith("office-")
    }
    assert named <= {*codes(), "mapping-wrong"}


def test_the_bank_is_told_about_the_mapping(found: MakeFinding, english: Messages) -> None:
    assert "“number” in the mapping" in to_bank(found(), english).advice
    assert "mapping" not in to_office(found(), english).advice


def test_cells_in_a_message_are_named_as_in_a_spreadsheet(
    found: MakeFinding, english: Messages
) -> None:
    twice = found("duplicate-value", text="1; 2", arguments=(("places", "cell=3,2; cell=9,2"),))
    assert "(cells B3, B9): 1; 2." in to_office(twice, english).message


def test_the_words_of_a_shape_are_kept(english: Messages) -> None:
    shape = Finding(
        "sh-1", Severity.WARNING, Place("f"), texts={"en": "No title."}, advice={"en": "Add one."}
    )
    said = to_office(shape, english)
    assert (said.title, said.message, said.advice) == ("", "No title.", "Add one.")
