from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from city_data_bank.model import Delivery, Dialect, Part, Severity
from city_data_bank.sources import read_table

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Found, Fragments, Read, ReadTable, Rows, Violation

ONE_ROW = Dialect()
ODS = "urn:oasis:names:tc:opendocument:xmlns:"


def workbook(fill: Callable[[Any], None], title: str = "Tabl. 5") -> bytes:
    """The bytes of a workbook whose one sheet was filled."""
    book = openpyxl.Workbook()
    book.active.title = title
    fill(book.active)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_rows(*rows: list[object]) -> bytes:
    def fill(sheet: Any) -> None:  # noqa: ANN401 - openpyxl is untyped
        for row in rows:
            sheet.append(row)

    return workbook(fill)


def with_member(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one of its XML parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.namelist():
            part = old.read(member)
            new.writestr(member, change(part) if member == name else part)
    return out.getvalue()


def open_document(table: str) -> bytes:
    """The bytes of an ODS file with the given table element."""
    text = (
        f'<office:document-content xmlns:office="{ODS}office:1.0" xmlns:table="{ODS}table:1.0"'
        f' xmlns:text="{ODS}text:1.0"'
        ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", manifest)
        made.writestr("content.xml", text)
    return file.getvalue()


def test_cells_are_addressed_by_sheet_letter_and_row(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    table = table_of("a.xlsx", with_rows(["Code", "Name"], ["01", "A"]), ONE_ROW)
    assert rows(table) == [("01", "A")]
    assert (table.sheet, table.column_keys) == ("Tabl. 5", ("A", "B"))
    assert fragments(table) == [["sheet=Tabl.%205&cell=A2", "sheet=Tabl.%205&cell=B2"]]


def test_stored_values_are_read_as_a_person_reads_them(table_of: ReadTable, rows: Rows) -> None:
    values: list[object] = [
        756.0,
        0.1 + 0.2,
        1234567.125,
        -0.5,
        1e15,
        1e-7,
        True,
        "007",
        date(2020, 12, 31),
        datetime(2020, 12, 31, 14, 5, 6),  # noqa: DTZ001 - a sheet knows no zones
        time(13, 30),
        timedelta(hours=30),
        None,
    ]
    table = table_of("a.xlsx", with_rows([f"t{n}" for n in range(len(values))], values), ONE_ROW)
    assert rows(table) == [
        (
            "756",
            "0.3",
            "1234567.125",
            "-0.5",
            "1000000000000000",
            "0.0000001",
            "TRUE",
            "007",
            "2020-12-31",
            "2020-12-31T14:05:06",
            "13:30:00",
            "PT30H",
            "",
        )
    ]


def test_dates_are_seen_by_the_format_of_their_cell(table_of: ReadTable, rows: Rows) -> None:
    def fill(sheet: Any) -> None:  # noqa: ANN401 - openpyxl is untyped
        sheet.append(["a", "b", "c", "d"])
        sheet.append([44000, 44000, 0.25, 5])
        sheet["A2"].number_format = "mmmm yyyy"
        sheet["B2"].number_format = "0.00"
        sheet["C2"].number_format = "0%"
        sheet["D2"].number_format = "000000"

    assert rows(table_of("a.xlsx", workbook(fill), ONE_ROW)) == [
        ("2020-06-18", "44000", "0.25", "5")
    ]


def test_a_merged_header_cell_belongs_to_every_column_it_spans_once(table_of: ReadTable) -> None:
    def fill(sheet: Any) -> None:  # noqa: ANN401 - openpyxl is untyped
        sheet["A1"] = "Title of the table"
        sheet.merge_cells("A1:E1")
        sheet["A2"] = "Code\n of area"
        sheet.merge_cells("A2:A4")
        sheet["B2"] = "Balance"
        sheet.merge_cells("B2:D2")
        sheet["B3"] = "due"
        sheet.merge_cells("B3:C3")
        sheet["B4"], sheet["C4"] = "all", "late"
        sheet["D3"] = "overpaid"
        sheet.merge_cells("D3:D4")
        sheet.append(["01", 1, 2, 3])

    table = table_of("a.xlsx", workbook(fill), Dialect(skip_rows=1, header_row_count=3))
    assert table.titles == (
        "Code of area",
        "Balance / due / all",
        "Balance / due / late",
        "Balance / overpaid",
    )


def test_merged_cells_among_the_rows_are_a_finding_unless_filled_down(
    read: Read, rows: Rows, speaks: Callable[..., str]
) -> None:
    def fill(sheet: Any) -> None:  # noqa: ANN401 - openpyxl is untyped
        for row in (["County", "Town", "n"], ["A", "a1", 1], ["", "a2", 2], ["B", "b1", ""]):
            sheet.append(row)
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B4:C4")

    content = workbook(fill)
    reading = read("a.xlsx", content, ONE_ROW)
    (finding,) = reading.findings
    assert (finding.code, finding.found, finding.count) == ("merged-cells", "A2:A3, B4:C4", 2)
    assert finding.place.fragment == "sheet=Tabl.%205&cell=A2"
    assert speaks(finding)
    assert rows(reading.table) == [("A", "a1", "1"), ("", "a2", "2"), ("B", "b1", "")]
    filled = read("a.xlsx", content, ONE_ROW, Part(fill_down=("County",)))
    assert [finding.found for finding in filled.findings] == ["B4:C4"]
    assert [row[0] for row in rows(filled.table)] == ["A", "A", "B"]


def test_formulas_give_their_stored_value_and_are_found_without_one(
    table_of: ReadTable, rows: Rows, found: Found
) -> None:
    content = with_member(
        with_rows(["a", "b", "c"], ["=1+1", "=2+2", '="x"']),
        "xl/worksheets/sheet1.xml",
        lambda part: (
            part.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
            .replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
            .replace(b'<c r="C2">', b'<c r="C2" t="str">')
        ),
    )
    table = table_of("a.xlsx", content, ONE_ROW)
    assert rows(table) == [("2", "", "")]
    (finding,) = found(table)
    assert (finding.code, finding.place.fragment) == (
        "formula-without-value",
        "sheet=Tabl.%205&cell=B2",
    )
    assert finding.severity is Severity.WARNING


def test_errors_keep_their_text_and_are_found(
    table_of: ReadTable, rows: Rows, found: Found
) -> None:
    def fill(sheet: Any) -> None:  # noqa: ANN401 - openpyxl is untyped
        sheet.append(["a", "b"])
        sheet.append([1, "#REF!"])
        sheet.append(["#DIV/0!", 2])
        sheet["B2"].data_type = sheet["A3"].data_type = "e"

    table = table_of("a.xlsx", workbook(fill), ONE_ROW)
    assert rows(table) == [("1", "#REF!"), ("#DIV/0!", "2")]
    assert [
        (item.code, item.found, item.place.column, item.place.row) for item in found(table)
    ] == [
        ("cell-error", "#REF!", "B", 2),
        ("cell-error", "#DIV/0!", "A", 3),
    ]


def test_errors_of_xls_keep_their_text_and_are_found(rows: Rows, found: Found) -> None:
    path = Path(__file__).with_name("errors.xls")
    delivery = Delivery("office", path, path.name, "0" * 64, path.stat().st_size)
    table = read_table(delivery, ONE_ROW, Part()).table
    assert rows(table) == [("1.5", "#REF!"), ("TRUE", "x")]
    assert [(item.code, item.place.fragment) for item in found(table)] == [
        ("cell-error", "sheet=Old&cell=B2")
    ]


def test_a_range_is_read_and_rows_keep_their_numbers(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    content = with_rows(
        ["x", "x", "x", "x"],
        ["x", "Code", "Name", "x"],
        ["x", "01", "A", "x"],
        ["x", "02", "B", "x"],
        ["x", "sum", "", ""],
    )
    table = table_of("a.xlsx", content, ONE_ROW, Part(range="B2:C5", footer_rows=1))
    assert table.titles == ("Code", "Name")
    assert rows(table) == [("01", "A"), ("02", "B")]
    assert fragments(table)[0] == ["sheet=Tabl.%205&cell=B3", "sheet=Tabl.%205&cell=C3"]


def test_a_table_that_begins_away_from_a1_keeps_its_letters(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    def fill(sheet: Any) -> None:  # noqa: ANN401 - openpyxl is untyped
        sheet["C3"], sheet["D3"] = "a", "b"
        sheet["C4"], sheet["D4"] = 1, 2

    table = table_of("a.xlsx", workbook(fill), Dialect(skip_rows=2), Part(range="A1:D9"))
    assert table.titles == ("", "", "a", "b")
    assert rows(table) == [("", "", "1", "2")]
    assert fragments(table)[0][2] == "sheet=Tabl.%205&cell=C4"


def test_remarks_beside_the_table_are_findings_and_no_columns(
    table_of: ReadTable, rows: Rows, found: Found
) -> None:
    content = with_rows(["a", "b"], [1, 2, None, "see page 4"], [3, 4])
    table = table_of("a.xlsx", content, ONE_ROW)
    assert rows(table) == [("1", "2"), ("3", "4")]
    assert [(item.code, item.place.fragment) for item in found(table)] == [
        ("extra-cells", "sheet=Tabl.%205&cell=D2")
    ]


@pytest.mark.parametrize("wanted", ["A4-O139", "A9:A1", "C1:A9", "4:9", ""])
def test_what_is_no_range_is_a_violation(read: Read, violation: Violation, wanted: str) -> None:
    reading = read("a.xlsx", with_rows(["a"], [1]), ONE_ROW, Part(range=wanted))
    assert violation(reading).code == "wrong-range"


def test_an_empty_sheet_is_a_violation(read: Read, violation: Violation) -> None:
    assert violation(read("a.xlsx", with_rows(), ONE_ROW)).code == "empty-table"
    only_header = read("a.xlsx", with_rows(["a", "b"]), ONE_ROW)
    assert violation(only_header).code == "empty-table"


def test_a_missing_sheet_names_the_nearest(read: Read, violation: Violation) -> None:
    reading = read("a.xlsx", with_rows(["a"], [1]), ONE_ROW, Part(sheet="Tabl 5"))
    fault = violation(reading)
    assert (fault.code, dict(fault.arguments)["nearest"]) == ("missing-sheet", "Tabl. 5")


def test_of_several_sheets_one_must_be_named_unless_the_others_are_empty_or_hidden(
    read: Read, violation: Violation, rows: Rows
) -> None:
    def made(*, third: bool) -> bytes:
        def fill(sheet: Any) -> None:  # noqa: ANN401 - openpyxl is untyped
            sheet.append(["a"])
            sheet.append([1])
            sheet.parent.create_sheet("Empty")
            hidden = sheet.parent.create_sheet("Lists")
            hidden["A1"], hidden.sheet_state = "x", "hidden"
            if third:
                sheet.parent.create_sheet("Other")["A1"] = "x"

        return workbook(fill)

    assert rows(read("a.xlsx", made(third=False), ONE_ROW).table) == [("1",)]
    fault = violation(read("a.xlsx", made(third=True), ONE_ROW))
    assert (fault.code, dict(fault.arguments)["sheets"]) == ("ambiguous-sheet", "Tabl. 5, Other")
    named = read("a.xlsx", made(third=True), ONE_ROW, Part(sheet="Tabl. 5"))
    assert rows(named.table) == [("1",)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"<html><table><tr><td>1</td></tr></table></html>"),
        ("a.xls", b"a;b\n1;2\n"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    ],
)
def test_what_only_calls_itself_a_workbook_is_broken(
    read: Read, violation: Violation, name: str, content: bytes
) -> None:
    assert violation(read(name, content, ONE_ROW)).code == "broken-workbook"


def test_a_workbook_with_a_damaged_sheet_is_broken(read: Read, violation: Violation) -> None:
    content = with_member(
        with_rows(["a"], ["=1"]), "xl/worksheets/sheet1.xml", lambda part: part[: len(part) // 2]
    )
    assert violation(read("a.xlsx", content, ONE_ROW)).code == "broken-workbook"


def test_a_sheet_of_a_workbook_in_an_archive_has_both_in_its_address(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("in/ner.xlsx", with_rows(["a"], [1]))
    table = table_of("a.zip", file.getvalue(), ONE_ROW)
    assert rows(table) == [("1",)]
    assert fragments(table) == [["member=in/ner.xlsx&sheet=Tabl.%205&cell=A2"]]
    assert table.sheet == "in/ner.xlsx / Tabl. 5"


def test_open_document_sheets_are_read_with_errors_formulas_and_merged_headers(
    read: Read, rows: Rows, found: Found
) -> None:
    text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    table = (
        '<table:table table:name="Dane">'
        "<table:table-row>"
        + text.format("Code")
        + '<table:table-cell office:value-type="string" table:number-columns-spanned="2">'
        "<text:p>Men</text:p></table:table-cell><table:covered-table-cell/>"
        "</table:table-row><table:table-row><table:table-cell/>"
        + text.format("2020")
        + text.format("2021")
        + "</table:table-row><table:table-row>"
        + text.format("01")
        + '<table:table-cell office:value-type="float" office:value="12.50"/>'
        '<table:table-cell table:formula="of:=[.A1]/0" office:value-type="string"'
        ' office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
        "</table:table-cell></table:table-row>"
        "<table:table-row>"
        + text.format("02")
        + '<table:table-cell office:value-type="date" office:date-value="2020-12-31"/>'
        '<table:table-cell table:formula="of:=1+1"/></table:table-row></table:table>'
    )
    reading = read("a.ods", open_document(table), Dialect(header_row_count=2))
    assert reading.table
    assert reading.table.titles == ("Code", "Men / 2020", "Men / 2021")
    assert rows(reading.table) == [("01", "12.5", "#DIV/0!"), ("02", "2020-12-31", "")]
    assert [(item.code, item.place.fragment) for item in found(reading.table)] == [
        ("cell-error", "sheet=Dane&cell=C3"),
        ("formula-without-value", "sheet=Dane&cell=C4"),
    ]
