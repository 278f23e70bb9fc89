"""Workbooks that would bring their reader down: seen before it is asked, or caught after."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from city_data_bank.model import Dialect, Part
from city_data_bank.sources import sheet_extent
from city_data_bank.sources.content import Content
from city_data_bank.sources.fast_workbook import open_fast
from city_data_bank.sources.old_workbook import open_old
from city_data_bank.sources.workbook import WorkbookError

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Deliver, Read, Rows, Speaks, Violation

OLD = (Path(__file__).with_name("errors.xls")).read_bytes()
SHEET = "xl/worksheets/sheet1.xml"
ODS = "urn:oasis:names:tc:opendocument:xmlns:"
ONE_ROW = Dialect()


def repacked(content: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """A workbook with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.namelist():
            part = old.read(member)
            new.writestr(member, change(part.decode()) if member == name else part)
    return out.getvalue()


def with_last_row(cells: str) -> bytes:
    """A workbook of a title and a value in A1 and A2, and one more row as XML."""
    book = openpyxl.Workbook()
    for row in (["a"], [1]):
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return repacked(
        out.getvalue(), SHEET, lambda text: text.replace("</sheetData>", f"{cells}</sheetData>")
    )


def open_document(rows: str) -> bytes:
    """The bytes of an ODS file with a title, a value and further rows."""
    text = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
    row = f"<table:table-row>{text}</table:table-row>"
    content = (
        f'<office:document-content xmlns:office="{ODS}office:1.0" xmlns:table="{ODS}table:1.0"'
        f' xmlns:text="{ODS}text:1.0"><office:body><office:spreadsheet><table:table'
        f' table:name="A">{row}{row}{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{ODS}manifest:1.0"/>')
        made.writestr("content.xml", content)
    return out.getvalue()


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="9"><c t="n" r="ZZZ9"><v>1</v></c></row>',
        "<row r='9'><c r='A99999999999'><v>1</v></c></row>",
        '<row r="99999999"><c><v>1</v></c></row>',
        '<row r="1048576"><c r = "BA1048576"><v>1</v></c></row>',
        '<row r="3"><c r="A1100000"><is><t>x</t></is></c></row>',
        f'<row r="4"><c r="{"Z" * 7}4"><v>1</v></c></row>',
    ],
)
def test_a_stray_cell_far_away_is_told_before_the_sheet_is_laid_out(
    read: Read, violation: Violation, speaks: Speaks, cells: str
) -> None:
    fault = violation(read("a.xlsx", with_last_row(cells), ONE_ROW))
    assert (fault.code, fault.found) == ("sheet-too-wide", SHEET)
    assert dict(fault.arguments)["cells"] in speaks(fault)


@pytest.mark.parametrize(
    ("cells", "last"),
    [
        ('<row r="1048576"><c r="XFD1048576" s="0"/></row>', []),
        ('<row r="3"><c r="AZ3"><v>7</v></c></row>', []),
        ("<row><c><v>7</v></c></row>", [("7",)]),
        ('<row r="4"><c r="a4"><v>7</v></c></row>', [("",), ("7",)]),
    ],
)
def test_formatted_cells_and_cells_that_do_not_say_where_they_are_do_no_harm(
    read: Read, rows: Rows, cells: str, last: list[tuple[str]]
) -> None:
    reading = read("a.xlsx", with_last_row(cells), ONE_ROW)
    assert rows(reading.table) == [("1",), *last]


@pytest.mark.parametrize("cells", ['<row r="x"><c><v>1</v></c></row>', '<row><c r="A-1"/></row>'])
def test_a_cell_at_no_place_makes_a_broken_workbook(
    read: Read, violation: Violation, cells: str
) -> None:
    assert violation(read("a.xlsx", with_last_row(cells), ONE_ROW)).code == "broken-workbook"


CELL = '<table:table-cell office:value-type="string" {}><text:p>x</text:p></table:table-cell>'
ROW = "<table:table-row {}>{}</table:table-row>"


