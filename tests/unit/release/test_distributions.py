import csv
import hashlib
import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest

from city_data_bank.errors import ReleaseError
from city_data_bank.iris import Iris
from city_data_bank.messages import Messages, chain
from city_data_bank.model import (
    Accounting,
    DatasetDescription,
    Delivery,
    Distribution,
    MappedDataset,
    NormalisedTable,
    Origin,
)
from city_data_bank.release.dates import Dates
from city_data_bank.release.distributions import csv_name, write_distributions
from city_data_bank.release.edition import Edition
from city_data_bank.release.labels import Labels

BASE = "https://town.example/bank/"
IRIS = Iris(BASE)
MESSAGES = Path(__file__).parents[3] / "web" / "messages"
DELIVERED = "Gmina;2020\nMiasto;66270\n"

LABELS = {
    f"{BASE}id/area/0201011": {"pl": "Miasto", "en": "Town"},
    f"{BASE}id/indicator/bank/population": {"pl": "Ludność", "en": "Population"},
    f"{BASE}id/provider/gus": {"pl": "Urząd Statystyczny", "en": "Statistics"},
    "https://units.example/Person": {"pl": "osoba", "en": "person"},
    "https://props.example/sex": {"pl": "Płeć", "en": "Sex"},
    "https://codes.example/sex-F": {"pl": "kobiety", "en": "women"},
}

COLUMNS: tuple[dict[str, object], ...] = (
    {"name": "id", "titles": "id", "required": True, "suppressOutput": True},
    {"name": "area", "required": True, "valueUrl": f"{BASE}id/area/{{+area}}"},
    {"name": "indicator", "valueUrl": f"{BASE}id/indicator/{{+indicator}}"},
    {
        "name": "sex",
        "propertyUrl": "https://props.example/sex",
        "valueUrl": "https://codes.example/sex-{+sex}",
    },
    {"name": "referenceDate", "datatype": "date"},
    {"name": "unit", "titles": "unit", "suppressOutput": True},
    {"name": "value", "datatype": "decimal", "required": True, "propertyUrl": "dc:extent"},
    {"name": "text"},
    {"name": "unitIri", "datatype": "anyURI", "valueUrl": "{+unitIri}"},
    {"name": "type", "virtual": True, "valueUrl": "qb:Observation"},
)
ROWS = (
    ("1", "0201011", "bank/population", "F", "2020-12-31", "person", "34728", "34 728"),
    ("2", "0201011", "bank/population", "T", None, "person", "66270.5", "=1+1"),
)
GAP_COLUMNS: tuple[dict[str, object], ...] = (
    {"name": "area", "valueUrl": f"{BASE}id/area/{{+area}}"},
    {"name": "unit", "suppressOutput": True},
    {"name": "reason"},
)


def table(name: str, columns: tuple[dict[str, object], ...], rows: list[Any]) -> NormalisedTable:
    real = [str(column["name"]) for column in columns if not column.get("virtual")]
    arrays = [pa.array([row[at] for row in rows], pa.string()) for at in range(len(real))]
    metadata = {"tableSchema": {"primaryKey": "id", "columns": list(columns)}}
    return NormalisedTable(name, pa.table(arrays, names=real), metadata)


def observations(*rows: tuple[str | None, ...]) -> NormalisedTable:
    iri = "https://units.example/Person"
    return table("observations", COLUMNS, [(*row, iri) for row in rows])


GAPS = table("gaps", GAP_COLUMNS, [("0201011", "person", "not-collected")])


def description(slug: str) -> DatasetDescription:
    return DatasetDescription(
        slug=slug,
        provider="gus",
        steward="gus",
        title={"pl": "Ludność miasta", "en": "Population of the town"},
        description={"pl": "Stan w dniu 31 XII."},
        keywords={},
        category="population",
        themes=(),
        frequency="ANNUAL",
        licence="CC_BY_4_0",
        rights={"pl": "Podaj źródło."},
        issued="",
        vintage="",
        temporal=None,
        spatial="",
        landing_page="",
        series="",
        series_title={},
        purpose={},
        caveat={"pl": "Nie mówi, kto wyjechał."},
        contact="",
        disclosure="",
        mapping="mappings/gus/population.yaml",
    )


def messages() -> dict[str, Messages]:
    languages = ("pl", "en", "de")
    texts = {lang: [(MESSAGES / lang / "downloads.ftl").read_text("utf-8")] for lang in languages}
    return chain(texts, languages)


EDITION = Edition(
    iris=IRIS,
    messages=messages(),
    labels=Labels(LABELS),
    bank={"pl": "Bank danych miasta"},
    publisher="town",
    dates=Dates("2026-06-08T14:12:13Z", "2026-06-09T00:00:00Z"),
    metadata=b'{"tables": [{"url": "population.csv"}, {"url": "population-gaps.csv"}]}\n',
)

Forms = dict[str, Distribution]


