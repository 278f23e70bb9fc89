from __future__ import annotations

from tests.unit.handback.conftest import MakeFinding

from city_data_bank.handback.text import findings_text
from city_data_bank.handback.words import to_office
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Place, Severity


def test_a_kind_is_said_once_with_its_first_places(found: MakeFinding, polish: Messages) -> None:
    findings = [found(fragment=f"cell={row},2", text=f"ok. {row}") for row in range(2, 7)]
    assert findings_text(findings, polish, to_office).splitlines() == [
        "figures.csv",
        "  Wymaga uwagi: Tekst zamiast liczby",
        "    komórka B2, kolumna „Persons”: „ok. 2”",
        "    komórka B3, kolumna „Persons”: „ok. 3”",
        "    komórka B4, kolumna „Persons”: „ok. 4”",
        "    i jeszcze 2",
        "    Oczekiwano: sama liczba, bez jednostki i dopisków, albo umówiony znak braku danych",
        f"    Co zrobić: {polish('office-not-a-number.advice')}",
    ]


def test_the_bank_finds_a_file_by_its_path(found: MakeFinding, english: Messages) -> None:
    assert findings_text([found()], english).splitlines()[:3] == [
        "deliveries/office/figures.csv",
        "  Needs attention: “about 5” is no number written as the mapping says.",
        "    cell B3, column “Persons”",
    ]


def test_a_doubt_stands_above_everything_else(found: MakeFinding, english: Messages) -> None:
    place = Place("deliveries/office/figures.csv")
    guess = Finding("guessed-delimiter", Severity.INFO, place, ";", (("sign", "semicolon"),))
    text = findings_text([found(), guess], english, to_office)
    assert text.splitlines()[1] == (
        "  Read with doubt: The sign between the cells was not agreed; it was read as a semicolon."
    )
    assert text.count("semicolon") == 1


def test_files_beyond_the_most_are_counted(found: MakeFinding, english: Messages) -> None:
    findings = [found(file=f"deliveries/office/{name}.csv") for name in "abc"]
    text = findings_text(findings, english, most=1)
    assert text.startswith("deliveries/office/a.csv\n")
    assert text.endswith("\n\nAnd in 2 more files; all are told of by: city-data-bank check")
    assert findings_text(findings, english, most=3) == findings_text(findings, english)


def test_nothing_found_is_nothing_said(english: Messages) -> None:
    assert findings_text([], english) == ""


def test_what_is_about_no_file_names_the_bank_and_the_dataset(polish: Messages) -> None:
    due = (("due", "2024-12-30"),)
    findings = [
        Finding("dataset-overdue", Severity.WARNING, Place(""), "2022-12-31", due, 1, slug)
        for slug in ("prices", "wages")
    ]
    heading, late, *places = findings_text(findings, polish).splitlines()
    assert heading == "cały bank"
    assert late.startswith("  Wymaga uwagi: Zbiór kończy się 31 grudnia 2022; ")
    assert places[:2] == ["    zbiór „prices”", "    zbiór „wages”"]


def test_what_is_for_information_about_the_bank_is_no_doubt_about_a_file(
    english: Messages,
) -> None:
    words = {"indicator": "town/rate", "input": "town/area", "period": "2020", "taken": "2018"}
    note = Finding("input-of-another-year", Severity.INFO, Place(""), "", tuple(words.items()))
    text = findings_text([note], english)
    assert "Read with doubt" not in text
    assert text.startswith("the bank as a whole\n  For information: ")
