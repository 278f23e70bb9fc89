"""Ways of spoiling tables: cells, rows, columns and headers, as people do in a spreadsheet."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from tests.faults.mutation.operators import Operator, decoded, encoded, nasty

Grid: TypeAlias = list[list[str]]
GridOperator: TypeAlias = Callable[[Grid, Random], None]


def _cell(grid: Grid, random: Random) -> tuple[list[str], int]:
    """A row that has cells, and a place in it."""
    row = random.choice([row for row in grid if row] or [[""]])
    return row, random.randrange(len(row))


def spoil_cells(grid: Grid, random: Random) -> None:
    """Some cells become nasty."""
    for _ in range(random.choice((1, 1, 3, 10))):
        row, at = _cell(grid, random)
        row[at] = random.choice((nasty(random), nasty(random) + row[at], row[at] + nasty(random)))


def swap_cells(grid: Grid, random: Random) -> None:
    """Two cells change places."""
    row, at = _cell(grid, random)
    other, there = _cell(grid, random)
    row[at], other[there] = other[there], row[at]


def repeat_codes(grid: Grid, random: Random) -> None:
    """A text of a column stands in other rows too."""
    row, at = _cell(grid, random)
    for other in random.sample(grid, min(len(grid), random.randint(1, 5))):
        if at < len(other):
            other[at] = row[at]


def fill_column(grid: Grid, random: Random) -> None:
    """A whole column says one thing."""
    text = nasty(random)[:1000]
    at = random.randrange(max(map(len, grid), default=0) + 1)
    for row in grid[random.randint(0, 1) :]:
        if at < len(row):
            row[at] = text


def rename_title(grid: Grid, random: Random) -> None:
    """A title is empty, nasty, another's, or in other letters."""
    head = grid[random.randrange(min(4, len(grid)))]
    if head:
        at = random.randrange(len(head))
        title = head[at]
        other = (nasty(random), "", random.choice(head), f" {title}  ", title.upper(), title[:-1])
        head[at] = random.choice(other)


def delete_column(grid: Grid, random: Random) -> None:
    """A column is lost."""
    at = random.randrange(max(map(len, grid), default=0) + 1)
    for row in grid:
        del row[at : at + 1]


def duplicate_column(grid: Grid, random: Random) -> None:
    """A column comes twice."""
    at = random.randrange(max(map(len, grid), default=0) + 1)
    for row in grid:
        row[at:at] = row[at : at + 1]


def shuffle_columns(grid: Grid, random: Random) -> None:
    """Columns stand in another order."""
    width = max(map(len, grid), default=0)
    order = random.sample(range(width), width)
    for number, row in enumerate(grid):
        grid[number] = [row[at] for at in order if at < len(row)]


def delete_rows(grid: Grid, random: Random) -> None:
    """Rows are lost."""
    at = random.randrange(len(grid))
    del grid[at : at + random.choice((1, 1, 3, len(grid)))]


def duplicate_rows(grid: Grid, random: Random) -> None:
    """Rows come twice, or very often."""
    at = random.randrange(len(grid))
    times = random.choice((1, 1, 3, 200))
    grid[at:at] = [list(grid[at]) for _ in range(times)]


def shift_row(grid: Grid, random: Random) -> None:
    """A cell too many or too few."""
    row, at = _cell(grid, random)
    if random.random() < 0.5:
        row.insert(at, nasty(random))
    else:
        del row[at]


def extend_row(grid: Grid, random: Random) -> None:
    """Text far beyond the last column."""
    row, _ = _cell(grid, random)
    row += [""] * random.choice((0, 1, 5, 300)) + [nasty(random)]


def insert_rows(grid: Grid, random: Random) -> None:
    """A remark, an empty row, a second header."""
    at = random.randrange(len(grid) + 1)
    head = grid[0]
    rows: Grid = [[nasty(random)], [], [""] * len(head), list(head), ["Uwaga:", "", "1"]]
    grid.insert(at, random.choice(rows))


