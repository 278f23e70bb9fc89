"""What the tests of this station share: a tiny bank, mappings and tables written on the spot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

import pyarrow as pa
import pytest

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.folders import Folders
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.errors import MappingError
from city_data_bank.mapping import Context, DatasetMapping, map_table, read_mappings
from city_data_bank.model import Addressing, Block, Delivery, MappedDataset, Table

Read: TypeAlias = Callable[[str], DatasetMapping]
Refused: TypeAlias = Callable[[str], MappingError]
MakeTable: TypeAlias = Callable[[str], Table]
MapText: TypeAlias = Callable[[str, str], MappedDataset]
Rows: TypeAlias = Callable[[MappedDataset, str], list[dict[str, str | None]]]

_BANK = """
base = "https://town.example/"
area = "01"
bounds = [10.0, 40.0, 20.0, 50.0]
languages = ["en"]
publisher = "office"
[title]
en = "Bank of a town"
[description]
en = "For tests."
"""

_CODES = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix theme: <http://publications.europa.eu/resource/authority/data-theme/> .
<id/category> a skos:ConceptScheme ; skos:notation "category" .
<id/category/people> a skos:Concept ; skos:inScheme <id/category> ; skos:notation "people" ;
    skos:broadMatch theme:SOCI ; skos:prefLabel "People"@en .
<id/category/population> a skos:Concept ; skos:inScheme <id/category> ;
    skos:notation "population" ; skos:broadMatch theme:SOCI ; skos:prefLabel "Population"@en .
<id/indicator/town/population> a bank:Indicator ; skos:notation "population" ;
    skos:prefLabel "Population"@en .
<id/provider/office> a foaf:Agent ; dct:identifier "office" ; foaf:name "The Office"@en .
<id/provider/bureau> a foaf:Agent ; dct:identifier "bureau" ; foaf:name "The Bureau"@en .
<id/indicator/town/people> a bank:Indicator ; skos:notation "people" ;
    skos:prefLabel "People of the town"@en .
<id/indicator/town/homes> a bank:Indicator ; skos:notation "homes" ; skos:prefLabel "Homes"@en .
<id/indicator/town/trees> a bank:Indicator ; skos:notation "trees" ;
    skos:prefLabel "Trees"@en ; skos:altLabel "Green"@en .
<id/indicator/town/parks> a bank:Indicator ; skos:notation "parks" ;
    skos:prefLabel "Parks"@en ; skos:altLabel "Green"@en .
<id/concept/kind> a skos:ConceptScheme ; skos:notation "kind" .
<id/concept/kind/a> a skos:Concept ; skos:inScheme <id/concept/kind> ; skos:notation "a" ;
    skos:prefLabel "First kind"@en .
"""

_AREAS = """area,kind,broader,valid_from,valid_to,label@en
01,municipality,,,,Town
02,municipality,,2020-01-01,,Newtown
03,municipality,,,,Oldtown
04,municipality,,,,Twin
"""

_IDENTIFIERS = """area,scheme,code,valid_from,valid_to
01,long,0100,,
01,name,The Town,,
02,long,0200,,
01,either,01,,
01,either,county,,
03,name,Twin,,
04,name,Twin,,
"""

_DATASET = """
url: figures.csv
bank:dataset:
  title: {en: Figures}
  description: {en: Figures for tests.}
  category: people
"""


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> tuple[Bank, Ontology]:
    folder = tmp_path_factory.mktemp("bank")
    city = folder / "ontology" / "city"
    city.mkdir(parents=True)
    (folder / "bank.toml").write_text(_BANK, encoding="utf-8")
    (city / "codes.ttl").write_text(_CODES, encoding="utf-8")
    (city / "areas.csv").write_text(_AREAS, encoding="utf-8")
    (city / "area-identifiers.csv").write_text(_IDENTIFIERS, encoding="utf-8")
    bank = read_bank(folder)
    return bank, read_ontology(bank)


@pytest.fixture
def bank(tiny: tuple[Bank, Ontology], tmp_path: Path) -> Bank:
    return replace(tiny[0], folders=Folders(tmp_path))


@pytest.fixture
def context(tiny: tuple[Bank, Ontology], bank: Bank) -> Context:
    return Context(bank, tiny[1], "1.0")


@pytest.fixture
def outcome(bank: Bank, context: Context) -> Callable[[str], DatasetMapping | MappingError]:
    """Reads a mapping to which url, title, description and category are added."""

    def read(text: str) -> DatasetMapping | MappingError:
        text = dedent(text)
        head = "" if text.startswith("# whole") else _DATASET
        path = bank.folders.root / "mappings" / "office" / "figures.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + text, encoding="utf-8")
        return read_mappings(bank, context.ontology)[0]

    return read


@pytest.fixture
def read(outcome: Callable[[str], DatasetMapping | MappingError]) -> Read:
    def accepted(text: str) -> DatasetMapping:
        found = outcome(text)
        if isinstance(found, MappingError):
            raise found
        return found

    return accepted


@pytest.fixture
def refused(outcome: Callable[[str], DatasetMapping | MappingError]) -> Refused:
    def error(text: str) -> MappingError:
        found = outcome(text)
        assert isinstance(found, MappingError)
        return found

    return error


@pytest.fixture
def make_table() -> MakeTable:
    """Makes a table of lines; cells are divided by ``|``, ``~`` is an absent cell."""

    def make(text: str) -> Table:
        lines = [
            [cell.replace("\\n", "\n") for cell in line.strip().split("|")]
            for line in text.strip("\n").splitlines()
        ]
        titles, rows = tuple(lines[0]), lines[1:]
        numbers = list(range(2, len(rows) + 2))
        cells = zip(*rows, strict=True) if rows else ([] for _ in titles)
        columns = [[None if cell == "~" else cell for cell in column] for column in cells]
        half = (len(rows) + 1) // 2
        whole = Block(
            pa.array([str(number) for number in numbers], pa.string()),
            pa.array(numbers, pa.int64()),
            tuple(pa.array(column, pa.string()) for column in columns),
        )
        blocks = [
            Block(
                whole.row_keys.slice(start, half),
                whole.rows.slice(start, half),
                tuple(column.slice(start, half) for column in whole.columns),
            )
            for start in (0, half)
        ]
        delivery = Delivery("office", Path("figures.csv"), "figures.csv", "ab" * 32, 1)
        keys = tuple(str(position + 1) for position in range(len(titles)))
        return Table(delivery, titles, keys, Addressing("cell=", ","), blocks)

    return make


@pytest.fixture
def mapped(read: Read, make_table: MakeTable, context: Context) -> MapText:
    def run(mapping: str, table: str) -> MappedDataset:
        return map_table(read(mapping), make_table(table), context)

    return run


@pytest.fixture
def rows() -> Rows:
    def of(dataset: MappedDataset, name: str) -> list[dict[str, str | None]]:
        table = next(table for table in dataset.tables if table.name == name)
        found: list[dict[str, str | None]] = table.columns.to_pylist()
        return found

    return of
