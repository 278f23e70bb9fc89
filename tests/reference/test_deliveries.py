"""Every delivered figure is looked up in the file that its SOURCE.toml says it was read from.

The readers here are few lines each and none of the bank's own: a fault of the sources station
cannot hide a wrong figure. What an entry of SOURCE.toml says for this test:

``read_from``  the original, relative to the folder of reference data; ``sha256`` is its checksum
``compare``    how the two correspond, see ``COMPARISONS``:
               ``rows``: each delivered record stands in the original, cell by cell, in its order;
               where the first one, the titles, names some of the columns only, these count
               ``columns``: records are matched by ``key`` and compared in ``columns``
               ``quoted``: the original is not at hand, pages of the design quote it: each figure
               stands in a ``quotes`` that ``read_from`` or a page of ``also`` holds
               ``not-at-hand``: nothing can be looked up; ``NOT_AT_HAND`` lists these by name
``[file.lookup]``, where needed:
``delivered``, ``read``   how each of the two is read, where its extension does not say:
               ``encoding``, ``delimiter``, ``sheet``, ``member``, ``header`` (record number of
               the titles, from 1; 0 = none, columns are titled by number), ``records`` (keys that
               lead to a list in JSON, or the name of an XML element), ``query`` (SQL)
``key``        titles that identify a record: delivered title = title in the original; of a
               ``quoted`` file the one title, with ``value`` for that of the figures
``columns``    likewise, the titles that are compared; numbers are compared as numbers
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sqlite3
import tomllib
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

pytestmark = pytest.mark.reference

ROOT = Path(__file__).parents[2]
BANKS = (ROOT, *sorted(path.parent for path in ROOT.glob("tests/banks/*/bank.toml")))
BESIDE = {"SOURCE.toml", "corrections.csv"}
NOT_AT_HAND = {"deliveries/um-siemianowice/project-events-2022/wydarzenia.sqlite"}
"""Deliveries whose figures nothing in the folder of reference data holds."""

Record = Sequence[str]
Records = Sequence[Record]
Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Delivered:
    """One entry of a SOURCE.toml with the folder it stands in."""

    folder: Path
    entry: Entry

    @property
    def file(self) -> Path:
        return self.folder / str(self.entry["name"])

    @property
    def lookup(self) -> Entry:
        found: Entry = self.entry.get("lookup", {})
        return found

    def __str__(self) -> str:
        return self.file.relative_to(ROOT).as_posix()


def entries() -> list[Delivered]:
    found = []
    for bank in BANKS:
        for source in sorted((bank / "deliveries").rglob("SOURCE.toml")):
            document = tomllib.loads(source.read_text(encoding="utf-8"))
            found += [Delivered(source.parent, entry) for entry in document["file"]]
    return found


ENTRIES = entries()
QUOTED = [one for one in ENTRIES if one.entry["compare"] == "quoted"]
READ = [one for one in ENTRIES if one.entry["compare"] not in ("quoted", "not-at-hand")]


# ------------------------------------------------------------------------------------------ reading


def read_text(content: bytes, options: Entry) -> Records:
    text = content.decode(options.get("encoding", "utf-8-sig"))
    delimiter = options.get("delimiter") or max(";,\t", key=text.partition("\n")[0].count)
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def read_workbook(content: bytes, options: Entry) -> Records:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheet = workbook.get_sheet_by_name(options.get("sheet") or workbook.sheet_names[0])
    return [[cell_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]


def read_json(content: bytes, options: Entry) -> Records:
    found: Any = json.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    for step in options.get("records", ()):
        found = found[step]
    if not all(isinstance(record, dict) for record in found):
        return [[cell_text(cell) for cell in record] for record in found]
    titles = list(dict.fromkeys(title for record in found for title in record))
    return [titles, *([cell_text(record.get(title, "")) for title in titles] for record in found)]


def read_geojson(content: bytes, options: Entry) -> Records:
    del options
    records = [
        {**feature["properties"], "geometry": json.dumps(feature["geometry"], sort_keys=True)}
        for feature in json.loads(content)["features"]
    ]
    titles = list(dict.fromkeys(title for record in records for title in record))
    return [titles, *([cell_text(record.get(title)) for title in titles] for record in records)]


def read_xml(content: bytes, options: Entry) -> Records:
    tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    records = [
        {**dict(node.attrib), **{str(child.tag): child.text or "" for child in node}}
        for node in tree.iter(options["records"])
    ]
    titles = list(dict.fromkeys(title for record in records for title in record))
    return [titles, *([str(record.get(title, "")) for title in titles] for record in records)]


def read_database(content: bytes, options: Entry) -> Records:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        cursor = connection.execute(options["query"])
        titles = [column[0] for column in cursor.description]
        return [titles, *([cell_text(cell) for cell in row] for row in cursor)]


READERS: Mapping[str, Callable[[bytes, Entry], Records]] = {
    ".csv": read_text,
    ".txt": read_text,
    ".xls": read_workbook,
    ".xlsx": read_workbook,
    ".json": read_json,
    ".geojson": read_geojson,
    ".xml": read_xml,
    ".sqlite": read_database,
}


def cell_text(cell: object) -> str:
    """A cell as text; workbooks store whole numbers as floating point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def read(path: Path, options: Entry) -> Records:
    content, name = path.read_bytes(), path.name
    if path.suffix == ".zip":
        name = str(options["member"])
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = archive.read(name)
    return READERS[Path(name).suffix.lower()](content, options)


