"""Some rows of a dataset for the shapes: the first one, evenly spaced ones, never many."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unit.build.town import MAPPING, Town

from city_data_bank import __version__
from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.build.dataset import make_dataset
from city_data_bank.build.sample import sample_of, sample_quads
from city_data_bank.mapping import Context, DatasetMapping, read_mapping
from city_data_bank.model import MappedDataset
from city_data_bank.vocabulary import SMEA


def mapped(town: Town, rows: int) -> tuple[MappedDataset, Context]:
    """The residents of as many years."""
    lines = [f"001;{1900 + number};razem;{1000 + number}" for number in range(rows)]
    town.deliver(*lines)
    bank = read_bank(town.root)
    context = Context(bank, read_ontology(bank), __version__)
    (mapping,) = read_mapping(town.root / MAPPING, bank, context.ontology)
    assert isinstance(mapping, DatasetMapping)
    made = make_dataset(mapping, context, date(2026, 6, 1)).mapped
    assert made is not None
    return made, context


def values(town: Town, rows: int) -> list[int]:
    """The values of the sample."""
    quads = sample_quads([sample_of(*mapped(town, rows))])
    return sorted(
        int(str(quad.object).split('"')[1])
        for quad in quads
        if quad.predicate.value == SMEA["obsValue"]
    )


def test_a_small_dataset_is_its_own_sample(tmp_path: Path) -> None:
    assert values(Town.new(tmp_path), 20) == list(range(1000, 1020))


def test_a_large_dataset_gives_at_most_twenty_evenly_spaced_rows(tmp_path: Path) -> None:
    assert values(Town.new(tmp_path), 110) == list(range(1000, 1110, 6))


def test_the_sample_stands_in_the_graph_of_its_dataset(tmp_path: Path) -> None:
    quads = sample_quads([sample_of(*mapped(Town.new(tmp_path), 1))])
    assert {str(quad.graph_name) for quad in quads} == {
        "<https://dane.testowo.example/graph/dataset/residents>"
    }
