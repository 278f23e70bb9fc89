import dataclasses
from hashlib import sha256
from pathlib import Path

import pytest

from city_data_bank.errors import DamagedReleaseError, ReleaseError
from city_data_bank.manifest import MANIFEST, FileEntry, Manifest, ReleasedDataset, read_manifest
from city_data_bank.model import Accounting, Distribution
from city_data_bank.release.files import write_file
from city_data_bank.release.keep import keep_dataset

RECORD = (
    "<https://t.example/id/dataset/d> <http://www.w3.org/ns/prov#wasDerivedFrom>"
    " <https://t.example/file/0123456789ab/in.csv#cell=2,2> <https://t.example/graph/dataset/d> .\n"
    "<https://t.example/id/dataset/d> <http://www.w3.org/ns/prov#hadPlan>"
    " <https://t.example/file/ba9876543210/d.yaml> <https://t.example/graph/dataset/d> .\n"
)
FILES = {
    "record/dataset/d.nq": RECORD,
    "dataset/d/d.csv": "area,value\r\n",
    "file/0123456789ab/in.csv": "area;value\n",
    "file/ba9876543210/d.yaml": "url: in.csv\n",
    "file/ffffffffffff/other.csv": "of another dataset\n",
}


@pytest.fixture
def parent(tmp_path: Path) -> Path:
    release = tmp_path / "20260601T000000Z-0123456789ab"
    for name, text in FILES.items():
        write_file(release / name, text.encode())
    csv = Distribution(
        "csv", "dataset/d/d.csv", "data/dataset/d.csv", "text/csv", "CSV", 12, "", {}
    )
    dataset = ReleasedDataset("d", {}, "", "", "", (csv,), Accounting(), {})
    manifest = Manifest(
        id=release.name,
        parent="",
        built="2026-06-01T00:00:00Z",
        software="",
        base="https://t.example/",
        languages=("en",),
        inputs={},
        counts={},
        datasets=(dataset,),
        files=tuple(
            FileEntry(name, sha256(text.encode()).hexdigest(), len(text))
            for name, text in sorted(FILES.items())
        ),
    )
    write_file(release / MANIFEST, manifest.to_json())
    return release


def test_a_kept_dataset_brings_its_record_its_downloads_and_the_files_that_it_cites(
    parent: Path, tmp_path: Path
) -> None:
    staging = tmp_path / "staging"
    kept = keep_dataset(parent, "d", staging)
    found = {path.relative_to(staging).as_posix() for path in staging.rglob("*") if path.is_file()}
    assert found == FILES.keys() - {"file/ffffffffffff/other.csv"}
    assert (staging / "record/dataset/d.nq").read_text() == RECORD
    assert kept.kept_from == parent.name


def test_a_dataset_that_is_kept_again_names_the_release_that_first_held_it(
    parent: Path, tmp_path: Path
) -> None:
    first = keep_dataset(parent, "d", tmp_path / "first")
    kept = dataclasses.replace(first, kept_from="earlier")
    manifest = dataclasses.replace(read_manifest(parent), id="later", datasets=(kept,))
    write_file(parent / MANIFEST, manifest.to_json())
    assert keep_dataset(parent, "d", tmp_path / "second").kept_from == "earlier"


def test_the_copy_shares_no_bytes_with_the_parent(parent: Path, tmp_path: Path) -> None:
    keep_dataset(parent, "d", tmp_path / "staging")
    (parent / "record/dataset/d.nq").write_text("rotten")
    assert (tmp_path / "staging/record/dataset/d.nq").read_text() == RECORD


def test_a_dataset_that_was_never_released_cannot_be_kept(parent: Path, tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="no earlier version"):
        keep_dataset(parent, "new", tmp_path / "staging")


@pytest.mark.parametrize("name", sorted(FILES.keys() - {"file/ffffffffffff/other.csv"}))
def test_a_rotten_byte_is_not_kept(parent: Path, tmp_path: Path, name: str) -> None:
    content = bytearray((parent / name).read_bytes())
    content[-2] ^= 1
    (parent / name).write_bytes(content)
    with pytest.raises(DamagedReleaseError, match="not the bytes that were released"):
        keep_dataset(parent, "d", tmp_path / "staging")
