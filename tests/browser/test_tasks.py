"""Five things that residents come for, each within a few clicks of the home page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.conftest import reading

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Words:
    """What a resident looks for, as the resident's language has it.

    Args:
        population: The number of inhabitants as an indicator.
        passport: Heading of its newest value.
        statistics: Who answers for it.
        cell: The way to its cell.
        providers: Where to look for offices.
        transport: The transport office.
        stops: What it has.
        course: How the number has changed.
        broken: Since when it cannot be compared.
        revenue: The city's revenue as an indicator.
        budgets: The dataset with it.
        download: The way to its files.
        workbook: The file for a spreadsheet.
        missing: What the home page says of gaps.
        lacks: Heading of the page about them.
        responsible: Who has to see to it.
    """

    population: str
    passport: str
    statistics: str
    cell: str
    providers: str
    transport: str
    stops: str
    course: str
    broken: str
    revenue: str
    budgets: str
    download: str
    workbook: str
    missing: str
    lacks: str
    responsible: str


POLISH: Final = Words(
    population="Ludność na dzień 31 grudnia",
    passport="Ludność na dzień 31 grudnia, Siemianowice Śląskie, 2024",
    statistics="Główny Urząd Statystyczny",
    cell="Pokaż komórkę w pliku",
    providers="Dostawcy danych",
    transport="Zarząd Transportu Metropolitalnego",
    stops="Przystanki w Siemianowicach Śląskich",
    course=r"od 68.231 \(2015\) do 62.817 \(2024\)",
    broken="wartości od 2020 nie są w pełni porównywalne",
    revenue="Dochody własne budżetu gminy",
    budgets="^Dochody własne budżetów miast, 2015",
    download="Pobierz dane",
    workbook="Skoroszyt (XLSX)",
    missing="opisan.* brak",
    lacks="Czego brakuje",
    responsible="Kto ma dopilnować",
)
ENGLISH: Final = Words(
    population="Population on 31 December",
    passport="Population on 31 December, Siemianowice Śląskie, 2024",
    statistics="Statistics Poland",
    cell="Show the cell in the file",
    providers="Data providers",
    transport="Metropolitan Transport Authority",
    stops="Public transport stops in Siemianowice Śląskie",
    course=r"from 68,231 \(2015\) to 62,817 \(2024\)",
    broken="values from 2020 on cannot be fully compared",
    revenue="Own revenue of the municipal budget",
    budgets="^Own revenue of city budgets, 2015",
    download="Download the data",
    workbook="Workbook (XLSX)",
    missing="gaps? with a reason",
    lacks="What is missing",
    responsible="Who has to see that it comes",
)
GERMAN: Final = Words(
    population="Bevölkerung am 31. Dezember",
    passport="Bevölkerung am 31. Dezember, Siemianowice Śląskie, 2024",
    statistics="Statistisches Hauptamt Polens",
    cell="Zelle in der Datei zeigen",
    providers="Datenstellen",
    transport="Metropolitane Verkehrsbehörde",
    stops="Haltestellen in Siemianowice Śląskie",
    course=r"von 68\.231 \(2015\) auf 62\.817 \(2024\)",
    broken="Werte ab 2020 sind mit früheren nicht voll vergleichbar",
    revenue="Eigene Einnahmen des Gemeindehaushalts",
    budgets="^Eigene Einnahmen der Stadthaushalte, 2015",
    download="Daten herunterladen",
    workbook="Arbeitsmappe (XLSX)",
    missing="begründete",
    lacks="Was fehlt",
    responsible="Wer sich darum kümmern muss",
)


@dataclass
class Resident:
    """Somebody who begins at the home page and knows no address.

    Args:
        page: What is seen.
        words: What is looked for.
        clicks: How often something was clicked.
    """

    page: Page
    words: Words
    clicks: int = 0

    def click(self, found: Locator) -> None:
        """Click what was found; it has to be seen."""
        expect(found).to_be_visible()
        found.click()
        self.clicks += 1

    def link(self, name: str | re.Pattern[str]) -> Locator:
        """The first link of that name."""
        return self.page.get_by_role("link", name=name).first


@pytest.fixture(
    params=[
        pytest.param(("pl-PL", POLISH, True), id="Polish"),
        pytest.param(("pl-PL", POLISH, False), id="Polish without JavaScript"),
        pytest.param(("en-GB", ENGLISH, True), id="English"),
        pytest.param(("de-DE", GERMAN, True), id="German"),
    ]
)
def resident(request: pytest.FixtureRequest, chromium: Browser, site: str) -> Iterator[Resident]:
    """A resident at the home page, who needs at most four clicks."""
    locale, words, scripts = request.param
    with reading(chromium, site, locale, scripts=scripts) as reader:
        reader.open("/")
        somebody = Resident(reader.page, words)
        yield somebody
        assert 0 < somebody.clicks <= 4


def test_how_many_people_live_here_and_who_says_so(resident: Resident) -> None:
    resident.click(resident.link(re.compile(r"^62.817$")))
    expect(resident.page.locator("h1")).to_have_text(resident.words.passport)
    expect(resident.link(resident.words.statistics)).to_be_visible()
    resident.click(resident.link(resident.words.cell))
    expect(resident.page.locator("mark")).to_have_text("62817")


def test_which_data_the_transport_office_has(resident: Resident) -> None:
    resident.click(resident.link(resident.words.providers))
    resident.click(resident.link(resident.words.transport))
    datasets = resident.page.locator("section:has(#datasets)")
    expect(datasets.get_by_role("link")).to_contain_text([resident.words.stops])


def test_whether_the_city_grows_and_since_when_that_cannot_be_compared(resident: Resident) -> None:
    resident.click(resident.link(resident.words.population))
    course = resident.page.locator("section:has(#city)")
    expect(course.locator("figcaption").first).to_contain_text(re.compile(resident.words.course))
    expect(course).to_contain_text(resident.words.broken)


def test_the_revenue_of_the_city_for_a_spreadsheet(resident: Resident, tmp_path: Path) -> None:
    resident.click(resident.link(resident.words.revenue))
    resident.click(resident.link(re.compile(resident.words.budgets)))
    resident.click(resident.link(resident.words.download))
    with resident.page.expect_download() as waiting:
        resident.click(resident.link(resident.words.workbook))
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    assert 297014193.83 in [row[5] for row in rows]


def test_what_is_missing_and_who_has_to_see_to_it(resident: Resident) -> None:
    resident.click(resident.link(re.compile(resident.words.missing)))
    expect(resident.page.locator("h1")).to_have_text(resident.words.lacks)
    responsible = resident.page.get_by_role("heading", name=resident.words.responsible)
    expect(responsible).to_be_visible()
