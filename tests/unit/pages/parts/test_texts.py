"""The choice of a text: the reader's language, the bank's, any."""

from __future__ import annotations

import pytest

from city_data_bank.pages.parts.texts import Text, choose, choose_stated
from city_data_bank.store.engine import Term

ORDER = ("de", "pl", "en")


def terms(*languages: str) -> list[Term]:
    return [Term("literal", f"in {language}", language) for language in languages]


@pytest.mark.parametrize(
    ("languages", "chosen"),
    [
        (("en", "pl", "de"), "de"),
        (("en", "pl"), "pl"),
        (("en", "fr"), "en"),
        (("fr", "cs"), "cs"),
        (("fr", ""), ""),
        (("pl", "de-t-nl"), "de-t-nl"),
        (("de-t-nl", "de"), "de"),
        (("DE", "pl"), "DE"),
        (("den", "pl"), "pl"),
    ],
)
def test_the_readers_language_comes_first_then_the_banks_then_any(
    languages: tuple[str, ...], chosen: str
) -> None:
    text = choose(terms(*languages), ORDER)
    assert text is not None
    assert text.language == chosen


def test_without_texts_there_is_none() -> None:
    assert choose([], ORDER) is None


def test_of_several_texts_in_one_language_every_server_chooses_the_same() -> None:
    several = [Term("literal", text, "de") for text in ("b", "a", "c")]
    assert choose(several, ORDER) == choose(reversed(several), ORDER) == Text("a", "de")


def test_texts_by_language_are_chosen_alike() -> None:
    assert choose_stated({"en": "x", "pl": "y"}, ORDER) == Text("y", "pl")
