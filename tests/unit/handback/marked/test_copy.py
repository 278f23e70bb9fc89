from __future__ import annotations

import io
import json
import sqlite3
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from tests.unit.handback.conftest import MakeAsked, MakeFinding

from city_data_bank.handback.marked.copy import marked_copy
from city_data_bank.handback.sheets import save_workbook
from city_data_bank.messages import Messages
from city_data_bank.model import Dialect, Finding, Part, Place, Severity

FILE = "deliveries/office/figures.xlsx"


def workbook() -> bytes:
    """A workbook with a formula, a format, a comment, a merged region and a second sheet."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Data"
    for row in (["Code", "Persons"], ["01", "n/a"], ["02", "n/a"], ["03", 7], ["04", "=1+1"]):
        page.append(row)
    page["B4"].number_format = "0.00"
    page["B4"].font = Font(bold=True)
    page["A2"].comment = Comment("Mine.", "clerk")
    page.merge_cells("B7:B8")
    page["B7"] = 5
    page["A7"], page["A8"] = "07", "08"
    book.create_sheet("Other")["A1"] = "x"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def at(cell: str, text: str = "n/a", code: str = "not-a-number", count: int = 1) -> Finding:
    place = Place(FILE, "Data", int(cell[1:]), column="Persons", fragment=f"sheet=Data&cell={cell}")
    return Finding(code, Severity.WARNING, place, text, count=count)


def written(book: Any, path: Path) -> Any:  # noqa: ANN401 -- openpyxl has no types
    """The workbook as it is read back."""
    save_workbook(book, path)
    return openpyxl.load_workbook(path)


def comments(page: Any) -> dict[str, str]:  # noqa: ANN401 -- openpyxl has no types
    """Comments of a sheet by cell."""
    cells = (cell for row in page.iter_rows() for cell in row)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


def test_a_delivered_workbook_keeps_its_content_and_gets_comments(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    content = workbook()
    file = asked("figures.xlsx", content, part=Part(sheet="Data"))
    book = written(marked_copy(file, [at("B2")], english), tmp_path / "copy.xlsx")
    page = book["Data"]
    assert book.sheetnames == ["Data", "Other", "Notes"]
    assert page["B5"].value == "=1+1"
    assert (page["B4"].value, page["B4"].number_format, page["B4"].font.b) == (7, "0.00", True)
    assert "“n/a” is no number" in comments(page)["B2"]
    assert page["B2"].fill.fill_type == "solid"
    assert page["B3"].fill.fill_type is None
    assert file.delivery.path.read_bytes() == content


def test_every_cell_that_a_finding_stands_for_is_marked(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.xlsx", workbook(), part=Part(sheet="Data"))
    book = written(marked_copy(file, [at("B2", count=2)], english), tmp_path / "copy.xlsx")
    assert {"B2", "B3"} <= set(comments(book["Data"]))


def test_where_nobody_can_tell_which_cells_are_meant_only_the_first_is_marked(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.xlsx", workbook(), part=Part(sheet="Data"))
    book = written(marked_copy(file, [at("B2", count=9)], english), tmp_path / "copy.xlsx")
    assert set(comments(book["Data"])) == {"A2", "B2"}


def test_a_comment_of_the_clerk_stays_above_ours(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.xlsx", workbook(), part=Part(sheet="Data"))
    book = written(marked_copy(file, [at("A2"), at("A2", "x")], english), tmp_path / "copy.xlsx")
    text = comments(book["Data"])["A2"]
    assert text.startswith("Mine.\n\nNEEDS ATTENTION\n")
    assert text.count("NEEDS ATTENTION") == 2


def test_a_cell_inside_a_merged_region_is_marked_where_the_region_shows(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.xlsx", workbook(), part=Part(sheet="Data"))
    book = written(marked_copy(file, [at("B8", "")], english), tmp_path / "copy.xlsx")
    assert "B7" in comments(book["Data"])


def test_the_list_links_to_the_cells_and_is_open_first(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.xlsx", workbook(), part=Part(sheet="Data"))
    whole = Finding("no-values", Severity.VIOLATION, Place(FILE), arguments=(("rows", "4"),))
    book = written(marked_copy(file, [whole, at("B2")], english), tmp_path / "copy.xlsx")
    page = book["Notes"]
    assert book.active.title == "Notes"
    assert [page.cell(2, 1).value, page.cell(2, 2).value] == ["Stops publication", "the whole file"]
    assert page.cell(3, 2).hyperlink.location == "'Data'!B2"
    assert page.cell(3, 3).value == "n/a"


def test_equal_input_gives_equal_bytes(asked: MakeAsked, english: Messages, tmp_path: Path) -> None:
    file = asked("figures.xlsx", workbook(), part=Part(sheet="Data"))
    csv = asked("figures.csv", "Code;Persons\n01;n/a\n")
    for given, finding in ((file, at("B2")), (csv, at("B2"))):
        for name in ("one.xlsx", "two.xlsx"):
            save_workbook(marked_copy(given, [finding], english), tmp_path / name)
        assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    with ZipFile(tmp_path / "one.xlsx") as archive:
        assert {item.date_time[0] for item in archive.infolist()} == {1980}


def test_a_text_table_keeps_its_cells_where_a_spreadsheet_shows_them(
    asked: MakeAsked, english: Messages, found: MakeFinding, tmp_path: Path
) -> None:
    text = 'Report of June\nCode;Persons\n01;"a;b"\n02;=1+1\n03\n'
    file = asked("figures.csv", text, Dialect("utf-8", ";", skip_rows=1))
    findings = [found(fragment="cell=3,2", text="a;b"), found("short-row", "", "1")]
    book = written(marked_copy(file, findings[:1], english), tmp_path / "copy.xlsx")
    page = book["data"]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows == [
        ["Report of June", None],
        ["Code", "Persons"],
        ["01", "a;b"],
        ["02", "=1+1"],
        ["03", None],
    ]
    assert page["B4"].data_type == "s"
    assert set(comments(page)) == {"B3"}
    assert book["Notes"].cell(2, 2).hyperlink.location == "'data'!B3"


def test_a_finding_of_a_row_marks_its_first_cell(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.csv", "Code;Persons\n01;1\n02;2\n")
    row = Finding("short-row", Severity.WARNING, Place("f", row=3), "1", (("width", "2"),))
    book = written(marked_copy(file, [row], english), tmp_path / "copy.xlsx")
    assert set(comments(book["data"])) == {"A3"}


def test_records_of_json_stand_under_their_titles(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    records = json.dumps([{"code": "01", "persons": 1}, {"code": "02", "persons": "few"}])
    file = asked("figures.json", records, part=Part(records="$[*]"))
    place = Place("f", row=2, column="persons", fragment="/1/persons")
    finding = Finding("not-a-number", Severity.WARNING, place, "few")
    page = written(marked_copy(file, [finding], english), tmp_path / "copy.xlsx")["data"]
    assert [cell.value for cell in page[1]] == ["code", "persons"]
    assert set(comments(page)) == {"B3"}
    assert page["B3"].value == "few"


def test_rows_of_a_database_stand_under_their_titles(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    with sqlite3.connect(tmp_path / "source.sqlite") as database:
        database.execute("create table figures (id integer primary key, persons text)")
        database.execute("insert into figures values (4, 'few')")
    database.close()
    file = asked("figures.sqlite", (tmp_path / "source.sqlite").read_bytes())
    place = Place(
        "f", "figures", 1, column="persons", fragment="table=figures&key=4&column=persons"
    )
    finding = Finding("not-a-number", Severity.WARNING, place, "few")
    page = written(marked_copy(file, [finding], english), tmp_path / "copy.xlsx")["figures"]
    assert set(comments(page)) == {"B2"}


def test_a_file_with_data_about_persons_is_never_copied(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.csv", "Code;Who\n01;Ann Example\n")
    arguments = (("kind", "name"), ("name", ""))
    place = Place("f", row=2, column="Who", fragment="cell=2,2")
    person = Finding("personal-data", Severity.VIOLATION, place, "•••", arguments)
    save_workbook(marked_copy(file, [person], english), tmp_path / "copy.xlsx")
    with ZipFile(tmp_path / "copy.xlsx") as archive:
        assert not any(b"Ann" in archive.read(name) for name in archive.namelist())
    book = openpyxl.load_workbook(tmp_path / "copy.xlsx")
    assert book.sheetnames == ["Notes"]
    assert book["Notes"].cell(1, 2).value == english("handback-list-personal")


def test_a_file_that_cannot_be_read_gives_the_list_alone(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.xlsx", b"PK\x03\x04 broken")
    broken = Finding("broken-workbook", Severity.VIOLATION, Place("f"), "bad zip")
    book = written(marked_copy(file, [broken], english), tmp_path / "copy.xlsx")
    assert book.sheetnames == ["Notes"]


def test_findings_of_another_sheet_are_listed_and_mark_nothing(
    asked: MakeAsked, english: Messages, tmp_path: Path
) -> None:
    file = asked("figures.xlsx", workbook(), part=Part(sheet="Data"))
    place = Place("f", "Other", 1, column="x", fragment="sheet=Other&cell=A1")
    other = Finding("not-a-number", Severity.WARNING, place, "x")
    book = written(marked_copy(file, [other], english), tmp_path / "copy.xlsx")
    assert set(comments(book["Data"])) == {"A2"}
    assert book["Notes"].cell(2, 2).value == "cell A1, column “x”, sheet “Other”"
