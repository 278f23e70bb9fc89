"""sources: SQLite databases.

In: a database file, and the table or the query that a mapping names. Out: a Reading; rows are
addressed by the table's key, or by their number in the answer of a query. The file is opened
read-only and immutable, and nothing but reading is authorised.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from typing import Final
from urllib.parse import quote

import pyarrow as pa
from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from city_data_bank.model import Addressing, Block, Dialect, Finding, Part
from city_data_bank.sources.cell_text import to_text
from city_data_bank.sources.content import Content
from city_data_bank.sources.fragments import quoted
from city_data_bank.sources.header import collapsed
from city_data_bank.sources.nearest import nearest
from city_data_bank.sources.reading import Columns, Reading, failed, finished
from city_data_bank.sources.rows import BLOCK_ROWS

_FAULTS: Final = (DBAPIError, UnicodeDecodeError)
"""What a damaged database ends in; its own message may quote bytes that are no text."""
_READING: Final = frozenset(
    {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
)


@dataclass(frozen=True, slots=True)
class _Query:
    """What is asked of the database.

    Args:
        sql: One SELECT.
        keys: How many of its first columns are the key of the row; 0 = the row's number.
        prefix: What a cell's fragment begins with, less the archive's member.
        name: Table, or nothing.
    """

    sql: str
    keys: int
    prefix: str
    name: str


@dataclass(frozen=True, slots=True)
class DatabaseBlocks:
    """The rows of an answer; may be read more than once.

    Args:
        content: The database.
        query: What is asked.
    """

    content: Content
    query: _Query

    def __iter__(self) -> Iterator[Block]:
        """Ask again."""
        numbers = count(1)
        keys = self.query.keys
        with _connected(self.content, authorised=True) as connection:
            answer = connection.exec_driver_sql(self.query.sql)
            width = len(tuple(answer.keys())) - keys
            try:
                for batch in answer.partitions(BLOCK_ROWS):
                    rows = [next(numbers) for _ in batch]
                    yield Block(
                        pa.array(
                            [
                                ",".join(quoted(to_text(item)) for item in row[:keys])
                                if keys
                                else str(number)
                                for row, number in zip(batch, rows, strict=True)
                            ],
                            pa.string(),
                        ),
                        pa.array(rows, pa.int64()),
                        tuple(
                            pa.array([_cell(row[keys + position]) for row in batch], pa.string())
                            for position in range(width)
                        ),
                    )
            except _FAULTS as error:
                none = pa.array([], pa.string())
                fault = self.content.violation("broken-database", _reason(error))
                yield Block(none, pa.array([], pa.int64()), (none,) * width, (fault,))


def _reason(error: DBAPIError | UnicodeDecodeError) -> str:
    """What is wrong with a database, in its own words where these are text."""
    return str(error.orig) if isinstance(error, DBAPIError) else str(error)


def read_database(content: Content, dialect: Dialect, part: Part) -> Reading:
    """Read a table of a database, or the answer to a query.

    Args:
        content: A SQLite database.
        dialect: Only what is asked of rows.
        part: ``query``, else ``sheet`` as the name of a table or view.

    Returns:
        The table, or the violation that stands in its way.
    """
    try:
        with _connected(content) as connection:
            query = _query(content, connection, part)
    except _FAULTS as error:
        return failed(content.violation("broken-database", _reason(error)))
    if isinstance(query, Finding):
        return failed(query)
    try:
        with _connected(content, authorised=True) as connection:
            names = tuple(connection.exec_driver_sql(query.sql).keys())[query.keys :]
    except _FAULTS as error:
        return failed(content.violation("refused-query", query.sql, reason=_reason(error)))
    columns = Columns(
        tuple(map(collapsed, names)),
        names,
        Addressing(f"{content.prefix}{query.prefix}&key=", "&column="),
        content.sheet(query.name) if query.name else content.member,
        keyed=True,
    )
    return finished(content, columns, DatabaseBlocks(content, query), (dialect, part))


def table_names(content: Content) -> tuple[str, ...]:
    """Names of all tables and views; none of a database that cannot be read."""
    try:
        with _connected(content) as connection:
            known = inspect(connection)
            return (*known.get_table_names(), *known.get_view_names())
    except DBAPIError:
        return ()


def query_digest(sql: str) -> str:
    """What stands for a query in a fragment: the first 12 hex digits of its sha256."""
    return sha256(sql.encode()).hexdigest()[:12]


def _query(content: Content, connection: Connection, part: Part) -> _Query | Finding:
    """What the mapping asks of the database."""
    if part.query is not None:
        return _Query(part.query, 0, f"query={query_digest(part.query)}", "")
    known = inspect(connection)
    tables = known.get_table_names()
    names = [*tables, *known.get_view_names()]
    name = part.sheet
    if name is None:
        if len(names) != 1:
            return content.violation("ambiguous-table", tables=", ".join(names))
        name = names[0]
    if name not in names:
        return content.violation("missing-table", name, **nearest(name, names))
    prefix = f"table={quoted(name)}"
    if name not in tables:
        return _Query(f"SELECT * FROM {_name(name)}", 0, prefix, name)  # noqa: S608 - quoted
    keys = known.get_pk_constraint(name)["constrained_columns"] or ["rowid"]
    listed = ", ".join(key if key == "rowid" else _name(key) for key in keys)
    sql = f"SELECT {listed}, * FROM {_name(name)} ORDER BY {listed}"  # noqa: S608 - quoted names
    return _Query(sql, len(keys), prefix, name)


def _name(name: str) -> str:
    """A name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _cell(value: object) -> str | None:
    """The text of a stored value; NULL is no text."""
    return None if value is None else to_text(value)


@contextmanager
def _connected(content: Content, *, authorised: bool = False) -> Iterator[Connection]:
    """A connection that can only read; authorised for nothing but one SELECT."""
    engine = create_engine("sqlite://", creator=lambda: _opened(content), poolclass=NullPool)
    with engine.connect() as connection:
        if authorised:
            driver = connection.connection.driver_connection
            if isinstance(driver, sqlite3.Connection):
                driver.set_authorizer(_authorise)
        yield connection
    engine.dispose()


def _opened(content: Content) -> sqlite3.Connection:
    """The database, read-only; a member of an archive is read into memory."""
    if not content.member:
        path = quote(str(content.delivery.path.resolve()))
        return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection = sqlite3.connect(":memory:")
    with content.open() as file:
        connection.deserialize(file.read())
    return connection


def _authorise(action: int, *_: str | None) -> int:
    """Allow reading, refuse everything else."""
    return sqlite3.SQLITE_OK if action in _READING else sqlite3.SQLITE_DENY
