"""Where a line must not end."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from city_data_bank.typography import fine_messages, set_fine, whole

NBSP = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("miasta i wsi", "pl", ("miasta ", "i", "wsi")),
        ("a w i z miastem", "pl", ("a", "w", "i", "z", "miastem")),
        ("(o mieście)", "pl", ("(o", "mieście)")),
        ("Kto zbiera i", "pl", ("Kto zbiera i",)),
        ("miasta i wsi", "en", ("miasta i wsi",)),
        ("31 grudnia 2020", "pl", ("31", "grudnia 2020")),
        ("31. Dezember 2020", "de", ("31.", "Dezember 2020")),
        ("5.5 Przedsiębiorstwa", "pl", ("5.5 Przedsiębiorstwa",)),
        ("13.11 Homes for 2.5 million", "en", ("13.11 Homes for 2.5", "million")),
        ("3,9 % i 4 zł", "pl", ("3,9", "% ", "i", "4", "zł")),
        ("na 100 000 osób", "pl", ("na 100", "000", "osób")),
        ("in 2020 2021: 100 000", "en", ("in 2020 2021: 100", "000")),
        (f"2015 {DASH} 2024", "pl", (f"2015 {DASH} 2024",)),
    ],
)
def test_short_words_and_numbers_stay_with_what_follows(
    text: str, language: str, parts: tuple[str, ...]
) -> None:
    assert set_fine(text, language) == NBSP.join(parts).replace(f" {NBSP}", " ")


def test_nothing_but_spaces_changes() -> None:
    text = "Liczba mieszkańców z 2020 r. i 5 zbiorów: ?s a ?type"
    assert set_fine(text, "pl").replace(NBSP, " ") == text


def test_messages_are_set_in_their_language() -> None:
    told = fine_messages(lambda key, **arguments: f"{key} w {arguments['year']} roku", "pl")
    assert told("co", year=2020) == f"co w{NBSP}2020{NBSP}roku"


def test_ranges_of_a_heading_stay_whole_and_its_markup_stays_escaped() -> None:
    years = f"2015{DASH}2024"
    assert whole(f"<b> {years}") == f'&lt;b&gt; <span class="whole">{years}</span>'
    assert whole(Markup("<i>2015</i>")) == "<i>2015</i>"