@pytest.mark.parametrize(
    ("rows_xml", "code"),
    [
        (ROW.format('table:number-rows-repeated="2000000"', CELL.format("")), "sheet-too-wide"),
        (ROW.format("", CELL.format('table:number-columns-repeated="20000"')), "sheet-too-wide"),
        (
            ROW.format('table:number-rows-repeated="9000000"', "<table:table-cell/>")
            + ROW.format("", CELL.format("")),
            "sheet-too-wide",
        ),
        (ROW.format('table:number-rows-repeated="-1"', CELL.format("")), "broken-workbook"),
        (ROW.format("", CELL.format('table:number-columns-repeated="x"')), "broken-workbook"),
    ],
)
def test_cells_of_open_document_that_repeat_without_end_are_told(
    read: Read, violation: Violation, rows_xml: str, code: str
) -> None:
    assert violation(read("a.ods", open_document(rows_xml), ONE_ROW)).code == code


def test_the_empty_rest_of_an_open_document_sheet_does_no_harm(read: Read, rows: Rows) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    rest = ROW.format('table:number-rows-repeated="1048574"', blank)
    assert rows(read("a.ods", open_document(rest), ONE_ROW).table) == [("a",)]


def test_the_longest_sheet_may_have_thirty_two_columns() -> None:
    assert sheet_extent.MAX_CELLS == 1_048_576 * 32


def test_a_workbook_whose_cells_nobody_sees_beforehand_is_an_unknown_format(
    read: Read, violation: Violation
) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("xl/workbook.bin", b"\0")
    assert violation(read("a.xlsx", out.getvalue(), ONE_ROW)).code == "unknown-format"


@pytest.mark.parametrize("length", [0, 4, 100, 600, 1200, 3000, 4096, 5000, len(OLD) - 1])
def test_a_truncated_old_workbook_is_told_and_nothing_is_printed(
    read: Read, violation: Violation, capfd: pytest.CaptureFixture[str], length: int
) -> None:
    reading = read("a.xls", OLD[:length], ONE_ROW)
    if reading.table is None:
        assert violation(reading).code in {"broken-workbook", "empty-table"}
    assert capfd.readouterr() == ("", "")


def test_a_chain_of_sectors_that_ends_nowhere_is_told(read: Read, violation: Violation) -> None:
    looped = bytearray(OLD)
    looped[0x30:0x34] = (0).to_bytes(4, "little")  # the directory begins in the first sector
    allocation = 512 * (1 + int.from_bytes(OLD[0x4C:0x50], "little"))
    looped[allocation : allocation + 4] = (0).to_bytes(4, "little")  # which follows itself
    assert violation(read("a.xls", bytes(looped), ONE_ROW)).code == "broken-workbook"


def test_a_panic_of_the_fast_reader_is_a_fault_of_the_workbook(
    deliver: Deliver, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is never asked for such files; should it panic at others, the build goes on."""
    with pytest.raises(WorkbookError):
        open_fast(Content(deliver("a.xls", OLD[:4096])))
    capfd.readouterr()


def test_sheets_of_an_old_workbook_have_names_and_merged_regions(deliver: Deliver) -> None:
    book = open_old(Content(deliver("a.xls", OLD)))
    assert (book.names, book.shown) == (("Old",), ("Old",))
    sheet = book.sheet("Old")
    assert (sheet.start, sheet.end, sheet.merged_cell_ranges) == ((0, 0), (2, 1), ())
    assert list(sheet.iter_rows())[1:] == [[1.5, ""], [True, "x"]]


def test_a_sheet_that_is_not_there_is_told_of_old_workbooks_too(
    read: Read, violation: Violation
) -> None:
    fault = violation(read("a.xls", OLD, ONE_ROW, Part(sheet="New")))
    assert (fault.code, dict(fault.arguments)["nearest"]) == ("missing-sheet", "Old")


def test_a_directory_that_leads_to_itself_is_a_damaged_workbook(deliver: Deliver) -> None:
    directory = OLD.index("Root Entry".encode("utf-16-le"))
    entries = bytearray(OLD)
    for entry in range(directory, directory + 4 * 128, 128):
        entries[entry + 68 : entry + 72] = (1).to_bytes(4, "little")  # its left sibling
    with pytest.raises(WorkbookError, match="RecursionError"):
        open_old(Content(deliver("a.xls", bytes(entries))))
