"""What is downloaded holds the numbers that the page shows."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator
from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser

PAGE = "pl/zbior/own-revenue-2026-06"
CITY = "2474011"
INDICATOR = "bank/own-revenue"


def number(text: str) -> Decimal:
    """A number as the page writes it in Polish."""
    plain = re.sub(r"\s", "", text).replace(",", ".").replace("\N{MINUS SIGN}", "-")
    return Decimal(plain)


def shown(reader: Reader) -> dict[str, Decimal]:
    """The city's numbers by period, as its page shows them."""
    table = reader.page.locator("section:has(#city) table.figures")
    periods = table.locator("thead th.number").all_inner_texts()
    row = table.locator("tbody tr").filter(has_text="Dochody własne budżetu gminy")
    numbers = [number(text) for text in row.locator("td").all_inner_texts()]
    return dict(zip(periods, numbers, strict=True))


def download(reader: Reader, link: Locator, folder: Path) -> Path:
    """What a link leads to, as the browser saves it."""
    with reader.page.expect_download() as waiting:
        link.click()
    file = waiting.value
    path = folder / file.suggested_filename
    file.save_as(path)
    return path


def file_link(reader: Reader, name: str) -> Locator:
    """A link of the list of files."""
    return reader.page.locator("section:has(#downloads)").get_by_role("link", name=name)


def test_the_csv_holds_the_numbers_of_the_page(reader: Reader, tmp_path: Path) -> None:
    reader.open(PAGE)
    path = download(reader, file_link(reader, "CSV ujednolicony"), tmp_path)
    assert path.name == "own-revenue-2026-06.csv"
    table = pd.read_csv(path, dtype=str)
    own = table[(table["area"] == CITY) & (table["indicator"] == INDICATOR)]
    assert dict(zip(own["period"], map(Decimal, own["value"]), strict=True)) == shown(reader)


def test_the_workbook_holds_the_numbers_of_the_page(reader: Reader, tmp_path: Path) -> None:
    reader.open(PAGE)
    path = download(reader, file_link(reader, "Skoroszyt (XLSX)"), tmp_path)
    head, *rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    records = [dict(zip(head, row, strict=True)) for row in rows]
    own = [one for one in records if one["Obszar (kod)"] == CITY]
    assert all(isinstance(one["Wartość"], int | float) for one in own)
    found = {str(one["Okres"]): round(Decimal(str(one["Wartość"])), 2) for one in own}
    assert found == shown(reader)


def test_the_parquet_file_holds_the_numbers_of_the_page(reader: Reader, tmp_path: Path) -> None:
    reader.open(PAGE)
    path = download(reader, file_link(reader, "Tabela z typami danych (Parquet)"), tmp_path)
    table = pd.read_parquet(path)
    own = table[table["area"] == CITY]
    assert dict(zip(own["period"], map(Decimal, own["value"]), strict=True)) == shown(reader)


def test_the_delivered_file_is_the_one_that_the_cells_are_counted_in(
    reader: Reader, tmp_path: Path
) -> None:
    reader.open(PAGE)
    path = download(reader, file_link(reader, "Odpis opublikowanych liczb"), tmp_path)
    assert "159046161,80" in path.read_text(encoding="utf-8")


def test_the_csv_of_an_indicator_holds_the_numbers_of_its_page(
    reader: Reader, tmp_path: Path
) -> None:
    reader.open(f"pl/wskaznik/{INDICATOR}")
    button = reader.page.get_by_role("link", name="Pobierz wszystkie wartości (CSV)")
    table = pd.read_csv(download(reader, button, tmp_path), dtype=str)
    reader.open(PAGE)
    newest = table[table["dataset"].str.endswith("own-revenue-2026-06")]
    periods = newest["period"].str.rpartition("/")[2]
    assert dict(zip(periods, map(Decimal, newest["value"]), strict=True)) == shown(reader)


def test_the_data_of_a_number_are_the_number(reader: Reader) -> None:
    reader.open("pl/obserwacja/own-revenue-2026-06/bank/own-revenue/2474011/2024/gus")
    great = number(reader.page.locator(".great .value").inner_text())
    link = reader.page.get_by_role("link", name="JSON-LD").first.get_attribute("href")
    answer = reader.page.request.get(reader.url + str(link).removeprefix("/"))
    assert answer.ok
    assert str(great) in json.dumps(answer.json())
