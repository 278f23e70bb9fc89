"""The seven examples of the mapping language, as its page prints them, on the real files."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import pyarrow.compute as pc
import pytest
from tests.reference.reference_bank import build

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.errors import MappingError
from city_data_bank.mapping import (
    Context,
    DatasetMapping,
    map_table,
    read_mapping,
    read_mappings,
    write_record,
)
from city_data_bank.model import Accounting, Delivery, MappedDataset, Severity, Table
from city_data_bank.sources import read_table
from city_data_bank.sources.delivery import read_delivery

pytestmark = pytest.mark.reference

NAMES = (
    "gus/population-2020",
    "gus/population-2015-2024",
    "gus/population-sex-2020",
    "mf/pit-2019",
    "pkw/sejm",
    "ztm/stops",
    "gus/municipalities",
)
"""Provider and file name of each example, in the order of the page."""

Datasets: TypeAlias = dict[str, MappedDataset]


def blocks(page: str, first: str, last: str) -> list[str]:
    """The YAML blocks of a section."""
    section = page[page.index(first) : page.index(last)]
    return re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)


@pytest.fixture(scope="module")
def page(reference: Path) -> str:
    return (reference / "design" / "mapping-language.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def context(reference: Path, page: str, tmp_path_factory: pytest.TempPathFactory) -> Context:
    folder = tmp_path_factory.mktemp("reference-bank")
    build(folder, reference)
    examples = blocks(page, "## Seven real files", "## What case 2 resolves into")
    for name, text in zip(NAMES, examples, strict=True):
        path = folder / "mappings" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    bank = read_bank(folder)
    return Context(bank, read_ontology(bank), "1.0")


def table_of(mapping: DatasetMapping, context: Context) -> Table:
    """The table that a mapping means."""
    deliveries = context.bank.folders.root / "deliveries"
    delivery = read_delivery(deliveries, mapping.provider, mapping.url)
    assert isinstance(delivery, Delivery), delivery
    table = read_table(delivery, mapping.dialect, mapping.part).table
    assert table is not None
    return table


@pytest.fixture(scope="module")
def datasets(context: Context) -> Datasets:
    found = {}
    for mapping in read_mappings(context.bank, context.ontology):
        assert isinstance(mapping, DatasetMapping), mapping
        table = table_of(mapping, context)
        found[mapping.description.slug] = map_table(mapping, table, context)
    return found


def observations(dataset: MappedDataset) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = dataset.tables[0].columns.to_pylist()
    return rows


def test_the_templates_of_the_page_are_the_published_ones(page: str) -> None:
    folder = Path(__file__).parents[2] / "mappings" / "templates"
    printed = blocks(page, "## Templates used below", "## Seven real files")
    for name, text in zip(("bdl-wide", "bdl-long"), printed, strict=True):
        published = (folder / f"{name}.yaml").read_text(encoding="utf-8")
        assert published.endswith(text)


@pytest.mark.parametrize(
    ("slug", "accounting"),
    [
        ("population-2020", Accounting(7431, 1, 7431)),
        ("population-2015-2024", Accounting(43, 10, 214, 16, 200)),
        ("population-sex-2020", Accounting(446, 9, 3213, 207, left_out=594)),
        ("pit-2019", Accounting(132, 5, 528, 132)),
        ("sejm-2019", Accounting(2496, 13, 22100, 10322, left_out=26)),
        ("sejm-2023", Accounting(2585, 15, 26373, 11037, left_out=1365)),
        ("stops", Accounting(8609, 1, 138, left_out=8471)),
        ("municipalities", Accounting(4332, 1, 2477, left_out=1855)),
    ],
)
def test_every_cell_has_the_outcome_of_the_page(
    datasets: Datasets, slug: str, accounting: Accounting
) -> None:
    assert datasets[slug].accounting == accounting


def test_nothing_but_repeated_cells_lost_zeros_and_a_guessed_delimiter_is_found(
    datasets: Datasets,
) -> None:
    found = [item for dataset in datasets.values() for item in dataset.findings]
    assert {item.code for item in found} == {
        "guessed-delimiter",
        "lost-zero-restored",
        "repeated-value",
    }
    assert {item.severity for item in found} == {Severity.INFO}
    restored = [item for item in datasets["sejm-2023"].findings if "zero" in item.code]
    assert len(restored) == 608


@pytest.mark.parametrize(
    ("slug", "identifier", "value", "source"),
    [
        ("population-2020", "bank/population/2474011/2020/gus", "66270", "cell=5744,6"),
        ("population-2015-2024", "bank/population/2474011/2020/gus", "64935", "cell=34,8"),
        (
            "population-sex-2020",
            "bank/population/2474011/2020/gus",
            "66270",
            "sheet=Tabl.%205&cell=C341",
        ),
        (
            "pit-2019",
            "bank/pit-received/2474011/2019/mf/municipality",
            "77578851",
            "sheet=Arkusz1&cell=L108",
        ),
        (
            "pit-2019",
            "bank/pit-received/2474011/2019/mf/county",
            "20881904",
            "sheet=Arkusz1&cell=L109",
        ),
    ],
)
def test_the_checked_values_stand_at_their_cells(
    datasets: Datasets, slug: str, identifier: str, value: str, source: str
) -> None:
    found = [row for row in observations(datasets[slug]) if row["id"] == identifier]
    assert [(row["value"], row["source"]) for row in found] == [(value, source)]


def total(rows: list[dict[str, str]], **facts: str) -> Decimal:
    """Sum of the values of the rows that have some facts."""
    return sum(
        (
            Decimal(row["value"])
            for row in rows
            if all(row[name] == text for name, text in facts.items())
        ),
        Decimal(0),
    )


def test_the_municipalities_of_the_export_add_up_to_the_country(datasets: Datasets) -> None:
    rows = observations(datasets["population-2020"])
    assert total(rows, sex="T", age="T") == Decimal(38_265_013)


def test_all_shared_areas_of_the_two_exports_differ(datasets: Datasets) -> None:
    first = {
        row["area"]: row["value"]
        for row in observations(datasets["population-2020"])
        if row["sex"] == "T"
    }
    second = {
        row["area"]: row["value"]
        for row in observations(datasets["population-2015-2024"])
        if row["period"] == "2020"
    }
    shared = first.keys() & second.keys()
    assert len(shared) == 20
    assert all(first[area] != second[area] for area in shared)


def test_all_cities_of_the_table_equal_the_export(datasets: Datasets) -> None:
    export = {
        row["area"]: row["value"]
        for row in observations(datasets["population-2020"])
        if row["sex"] == "T"
    }
    cities = [
        row
        for row in observations(datasets["population-sex-2020"])
        if row["sex"] == row["settlement"] == "T" and row["area"][4:] == "011"
    ]
    assert len(cities) == 66
    assert all(export[row["area"]] == row["value"] for row in cities)


@pytest.mark.parametrize("slug", ["sejm-2019", "sejm-2023"])
def test_the_committees_add_up_to_the_valid_votes_in_each_unit(
    datasets: Datasets, slug: str
) -> None:
    said: dict[str, Decimal] = {}
    added: dict[str, Decimal] = {}
    for row in observations(datasets[slug]):
        if row["indicator"] == "bank/valid-votes":
            sums = said if row["committee"] == "T" else added
            sums[row["area"]] = sums.get(row["area"], Decimal(0)) + Decimal(row["value"])
    assert len(said) == 2494
    assert said == added


def test_two_titles_that_mean_different_things_are_not_two_spellings(context: Context) -> None:
    root = context.bank.folders.root
    alone = "Liczba wyborców, którym wydano karty do głosowania"
    both = f"{alone} w lokalu wyborczym oraz w głosowaniu korespondencyjnym (łącznie)"
    entry = f'    - {{column: ["{alone}", "{both}"], variable: eligible-voters}}\n'
    text = (root / "mappings" / "pkw" / "sejm.yaml").read_text(encoding="utf-8")
    path = root / "mappings" / "pkw" / "both.yaml"
    path.write_text(text.replace("  values:\n", f"  values:\n{entry}"), encoding="utf-8")
    mapping = read_mapping(path, context.bank, context.ontology)[1]
    path.unlink()
    assert isinstance(mapping, DatasetMapping)
    with pytest.raises(MappingError, match="2 columns for"):
        map_table(mapping, table_of(mapping, context), context)


def test_the_record_of_an_example_names_file_and_cell_of_the_city(
    datasets: Datasets, context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "record.nq"
    write_record(datasets["population-2020"], context, path)
    cell = "<https://dane.example/file/70a7cfcec1f3/LUDN_2137_CREL_20220407210714.csv#cell=5744,6>"
    observation = (
        "<https://dane.example/id/observation/population-2020/bank/population/2474011/2020/gus>"
    )
    derived = f"{observation} <http://www.w3.org/ns/prov#wasDerivedFrom> {cell} "
    assert any(line.startswith(derived) for line in path.read_text(encoding="utf-8").splitlines())


def test_stops_of_the_city_lie_in_the_city(datasets: Datasets) -> None:
    points = datasets["stops"].tables[0].columns.column("point")
    inside = pc.match_substring_regex(points, r"^POINT\((18\.9|19\.0)\d* 50\.[23]\d*\)$")
    assert pc.all(inside).as_py()
