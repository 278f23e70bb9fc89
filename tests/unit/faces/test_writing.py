"""Every face is written, each under the address at which it is served."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.unit.catalog.conftest import MakeEntry, MakeQuads

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.faces.rdf import FORMS
from city_data_bank.faces.writing import FaceWriter
from city_data_bank.messages import Messages

MODIFIED = "2026-06-08T00:00:00Z"


@pytest.fixture
def writer(
    tmp_path: Path, bank: Bank, ontology: Ontology, messages: Mapping[str, Messages]
) -> FaceWriter:
    """Writes into an empty folder."""
    return FaceWriter(bank, ontology, messages, tmp_path, date(2026, 11, 1))


@pytest.fixture
def written(writer: FaceWriter, entry: MakeEntry, quads_of: MakeQuads) -> Path:
    """The faces of a catalogue of two datasets."""
    catalog = quads_of(entry("people-2020"), entry("people-2021"))
    writer.write(catalog, (), (), MODIFIED)
    return writer.folder


def test_the_catalogue_stands_whole_and_paged_in_every_form_and_both_profiles(
    written: Path,
) -> None:
    for profile in ("", "lenient/"):
        for form in FORMS:
            assert (written / f"catalog/{profile}catalog.{form}").stat().st_size
            assert (written / f"catalog/{profile}pages/1.{form}").stat().st_size


def test_all_forms_say_the_same(written: Path) -> None:
    def canonical(path: Path, form: ox.RdfFormat) -> set[str]:
        read = ox.Dataset(ox.parse(path.read_bytes(), format=form))
        read.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
        return {str(quad) for quad in read}

    folder = written / "catalog"
    turtle = canonical(folder / "catalog.ttl", ox.RdfFormat.TURTLE)
    assert turtle == canonical(folder / "catalog.nt", ox.RdfFormat.N_TRIPLES)
    assert turtle == canonical(folder / "catalog.rdf", ox.RdfFormat.RDF_XML)


def test_each_dataset_is_described_for_each_program_that_asks(written: Path, bank: Bank) -> None:
    for slug in ("people-2020", "people-2021"):
        for language in bank.languages:
            path = written / f"catalog/schema.org/{language}/{slug}.json"
            assert json.loads(path.read_bytes())["@type"] == "Dataset"
    lines = (written / "catalog/ckan/packages.jsonl").read_bytes().splitlines()
    assert sorted(json.loads(line)["name"] for line in lines) == ["people-2020", "people-2021"]


def test_files_stand_where_their_addresses_say(written: Path) -> None:
    faces = written / "faces"
    for name in ("robots.txt", "sitemap.xml", "feeds/catalog.atom"):
        assert (faces / name).stat().st_size, name
