from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from city_data_bank.model import Dialect, Part
from city_data_bank.sources.cell import CellContext, read_context
from city_data_bank.sources.database import query_digest

LINES = "code;name\n" + "".join(f"{number};n{number}\n" for number in range(1, 11))


def shown(context: CellContext | None) -> tuple[object, ...]:
    """What a page would show: header, labels of the rows, the marked row, the cell."""
    assert context
    (target,) = (row for row in context.rows if row.is_target)
    assert target.cells[context.column] == context.text
    return context.header, [row.label for row in context.rows], target.label, context.text


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_cell_of_a_text_table_has_its_header_and_three_rows_around(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", LINES)
    assert shown(read_context(path, "cell=6,2")) == (
        (("code", "name"),),
        ["3", "4", "5", "6", "7", "8", "9"],
        "6",
        "n5",
    )


def test_at_the_ends_of_a_table_there_are_fewer_rows(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", LINES)
    assert shown(read_context(path, "cell=2,1", 2))[1] == ["2", "3", "4"]
    assert shown(read_context(path, "cell=11,1", 2))[1] == ["9", "10", "11"]


def test_header_rows_are_those_of_the_dialect(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", ("Title of the table\n\n2020\n" + LINES).encode("cp1250"))
    dialect = Dialect("windows-1250", ";", skip_rows=2, header_row_count=2)
    context = read_context(path, "cell=6,2", 2, dialect)
    assert shown(context) == ((("2020",), ("code", "name")), ["5", "6", "7", "8"], "6", "n2")


def test_a_cell_of_a_header_or_beyond_the_titles_can_be_looked_at_too(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "a;b\n1;2;remark\n")
    assert shown(read_context(path, "cell=1,2"))[3] == "b"
    assert shown(read_context(path, "cell=2,3"))[3] == "remark"


def test_a_cell_of_a_sheet_is_found_by_letter_and_row(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Tabl. 5"
    for row in (["Title"], ["code", "name"], ["01", "A"], ["02", "B"], ["03", "C"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    context = read_context(tmp_path / "a.xlsx", "sheet=Tabl.%205&cell=B4", 1, Dialect(skip_rows=1))
    assert shown(context) == ((("code", "name"),), ["3", "4", "5"], "4", "B")


@pytest.mark.parametrize("cell", ["B9", "C1", "B0", "b2", "B", "2", f"B{'9' * 5000}"])
def test_a_cell_outside_a_sheet_has_no_context(tmp_path: Path, cell: str) -> None:
    book = openpyxl.Workbook()
    book.active.title = "A"
    for row in (["code", "name"], ["01", "A"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert read_context(tmp_path / "a.xlsx", f"sheet=A&cell={cell}") is None


@pytest.mark.parametrize(
    ("document", "fragment", "labels"),
    [
        ([{"n": 1}, {"n": 2}, {"n": 3}], "/1/n", ["/0", "/1", "/2"]),
        ({"a b": [{"n": 1}, {"n": 2}]}, "/a%20b/1/n", ["/a b/0", "/a b/1"]),
        ({"d": [{"x": [{"n": 1}, {"n": 2}]}]}, "/d/0/x/1/n", ["/d/0/x/0", "/d/0/x/1"]),
        ({"k'1": {"n": 1}, "k2": {"n": 2}}, "/k2/n", ["/k'1", "/k2"]),
        ({"k'1": [{"n": 1}, {"n": 2}]}, "/k'1/1/n", ["/k'1/0", "/k'1/1"]),
    ],
)
def test_a_cell_of_json_is_found_among_its_siblings(
    tmp_path: Path, document: object, fragment: str, labels: list[str]
) -> None:
    path = write(tmp_path / "a.json", json.dumps(document))
    assert shown(read_context(path, fragment)) == ((("n",),), labels, labels[1], "2")


def test_a_cell_of_geojson_is_found_among_the_features(tmp_path: Path) -> None:
    features = [{"type": "Feature", "properties": {"n": n}, "geometry": None} for n in (1, 2)]
    path = write(
        tmp_path / "a.geojson", json.dumps({"type": "FeatureCollection", "features": features})
    )
    assert shown(read_context(path, "/features/1/properties/n")) == (
        (("n", "geometry"),),
        ["/features/0", "/features/1"],
        "/features/1",
        "2",
    )


def test_a_cell_of_xml_is_found_among_the_elements_of_its_name(tmp_path: Path) -> None:
    text = "<l><h>x</h><r><a><b>1</b></a></r><r><a><b>2</b></a></r></l>"
    path = write(tmp_path / "a.xml", text)
    fragment = "xpath=/l%5B1%5D/r%5B2%5D/a%5B1%5D/b%5B1%5D"
    assert shown(read_context(path, fragment)) == (
        (("a / b",),),
        ["/l[1]/r[1]", "/l[1]/r[2]"],
        "/l[1]/r[2]",
        "2",
    )


def test_a_cell_of_a_database_is_found_by_its_key(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE t (k TEXT PRIMARY KEY, n)")
        connection.execute("INSERT INTO t VALUES ('a', 1), ('b&', 2), ('c', 3)")
        connection.execute("CREATE TABLE other (x)")
    assert shown(read_context(path, "table=t&key=b%26&column=n", 1)) == (
        (("k", "n"),),
        ["a", "b&", "c"],
        "b&",
        "2",
    )
    query = "SELECT n FROM t ORDER BY n"
    fragment = f"query={query_digest(query)}&key=3&column=n"
    assert shown(read_context(path, fragment, 1, part=Part(query=query)))[3] == "3"
    assert read_context(path, fragment) is None


def test_a_cell_of_a_member_of_an_archive_is_found(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("in/a b.csv", LINES)
        made.writestr("b.json", '[{"n": 1}]')
    path = write(tmp_path / "a.zip", file.getvalue())
    assert shown(read_context(path, "member=in/a%20b.csv&cell=3,2", 1))[3] == "n2"
    assert shown(read_context(path, "member=b.json&/0/n"))[3] == "1"


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "cell=",
        "cell=99,1",
        "cell=2,99",
        "cell=0,1",
        "cell=2,0",
        "cell=-1,1",
        "cell=2",
        "cell=x,y",
        f"cell={'9' * 5000},1",
        "/0/code",
        "xpath=/a[1]/b[1]",
        "sheet=A&cell=A1",
        "member=x&cell=1,1",
        "table=t&key=1&column=a",
        "query=0&key=1&column=a",
        "nonsense",
    ],
)
def test_a_fragment_of_no_cell_has_no_context(tmp_path: Path, fragment: str) -> None:
    assert read_context(write(tmp_path / "a.csv", LINES), fragment) is None
