"""What residents type about the numbers of the start page leads to them, in each language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from city_data_bank.manifest import SEARCH_INDEX
from city_data_bank.search.opened import SearchIndex
from city_data_bank.search.question import Question

SUBJECTS = {
    "population": (
        {"indicator/bank/population-31-12"},
        ("ilu mieszkańców", "liczba mieszkańców", "ile osób mieszka w mieście", "Ilu ludzi"),
        ("how many inhabitants", "how many people", "number of residents"),
        ("wie viele Einwohner", "wie viele Menschen", "Zahl der Einwohner", "Einwohnerzahl"),
    ),
    "revenue": (
        {"dataset/own-revenue-2026-06", "indicator/bank/own-revenue"},
        ("dochody miasta", "ile zarabia miasto"),
        ("city revenue", "city income"),
        ("Einnahmen der Stadt",),
    ),
    "area": (
        {"indicator/bank/area-1-1", "dataset/areas-2025"},
        ("powierzchnia", "powierzchnia miasta", "jak duże jest miasto"),
        ("area of the city", "size of the city"),
        ("Fläche", "Größe der Stadt"),
    ),
    "wages": (
        {"indicator/bank/gross-wage", "dataset/wage-2022"},
        ("zarobki", "średnia pensja", "przeciętne wynagrodzenie", "ile się zarabia"),
        ("wages", "average salary"),
        ("Löhne", "Gehalt"),
    ),
    "unemployment": (
        {"dataset/unemployment-2022", "indicator/bank/unemployment-rate"},
        ("bezrobocie", "ilu bezrobotnych"),
        ("unemployment", "jobless"),
        ("Arbeitslosigkeit", "wie viele Arbeitslose"),
    ),
    "flats": (
        {"dataset/flat-prices-2022", "indicator/bank/flat-price-m2"},
        ("mieszkania", "ile kosztuje mieszkanie"),
        ("flats", "house prices"),
        ("Wohnungen", "Wohnungspreise"),
    ),
    "debt": (
        {"indicator/iso37120-2014/9.1"},
        ("zadłużenie", "dług miasta"),
        ("debt",),
        ("Schulden",),
    ),
    "waste": ({"strategy/eu-waste"}, ("śmieci", "odpady"), (), ("Müll",)),
    "stops": (
        {"dataset/stops"},
        ("przystanki", "autobus"),
        ("bus stops",),
        ("Bushaltestellen", "Haltestelle"),
    ),
    "students": (
        {"dataset/students-2022", "indicator/bank/students"},
        ("ilu studentów", "uczelnie"),
        ("university students",),
        ("Studenten",),
    ),
    "nurseries": ({"category/education"}, ("żłobki",), ("nurseries",), ("Krippen",)),
}
ASKED = [
    (text, language, wanted)
    for wanted, *texts in SUBJECTS.values()
    for language, several in zip(("pl", "en", "de"), texts, strict=True)
    for text in several
]


@pytest.fixture(scope="module")
def index(release_of: Callable[[str], Path]) -> SearchIndex:
    opened = SearchIndex.open(release_of(".") / SEARCH_INDEX)
    assert opened is not None
    return opened


@pytest.mark.parametrize(("text", "language", "wanted"), ASKED)
def test_what_a_resident_types_leads_to_the_number(
    index: SearchIndex, text: str, language: str, wanted: set[str]
) -> None:
    first = index.search(Question(text, language, size=1)).hits[0]
    assert first.iri.partition("/id/")[2] in wanted
