"""Independent engines on what the bank publishes: the same cells, the same graph."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyoxigraph as ox
import pytest
from tests.reference.engines.environment import run_engine

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.build.dataset import make_dataset
from city_data_bank.build.export import METADATA, export_dataset
from city_data_bank.mapping import (
    Context,
    DatasetMapping,
    read_mappings,
    structure_quads,
    write_record,
)
from city_data_bank.mapping.csv2rdf import metadata_json
from city_data_bank.mapping.csv2rdf.convert import convert
from city_data_bank.mapping.csv2rdf.locate import Start
from city_data_bank.mapping.export import rml_document
from city_data_bank.model import MappedDataset, NormalisedTable
from city_data_bank.release.csv_file import write_csv
from city_data_bank.release.distributions import csv_name
from city_data_bank.vocabulary import XSD

pytestmark = pytest.mark.reference

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
SAMPLE = {
    "tests/banks/alessandria": {"library-visits-2021", "library-visits-2022"},
    # Among them corrections, gaps, a register with positions, SQLite, XML and JSON.
    "tests/banks/fictitious": {
        "libraries",
        "population",
        "rainfall",
        "residents",
        "schools",
        "waste",
    },
    # Two breakdowns with gaps; a breakdown of its own; registers with addresses and with codes.
    ".": {"population-settlement-2020", "sejm-2023", "stops", "municipalities-2024"},
}
# Python types of the csvw package, and how they show a canonical text of ours.
TYPES = {
    "string": "str",
    "integer": "int",
    "decimal": "Decimal",
    "date": "datetime",
    "anyURI": "URIReference",
}
NAMESPACE = "https://bank.example/ns/"
DIFFICULT = (
    *("nan", "NULL", "None", "N/A", "-", "true", "1e5", "0012", "#", "=1+1", "'", ";", "x,y"),
    *(" before", "after ", "two\nlines", "two\r\nlines", "two\rlines", "tab\tulator"),
    *('quoted "q"', "back\\slash", "\\n", "{string}", "<b>", "é😀", "\u00a0", "\u2028", "\u200b"),
    *(None, "last"),
)


@dataclass(frozen=True, slots=True)
class Exported:
    """A dataset and the folder that it was exported to."""

    mapped: MappedDataset
    context: Context
    folder: Path


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Exported]:
    """The datasets of the sample, exported, by folder."""
    to = tmp_path_factory.mktemp("exported")
    found = [each for bank in SAMPLE for each in _export(bank, to / bank.replace("/", "-"))]
    return {str(each.folder): each for each in found}


def _export(bank: str, to: Path) -> Iterator[Exported]:
    """Export the sample of a bank."""
    described = read_bank(ROOT / bank)
    context = Context(described, read_ontology(described), "0")
    found = set()
    for mapping in read_mappings(described, context.ontology):
        assert isinstance(mapping, DatasetMapping), mapping
        if mapping.description.slug in SAMPLE[bank]:
            mapped = make_dataset(mapping, context, TODAY).mapped
            assert mapped is not None, mapping.description.slug
            found.add(mapping.description.slug)
            yield Exported(mapped, context, export_dataset(mapped, context, to))
    assert found == SAMPLE[bank]


def test_the_csvw_package_reads_the_cells_that_the_bank_published(
    exports: dict[str, Exported],
) -> None:
    read = json.loads(run_engine("csvw", "csvw_cells.py", [*map(Path, exports)]))
    cells = 0
    for folder, exported in exports.items():
        slug = exported.mapped.description.slug
        expected = {
            csv_name(slug, table.name): list(_rows(table.metadata, table.columns.to_pylist()))
            for table in exported.mapped.tables
        }
        assert read[folder] == expected
        cells += sum(len(row) for rows in expected.values() for row in rows)
    assert cells > 10_000


def _rows(
    metadata: object, rows: list[dict[str, str | None]]
) -> Iterator[dict[str, list[str] | None]]:
    """Our cells as the csvw package shows them; to CSVW, an empty cell has no value."""
    types = _types(metadata)
    for row in rows:
        yield {
            name: [types[name], _shown(types[name], text)] if text else None
            for name, text in row.items()
        }


def _types(metadata: object) -> dict[str, str]:
    """The Python type of each real column."""
    columns = json.loads(json.dumps(metadata))["tableSchema"]["columns"]
    kinds = {
        column["name"]: column.get("datatype", "string")
        for column in columns
        if "virtual" not in column
    }
    return {
        name: TYPES[kind["base"] if isinstance(kind, dict) else kind]
        for name, kind in kinds.items()
    }


def _shown(kind: str, text: str) -> str:
    """A text as the csvw package shows its value: a date is the first moment of its day."""
    return f"{text}T00:00:00" if kind == "datetime" else text


def test_morph_kgc_makes_the_graph_of_csv2rdf_and_of_the_record(
    exports: dict[str, Exported], tmp_path: Path
) -> None:
    made = json.loads(run_engine("morph-kgc", "morph_kgc_triples.py", [*map(Path, exports)]))
    for folder, exported in exports.items():
        theirs = _triples(made[folder].encode(), ox.RdfFormat.N_TRIPLES)
        slug = exported.mapped.description.slug
        assert theirs == _by_csv2rdf(exported.folder), slug
        structure = {quad.triple for quad in structure_quads(exported.mapped, exported.context)}
        path = tmp_path / f"{slug}.nq"
        write_record(exported.mapped, exported.context, path)
        record = _triples(path.read_bytes(), ox.RdfFormat.N_QUADS)
        assert theirs | structure == record, slug


def test_texts_that_are_easily_misread_come_through_both_engines(tmp_path: Path) -> None:
    """Two things do not, and are known: see docs/mapping-export.md."""
    table = _difficult_table()
    write_csv(tmp_path / "difficult.csv", table.columns)
    (tmp_path / METADATA).write_bytes(metadata_json([table], {"en": "Difficult"}, "en"))
    (tmp_path / "difficult.rml.ttl").write_bytes(rml_document([table], NAMESPACE))
    read = json.loads(run_engine("csvw", "csvw_cells.py", [tmp_path]))[str(tmp_path)]
    expected = list(_rows(table.metadata, table.columns.to_pylist()))
    expected[2]["decimal"] = ["Decimal", "12345678901234567890.12345679"]
    assert read["difficult.csv"] == expected
    made = json.loads(run_engine("morph-kgc", "morph_kgc_triples.py", [tmp_path]))
    theirs = _triples(made[str(tmp_path)].encode(), ox.RdfFormat.N_TRIPLES)
    ours = _by_csv2rdf(tmp_path)
    assert [each.object for each in ours - theirs] == [_integer("9007199254740993")]
    assert [each.object for each in theirs - ours] == [_integer("9007199254740992")]


def _integer(text: str) -> ox.Literal:
    """An ``xsd:integer``."""
    return ox.Literal(text, datatype=ox.NamedNode(XSD["integer"]))


def _difficult_table() -> NormalisedTable:
    """A table of texts that readers of CSV, RML and RDF like to take for something else."""
    rows = len(DIFFICULT)
    columns: dict[str, list[str | None]] = {
        "id": [f"row/{number}" for number in range(rows)],
        "string": [*DIFFICULT],
        "integer": ["9007199254740993", "-1", *["0"] * (rows - 2)],
        "decimal": ["0.1", "-3", "12345678901234567890.123456789", *["1"] * (rows - 3)],
        "code": ["a b", "a/b", "100%", "x&y=z", *["1"] * (rows - 4)],
        "anyURI": ["https://host.example/a?b=c&d#e", *[None] * (rows - 1)],
    }
    described: list[dict[str, object]] = [
        {"name": name, "titles": name, "propertyUrl": f"{NAMESPACE}{name}"} for name in columns
    ]
    for column in described[1:]:
        if column["name"] != "code":
            column["datatype"] = column["name"]
    described[0]["suppressOutput"] = True
    described[4]["valueUrl"] = f"{NAMESPACE}code/{{code}}"
    described[5]["valueUrl"] = "{+anyURI}"
    schema = {"aboutUrl": f"{NAMESPACE}{{+id}}", "columns": described}
    arrays = {name: pa.array(texts, pa.string()) for name, texts in columns.items()}
    metadata = {"url": "difficult.csv", "tableSchema": schema}
    return NormalisedTable("resources", pa.table(arrays), metadata)


def _by_csv2rdf(folder: Path) -> set[ox.Triple]:
    """What our own csv2rdf makes of exported files, from their metadata alone."""
    base = "https://host.example/"
    files = {f"{base}{path.name}": path.read_bytes() for path in folder.iterdir()}
    stream = io.BytesIO()
    remarks = convert(Start(f"{base}{METADATA}"), files.get, stream, minimal=True)
    assert remarks == ()
    return _triples(stream.getvalue(), ox.RdfFormat.N_TRIPLES)


def _triples(content: bytes, form: ox.RdfFormat) -> set[ox.Triple]:
    """The triples of a document; terms are compared as they are written."""
    return {quad.triple for quad in ox.parse(content, format=form)}
