"""Five things that residents come for, each within a few clicks of the home page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


@dataclass
class Resident:
    """Somebody who begins at the home page and knows no address.

    Args:
        page: What is seen.
        clicks: How often something was clicked.
    """

    page: Page
    clicks: int = 0

    def click(self, found: Locator) -> None:
        """Click what was found; it has to be seen."""
        expect(found).to_be_visible()
        found.click()
        self.clicks += 1

    def link(self, name: str | re.Pattern[str]) -> Locator:
        """The first link of that name."""
        return self.page.get_by_role("link", name=name).first


@pytest.fixture
def resident(reader: Reader) -> Iterator[Resident]:
    """A resident at the home page, who needs at most four clicks."""
    reader.open("/")
    somebody = Resident(reader.page)
    yield somebody
    assert 0 < somebody.clicks <= 4


def test_how_many_people_live_here_and_who_says_so(resident: Resident) -> None:
    resident.click(resident.link(re.compile(r"^62.817$")))
    expect(resident.page.locator("h1")).to_have_text(
        "Ludność na dzień 31 grudnia, Siemianowice Śląskie, 2024"
    )
    expect(resident.link("Główny Urząd Statystyczny")).to_be_visible()
    resident.click(resident.link("Pokaż komórkę w pliku"))
    expect(resident.page.locator("mark")).to_have_text("62817")


def test_which_data_the_transport_office_has(resident: Resident) -> None:
    resident.click(resident.link("Dostawcy danych"))
    resident.click(resident.link("Zarząd Transportu Metropolitalnego"))
    datasets = resident.page.locator("section:has(#datasets)")
    expect(datasets.get_by_role("link")).to_contain_text(["Przystanki w Siemianowicach Śląskich"])


def test_whether_the_city_grows_and_since_when_that_cannot_be_compared(resident: Resident) -> None:
    resident.click(resident.link("Ludność na dzień 31 grudnia"))
    course = resident.page.locator("section:has(#city)")
    expect(course.locator("figcaption").first).to_contain_text(
        re.compile(r"od 68.231 \(2015\) do 62.817 \(2024\)")
    )
    expect(course).to_contain_text(
        re.compile(r"wartości\sod\s2020\snie\ssą\sw\spełni\sporównywalne")
    )


def test_the_revenue_of_the_city_for_a_spreadsheet(resident: Resident, tmp_path: Path) -> None:
    resident.click(resident.link("Dochody własne budżetu gminy"))
    resident.click(resident.link(re.compile("^Dochody własne budżetów miast, 2015")))
    resident.click(resident.link("Pobierz dane"))
    with resident.page.expect_download() as waiting:
        resident.click(resident.link("Skoroszyt (XLSX)"))
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    assert 297014193.83 in [row[5] for row in rows]


def test_what_is_missing_and_who_has_to_see_to_it(resident: Resident) -> None:
    resident.click(resident.link(re.compile("opisan.* brak")))
    expect(resident.page.locator("h1")).to_have_text("Czego brakuje")
    expect(resident.page.get_by_role("heading", name="Kto ma dopilnować")).to_be_visible()
