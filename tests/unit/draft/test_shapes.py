from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from city_data_bank.draft.shapes import Shape, encoding_name, find_shape
from city_data_bank.model import Delivery, Finding


def shape_of(path: Path) -> Shape:
    found = find_shape(delivery(path))
    assert isinstance(found, Shape), found
    return found


def delivery(path: Path) -> Delivery:
    return Delivery("office", path, path.name, "0" * 64, path.stat().st_size)


def test_encoding_and_delimiter_of_a_text_table_are_found(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    rows = [f"Łódź źródło {n};{n}" for n in range(40)]
    path.write_bytes("\r\n".join(("Gmina;Liczba", *rows)).encode("cp1250"))
    found = shape_of(path)
    assert (found.dialect.encoding, found.dialect.delimiter) == ("windows-1250", ";")
    assert found.table.titles == ("Gmina", "Liczba")


def test_the_largest_sheet_is_the_table_and_the_others_are_remarks(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Subject:", "Trees"])
    sheet = book.create_sheet("Data")
    for row in (("Figures",), (), ("Town", "Count"), ("Ashton", 5), ("Birchham", 6), ("C", 7)):
        sheet.append(row)
    path = tmp_path / "book.xlsx"
    book.save(path)
    found = shape_of(path)
    assert (found.part.sheet, found.dialect.skip_rows) == ("Data", 2)
    assert found.table.titles == ("Town", "Count")
    assert found.remarks == ("Figures", "Subject:", "Trees")


def test_the_largest_member_of_an_archive_is_the_table(tmp_path: Path) -> None:
    path = tmp_path / "figures.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("note.csv", "a,b\n1,2\n")
        archive.writestr("data.csv", "a,b\n1,2\n3,4\n")
    found = shape_of(path)
    assert (found.part.member, found.choices) == ("data.csv", ("note.csv",))


@pytest.mark.parametrize(
    ("name", "text", "records", "titles"),
    [
        ("a.json", '[{"x": 1}, {"x": 2}]', None, ("x",)),
        ("a.json", '{"meta": {"t": "T"}, "rows": [{"x": 1, "y": 2}]}', '$["rows"][*]', ("x", "y")),
        ("a.json", '[{"pk": 1, "f": {"x": 1, "y": 2}}]', '$[*]["f"]', ("x", "y")),
        ("a.xml", "<t><c n='1'><r><x>1</x></r><r><x>2</x></r></c></t>", "/t/c/r", ("x",)),
        (
            "a.xml",
            "<t xmlns='https://x.example/'><r><x>1</x></r></t>",
            "/*[local-name()='t']/*[local-name()='r']",
            ("x",),
        ),
    ],
)
def test_the_records_with_most_texts_are_the_table(
    tmp_path: Path, name: str, text: str, records: str | None, titles: tuple[str, ...]
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = shape_of(path)
    assert (found.part.records, found.table.titles) == (records, titles)


@pytest.mark.parametrize(
    "text", ["", "One sentence, then another.\nA line without any.\nAnd, well, the last one.\n"]
)
def test_prose_and_nothing_are_no_tables(tmp_path: Path, text: str) -> None:
    path = tmp_path / "read-me.txt"
    path.write_text(text, encoding="utf-8")
    assert isinstance(find_shape(delivery(path)), Finding)


def test_encodings_are_called_what_offices_call_them() -> None:
    names = [encoding_name(codec) for codec in ("utf-8-sig", "cp1250", "iso8859-2")]
    assert names == ["utf-8", "windows-1250", "iso8859-2"]
