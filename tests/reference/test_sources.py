"""The reading of every tabular reference file, against readers of a few lines each."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

import openpyxl
import pytest
import xlrd

from city_data_bank.model import Delivery, Dialect, Part, Severity, Table
from city_data_bank.sources import Reading, read_table
from city_data_bank.sources.cell import read_context

pytestmark = pytest.mark.reference

Open: TypeAlias = Callable[..., Table]
Rows: TypeAlias = list[list[str | None]]

SEMICOLON = Dialect("utf-8", ";")
COMMA = Dialect("utf-8", ",")
STATIONS = Dialect("windows-1250", ",", header_row_count=0)

TEXTS = {
    "city_italy/*.csv": SEMICOLON,
    "danegov_samples/*_katalog.csv": SEMICOLON,
    "danegov_samples/rejestr*.csv": COMMA,
    "foi_property_tax/*.csv": SEMICOLON,
    "gtfs_gzm/[!c]*.txt": COMMA,
    "gtfs_gzm/calendar.txt": COMMA,
    "gus_bdl/*.csv": SEMICOLON,
    "meteo_imgw/wykaz_stacji.csv": STATIONS,
    "pkw/*.csv": SEMICOLON,
    "police/*.csv": COMMA,
    "registers/*.csv": COMMA,
}
"""Every text table, and how it is written."""


def reading(path: Path, dialect: Dialect, part: Part | None = None) -> Reading:
    delivery = Delivery("office", path, path.name, "0" * 64, path.stat().st_size)
    return read_table(delivery, dialect, part or Part())


def opened(path: Path, dialect: Dialect, part: Part | None = None) -> Table:
    table = reading(path, dialect, part).table
    assert table is not None
    return table


def rows(table: Table) -> Rows:
    return [
        list(row)
        for block in table.blocks
        for row in zip(*(column.to_pylist() for column in block.columns), strict=True)
    ]


def findings(table: Table) -> list[str]:
    return [finding.code for block in table.blocks for finding in block.findings]


def records(text: str, delimiter: str) -> list[list[str]]:
    return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]


def same(value: object, text: str | None) -> bool:
    """Whether a text is what another library made of the same cell."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return text is not None and float(text) == value
    return (value or "") == (text or "")


def test_every_text_table_is_what_the_csv_module_reads(reference: Path) -> None:
    seen = set()
    for pattern, dialect in TEXTS.items():
        for path in sorted((reference / "data").glob(pattern)):
            seen.add(path)
            encoding = str(dialect.encoding).replace("utf-8", "utf-8-sig")
            expected = records(path.read_bytes().decode(encoding), str(dialect.delimiter))[
                dialect.header_row_count :
            ]
            table = opened(path, dialect)
            width = len(table.titles)
            assert rows(table) == [row[:width] for row in expected], path.name
            assert not any(text for row in expected for text in row[width:]), path.name
            assert findings(table) == [], path.name
    every = {*(reference / "data").glob("*/*.csv"), *(reference / "data/gtfs_gzm").glob("*.txt")}
    assert {path.name for path in every - seen} == {"calendar_dates.txt"}


def test_a_timetable_without_exceptions_has_no_row(reference: Path) -> None:
    (fault,) = reading(reference / "data/gtfs_gzm/calendar_dates.txt", COMMA).findings
    assert (fault.code, fault.severity) == ("empty-table", Severity.VIOLATION)


@pytest.mark.parametrize("pattern", TEXTS)
def test_encoding_and_delimiter_of_every_text_table_are_found_out(
    reference: Path, pattern: str
) -> None:
    declared = TEXTS[pattern]
    for path in sorted((reference / "data").glob(pattern)):
        found = opened(path, Dialect(header_row_count=declared.header_row_count))
        guesses = {finding.code: finding.found for finding in found.findings}
        assert guesses["guessed-encoding"].removesuffix("-sig") == declared.encoding, path.name
        assert guesses["guessed-delimiter"] == declared.delimiter, path.name


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("meteo_imgw/wykaz_stacji.csv", "iso-8859-2"),
        ("meteo_imgw/wykaz_stacji.csv", "utf-8"),
        ("pkw/2019_by_community.csv", "windows-1250"),
        ("gus_bdl/LUDN_2137_CREL_20220407210714.csv", "iso-8859-2"),
        ("foi_property_tax/Suma_liczba_podatników_osoby_prawne.csv", "windows-1250"),
    ],
)
def test_a_wrong_encoding_of_a_real_file_is_seen(reference: Path, name: str, wrong: str) -> None:
    (fault,) = reading(reference / "data" / name, Dialect(wrong, ";")).findings
    assert (fault.code, fault.severity) == ("wrong-encoding", Severity.VIOLATION)


