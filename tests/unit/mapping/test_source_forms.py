"""Files as offices hand them in: each form with its mapping and what becomes of it.

The quirks are those of the reference files (see ``tests/reference``) and of exports that people
opened, saved again or put together by hand. Every file here is small and ours.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

import openpyxl
import pytest

from city_data_bank.mapping import Context, DatasetMapping, map_table
from city_data_bank.model import Delivery, Finding, MappedDataset, Severity
from city_data_bank.sources import read_table

MapFile: TypeAlias = Callable[[str, bytes, str], MappedDataset]
Row: TypeAlias = dict[str, str | None]
Rows: TypeAlias = Callable[[MappedDataset, str], list[Row]]

LONG = """
bank:observations:
  area: {column: Code, form: either}
  period: {column: Year}
  variable: people
  unit: person
  values: [{column: Count}]
"""
TEXT = """
dialect: {encoding: utf-8, delimiter: ";"}
"""
WINDOWS = TEXT.replace("utf-8", "windows-1250")


@pytest.fixture
def mapped_file(read: Callable[[str], DatasetMapping], context: Context, tmp_path: Path) -> MapFile:
    """Reads a file under a mapping, and maps it."""

    def run(name: str, content: bytes, mapping: str) -> MappedDataset:
        path = tmp_path / name
        path.write_bytes(content)
        planned = read(mapping)
        delivery = Delivery("office", path, name, "ab" * 32, len(content))
        reading = read_table(delivery, planned.dialect, planned.part)
        assert reading.table is not None, reading.findings
        return map_table(planned, reading.table, context)

    return run


def values(dataset: MappedDataset, rows: Rows) -> list[tuple[str | None, str | None, str | None]]:
    """Period, value and cell of each observation."""
    keys = ("period", "value", "source")
    return [(row[keys[0]], row[keys[1]], row[keys[2]]) for row in rows(dataset, "observations")]


def gaps(dataset: MappedDataset, rows: Rows) -> list[tuple[str | None, str | None, str | None]]:
    """Period, reason and delivered text of each gap."""
    return [(row["period"], row["reason"], row["text"]) for row in rows(dataset, "gaps")]


def only(dataset: MappedDataset, code: str) -> Finding:
    (found,) = [item for item in dataset.findings if item.code == code]
    return found


def workbook(*rows: list[object], merged: tuple[str, ...] = ()) -> bytes:
    """The bytes of an XLSX file."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for region in merged:
        sheet.merge_cells(region)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive(**members: bytes) -> bytes:
    """The bytes of a ZIP archive of CSV files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in members.items():
            made.writestr(f"{name}.csv", content)
    return out.getvalue()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_nothing(
    mapped_file: MapFile, rows: Rows, end: str, mark: str
) -> None:
    text = mark + end.join(["Code;Year;Count", "01;2020;5000", '01;"20\n21";x', "01;2022;6000", ""])
    dataset = mapped_file("a.csv", text.encode(), TEXT + LONG)
    assert values(dataset, rows) == [
        ("2020", "5000", "cell=2,3"),
        ("2022", "6000", "cell=4,3"),
    ]
    assert only(dataset, "period-out-of-form").found == "20\n21"


def test_a_table_between_eight_lines_of_preamble_and_a_footer(
    mapped_file: MapFile, rows: Rows
) -> None:
    text = """\
"Population; by municipality"
Table 1
;;
As of:;31 December
"Prepared ""by hand"", see notes"

unit;person
;
Code;Year;Count
01;2020;5000

01;2021;6000
;;
Source: the office
1) estimate;;
;;
"""
    form = """
