"""Makes a large delivery with its bank, and measures what reading and mapping it takes.

``python -m tests.faults.large FOLDER`` reads and maps the one mapping of the bank in FOLDER and
writes rows, outcomes and the peak of its memory as JSON.
"""

from __future__ import annotations

import json
import resource
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from itertools import product
from pathlib import Path
from typing import IO, Final

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.mapping import Context, DatasetMapping, map_table, read_mappings
from city_data_bank.model import Delivery
from city_data_bank.sources import read_table
from city_data_bank.sources.delivery import read_delivery

AREAS: Final = 5500
SEXES: Final = {"T": "ogółem", "M": "mężczyźni", "F": "kobiety"}
AGES: Final = ("T", *map(str, range(66)))

_BANK: Final = """
base = "https://town.example/"
area = "0000001"
languages = ["en"]
publisher = "office"
[title]
en = "Bank of a town"
[description]
en = "For tests."
"""
_CODES: Final = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix theme: <http://publications.europa.eu/resource/authority/data-theme/> .
<id/category> a skos:ConceptScheme ; skos:notation "category" .
<id/category/people> a skos:Concept ; skos:inScheme <id/category> ; skos:notation "people" ;
    skos:broadMatch theme:SOCI ; skos:prefLabel "People"@en .
<id/provider/office> a foaf:Agent ; dct:identifier "office" ; foaf:name "The Office"@en .
<id/indicator/town/people> a bank:Indicator ; skos:notation "people" ;
    skos:prefLabel "People"@en .
"""
_DESCRIBED: Final = """
url: {url}
bank:dataset:
  title: {{en: Figures}}
  description: {{en: Figures for tests.}}
  category: people
"""
LONG: Final = """
dialect: {encoding: utf-8, delimiter: ";"}
bank:missing: {"": no-reliable-information, "-": no-reliable-information}
bank:unused: [Nazwa]
bank:observations:
  area: {column: Kod, form: long}
  variable: people
  period: {column: Rok}
  unit: {column: Jednostka miary}
  number: "1234,5"
  status: {column: Atrybut, codes: {x: no-reliable-information}}
  breakdowns: {gender: {column: Płeć}, years: {column: Wiek}}
  values: [{column: Wartosc}]
"""
REGISTER: Final = """
dialect: {encoding: utf-8, delimiter: ";"}
bank:unused: rest
tableSchema:
  aboutUrl: place/a/{Kod}-{Rok}-{Wiek}-{sex}
  columns:
    - {titles: Kod, required: true, propertyUrl: dc:identifier}
    - {titles: Nazwa, propertyUrl: rdfs:label, lang: pl}
    - {titles: Rok, propertyUrl: dc:date, datatype: gYear}
    - {titles: Płeć, name: sex, propertyUrl: dc:type}
    - {titles: Wiek, propertyUrl: dc:extent}
    - {titles: Wartosc, propertyUrl: dc:description, datatype: integer}
"""
WIDE: Final = """
bank:observations:
  area: {column: Kod, form: long}
  variable: people
  unit: person
  breakdowns: {gender: {column: Płeć}, years: {column: Wiek}}
  values: [{column: "{period}"}]
