from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from city_data_bank.model import Dialect, Part, Severity

if TYPE_CHECKING:
    from tests.unit.sources.conftest import (
        Found,
        Fragments,
        Read,
        ReadTable,
        Rows,
        Speaks,
        Violation,
    )

UTF8 = Dialect(encoding="utf-8", delimiter=";")


def test_records_are_counted_from_one_with_preamble_and_header(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    text = "Title of the table\n\nCode;Name\n1;A\n2;B\n"
    table = table_of("a.csv", text, Dialect("utf-8", ";", skip_rows=2))
    assert table.titles == ("Code", "Name")
    assert rows(table) == [("1", "A"), ("2", "B")]
    assert fragments(table) == [["cell=4,1", "cell=4,2"], ["cell=5,1", "cell=5,2"]]
    assert [number for block in table.blocks for number in block.rows.to_pylist()] == [4, 5]


def test_a_record_with_an_embedded_line_end_is_one_record(table_of: ReadTable, rows: Rows) -> None:
    table = table_of("a.csv", 'a;b\n1;"two\nlines"\n2;"x ""y"" ; z"\n')
    assert rows(table) == [("1", "two\nlines"), ("2", 'x "y" ; z')]
    assert [block.rows.to_pylist() for block in table.blocks] == [[2, 3]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_record(table_of: ReadTable, rows: Rows, end: str) -> None:
    table = table_of("a.csv", end.join(["a;b", "1;2", "3;4"]))
    assert rows(table) == [("1", "2"), ("3", "4")]


def test_a_byte_order_mark_is_not_part_of_the_first_title(table_of: ReadTable) -> None:
    assert table_of("a.csv", "\ufeffa;b\n1;2\n".encode()).titles == ("a", "b")


def test_white_space_in_titles_is_collapsed_and_header_rows_are_joined(table_of: ReadTable) -> None:
    text = "Area;Men\u00a0 total;\n;2020;2021\nx;1;2\n"
    table = table_of("a.csv", text, Dialect("utf-8", ";", header_row_count=2))
    assert table.titles == ("Area", "Men total / 2020", "2021")


def test_without_a_header_columns_are_named_as_csvw_names_them(
    table_of: ReadTable, rows: Rows
) -> None:
    table = table_of("a.csv", "1;2\n3;4\n", Dialect("utf-8", ";", header_row_count=0))
    assert table.titles == ("_col.1", "_col.2")
    assert rows(table) == [("1", "2"), ("3", "4")]


def test_a_last_column_without_title_and_text_does_not_exist(
    table_of: ReadTable, rows: Rows
) -> None:
    table = table_of("a.csv", "a;b;\n1;2;\n3;4;\n")
    assert table.titles == ("a", "b")
    assert rows(table) == [("1", "2"), ("3", "4")]


def test_text_beyond_the_last_titled_column_is_a_finding(
    table_of: ReadTable, rows: Rows, found: Found
) -> None:
    table = table_of("a.csv", "a;b;\n1;2;\n3;4;remark\n")
    assert rows(table) == [("1", "2"), ("3", "4")]
    (finding,) = found(table)
    assert (finding.code, finding.found) == ("extra-cells", "remark")
    assert (finding.place.row, finding.place.line) == (3, 3)
    assert finding.place.fragment == "cell=3,3"


def test_a_short_row_has_nulls_and_a_finding_with_its_physical_line(
    table_of: ReadTable, rows: Rows, found: Found
) -> None:
    table = table_of("a.csv", 'a;b;c\n1;"x\ny";3\n4\n5;6;7\n')
    assert rows(table) == [("1", "x\ny", "3"), ("4", None, None), ("5", "6", "7")]
    (finding,) = found(table)
    assert (finding.code, finding.severity) == ("short-row", Severity.WARNING)
    assert (finding.place.row, finding.place.line) == (3, 4)


def test_a_hundred_thousand_short_rows_are_some_findings_that_count_them_all(
    table_of: ReadTable, found: Found
) -> None:
    table = table_of("a.csv", "a;b\n" + "x\n" * 100_000)
    findings = found(table)
    assert sum(finding.count for finding in findings) == 100_000
    assert len(findings) == 200


def test_empty_lines_between_rows_are_rows_and_those_at_the_end_are_not(
    table_of: ReadTable, rows: Rows, found: Found
) -> None:
    table = table_of("a.csv", "a;b\n1;2\n\n3;4\n\n;\n")
    assert rows(table) == [("1", "2"), ("", ""), ("3", "4")]
    assert found(table) == []


def test_blank_rows_are_passed_over_where_the_mapping_says_so(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    dialect = Dialect("utf-8", ";", skip_blank_rows=True)
    table = table_of("a.csv", "\na;b\n1;2\n\n3;4\n", dialect)
    assert rows(table) == [("1", "2"), ("3", "4")]
    assert fragments(table)[1] == ["cell=5,1", "cell=5,2"]


def test_comments_are_passed_over_and_counted(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    dialect = Dialect("utf-8", ";", comment_prefix="#")
    table = table_of("a.csv", "# of the office\na;b\n# more\n1;2\n", dialect)
    assert rows(table) == [("1", "2")]
    assert fragments(table) == [["cell=4,1", "cell=4,2"]]


def test_a_number_sign_is_no_comment_unless_the_mapping_says_so(
    table_of: ReadTable, rows: Rows
) -> None:
    assert rows(table_of("a.csv", "a;b\n#1;2\n")) == [("#1", "2")]


def test_cells_are_trimmed_only_where_the_mapping_says_so(table_of: ReadTable, rows: Rows) -> None:
    text = "a;b\n 1 ;\u00a02\n"
    assert rows(table_of("a.csv", text)) == [(" 1 ", "\u00a02")]
    assert rows(table_of("a.csv", text, Dialect("utf-8", ";", trim=True))) == [("1", "2")]


def test_footer_rows_are_counted_from_the_last_row_with_text(
    table_of: ReadTable, rows: Rows, found: Found
) -> None:
    text = "a;b\n1;2\n3;4\n\nSource: the office\n\n"
    table = table_of("a.csv", text, part=Part(footer_rows=1))
    assert rows(table) == [("1", "2"), ("3", "4")]
    assert found(table) == []


def test_empty_cells_of_a_filled_down_column_take_the_value_above(
    table_of: ReadTable, rows: Rows
) -> None:
    text = "County;Town\nA;a1\n;a2\nB;b1\n;b2\n"
    table = table_of("a.csv", text, part=Part(fill_down=("County",)))
    assert rows(table) == [("A", "a1"), ("A", "a2"), ("B", "b1"), ("B", "b2")]


def test_a_column_to_fill_down_that_is_not_there_names_the_nearest(
    read: Read, violation: Violation
) -> None:
    fault = violation(read("a.csv", "County;Town\nA;a\n", part=Part(fill_down=("Conty",))))
    assert fault.code == "missing-fill-down"
    assert dict(fault.arguments)["nearest"] == "County"


def test_without_quotation_marks_a_mark_is_text(table_of: ReadTable, rows: Rows) -> None:
    dialect = Dialect("utf-8", ";", quote_char=None)
    assert rows(table_of("a.csv", 'a;b\n5";"x\n', dialect)) == [('5"', '"x')]


@pytest.mark.parametrize("text", ['a;b\n1;2\n3;"four\n5;6\n', 'a;b\n1;2\n3;"four\n', 'a;b\n1;"'])
def test_a_quotation_mark_that_is_never_closed_is_a_violation(
    read: Read, found: Found, violation: Violation, text: str
) -> None:
    reading = read("a.csv", text)
    fault = found(reading.table)[-1] if reading.table else violation(reading)
    assert (fault.code, fault.severity) == ("unclosed-quote", Severity.VIOLATION)
    assert dict(fault.arguments)["line"] == ("3" if "four" in text else "2")


def test_a_quotation_mark_never_closed_in_the_header_is_a_violation(
    read: Read, violation: Violation
) -> None:
    assert violation(read("a.csv", 'a;"b\n1;2\n')).code == "unclosed-quote"


def test_a_cell_that_swallows_the_rest_of_a_large_file_is_a_violation(
    table_of: ReadTable, rows: Rows, found: Found
) -> None:
    table = table_of("a.csv", 'a;b\n1;2\n3;"4\n' + "5;6\n" * 50_000)
    assert rows(table) == [("1", "2")]
    (fault,) = found(table)
    assert (fault.code, fault.severity) == ("unreadable-record", Severity.VIOLATION)


@pytest.mark.parametrize("text", ["", "\n\n", "a;b\n", "a;b\n\n;\n"])
def test_a_file_without_a_row_is_a_violation(read: Read, violation: Violation, text: str) -> None:
    assert violation(read("a.csv", text)).code == "empty-table"


def test_duplicate_titles_stay_and_are_found(read: Read, rows: Rows, speaks: Speaks) -> None:
    reading = read("a.csv", "a;a;b;b;b\n1;2;3;4;5\n")
    assert reading.table
    assert reading.table.titles == ("a", "a", "b", "b", "b")
    assert [(item.code, item.found, item.count) for item in reading.findings] == [
        ("duplicate-title", "a", 2),
        ("duplicate-title", "b", 3),
    ]
    assert speaks(reading.findings[0]) == "2 columns have the title “a”."
    assert rows(reading.table) == [("1", "2", "3", "4", "5")]


def test_rows_can_be_read_again_from_the_first_one(table_of: ReadTable, rows: Rows) -> None:
    table = table_of("a.csv", "a;b\n1;2\n3\n")
    assert rows(table) == rows(table)


@pytest.mark.parametrize(
    ("text", "delimiter", "sign"),
    [
        ("a;b\n1,5;2\n", ";", "semicolon"),
        ("a,b,c\n1,2,3\n", ",", "comma"),
        ("a\tb\n1,5\t2,5\n", "\t", "tab"),
        ("a|b\n1|2\n", "|", "bar"),
    ],
)
def test_an_undeclared_delimiter_is_found_out_and_said(
    read: Read, speaks: Speaks, text: str, delimiter: str, sign: str
) -> None:
    reading = read("a.csv", text, Dialect(encoding="utf-8"))
    (guess,) = reading.findings
    assert (guess.code, guess.severity, guess.found) == (
        "guessed-delimiter",
        Severity.INFO,
        delimiter,
    )
    assert dict(guess.arguments)["sign"] == sign
    assert speaks(guess)
    assert reading.table
    assert len(reading.table.titles) > 1


def test_a_file_of_one_column_is_a_table_too(table_of: ReadTable, rows: Rows) -> None:
    table = table_of("a.csv", "a\n1\n\n3\n", Dialect(encoding="utf-8"))
    assert rows(table) == [("1",), ("",), ("3",)]


def test_irregular_rows_late_in_a_file_do_not_shift_any_row(
    table_of: ReadTable, fragments: Fragments
) -> None:
    text = "a;b\n" + "1;2\n" * 1000 + 'x;"y""z";extra\n' + "3;4\n" * 1000
    table = table_of("a.csv", text)
    keys = [row[0] for row in fragments(table)]
    assert keys == [f"cell={number},1" for number in range(2, 2003)]
    texts = [text for block in table.blocks for text in block.columns[1].to_pylist()]
    assert texts[999:1002] == ["2", 'y"z', "4"]