dialect: {encoding: utf-8, delimiter: ";", skipRows: 8, skipBlankRows: true}
bank:part: {footerRows: 2}
"""
    dataset = mapped_file("a.csv", text.encode(), form + LONG)
    assert values(dataset, rows) == [
        ("2020", "5000", "cell=10,3"),
        ("2021", "6000", "cell=12,3"),
    ]
    assert dataset.findings == ()


def test_an_export_that_a_spreadsheet_saved_with_decimal_points_is_not_misread(
    mapped_file: MapFile, rows: Rows
) -> None:
    text = b"Code;Year;Count\n01;2020;1234.5\n01;2021;1234,5\n01;2022;7\n"
    with_comma = LONG.replace("variable:", 'number: "1234,5"\n  variable:')
    dataset = mapped_file("a.csv", text, TEXT + with_comma)
    assert [value for _, value, _ in values(dataset, rows)] == ["1234.5", "7"]
    assert only(dataset, "not-a-number").found == "1234.5"
    assert only(dataset, "too-many-unreadable").severity is Severity.VIOLATION
    resaved = mapped_file("a.csv", text.replace(b",", b"."), TEXT + LONG)
    assert [value for _, value, _ in values(resaved, rows)] == ["1234.5", "1234.5", "7"]


OBJECTS = [
    {"Code": "01", "Year": 2020, "Count": 5000},
    {"Code": "01", "Year": "2021", "Count": 6e3},
]


@pytest.mark.parametrize("joint", ["\n", "", "\r\n\r\n", " "])
def test_json_lines_and_concatenated_objects_under_the_name_of_json(
    mapped_file: MapFile, rows: Rows, joint: str
) -> None:
    text = joint.join(map(json.dumps, OBJECTS)).replace("6000.0", "6000.50")
    dataset = mapped_file("a.json", text.encode(), LONG)
    assert values(dataset, rows) == [("2020", "5000", "/0/Count"), ("2021", "6000.5", "/1/Count")]


def test_codes_and_figures_of_one_json_may_be_texts_and_numbers(
    mapped_file: MapFile, rows: Rows
) -> None:
    text = """[
        {"W": "0", "P": 1, "Year": 2020, "Count": "5000"},
        {"W": 0, "P": "1", "Year": "2021", "Count": 6000},
        {"W": "0", "P": "1", "Year": 2022, "Count": null},
        {"W": "0", "P": "1", "Year": 2023}
    ]"""
    mapping = LONG.replace("{column: Code, form: either}", "{columns: [W, P], form: either}")
    missing = 'bank:missing: {"": no-reliable-information}\n'
    dataset = mapped_file("a.json", text.encode(), missing + mapping)
    assert [value for _, value, _ in values(dataset, rows)] == ["5000", "6000"]
    assert gaps(dataset, rows) == [
        ("2022", "no-reliable-information", None),
        ("2023", "no-reliable-information", None),
    ]


def test_places_in_an_older_national_grid(mapped_file: MapFile, rows: Rows) -> None:
    mapping = """
dialect: {encoding: utf-8, delimiter: ","}
tableSchema:
  aboutUrl: place/a/{id}
  bank:point: {x: EST, y: NORD, crs: EPSG:3003}
  columns: [{titles: id, propertyUrl: dc:identifier}]
"""
    dataset = mapped_file("a.csv", b"id,EST,NORD\n1,1786287.01,4647159.22\n2,,\n", mapping)
    first, second = (row["point"] for row in rows(dataset, "resources"))
    assert first is not None
    east, north = map(float, first.removeprefix("POINT(").removesuffix(")").split())
    assert (east, north) == pytest.approx((12.45215, 41.92440), abs=0.00005)
    assert second is None


def test_a_zero_that_an_attribute_calls_unknown_is_no_value(
    mapped_file: MapFile, rows: Rows
) -> None:
    text = "Code;Year;Count;Attribute;\n01;2020;0;x;\n01;2021;0;;\n01;2022;4999;x;\n01;2023;7;y;\n"
    status = "  status: {column: Attribute, codes: {x: no-reliable-information}}\n"
    dataset = mapped_file("a.csv", text.encode(), TEXT + LONG + status)
    assert [(period, value) for period, value, _ in values(dataset, rows)] == [("2021", "0")]
    assert gaps(dataset, rows) == [
        ("2020", "no-reliable-information", "0"),
        ("2022", "no-reliable-information", "4999"),
        ("2023", "not-readable", "7"),
    ]
    assert only(dataset, "unlisted-status").found == "y"


def test_statuses_of_a_headless_table_in_an_archive(mapped_file: MapFile, rows: Rows) -> None:
    """A separate text describes the columns; status 8 is no measurement, 9 no such phenomenon."""
    content = (
        b'"01","2020","  .0",\n"01","2021",".0","8"\n"01","2022","0","9"\n"01","2023","-1.5",\n'
    )
    mapping = """
dialect: {encoding: windows-1250, delimiter: ",", headerRowCount: 0}
bank:part: {member: s_m.csv}
bank:observations:
  area: {column: _col.1, form: either}
  period: {column: _col.2}
  variable: people
  unit: person
  status: {column: _col.4, codes: {8: not-delivered, 9: did-not-occur}}
  values: [{column: _col.3}]