GRID: Final[tuple[GridOperator, ...]] = (
    spoil_cells,
    spoil_cells,
    spoil_cells,
    swap_cells,
    repeat_codes,
    fill_column,
    rename_title,
    delete_column,
    duplicate_column,
    shuffle_columns,
    delete_rows,
    duplicate_rows,
    shift_row,
    extend_row,
    insert_rows,
)
"""What any table may suffer."""


def _of_csv(change: GridOperator) -> Operator:
    """The same for a text table, written anew, with or without quotation marks."""

    def changed(content: bytes, random: Random) -> bytes:
        text = decoded(content)
        delimiter = max(";,\t|", key=text[:2000].count)
        try:
            grid = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error:
            return content
        if not grid:
            return content
        change(grid, random)
        out = io.StringIO(newline="")
        if random.random() < 0.2:  # as programs write that know no quotation marks
            out.write("\n".join(delimiter.join(row) for row in grid))
        else:
            always = random.random() < 0.5
            quoting: Literal[0, 1] = csv.QUOTE_ALL if always else csv.QUOTE_MINIMAL
            csv.writer(out, delimiter=delimiter, quoting=quoting).writerows(grid)
        return encoded(out.getvalue())

    return changed


CSV: Final[Mapping[str, Operator]] = MappingProxyType(
    {f"csv:{one.__name__}": _of_csv(one) for one in GRID}
)
"""What a text table may suffer besides."""


def _on_database(content: bytes, random: Random, change: str) -> bytes:
    """A database after some statements; the same where it refuses them."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(content)
        names = [str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema")]
        table = random.choice([name for name in names if not name.startswith("sqlite")] or ["a"])
        columns = [str(row[1]) for row in connection.execute(f'PRAGMA table_info("{table}")')]
        column = random.choice(columns or ["a"])
        value = random.choice((nasty(random), 1e300, float("inf"), -(2**63), b"\0\xff", None, 0.1))
        statement = change.format(table=table, column=column)
        connection.execute(statement, [value] if "?" in statement else [])
        connection.commit()
        return connection.serialize()
    except (sqlite3.Error, OverflowError):
        return content
    finally:
        connection.close()


def _of_database(change: str) -> Operator:
    return lambda content, random: _on_database(content, random, change)


_STATEMENTS: Final = MappingProxyType(
    {
        "spoil_cell": 'UPDATE "{table}" SET "{column}" = ? WHERE rowid % 3 = 0',
        "fill_column": 'UPDATE "{table}" SET "{column}" = ?',
        "delete_rows": 'DELETE FROM "{table}" WHERE rowid % 2 = 0',
        "duplicate_rows": 'INSERT INTO "{table}" SELECT * FROM "{table}"',
        "rename_column": 'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "a ""b"',
        "drop_column": 'ALTER TABLE "{table}" DROP COLUMN "{column}"',
        "rename_table": 'ALTER TABLE "{table}" RENAME TO "x.y z"',
        "second_table": 'CREATE TABLE "other" AS SELECT * FROM "{table}"',
        "without_key": 'CREATE TABLE "{table}2" AS SELECT * FROM "{table}"',
        "view": 'CREATE VIEW "view" AS SELECT * FROM "{table}", "{table}"',
        "broken_view": 'CREATE VIEW "{table}v" AS SELECT * FROM "nowhere"',
        "generated": "ALTER TABLE \"{table}\" ADD COLUMN rowid TEXT DEFAULT 'x'",
        "trigger": 'CREATE TRIGGER t AFTER UPDATE ON "{table}" BEGIN SELECT 1; END',
    }
)

DATABASE: Final[Mapping[str, Operator]] = MappingProxyType(
    {f"sql:{name}": _of_database(change) for name, change in _STATEMENTS.items()}
)
"""What a database may suffer besides."""
