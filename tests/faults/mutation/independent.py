"""How many rows a delivery has, counted by other means than the readers that are tested.

None wherever this simple reader cannot tell; the readers that are tested have to tell then.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from tests.faults.mutation.mutants import Mutant

from city_data_bank.build.dataset import Made
from city_data_bank.model import Dialect
from city_data_bank.validation.persons import MASK

_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def rows_of(mutant: Mutant, made: Made, path: Path) -> int | None:
    """Rows of the table that the mapping means."""
    suffix = mutant.original.suffix
    if _guessed(made, "guessed-encoding") == MASK:  # beside personal data nothing is told
        return None
    if suffix in {".csv", ".tsv"}:
        return _text_rows(mutant, made)
    if mutant.mapping.part.footer_rows or mutant.mapping.dialect.skip_blank_rows:
        return None
    if suffix in {".json", ".jsonl", ".geojson"}:
        return _json_rows(mutant)
    if suffix == ".xml":
        return _xml_rows(mutant)
    return _database_rows(mutant, path) if suffix == ".sqlite" else None


def _guessed(made: Made, code: str) -> str | None:
    return next((finding.found for finding in made.findings if finding.code == code), None)


def _text_rows(mutant: Mutant, made: Made) -> int | None:
    """Records below the header; those without text in any column do not count at the end."""
    dialect = mutant.mapping.dialect
    if mutant.content.startswith((b"PK\x03\x04", b"SQLite", b"%PDF")):
        return None
    encoding = _guessed(made, "guessed-encoding") or dialect.encoding or "utf-8"
    if mutant.content.startswith(_MARKS[0]):
        encoding = "utf-8-sig"
    elif mutant.content.startswith(_MARKS[1:]):
        encoding = "utf-16"
    text = mutant.content.decode(encoding)
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=_guessed(made, "guessed-delimiter") or dialect.delimiter or ",",
        quotechar=dialect.quote_char,
        quoting=csv.QUOTE_MINIMAL if dialect.quote_char else csv.QUOTE_NONE,
    )
    records = list(reader)
    rows = [row for row in records[dialect.skip_rows :] if not _is_comment(row, dialect)]
    if dialect.skip_blank_rows and dialect.header_row_count:
        while rows and not rows[0]:
            del rows[0]
    header, rows = rows[: dialect.header_row_count], rows[dialect.header_row_count :]
    width = _width(header, rows)
    _drop_blank_end(rows, width)
    if footer := mutant.mapping.part.footer_rows:
        del rows[-footer:]
        _drop_blank_end(rows, width)
    if dialect.skip_blank_rows:
        return None if dialect.header_row_count != 1 else sum(any(row[:width]) for row in rows)
    return len(rows)


def _is_comment(row: Sequence[str], dialect: Dialect) -> bool:
    prefix = dialect.comment_prefix
    return bool(prefix and row and row[0].startswith(prefix))


def _width(header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> int:
    """Columns up to the last one with a title."""
    widest = max(map(len, (*header, *rows[:1])), default=0)
    if not header:
        return widest
    titled = [
        at for at in range(widest) if any("".join(row[at : at + 1]).strip() for row in header)
    ]
    return titled[-1] + 1 if titled else 0


def _drop_blank_end(rows: list[list[str]], width: int) -> None:
    while rows and not any(rows[-1][:width]):
        del rows[-1]


def _json_rows(mutant: Mutant) -> int | None:
    """Elements of the array, or of the one that the mapping names."""
    try:
        document = json.loads(mutant.content)
    except (ValueError, RecursionError):
        return None
    path = mutant.mapping.part.records
    for key in (path or "").removeprefix("$").removesuffix("[*]").split("."):
        document = document[key] if key else document
    if path is None and isinstance(document, dict):
        document = document.get("features")
    return len(document) if isinstance(document, list) else None


def _xml_rows(mutant: Mutant) -> int | None:
    """Elements at the path of the mapping, which has no conditions."""
    path = mutant.mapping.part.records or "/*/*"
    try:
        root = ET.fromstring(mutant.content)  # noqa: S314 - entities are refused before
    except (ET.ParseError, ValueError, LookupError):
        return None
    steps = path.strip("/").split("/")
    if any(set(step) & set("[]@:().") for step in steps) or len(steps) < 2:
        return None
    return len(root.findall("./" + "/".join(steps[1:])))


def _database_rows(mutant: Mutant, path: Path) -> int | None:
    """Rows of the table that the mapping names."""
    table = mutant.mapping.part.sheet
    if table is None:
        return None
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    try:
        return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
    except sqlite3.Error:
        return None
    finally:
        connection.close()
