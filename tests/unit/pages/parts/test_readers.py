"""What is lost between the catalogue and a reader."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import MakeVisit

from city_data_bank.pages.parts.readers import in_one_language, read_lines
from city_data_bank.pages.parts.said import Said
from city_data_bank.pages.parts.texts import Text

OWN: Said = {
    "title": (Text("Mieszkańcy", "pl"), Text("Residents", "en")),
    "frequency": (Text("ANNUAL"),),
    "series": (Text("Ludność", "pl"),),
    "file": (Text("a.csv"), Text("a.ttl")),
}


def notes(visit: MakeVisit, seen: Said) -> dict[str, str]:
    return {line.label: line.note for line in read_lines(OWN, seen, visit("en").messages)}


def test_what_is_read_as_it_stands_has_no_note(visit: MakeVisit) -> None:
    assert set(notes(visit, OWN).values()) == {""}


def test_what_a_reader_does_not_take_is_named(visit: MakeVisit) -> None:
    found = notes(visit, in_one_language(OWN, "pl"))
    assert found == {"Title": "without en", "Frequency": "", "Series": "not read", "Files": ""}


@pytest.mark.parametrize(
    ("name", "values", "note"),
    [
        ("title", (Text("Miesz…", "pl"), Text("Residents", "en")), "shortened to 6 characters"),
        ("frequency", (Text("yearly"),), "written in another way"),
        ("file", (Text("a.csv"),), "1 fewer"),
        ("area", (Text("001"),), "supplied on the way"),
    ],
)
def test_each_kind_of_difference_has_its_words(
    visit: MakeVisit, name: str, values: tuple[Text, ...], note: str
) -> None:
    label = visit("en").messages(f"read-{name}")
    assert notes(visit, {**OWN, name: values})[label] == note
