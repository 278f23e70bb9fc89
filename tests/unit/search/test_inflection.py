"""Two forms of one word have a key in common."""

from __future__ import annotations

from pathlib import Path

import pytest

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError
from city_data_bank.search.inflection import Inflection, read_inflection


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("pl", "mieszkancy", "mieszkancow"),
        ("pl", "droga", "drodze"),
        ("pl", "budynek", "budynkowi"),
        ("pl", "rzeka", "rzece"),
        ("pl", "miasto", "miastami"),
        ("pl", "publiczny", "publicznej"),
        ("en", "cities", "city"),
        ("de", "wohnungen", "wohnung"),
    ],
)
def test_forms_of_a_word_meet(
    rules: dict[str, Inflection], language: str, one: str, other: str
) -> None:
    assert rules[language].keys(one) & rules[language].keys(other)


@pytest.mark.parametrize(("one", "other"), [("ludnosc", "ludzie"), ("szkola", "szkoda")])
def test_different_words_do_not_meet(rules: dict[str, Inflection], one: str, other: str) -> None:
    assert not rules["pl"].keys(one) & rules["pl"].keys(other)


def test_numbers_do_not_change(rules: dict[str, Inflection]) -> None:
    assert rules["pl"].keys("2020") == {"2020"}


def test_rules_come_back_from_json_as_they_were(rules: dict[str, Inflection]) -> None:
    for one in rules.values():
        assert Inflection.from_json(one.to_json()) == one


def test_a_language_without_rules_has_none(tmp_path: Path) -> None:
    assert read_inflection(Folders(tmp_path), "cs").keys("mesta") == {"mesta"}


def test_rules_of_another_form_are_refused_with_their_place(tmp_path: Path) -> None:
    (tmp_path / "web/search").mkdir(parents=True)
    (tmp_path / "web/search/pl.toml").write_text("endings = 3\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"web/search/pl\.toml"):
        read_inflection(Folders(tmp_path), "pl")
