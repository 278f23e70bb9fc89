from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import openpyxl
import pyarrow as pa
import pytest

from city_data_bank.iris import Iris
from city_data_bank.messages import chain
from city_data_bank.model import NormalisedTable
from city_data_bank.release.columns import read_columns
from city_data_bank.release.dates import Dates
from city_data_bank.release.edition import Edition
from city_data_bank.release.labels import Labels
from city_data_bank.release.published import PublishedTable
from city_data_bank.release.workbook import write_workbook

WORDS: Final = """
download-sheet-resources = Entries
download-sheet-about = About
download-code = code
"""
EDITION: Final = Edition(
    iris=Iris("https://t.example/"),
    messages=chain({"en": [WORDS]}, ["en"]),
    labels=Labels({}),
    bank={"en": "Data bank"},
    publisher="town",
    dates=Dates("2026-06-08T14:12:13Z", "2026-06-09T00:00:00Z"),
    metadata=b"",
)


def book(path: Path, texts: list[str | None], datatype: str = "string") -> Any:  # noqa: ANN401 -- openpyxl has no types
    """A workbook of one column, as it is read back."""
    cells = pa.table({"x": pa.array(texts, pa.string())})
    schema = {"tableSchema": {"columns": [{"name": "x", "datatype": datatype}]}}
    table = NormalisedTable("resources", cells, schema)
    published = PublishedTable("resources", "x.csv", read_columns(table), cells)
    write_workbook(path, [published], {}, [("Title", "=Stops")], EDITION)
    return openpyxl.load_workbook(path)


@pytest.mark.parametrize("text", ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "#REF!"])
def test_no_cell_is_a_formula_or_an_error(tmp_path: Path, text: str) -> None:
    cell = book(tmp_path / "x.xlsx", [text])["Entries"]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    with ZipFile(tmp_path / "x.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_the_sheet_that_says_what_it_is_has_no_formula_either(tmp_path: Path) -> None:
    cell = book(tmp_path / "x.xlsx", ["a"])["About"]["B1"]
    assert (cell.value, cell.data_type) == ("=Stops", "s")


def test_control_characters_do_not_break_it(tmp_path: Path) -> None:
    cell = book(tmp_path / "x.xlsx", ["a\x00b\x1f"])["Entries"]["A2"]
    assert cell.value == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("66270", 66270),
        ("-0.5", -0.5),
        ("123456789012345", 123456789012345),
        ("1234567890123456.7", "1234567890123456.7"),
        ("NaN", "NaN"),
        ("1_000", "1_000"),
    ],
)
def test_a_number_is_a_number_unless_digits_would_be_lost(
    tmp_path: Path, text: str, value: object
) -> None:
    assert book(tmp_path / "x.xlsx", [text], "decimal")["Entries"]["A2"].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-12-31", datetime(2020, 12, 31)),  # noqa: DTZ001 -- a day of a sheet has no zone
        ("1899-12-31", "1899-12-31"),
        ("2020-12-31Z", "2020-12-31Z"),
    ],
)
def test_a_day_is_a_day_where_spreadsheets_agree_on_it(
    tmp_path: Path, text: str, value: object
) -> None:
    assert book(tmp_path / "x.xlsx", [text], "date")["Entries"]["A2"].value == value


def test_codes_keep_their_leading_zero(tmp_path: Path) -> None:
    assert book(tmp_path / "x.xlsx", ["0201011"])["Entries"]["A2"].value == "0201011"


def test_an_empty_cell_is_empty(tmp_path: Path) -> None:
    assert book(tmp_path / "x.xlsx", [None, "a"])["Entries"]["A2"].value is None


def test_the_header_stays_in_view_and_columns_fit_their_texts(tmp_path: Path) -> None:
    sheet = book(tmp_path / "x.xlsx", ["twenty characters ..", "x"])["Entries"]
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["A"].width == 22


def test_a_table_that_is_too_long_goes_on_on_another_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("city_data_bank.release.workbook.SHEET_ROWS", 3)
    found = book(tmp_path / "x.xlsx", ["1", "2", "3", "4", "5"])
    assert found.sheetnames == ["Entries", "Entries (2)", "Entries (3)", "About"]
    assert [cell.value for cell in found["Entries (2)"]["A"]] == ["x", "3", "4"]
    assert [cell.value for cell in found["Entries (3)"]["A"]] == ["x", "5"]


def test_a_table_without_rows_has_its_header(tmp_path: Path) -> None:
    assert [cell.value for cell in book(tmp_path / "x.xlsx", [])["Entries"]["A"]] == ["x"]


def test_it_names_no_time_but_that_of_the_data(tmp_path: Path) -> None:
    found = book(tmp_path / "x.xlsx", ["a"])
    assert found.properties.modified == datetime(2026, 6, 9)  # noqa: DTZ001 -- UTC, says OPC
    with ZipFile(tmp_path / "x.xlsx") as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_decimals_are_written_as_they_stand(tmp_path: Path) -> None:
    found = book(tmp_path / "x.xlsx", ["0.1"], "decimal")["Entries"]["A2"].value
    assert Decimal(str(found)) == Decimal("0.1")