@pytest.fixture
def mapped(tmp_path: Path) -> MappedDataset:
    path = tmp_path / "in" / "Ludność 2020.csv"
    path.parent.mkdir()
    path.write_text(DELIVERED, encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return MappedDataset(
        description=description("population"),
        delivery=Delivery("gus", path, "2020/Ludność 2020.csv", digest, path.stat().st_size),
        mapping_sha256="0" * 64,
        tables=(observations(*ROWS), GAPS),
        findings=(),
        accounting=Accounting(),
        delivered_columns=(),
    )


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "population.nq"
    subject, graph = f"<{IRIS.dataset('population')}>", f"<{IRIS.graph('dataset/population')}>"
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    path.write_text(
        f"{subject} {kind} <http://purl.org/linked-data/cube#DataSet> {graph} .\n"
        f'<{BASE}id/x> <http://www.w3.org/ns/prov#value> "1.50"^^'
        f"<http://www.w3.org/2001/XMLSchema#decimal> {graph} .\n"
        f'{subject} <http://purl.org/linked-data/cube#order> "ł"@pl {graph} .\n',
        encoding="utf-8",
    )
    return path


def write(mapped: MappedDataset, record: Path, staging: Path, edition: Edition = EDITION) -> Forms:
    forms = write_distributions(mapped, record, staging, edition)
    return {form.form: form for form in forms}


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_every_form_is_written_where_it_says(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    forms = write(mapped, record, staging)
    assert list(forms) == [
        "src",
        "csv",
        "gaps",
        "csvw",
        "xlsx",
        "parquet",
        "sdmx",
        "ttl",
        "dictionary",
    ]
    for form in forms.values():
        content = (staging / form.path).read_bytes()
        assert (form.size, form.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        assert set(form.title) == {"pl", "en", "de"}


def test_addresses_are_those_of_the_portal(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    forms = write(mapped, record, tmp_path / "staging")
    digest = mapped.delivery.sha256[:12]
    assert {name: form.address for name, form in forms.items()} == {
        "src": f"file/{digest}/Ludno%C5%9B%C4%87%202020.csv",
        "csv": "data/dataset/population.csv",
        "gaps": "data/dataset/population-gaps.csv",
        "csvw": "data/dataset/population.csv-metadata.json",
        "xlsx": "data/dataset/population.xlsx",
        "parquet": "data/dataset/population.parquet",
        "sdmx": "data/dataset/population-sdmx.csv",
        "ttl": "data/dataset/population.ttl",
        "dictionary": "data/dataset/population-dictionary.csv",
    }
    assert forms["src"].path == f"file/{digest}/Ludność 2020.csv"


def test_the_urls_of_the_metadata_resolve_on_the_web_and_on_the_disk(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    forms = write(mapped, record, staging)
    here = forms["csvw"]
    addresses = {form.address for form in forms.values()}
    for described in json.loads((staging / here.path).read_bytes())["tables"]:
        assert urljoin(BASE + here.address, described["url"]).removeprefix(BASE) in addresses
        assert ((staging / here.path).parent / described["url"]).is_file()
    assert csv_name("population", "observations") == csv_name("population", "resources")


def test_a_delivery_with_personal_data_is_not_offered(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    forms = write(mapped, record, staging, replace(EDITION, withheld=True))
    assert "src" not in forms
    assert not (staging / "file").exists()


def test_a_transcription_is_never_called_the_file_of_the_office(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    origin = Origin("Office", "Table 5", "", "t5.xls", "2021-04-22", "", "", "", {}, True)  # noqa: FBT003
    ours = replace(mapped, delivery=replace(mapped.delivery, origin=origin))
    title = write(ours, record, tmp_path / "staging")["src"].title
    assert title["pl"] == "Odpis opublikowanych liczb (postać pliku pochodzi od nas)"
    assert "delivered" not in title["en"]


def test_a_delivery_that_changed_since_it_was_read_stops_the_build(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    mapped.delivery.path.write_text("something else")
    with pytest.raises(ReleaseError, match="as when the build read it"):
        write(mapped, record, tmp_path / "staging")


def test_the_csv_is_rfc_4180_in_utf_8(mapped: MappedDataset, record: Path, tmp_path: Path) -> None:
    odd = ("3", 'a "b"', "x,y", "two\nlines", None, "ł", "1", " ")
    staging = tmp_path / "staging"
    form = write(replace(mapped, tables=(observations(odd),)), record, staging)["csv"]
    assert (staging / form.path).read_bytes() == (
        b"id,area,indicator,sex,referenceDate,unit,value,text,unitIri\r\n"
        b'3,"a ""b""","x,y","two\nlines",,\xc5\x82,1, ,https://units.example/Person\r\n'
    )


def test_the_workbook_shows_labels_first_and_codes_last(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    form = write(mapped, record, staging)["xlsx"]
    book = openpyxl.load_workbook(staging / form.path)
    assert book.sheetnames == ["Wartości", "Brakujące wartości", "O danych"]
    header, first, second = book["Wartości"].iter_rows(values_only=True)
    assert header == (
        "Obszar",
        "Wskaźnik",
        "Płeć",
        "Stan na dzień",
        "Jednostka",
        "Wartość",
        "Tekst dostarczony",
        "Obszar (kod)",
        "Wskaźnik (kod)",
        "Płeć (kod)",
        "Jednostka (kod)",
    )
    assert first[:7] == (
        "Miasto",
        "Ludność",
        "kobiety",
        datetime(2020, 12, 31),  # noqa: DTZ001 -- a day of a sheet has no zone
        "osoba",
        34728,
        "34 728",
    )
    assert first[7:] == ("0201011", "bank/population", "F", "person")
    assert second[2] == "T"
    assert second[5] == 66270.5


def test_gaps_take_the_labels_of_units_from_the_values(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    form = write(mapped, record, staging)["xlsx"]
    sheet = openpyxl.load_workbook(staging / form.path)["Brakujące wartości"]
    assert [row[:3] for row in sheet.iter_rows(values_only=True)][1] == (
        "Miasto",
        "osoba",
        "not-collected",
    )


def test_the_last_sheet_says_what_the_numbers_are_and_what_they_do_not_say(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    form = write(mapped, record, staging)["xlsx"]
    about = dict(
        openpyxl.load_workbook(staging / form.path)["O danych"].iter_rows(values_only=True)
    )
    assert about["Tytuł"] == "Ludność miasta"
    assert about["Czego te liczby nie mówią"] == "Nie mówi, kto wyjechał."
    assert about["Dostawca danych"] == "Urząd Statystyczny"
    assert about["Warunki ponownego wykorzystywania"] == "Podaj źródło."
    assert about["Ostatnia zmiana"] == "9 czerwca 2026"
    assert about["Stały adres"] == f"{BASE}id/dataset/population"
    assert "Do czego służy" not in about


def test_parquet_has_decimals_and_days(mapped: MappedDataset, record: Path, tmp_path: Path) -> None:
    staging = tmp_path / "staging"
    form = write(mapped, record, staging)["parquet"]
    read = pq.read_table(staging / form.path)
    assert read.column("value").to_pylist() == [Decimal("34728.0"), Decimal("66270.5")]
    assert read.column("referenceDate").to_pylist() == [date(2020, 12, 31), None]
    assert read.column("area").to_pylist() == ["0201011", "0201011"]
    assert read.schema.metadata[b"dataset"] == f"{BASE}id/dataset/population".encode()
    property_url = read.schema.field("value").metadata[b"propertyUrl"]
    assert property_url == b"http://purl.org/dc/terms/extent"


def test_the_turtle_says_what_the_record_says(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    form = write(mapped, record, staging)["ttl"]
    text = (staging / form.path).read_text("utf-8")
    read = {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)}
    recorded = {quad.triple for quad in ox.parse(path=record, format=ox.RdfFormat.N_QUADS)}
    assert read == recorded
    assert "1.50" in text
    prefixes = [line.split()[1] for line in text.splitlines() if line.startswith("@prefix")]
    assert sorted(prefixes) == ["prov:", "qb:", "xsd:"]


def test_the_dictionary_explains_every_column_and_code(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    form = write(mapped, record, staging)["dictionary"]
    header, *rows = rows_of(staging / form.path)
    found = {(row[0], row[1], row[2]): dict(zip(header, row, strict=True)) for row in rows}
    value = found["population.csv", "value", ""]
    assert value["title@de"] == "Wert"
    assert value["meaning@en"].startswith("The number")
    assert (value["unit"], value["datatype"], value["required"]) == ("osoba", "decimal", "true")
    assert found["population.csv", "sex", "F"]["title@en"] == "women"
    assert found["population.csv", "area", ""]["values"] == f"{BASE}id/area/{{+area}}"
    assert found["population.csv", "sex", ""]["title@pl"] == "Płeć"
    assert found["population-gaps.csv", "reason", ""]["meaning@de"].startswith("Warum")
    assert ("population.csv", "sex", "T") not in found


def test_equal_data_make_equal_bytes(mapped: MappedDataset, record: Path, tmp_path: Path) -> None:
    first = write(mapped, record, tmp_path / "first")
    second = write(mapped, record, tmp_path / "second")
    assert first == second


def test_a_register_is_published_under_the_name_of_the_dataset(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    columns: tuple[dict[str, object], ...] = ({"name": "name", "titles": {"pl": "Nazwa"}},)
    tables = (table("resources", columns, [("Rynek",)]),)
    staging = tmp_path / "staging"
    forms = write(replace(mapped, tables=tables), record, staging)
    assert forms["csv"].address == "data/dataset/population.csv"
    book = openpyxl.load_workbook(staging / forms["xlsx"].path)
    assert [cell.value for cell in book["Wpisy"]["A"]] == ["Nazwa", "Rynek"]


def test_metadata_that_describe_other_columns_are_a_fault_of_ours(
    mapped: MappedDataset, record: Path, tmp_path: Path
) -> None:
    wrong = replace(GAPS, metadata={"tableSchema": {"columns": []}})
    with pytest.raises(ValueError, match="shorter"):
        write(replace(mapped, tables=(wrong,)), record, tmp_path / "staging")