"""


def make_bank(folder: Path, url: str, mapping: str) -> Path:
    """Write a bank of many areas with one mapping; the path of its delivery, to be written."""
    city = folder / "ontology" / "city"
    city.mkdir(parents=True)
    areas = [f"{number:07}" for number in range(1, AREAS + 1)]
    lists = [*_dimension("gender", SEXES), *_dimension("years", dict(zip(AGES, AGES, strict=True)))]
    head = "area,kind,broader,valid_from,valid_to,label@en"
    (folder / "bank.toml").write_text(_BANK, encoding="utf-8")
    (city / "codes.ttl").write_text("\n".join([_CODES, *lists]), encoding="utf-8")
    _write(city / "areas.csv", head, (f"{area},municipality,,,,Town" for area in areas))
    codes = (f"{area},long,{area},," for area in areas)
    _write(city / "area-identifiers.csv", "area,scheme,code,valid_from,valid_to", codes)
    mappings = folder / "mappings" / "office"
    mappings.mkdir(parents=True)
    text = _DESCRIBED.format(url=url) + mapping
    (mappings / "figures.yaml").write_text(text, encoding="utf-8")
    delivery = folder / "deliveries" / "office" / url
    delivery.parent.mkdir(parents=True)
    return delivery


def _dimension(name: str, codes: dict[str, str]) -> Iterator[str]:
    scheme = f"<id/concept/{name}>"
    yield f"""<id/concept/{name}#dimension> a qb:DimensionProperty ; skos:notation "{name}" ;
        qb:codeList {scheme} . {scheme} a skos:ConceptScheme ."""
    for code, text in codes.items():
        yield f"""<id/concept/{name}/{code}> a skos:Concept ; skos:inScheme {scheme} ;
            skos:notation "{code}" ; skos:hiddenLabel "{text}" ."""


def _write(path: Path, head: str, rows: Iterator[str]) -> None:
    path.write_text("\n".join([head, *rows, ""]), encoding="utf-8")


def keys() -> Iterator[tuple[int, str, str, str]]:
    """Year, area, sex and age, each combination once."""
    areas = [f"{number:07}" for number in range(1, AREAS + 1)]
    return product(range(1990, 2040), areas, SEXES.values(), AGES)


def write_csv(path: Path, size: int) -> int:
    """Write a long table of at least ``size`` bytes; the number of its rows."""
    rows = written = 0
    with path.open("wb") as file:
        file.write("Kod;Nazwa;Płeć;Wiek;Rok;Wartosc;Jednostka miary;Atrybut;\n".encode())
        lines: list[str] = []
        for year, area, sex, age in keys():
            rows += 1
            value = 5 + (rows * 7919) % 99_991
            name = f"Gmina {area}"
            lines.append(f'"{area}";"{name}";"{sex}";"{age}";{year};{value};"person";;\n')
            if len(lines) == AREAS:
                written += file.write("".join(lines).encode())
                lines.clear()
                if written >= size:
                    break
    return rows


def write_workbook(path: Path, rows: int, columns: int) -> None:
    """Write a sheet as wide and long as wanted, cell by cell, with texts that are shared."""
    strings = [*(f"{number:07}" for number in range(1, AREAS + 1)), *SEXES.values(), *AGES]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, text in _PARTS.items():
            book.writestr(name, text)
        shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{shared}</sst>')
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            _write_sheet(part, rows, columns)


def _write_sheet(part: IO[bytes], rows: int, columns: int) -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:columns]
    titles = ["Kod", "Płeć", "Wiek", *(str(1990 + at) for at in range(columns - 3))]
    cells = "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{title}</t></is></c>'
        for letter, title in zip(letters, titles, strict=True)
    )
    part.write(f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1">{cells}</row>'.encode())
    kinds = len(SEXES) * len(AGES)
    for start in range(2, rows + 1, AREAS):
        lines = []
        for row in range(start, min(start + AREAS, rows + 1)):
            area, kind = divmod(row - 2, kinds)
            shared = (
                area % AREAS,
                AREAS + kind // len(AGES),
                AREAS + len(SEXES) + kind % len(AGES),
            )
            cells = "".join(
                f'<c r="{letter}{row}" t="s"><v>{at}</v></c>'
                for letter, at in zip(letters, shared, strict=False)
            )
            cells += "".join(
                f'<c r="{letter}{row}"><v>{5 + (row * 7919 + at) % 99_991}</v></c>'
                for at, letter in enumerate(letters[3:])
            )
            lines.append(f'<row r="{row}">{cells}</row>')
        part.write("".join(lines).encode())
    part.write(b"</sheetData></worksheet>")


_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_SHEETS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS: Final = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEETS}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEETS}.worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_SHEETS}.sharedStrings+xml"/>'
    "</Types>",
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
    '<sheet name="Dane" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>",
}


def measure(folder: Path) -> dict[str, object]:
    """Read and map the delivery of a bank; what became of its cells, and the peak in bytes."""
    bank = read_bank(folder)
    ontology = read_ontology(bank)
    (mapping,) = read_mappings(bank, ontology)
    assert isinstance(mapping, DatasetMapping), mapping
    delivery = read_delivery(folder / "deliveries", mapping.provider, mapping.url)
    assert isinstance(delivery, Delivery), delivery
    reading = read_table(delivery, mapping.dialect, mapping.part)
    assert reading.table is not None, reading.findings
    mapped = map_table(mapping, reading.table, Context(bank, ontology, "1"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    codes = sorted({finding.code for finding in mapped.findings})
    return {"peak": peak, "codes": codes, **asdict(mapped.accounting)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))))
