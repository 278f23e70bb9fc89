"""``mapping export``: what a release publishes, in a folder, with RML."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
from tests.unit.build.town import MAPPING, Told, Town, run

ROOT = Path(__file__).parents[3]


def export(town: Town, to: Path, mapping: str = MAPPING) -> Told:
    """Run the command as people do."""
    return run("mapping", "export", town.root / mapping, "--bank", town.root, "--to", to)


def test_the_folder_of_a_dataset_holds_what_a_release_publishes_and_rml(
    town: Town, tmp_path: Path
) -> None:
    told = export(town, tmp_path / "out")
    folder = tmp_path / "out" / "residents"
    assert (told.exit_code, told.stdout.splitlines()) == (0, [str(folder)])
    published = town.current / "dataset" / "residents"
    for name in ("residents.csv", "residents-gaps.csv"):
        assert (folder / name).read_bytes() == (published / name).read_bytes()
    metadata = (published / "residents.csv-metadata.json").read_bytes()
    assert (folder / "csv-metadata.json").read_bytes() == metadata
    rml = ox.parse(
        path=folder / "residents.rml.ttl",
        format=ox.RdfFormat.TURTLE,
        base_iri="https://host.example/",
    )
    paths = {
        each.object.value
        for each in rml
        if each.predicate.value.endswith("/rml/path") and isinstance(each.object, ox.Literal)
    }
    assert paths == {"residents.csv", "residents-gaps.csv"}


def test_a_second_export_writes_the_same_bytes(town: Town, tmp_path: Path) -> None:
    export(town, tmp_path)
    first = {path.name: path.read_bytes() for path in (tmp_path / "residents").iterdir()}
    assert export(town, tmp_path).exit_code == 0
    assert first == {path.name: path.read_bytes() for path in (tmp_path / "residents").iterdir()}


def test_a_dataset_that_cannot_be_trusted_is_not_exported(town: Town, tmp_path: Path) -> None:
    town.deliver("001;2021;razem;11 402", "001;2021;razem;11 403")
    told = export(town, tmp_path / "out")
    assert (told.exit_code, told.stdout) == (1, "")
    told.says("11 403")
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_no_mapping_of_the_bank_is_refused(town: Town, tmp_path: Path) -> None:
    told = export(town, tmp_path, "bank.toml")
    assert told.exit_code == 2
    told.says("bank.toml", "no mapping of this bank", "--bank names the bank")


def test_a_mapping_with_a_fault_is_refused(town: Town, tmp_path: Path) -> None:
    town.edit(MAPPING, "variable: residents", "variable: nobody")
    told = export(town, tmp_path)
    assert told.exit_code == 2
    told.says("residents.yaml", "nobody")


def test_a_folder_that_cannot_be_written_is_named(town: Town, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    told = export(town, tmp_path / "file")
    assert told.exit_code == 3
    told.says(str(tmp_path / "file"), "--to")


def test_the_guide_lists_what_is_written(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "mapping-export.md").read_text(encoding="utf-8")
    listed = re.findall(r"^  (residents\S*|csv-metadata\.json)", guide, re.MULTILINE)
    bank = ROOT / "tests" / "banks" / "fictitious"
    mapping = bank / "mappings" / "ratusz" / "residents.yaml"
    told = run("mapping", "export", mapping, "--bank", bank, "--to", tmp_path)
    assert told.exit_code == 0
    assert sorted(listed) == sorted(path.name for path in (tmp_path / "residents").iterdir())
