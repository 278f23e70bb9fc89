"""Names are sorted as the reader's language sorts them."""

from __future__ import annotations

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.collation import sort_key


def ordered(town: Content, language: str, *names: str) -> list[str]:
    return sorted(names, key=lambda name: sort_key(town.messages[language], name))


def test_polish_letters_have_their_own_places(town: Content) -> None:
    names = ["Żory", "Zabrze", "Ćma", "Cyrk", "Łódź", "Lublin", "Luboń", "Ósemka", "Oława", "ząb"]
    assert ordered(town, "pl", *reversed(names)) == [
        "Cyrk",
        "Ćma",
        "Lublin",
        "Luboń",
        "Łódź",
        "Oława",
        "Ósemka",
        "Zabrze",
        "ząb",
        "Żory",
    ]


def test_german_umlauts_sort_with_their_letters(town: Content) -> None:
    assert ordered(town, "de", "Zoo", "Ähre", "Ahorn", "Straße", "Strand") == [
        "Ahorn",
        "Ähre",
        "Strand",
        "Straße",
        "Zoo",
    ]


def test_polish_letters_stand_with_their_look_alikes_in_english(town: Content) -> None:
    assert ordered(town, "en", "Lz", "Łb", "La") == ["La", "Łb", "Lz"]


def test_numbers_sort_by_size_and_before_letters(town: Content) -> None:
    assert ordered(town, "pl", "Tabl. 10", "Tabl. 9", "10", "2", "Zasób") == [
        "2",
        "10",
        "Tabl. 9",
        "Tabl. 10",
        "Zasób",
    ]


def test_punctuation_and_case_do_not_count_but_break_ties(town: Content) -> None:
    assert ordered(town, "pl", "„b”", "A", "a", "(a)") == ["(a)", "A", "a", "„b”"]


def test_other_scripts_come_after_the_alphabet(town: Content) -> None:
    assert ordered(town, "pl", "Ж", "ż") == ["ż", "Ж"]
