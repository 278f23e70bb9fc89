"""Code lists in which one notation stands for several things."""

from __future__ import annotations

from city_data_bank.bank.code_lists import Code, CodeList

DENSITY = {"en": "Population density"}
INDICATORS = CodeList(
    "x:indicators",
    "indicator",
    [
        Code("x:a", "5.1", {"en": "Unemployment"}, key="iso-2014/5.1", by_label=False),
        Code("x:b", "5.1", {"en": "Unemployment"}, key="iso-2018/5.1", by_label=False),
        Code("x:c", "21.5.1", DENSITY, key="iso-2018/21.5.1", by_label=False),
        Code("x:d", "density", DENSITY, ("persons per km2",), key="bank/density"),
    ],
)


def found(text: str) -> list[str]:
    return [code.iri for code in INDICATORS.find(text)]


def test_one_code_of_two_editions_keeps_both_and_is_ambiguous() -> None:
    assert len(INDICATORS.codes) == 4
    assert found("5.1") == ["x:a", "x:b"]


def test_the_key_says_which_edition_is_meant() -> None:
    assert found("iso-2018/5.1") == ["x:b"]


def test_a_code_that_only_one_edition_has_needs_no_key() -> None:
    assert found("21.5.1") == ["x:c"]


def test_a_label_in_a_file_never_means_an_indicator_of_a_standard() -> None:
    assert found("Population density") == ["x:d"]
    assert found("Unemployment") == []


def test_a_notation_wins_over_another_codes_label() -> None:
    codes = CodeList("x:l", "l", [Code("x:1", "men", {}), Code("x:2", "M", {"en": "men"})])
    assert [code.iri for code in codes.find("men")] == ["x:1"]