@pytest.mark.parametrize(
    ("name", "dialect", "count"),
    [
        ("gus_bdl/LUDN_2137_CREL_20220407210714.csv", SEMICOLON, 7431),
        ("gus_bdl/LUDN_1336_CTAB_20260608161213.excerpt_slaskie_miasta.csv", SEMICOLON, 43),
        ("pkw/2019_by_community.csv", SEMICOLON, 2496),
        ("pkw/2023_by_community.csv", SEMICOLON, 2585),
        ("gtfs_gzm/stops.txt", COMMA, 8609),
        ("registers/TERC_2024-01-01.json", Dialect(), 4332),
    ],
)
def test_the_worked_examples_have_the_rows_that_their_design_counts(
    reference: Path, name: str, dialect: Dialect, count: int
) -> None:
    assert len(rows(opened(reference / "data" / name, dialect))) == count


def test_both_population_figures_of_2020_stand_in_their_cells(reference: Path) -> None:
    bdl = reference / "data" / "gus_bdl"
    late = read_context(
        bdl / "LUDN_1336_CTAB_20260608161213.excerpt_slaskie_miasta.csv", "cell=34,8"
    )
    assert late
    assert (late.text, late.rows[3].cells[0]) == ("64935", "2474011")
    table = opened(bdl / "LUDN_2137_CREL_20220407210714.csv", SEMICOLON)
    early = [row for row in rows(table) if row[0] == "2474011" and row[3] == "ogółem"]
    assert [row[5] for row in early] == ["66270"]


@pytest.mark.parametrize(("name", "count"), [("tabela05.xls", 446), ("tabela02.xls", 18)])
def test_tables_in_xls_are_what_another_library_reads(
    reference: Path, name: str, count: int
) -> None:
    path = reference / "data" / "gus_tables" / name
    table = opened(path, Dialect(skip_rows=5, header_row_count=2))
    sheet = xlrd.open_workbook(str(path)).sheet_by_index(0)
    assert len(rows(table)) == count
    for row, texts in enumerate(rows(table), 7):
        values = [sheet.cell_value(row, column) for column in range(len(table.titles))]
        assert all(map(same, values, texts)), row
    assert table.titles[1:3] == (
        ("Identyfikator terytorialny Code", "Ogółem Total")
        if name == "tabela05.xls"
        else ("Ogółem Total", "Mężczyźni Males")
    )


def workbooks(reference: Path) -> Iterable[tuple[Path, Dialect, str]]:
    data = reference / "data"
    for path in sorted(data.glob("mf_pit/*.xlsx")):
        yield path, Dialect(skip_rows=3, header_row_count=4), "Arkusz1"
    for path in sorted(data.glob("gus_bdl/*.xlsx")):
        yield path, Dialect(), "DANE"
    yield from ((path, Dialect(), "Arkusz1") for path in data.glob("registers/*.xlsx"))
    yield from ((path, Dialect(), "Dane") for path in data.glob("danegov_samples/*.xlsx"))


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_every_workbook_is_what_another_library_reads(reference: Path) -> None:
    paths = set()
    for path, dialect, name in workbooks(reference):
        paths.add(path)
        table = opened(path, dialect, Part(sheet=name))
        first = dialect.skip_rows + dialect.header_row_count + 1
        sheet = openpyxl.load_workbook(path, data_only=True)[name]
        expected = list(sheet.iter_rows(min_row=first, max_col=len(table.titles), values_only=True))
        while not any(expected[-1]):  # rows that are only formatted
            expected.pop()
        for row, texts in zip(expected, rows(table), strict=True):
            values = [getattr(value, "date", lambda value=value: value)() for value in row]
            shown = [str(value) if hasattr(value, "isoformat") else value for value in values]
            assert all(map(same, shown, texts)), (path.name, row, texts)
    assert paths == {*(reference / "data").glob("*/*.xlsx")}


def test_header_rows_with_nested_merged_cells_become_the_titles_of_the_design(
    reference: Path,
) -> None:
    path = reference / "data" / "mf_pit" / "20200214_Miasta_NPP_za_2019.xlsx"
    titles = opened(path, Dialect(skip_rows=3, header_row_count=4)).titles
    assert titles[7:] == (
        "Klasyfikacja budżetowa / DZIAŁ",
        "Klasyfikacja budżetowa / ROZDZIAŁ",
        "Klasyfikacja budżetowa / PARAGRAF",
        "Należności (saldo początkowe plus przypisy minus odpisy)",
        "Dochody wykonane (wpłaty minus zwroty)",
        "Saldo końcowe / należności pozostałe do zapłaty / ogółem",
        "Saldo końcowe / należności pozostałe do zapłaty / w tym: / zaległości netto",
        "Saldo końcowe / nadpłaty",
    )


