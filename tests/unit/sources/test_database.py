from __future__ import annotations

import io
import sqlite3
import zipfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from city_data_bank.model import Dialect, Part

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Fragments, Read, ReadTable, Rows, Violation

PLAIN = Dialect()


def database(tmp_path: Path, *statements: str) -> bytes:
    path = tmp_path / "made.db"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return path.read_bytes()


def test_the_only_table_is_read_in_the_order_of_its_key(
    table_of: ReadTable, rows: Rows, fragments: Fragments, tmp_path: Path
) -> None:
    content = database(
        tmp_path,
        'CREATE TABLE "Szkoły 2020" (kod TEXT PRIMARY KEY, "Liczba  uczniów" REAL, uwagi)',
        "INSERT INTO \"Szkoły 2020\" VALUES ('b&1', 12.50, NULL), ('a/2', 7.0, x'00FF')",
    )
    table = table_of("a.sqlite", content, PLAIN)
    assert (table.titles, table.sheet) == (("kod", "Liczba uczniów", "uwagi"), "Szkoły 2020")
    assert rows(table) == [("a/2", "7", "00FF"), ("b&1", "12.5", None)]
    prefix = "table=Szko%C5%82y%202020&key="
    assert fragments(table)[1] == [
        f"{prefix}b%261&column=kod",
        f"{prefix}b%261&column=Liczba%20%20uczni%C3%B3w",
        f"{prefix}b%261&column=uwagi",
    ]


def test_a_table_without_a_key_is_addressed_by_its_row_numbers(
    table_of: ReadTable, fragments: Fragments, tmp_path: Path
) -> None:
    content = database(
        tmp_path,
        "CREATE TABLE t (a)",
        "INSERT INTO t (rowid, a) VALUES (5, 'x'), (3, 'y')",
    )
    assert fragments(table_of("a.db", content, PLAIN)) == [
        ["table=t&key=3&column=a"],
        ["table=t&key=5&column=a"],
    ]


def test_a_key_of_several_columns_is_joined(
    table_of: ReadTable, fragments: Fragments, tmp_path: Path
) -> None:
    content = database(
        tmp_path,
        "CREATE TABLE t (area TEXT, year INTEGER, n INTEGER, PRIMARY KEY (area, year))"
        " WITHOUT ROWID",
        "INSERT INTO t VALUES ('a,b', 2020, 1)",
    )
    table = table_of("a.db", content, PLAIN)
    assert table.titles == ("area", "year", "n")
    assert fragments(table)[0][2] == "table=t&key=a%2Cb,2020&column=n"


def test_a_query_is_addressed_by_its_checksum_and_the_number_of_the_row(
    table_of: ReadTable, rows: Rows, fragments: Fragments, tmp_path: Path
) -> None:
    content = database(tmp_path, "CREATE TABLE t (a, b)", "INSERT INTO t VALUES (1, 2), (3, 4)")
    query = "SELECT a + b AS both FROM t ORDER BY a DESC"
    table = table_of("a.db", content, PLAIN, Part(query=query))
    assert rows(table) == [("7",), ("3",)]
    digest = sha256(query.encode()).hexdigest()[:12]
    assert fragments(table)[0] == [f"query={digest}&key=1&column=both"]


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM t",
        "SELECT 1; SELECT 2",
        "ATTACH 'other.db' AS o",
        "PRAGMA journal_mode",
        "SELECT load_extension('x')",
        "SELECT * FROM nowhere",
        "nonsense",
    ],
)
def test_a_query_that_does_not_only_read_is_refused(
    read: Read, violation: Violation, tmp_path: Path, query: str
) -> None:
    content = database(tmp_path, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)")
    fault = violation(read("a.db", content, PLAIN, Part(query=query)))
    assert fault.code == "refused-query"
    assert (tmp_path / "a.db").read_bytes() == content


def test_several_tables_and_none_named_is_a_violation_that_lists_them(
    read: Read, violation: Violation, tmp_path: Path
) -> None:
    content = database(tmp_path, "CREATE TABLE a (x)", "CREATE TABLE b (x)")
    fault = violation(read("a.db", content, PLAIN))
    assert (fault.code, dict(fault.arguments)["tables"]) == ("ambiguous-table", "a, b")


def test_a_missing_table_names_the_nearest(
    read: Read, violation: Violation, tmp_path: Path
) -> None:
    content = database(tmp_path, "CREATE TABLE schools (x)")
    fault = violation(read("a.db", content, PLAIN, Part(sheet="school")))
    assert (fault.code, dict(fault.arguments)["nearest"]) == ("missing-table", "schools")


def test_a_view_is_read_by_row_numbers(
    table_of: ReadTable, fragments: Fragments, tmp_path: Path
) -> None:
    content = database(
        tmp_path,
        "CREATE TABLE t (a)",
        "INSERT INTO t VALUES (7)",
        "CREATE VIEW v AS SELECT a FROM t",
    )
    table = table_of("a.db", content, PLAIN, Part(sheet="v"))
    assert fragments(table) == [["table=v&key=1&column=a"]]


def test_an_empty_table_is_a_violation(read: Read, violation: Violation, tmp_path: Path) -> None:
    assert violation(read("a.db", database(tmp_path, "CREATE TABLE a (x)"), PLAIN)).code == (
        "empty-table"
    )


def test_a_damaged_database_is_a_violation(
    read: Read, violation: Violation, tmp_path: Path
) -> None:
    content = database(tmp_path, "CREATE TABLE a (x)", "INSERT INTO a VALUES (1)")
    assert violation(read("a.db", content[:3000], PLAIN)).code == "broken-database"


def test_reading_leaves_nothing_beside_the_database(table_of: ReadTable, tmp_path: Path) -> None:
    content = database(
        tmp_path, "PRAGMA journal_mode = wal", "CREATE TABLE a (x)", "INSERT INTO a VALUES (1)"
    )
    list(table_of("b.db", content, PLAIN).blocks)
    assert [path.name for path in tmp_path.glob("b.db*")] == ["b.db"]


def test_a_database_in_an_archive_is_read(
    table_of: ReadTable, rows: Rows, fragments: Fragments, tmp_path: Path
) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(
            "x.db", database(tmp_path, "CREATE TABLE a (x)", "INSERT INTO a VALUES ('1')")
        )
    table = table_of("a.zip", file.getvalue(), PLAIN)
    assert rows(table) == [("1",)]
    assert fragments(table) == [["member=x.db&table=a&key=1&column=x"]]


def test_a_database_whose_schema_is_no_text_is_a_violation(
    read: Read, violation: Violation, tmp_path: Path
) -> None:
    content = database(tmp_path, "CREATE TABLE a (x)", "INSERT INTO a VALUES (1)")
    spoilt = content.replace(b"CREATE TABLE a (x)", b"CREATE TABL\xff a (x)")
    assert violation(read("a.db", spoilt, PLAIN)).code == "broken-database"
