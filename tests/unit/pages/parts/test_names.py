"""Names: periods in words, short forms of what has no label."""

from __future__ import annotations

import pytest

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.names import Names, period_name, tail
from city_data_bank.pages.parts.texts import Text


@pytest.mark.parametrize(
    ("ref", "polish", "english", "german"),
    [
        ("2020", "2020", "2020", "2020"),
        ("2020-Q3", "III kwartał 2020", "Q3 2020", "3. Quartal 2020"),
        ("2020-09", "wrzesień 2020", "September 2020", "September 2020"),
        ("2019_2020", "rok szkolny 2019/2020", "school year 2019/2020", "Schuljahr 2019/2020"),
        (
            "2015-01-01_2024-12-31",
            "2015\N{EN DASH}2024",
            "2015\N{EN DASH}2024",
            "2015\N{EN DASH}2024",
        ),
        ("nonsense", "nonsense", "nonsense", "nonsense"),
    ],
)
def test_periods_are_said_in_words(
    town: Content, ref: str, polish: str, english: str, german: str
) -> None:
    said = [period_name(ref, town.messages[language]) for language in ("pl", "en", "de")]
    assert said == [polish, english, german]


def test_a_day_and_a_span_are_written_as_the_language_writes_days(town: Content) -> None:
    assert period_name("2020-12-31", town.messages["pl"]) == "31 grudnia 2020"
    span = period_name("2020-12-31_2021-02-01", town.messages["de"])
    assert span == "31. Dezember 2020 \N{EN DASH} 1. Februar 2021"


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("https://x.example/id/dataset/a/run/0123", "a/run/0123"),
        ("https://x.example/id/catalog", "catalog"),
        ("https://x.example/file/0123456789ab/a%20b.csv", "a b.csv"),
        ("https://x.example/file/0123456789ab/a.csv#cell=14,3", "a.csv, wiersz 14, kolumna 3"),
        ("http://www.w3.org/ns/dcat#Dataset", "zbiór danych"),
        ("http://www.w3.org/ns/dcat#Role", "dcat:Role"),
        ("https://other.example/a/b", "other.example/a/b"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_what_has_no_label_has_a_short_form(town: Content, iri: str, name: str) -> None:
    names = Names({}, town.messages["pl"], "https://x.example/")
    assert names(iri) == Text(name)


BASE = "https://x.example/"
LABELS = {
    f"{BASE}id/indicator/bank/births": Text("Births"),
    f"{BASE}id/area/24": Text("Region"),
    f"{BASE}id/dataset/births-2020": Text("Births in 2020"),
}


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        (
            "observation/births-2020/bank/births/24/2020/gus/F",
            "Births, Region, 2020 (Births in 2020, gus, F)",
        ),
        ("gap/none/bank/births/24/2020-Q3", "Births, Region, Q3 2020"),
        ("conflict/bank/births/24/2020", "Births, Region, 2020"),
        ("method/bank/births/2015-01-01", "Births (method from 1 January 2015)"),
        ("conflict/bank/deaths/24/2020", "bank/deaths/24/2020"),
        ("dataset/births-2020#by-sex", "Births in 2020"),
    ],
)
def test_what_has_no_name_is_called_by_what_it_is_about(
    town: Content, thing: str, name: str
) -> None:
    assert str(Names(LABELS, town.messages["en"], BASE)(f"{BASE}id/{thing}")) == name


def test_a_long_foreign_address_is_cut(town: Content) -> None:
    names = Names({}, town.messages["pl"], "https://x.example/")
    assert len(str(names("https://other.example/" + "a" * 200))) == 60


def test_a_tail_is_never_empty() -> None:
    assert tail("https://x.example/") == "x.example"
    assert tail("x") == "x"