"""
    dataset = mapped_file("a.zip", archive(s_m=content, opis=b"x"), mapping)
    assert values(dataset, rows) == [
        ("2020", "0", "member=s_m.csv&cell=1,3"),
        ("2023", "-1.5", "member=s_m.csv&cell=4,3"),
    ]
    assert [gap[:2] for gap in gaps(dataset, rows)] == [
        ("2021", "not-delivered"),
        ("2022", "did-not-occur"),
    ]


def test_dates_may_be_dates_of_a_sheet_days_and_times_or_texts(
    mapped_file: MapFile, rows: Rows
) -> None:
    content = workbook(
        ["Code", "Day", "Written", "Count"],
        ["01", date(2020, 12, 31), "31.12.2020", 5000],
        ["01", datetime(2021, 12, 31), "31.12.2021", 6000],  # noqa: DTZ001 - a sheet knows no zones
        ["01", "2022-12-31", datetime(2022, 12, 31), 7000],  # noqa: DTZ001
    )
    day = LONG.replace("{column: Year}", "{column: Day, form: yyyy-MM-dd}")
    unused = "bank:unused: rest\n"
    dataset = mapped_file("a.xlsx", content, unused + day)
    expected = ["2020-12-31", "2021-12-31", "2022-12-31"]
    assert [period for period, _, _ in values(dataset, rows)] == expected
    written = day.replace("column: Day, form: yyyy-MM-dd", "column: Written, form: dd.MM.yyyy")
    dataset = mapped_file("a.xlsx", content, unused + written)
    assert [period for period, _, _ in values(dataset, rows)] == expected[:2]
    assert only(dataset, "period-out-of-form").found == "2022-12-31"


@pytest.mark.parametrize(
    ("form", "text"),
    [("yyyy-MM-ddTHH:mm:ss", "2020-12-31T14:05:06"), ("yyyy-MM-dd HH:mm", "2020-12-31 14:05")],
)
def test_a_time_beside_the_day_may_be_passed_over(
    mapped_file: MapFile, rows: Rows, form: str, text: str
) -> None:
    mapping = LONG.replace("{column: Year}", f'{{column: Year, form: "{form}"}}')
    dataset = mapped_file("a.csv", f"Code;Year;Count\n01;{text};5000\n".encode(), TEXT + mapping)
    assert [period for period, _, _ in values(dataset, rows)] == ["2020-12-31"]


def test_titles_half_in_quotation_marks_with_the_delimiter_inside_and_a_blank_last_column(
    mapped_file: MapFile, rows: Rows
) -> None:
    text = (
        'Code;"Name";"all;2020;[person]";all\u00a02021 [person];\n'
        '"01";Town;"5000";6000;\n02;"New;town";-;7000;\n'
    )
    mapping = """
bank:missing: {"-": did-not-occur}
bank:unused: [Name]
bank:observations:
  area: {column: Code}
  variable: people
  values:
    - column: ["all;{period};[{unit}]", "all {period} [{unit}]"]
"""
    dataset = mapped_file("a.csv", text.encode("windows-1250"), WINDOWS + mapping)
    assert values(dataset, rows) == [
        ("2020", "5000", "cell=2,3"),
        ("2021", "6000", "cell=2,4"),
        ("2021", "7000", "cell=3,4"),
    ]
    assert gaps(dataset, rows) == [("2020", "did-not-occur", "-")]


def test_merged_titles_of_several_rows_and_two_rows_a_place(
    mapped_file: MapFile, rows: Rows
) -> None:
    content = workbook(
        ["Code", "Part", "Residents", None],
        [None, None, "2020", "2021"],
        ["01", "a", 5000, 6000],
        ["01", "b", 7000, "-"],
        merged=("A1:A2", "B1:B2", "C1:D1"),
    )
    mapping = """
dialect: {headerRowCount: 2}
bank:missing: {"-": not-applicable}
bank:where: {Part: a}
bank:observations:
  area: {column: Code, form: either}
  variable: people
  unit: person
  values: [{column: "Residents / {period}"}]
"""
    dataset = mapped_file("a.xlsx", content, mapping)
    assert values(dataset, rows) == [
        ("2020", "5000", "sheet=Sheet&cell=C3"),
        ("2021", "6000", "sheet=Sheet&cell=D3"),
    ]
    assert dataset.accounting.left_out == 2


@pytest.mark.parametrize("reason", ["did-not-occur", "no-reliable-information", "not-applicable"])
def test_a_dash_means_what_its_source_says(mapped_file: MapFile, rows: Rows, reason: str) -> None:
    mapping = f'bank:missing: {{"-": {reason}}}\n' + LONG
    dataset = mapped_file("a.csv", b"Code;Year;Count\n01;2020;-\n", TEXT + mapping)
    assert gaps(dataset, rows) == [("2020", reason, "-")]


def test_a_code_that_comes_twice_and_a_code_that_changed_are_one_area(
    mapped_file: MapFile, rows: Rows
) -> None:
    text = b"Code;Year;Count\ncounty;2020;5000\n01;2020;5000\ncounty;2021;6000\n01;2022;7000\n"
    dataset = mapped_file("a.csv", text, TEXT + LONG)
    assert {row["area"] for row in rows(dataset, "observations")} == {"01"}
    assert values(dataset, rows) == [
        ("2020", "5000", "cell=3,3"),
        ("2021", "6000", "cell=4,3"),
        ("2022", "7000", "cell=5,3"),
    ]
    assert only(dataset, "repeated-value").place.fragment == "cell=2,3"
    assert dataset.accounting.repeated == 1
