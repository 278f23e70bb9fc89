"""The three banks of the repository: nothing is lost, every number leads back to its cell."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.manifest import Manifest, ReleasedDataset, read_manifest
from city_data_bank.mapping.csv2rdf.convert import convert
from city_data_bank.mapping.csv2rdf.locate import Start
from city_data_bank.release.verification import verify
from city_data_bank.sources.cell import read_context
from city_data_bank.vocabulary import DCT, PROV, QB

BANKS = (".", "tests/banks/fictitious", "tests/banks/alessandria")
MANY = 400
"""Cells of one file from which only every fiftieth is looked up: each look reads the file."""
OBSERVATIONS = f"SELECT (COUNT(DISTINCT ?o) AS ?n) {{ ?o a <{QB['Observation']}> }}"


@dataclass(frozen=True)
class Released:
    """A release of a bank.

    Args:
        path: Its folder.
        manifest: Its manifest.
    """

    path: Path
    manifest: Manifest

    def record(self, slug: str) -> Iterator[ox.Quad]:
        """The record of a dataset."""
        path = self.path / "record" / "dataset" / f"{slug}.nq"
        return iter(ox.parse(path=path, format=ox.RdfFormat.N_QUADS))

    def form(self, dataset: ReleasedDataset, name: str) -> Path | None:
        """A form in which a dataset can be downloaded, if there is one."""
        for form in dataset.distributions:
            if form.form == name:
                return self.path / form.path
        return None


@pytest.fixture(scope="module", params=BANKS, ids=["root", "fictitious", "alessandria"])
def released(request: pytest.FixtureRequest, release_of: Callable[[str], Path]) -> Released:
    path = release_of(request.param)
    return Released(path, read_manifest(path))


def test_every_dataset_of_the_bank_is_todays(released: Released) -> None:
    mappings = {name for name in released.manifest.inputs if name.startswith("mappings/")}
    used = {item.description.mapping for item in released.manifest.datasets if item.description}
    provided = {name for name in mappings if name.count("/") == 2 and "templates" not in name}
    assert used == provided
    assert [item.slug for item in released.manifest.datasets if item.kept_from] == []
    assert [item.slug for item in released.manifest.datasets if "violation" in item.findings] == []


def test_every_value_cell_of_every_dataset_has_one_outcome(released: Released) -> None:
    assert released.manifest.datasets
    for dataset in released.manifest.datasets:
        assert dataset.accounting.balanced, dataset.slug
        assert dataset.accounting.observations, dataset.slug


def test_the_store_counts_as_many_observations_as_the_accounts(released: Released) -> None:
    store = ox.Store.read_only(str(released.path / "store"))
    solutions = store.query(OBSERVATIONS, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    (counted,) = solutions
    number = counted["n"]
    assert isinstance(number, ox.Literal)
    statistics = [item for item in released.manifest.datasets if item.periods]
    counts = released.manifest.counts
    assert counts["observations"] == sum(item.accounting.observations for item in statistics)
    assert int(number.value) == counts["observations"] + counts["computed"]


def test_every_observation_leads_to_the_text_of_its_cell(released: Released) -> None:
    looked = 0
    for dataset in released.manifest.datasets:
        file = released.form(dataset, "src")
        cells = sorted(texts_by_cell(released, dataset.slug).items())
        if file is None:
            continue
        for cell, text in cells[:: 50 if len(cells) > MANY else 1]:
            context = read_context(file, cell, 0, dataset.dialect, dataset.part)
            assert context is not None, (dataset.slug, cell)
            assert context.text == text, (dataset.slug, cell)
            looked += 1
    assert looked > len(released.manifest.datasets)


def texts_by_cell(released: Released, slug: str) -> dict[str, str]:
    """Text as delivered by fragment, for each observation of a dataset."""
    texts: dict[str, str] = {}
    cells: set[str] = set()
    observations: set[str] = set()
    for quad in released.record(slug):
        subject, predicate = str(quad.subject).strip("<>"), quad.predicate.value
        if predicate == PROV["value"] and isinstance(quad.object, ox.Literal):
            texts[subject] = quad.object.value
        elif predicate == PROV["wasDerivedFrom"] and "/id/observation/" in subject:
            cells.add(str(quad.object).strip("<>"))
            observations.add(subject)
    dataset = released.manifest.dataset(slug)
    assert dataset is not None
    assert not dataset.periods or len(observations) == dataset.accounting.observations
    return {cell.partition("#")[2]: texts[cell] for cell in cells}


def test_any_engine_makes_the_record_of_the_published_csv(released: Released) -> None:
    """W3C: normalised CSV under its metadata, converted by the standard, is part of the record."""
    base = released.manifest.base
    for dataset in released.manifest.datasets:
        files = {
            base + form.address: (released.path / form.path).read_bytes()
            for form in dataset.distributions
            if form.form not in {"src", "ttl", "xlsx", "parquet", "sdmx"}
        }
        (metadata,) = [base + f.address for f in dataset.distributions if f.form == "csvw"]
        stream = io.BytesIO()
        remarks = convert(Start(metadata), files.get, stream, minimal=True)
        made = set(ox.parse(stream.getvalue(), format=ox.RdfFormat.N_TRIPLES))
        record = {quad.triple for quad in released.record(dataset.slug)}
        assert remarks == (), dataset.slug
        assert {quad.triple for quad in made} <= record, dataset.slug
        assert len(made) > dataset.accounting.observations, dataset.slug


def test_every_download_is_what_the_catalogue_says_of_it(released: Released) -> None:
    assert verify(released.path) == ()
    catalog = (released.path / "catalog" / "catalog.nt").read_text(encoding="utf-8")
    for dataset in released.manifest.datasets:
        for form in dataset.distributions:
            assert (released.path / form.path).stat().st_size == form.size
            assert f"<{released.manifest.base}{form.address}>" in catalog
            assert f'"{form.sha256}"' in catalog


def test_every_cell_belongs_to_a_file_with_a_provider(released: Released) -> None:
    for dataset in released.manifest.datasets:
        parts, owners = set(), set()
        for quad in released.record(dataset.slug):
            if quad.predicate.value == DCT["isPartOf"] and "#" in str(quad.subject):
                parts.add(str(quad.object))
            if quad.predicate.value == PROV["wasAttributedTo"]:
                owners.add(str(quad.subject))
        files = {part for part in parts if "/file/" in part}
        assert files, dataset.slug
        assert files <= owners, dataset.slug