# ---------------------------------------------------------------------------------------- comparing


def clean(record: Record) -> tuple[str, ...]:
    """Cells with their white space collapsed, without the empty ones at the end."""
    cells = [" ".join(cell.split()) for cell in record]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def number(text: str) -> str:
    """A number in one spelling; any other text as it is."""
    bare = "".join(text.split()).replace(",", ".")
    try:
        return str(Decimal(bare).normalize()) if bare[:1] in "-.0123456789" else text
    except InvalidOperation:
        return " ".join(text.split())


def chosen_columns(
    titles: tuple[str, ...], records: list[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    """The original's records, without the columns that the delivered titles do not name."""
    if titles in records:
        return records
    header = next((record for record in records if set(titles) <= set(record)), titles)
    at = [header.index(title) for title in titles]
    return [clean([record[place] for place in at if place < len(record)]) for record in records]


def compare_rows(delivered: Records, original: Records, lookup: Entry) -> Iterator[str]:
    """Each delivered record stands in the original, in the same order."""
    del lookup
    rest = iter(chosen_columns(clean(delivered[0]), [clean(record) for record in original]))
    for position, record in enumerate(delivered, 1):
        cells = clean(record)
        if cells and cells not in rest:
            yield f"record {position} is not in the original (or not in this order): {cells}"
            return


def by_key(
    records: Records, options: Entry, key: Sequence[str], columns: Sequence[str]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    header = options.get("header", 1)
    first = records[header - 1] if header else map(str, range(1, len(records[0]) + 1))
    titles = [" ".join(title.split()) for title in first]
    at = {title: titles.index(title) for title in (*key, *columns)}
    return {
        tuple(" ".join(record[at[title]].split()) for title in key): tuple(
            number(record[at[title]]) for title in columns
        )
        for record in records[header:]
        if clean(record)
    }


def compare_columns(delivered: Records, original: Records, lookup: Entry) -> Iterator[str]:
    """Each delivered record is found by its key and has the original's values."""
    key, columns = lookup["key"], lookup["columns"]
    ours = by_key(delivered, lookup.get("delivered", {}), list(key), list(columns))
    theirs = by_key(original, lookup.get("read", {}), list(key.values()), list(columns.values()))
    for identity, values in ours.items():
        if theirs.get(identity) != values:
            yield f"{identity}: delivered {values}, original {theirs.get(identity)}"


def compare_quotes(delivered: Records, pages: str, lookup: Entry) -> Iterator[str]:
    """Each delivered figure stands in its quotation, and the pages hold that."""
    titles, *records = delivered
    key, value = titles.index(lookup["key"]), titles.index(lookup["value"])
    for record in records:
        quote = lookup["quotes"].get(record[key], "")
        figures = {number(figure) for figure in re.findall(r"[0-9]+(?:[.,][0-9]+)?", quote)}
        if number(record[value]) not in figures or quote not in pages:
            yield f"{record}: quoted as {quote!r}"


COMPARISONS: Mapping[str, Callable[[Records, Records, Entry], Iterator[str]]] = {
    "rows": compare_rows,
    "columns": compare_columns,
}


# -------------------------------------------------------------------------------------------- tests


def test_there_are_deliveries_to_look_up() -> None:
    assert ENTRIES


@pytest.mark.parametrize("delivered", READ, ids=str)
def test_every_delivered_figure_stands_in_its_original(
    delivered: Delivered, reference: Path
) -> None:
    entry, lookup = delivered.entry, delivered.lookup
    ours = read(delivered.file, lookup.get("delivered", {}))
    theirs = read(reference / "data" / entry["read_from"], lookup.get("read", {}))
    assert len(ours) > 1
    differences = COMPARISONS[entry["compare"]](ours, theirs, lookup)
    assert next(differences, "") == ""


@pytest.mark.parametrize("delivered", QUOTED, ids=str)
def test_a_figure_whose_original_is_not_at_hand_stands_where_that_is_quoted(
    delivered: Delivered, reference: Path
) -> None:
    entry, lookup = delivered.entry, delivered.lookup
    paths = [entry["read_from"], *lookup.get("also", ())]
    pages = " ".join((reference / "data" / path).read_text(encoding="utf-8") for path in paths)
    ours = read(delivered.file, lookup.get("delivered", {}))
    assert len(ours) > 1
    assert next(compare_quotes(ours, pages, lookup), "") == ""


def test_figures_that_cannot_be_looked_up_are_known_by_name() -> None:
    unread = {str(one) for one in ENTRIES if one.entry["compare"] == "not-at-hand"}
    assert unread == NOT_AT_HAND


def test_no_checksum_is_claimed_for_an_original_that_is_not_at_hand() -> None:
    assert {one.entry["sha256"] for one in ENTRIES if one not in READ} <= {""}


@pytest.mark.parametrize("delivered", READ, ids=str)
def test_the_original_is_the_file_whose_checksum_source_toml_names(
    delivered: Delivered, reference: Path
) -> None:
    original = reference / "data" / delivered.entry["read_from"]
    assert hashlib.sha256(original.read_bytes()).hexdigest() == delivered.entry["sha256"]
    assert original.name.endswith(delivered.entry["original"])


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.name)
def test_every_delivery_of_a_bank_of_real_figures_has_an_entry_in_source_toml(bank: Path) -> None:
    status = tomllib.loads((bank / "bank.toml").read_text(encoding="utf-8"))["status"]
    if status == "fictitious":
        pytest.skip("an invented town has no originals")
    named = {delivered.file for delivered in ENTRIES}
    files = {path for path in (bank / "deliveries").rglob("*") if path.is_file()}
    assert {path for path in files if path.name not in BESIDE} == {
        path for path in named if path.is_relative_to(bank / "deliveries")
    }


@pytest.mark.parametrize("delivered", ENTRIES, ids=str)
def test_an_entry_says_whose_figures_these_are_and_that_the_file_is_ours(
    delivered: Delivered,
) -> None:
    entry = delivered.entry
    for key in ("publisher", "title", "original", "where", "form", "terms"):
        assert entry[key], key
    assert entry["transcription"] is True
    assert entry["form"].startswith("ours")
    assert date.fromisoformat(entry["date"]) < date.fromisoformat("2100-01-01")


def test_the_codes_that_were_added_to_the_outlines_are_those_of_the_register(
    reference: Path,
) -> None:
    register = json.loads((reference / "data/registers/TERC_2024-01-01.json").read_text("utf-8"))
    names = {f"{row['WOJ']}{row['POW']}{row['GMI']}{row['RODZ']}": row["NAZWA"] for row in register}
    outlines = read(ROOT / "deliveries/gugik/outlines/granice-miast.geojson", {})
    name, code = outlines[0].index("nazwa"), outlines[0].index("teryt")
    assert all(row[name] == f"powiat {names[row[code]]}" for row in outlines[1:])


def test_a_changed_figure_is_noticed() -> None:
    original = [["Kod", "2020"], ["2474000", "64935"], ["2475000", "194438"]]
    assert not list(compare_rows([original[0], original[2]], original, {}))
    assert list(compare_rows([["2474000", "66270"]], original, {}))
    assert list(compare_rows([original[2], original[1]], original, {}))
    matched = {"key": {"code": "Kod"}, "columns": {"value": "2020"}}
    ours = [["value", "code"], ["64 935,0", "2474000"]]
    assert not list(compare_columns(ours, original, matched))
    assert list(compare_columns([ours[0], ["66270", "2474000"]], original, matched))
    untitled = {
        **matched,
        "key": {"2": "Kod"},
        "columns": {"1": "2020"},
        "delivered": {"header": 0},
    }
    assert not list(compare_columns(ours[1:], original, untitled))
    assert list(compare_columns([["66270", "2474000"]], original, untitled))
    quoted = {"key": "code", "value": "value", "quotes": {"2474000": "say 64935 residents"}}
    assert not list(compare_quotes(ours, "The slides say 64935 residents.", quoted))
    assert list(compare_quotes(ours, "The slides say 66270 residents.", quoted))
    assert list(compare_quotes([ours[0], ["66270", "2474000"]], "say 64935 residents", quoted))


def test_the_page_about_the_data_lists_every_dataset_of_the_bank() -> None:
    page = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    for mapping in sorted((ROOT / "mappings").glob("*/*.yaml")):
        if mapping.parent.name == "templates":
            continue
        text = mapping.read_text(encoding="utf-8")
        slugs = re.findall(r"\bid: ([a-z0-9-]+)", text.partition("tableSchema")[0])
        for slug in slugs or [mapping.stem]:
            assert f"`{slug}`" in page, f"docs/data.md says nothing of {slug}"