JSONS = {
    "air_gios/sensor_*.json": "$['Lista danych pomiarowych'][*]",
    "air_gios/station.json": "$['Lista stanowisk pomiarowych dla podanej stacji'][*]",
    "air_gios/stations.json": "$['Lista stacji pomiarowych'][*]",
    "air_gios/indexes.json": "$['AqIndex']",
    "cat_gdansk_ckan/*.json": "$.result[*]",
    "danegov_samples/special_signs.json": "$[*]",
    "danegov_samples/*.jsonld": "$['@graph'][*]",
    "registers/*.json": "$[*]",
}
"""Every JSON file, and where its records stand."""


def text_of(value: object) -> str | None:
    """A scalar as the table gives it; what is nested is compared as values."""
    return None if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_every_json_file_is_what_the_json_module_reads(reference: Path) -> None:
    seen = set()
    for pattern, path_of_records in JSONS.items():
        for path in sorted((reference / "data").glob(pattern)):
            seen.add(path)
            document = json.loads(path.read_bytes(), parse_float=str)
            for key in ("result", "@graph", *path_of_records.split("'")[1:2]):
                document = document.get(key, document) if isinstance(document, dict) else document
            expected = document if isinstance(document, list) else [document]
            if "error_code" in expected[0]:
                (fault,) = reading(path, Dialect(), Part(records=path_of_records)).findings
                assert fault.code == "no-records"
                continue
            table = opened(path, Dialect(), Part(records=path_of_records))
            assert len(rows(table)) == len(expected), path.name
            for record, texts in zip(expected, rows(table), strict=True):
                for key, text in zip(table.column_keys, texts, strict=True):
                    value = record.get(key.replace("~1", "/"))
                    if isinstance(value, dict | list):
                        assert json.loads(str(text), parse_float=str) == value, (path.name, key)
                    else:
                        assert text == text_of(value), (path.name, key)
    every = {*(reference / "data").glob("*/*.json"), *(reference / "data").glob("*/*.jsonld")}
    assert every - seen == set()


def test_every_feature_of_geojson_is_a_row(reference: Path) -> None:
    path = reference / "data" / "geo" / "powiaty-min.geojson"
    features = json.loads(path.read_bytes())["features"]
    table = opened(path, Dialect())
    name, geometry = table.titles.index("nazwa"), table.titles.index("geometry")
    assert [row[name] for row in rows(table)] == [item["properties"]["nazwa"] for item in features]
    assert [json.loads(str(row[geometry])) for row in rows(table)] == [
        item["geometry"] for item in features
    ]


XMLS = {
    "registers/*.xml": "/*/catalog/row",
    "danegov_samples/*.xml": "/*/dataset",
    "cat_belgium/*.xml": "/*/*",
    "cat_belgium/*.rdf": "/*/*",
    "cat_italy_rdf/*.rdf": "/*/*",
}
"""Every XML file, and where its records stand."""


def test_every_xml_file_has_the_records_and_leaves_that_another_library_finds(
    reference: Path,
) -> None:
    seen = set()
    for pattern, path_of_records in XMLS.items():
        for path in sorted((reference / "data").glob(pattern)):
            seen.add(path)
            below = "." + path_of_records.removeprefix("/*")
            expected = ET.parse(path).getroot().findall(below)  # noqa: S314 - our own reference
            found = rows(opened(path, Dialect(), Part(records=path_of_records)))
            assert len(found) == len(expected), path.name
            for record, texts in zip(expected, found, strict=True):
                leaves = [item for item in record.iter() if not len(item) and item is not record]
                wanted = [item.text or "" for item in leaves]
                wanted += [text for item in record.iter() for text in item.attrib.values()]
                if (record.text or "").strip() and not len(record):
                    wanted.append(str(record.text))
                assert sorted(text for text in texts if text is not None) == sorted(wanted)
    assert {*(reference / "data").glob("*/*.xml"), *(reference / "data").glob("*/*.rdf")} == seen


def test_every_member_of_every_archive_is_what_the_csv_module_reads(reference: Path) -> None:
    archives = sorted((reference / "data").glob("*/*.zip"))
    assert archives
    for path in archives:
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        for name, content in members.items():
            table = opened(path, STATIONS, Part(member=name))
            assert rows(table) == records(content.decode("windows-1250"), ","), name
            assert table.sheet == name
        (fault,) = reading(path, STATIONS).findings
        assert fault.code == "ambiguous-member"
