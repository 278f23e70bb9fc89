"""The index of a release in the making."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import read_bank
from city_data_bank.manifest import SEARCH_INDEX
from city_data_bank.search.opened import SearchIndex
from city_data_bank.search.question import Question
from city_data_bank.search.release import index_release

BANK = Path(__file__).parents[2] / "banks/fictitious"


@pytest.fixture
def staged(release_of: Callable[[str], Path], tmp_path: Path) -> Path:
    """The records of a release, alone."""
    shutil.copytree(release_of("tests/banks/fictitious") / "record", tmp_path / "new/record")
    return tmp_path / "new"


def described(folder: Path) -> list[ox.Quad]:
    return [
        quad
        for name in ("ontology", "strategy", "catalog")
        if (path := folder / f"record/{name}.nq").exists()
        for quad in ox.parse(path=path, format=ox.RdfFormat.N_QUADS)
    ]


def test_the_same_records_make_the_index_that_the_build_made(
    staged: Path, release_of: Callable[[str], Path]
) -> None:
    index_release(staged, read_bank(BANK), described(staged))
    before = release_of("tests/banks/fictitious") / SEARCH_INDEX
    assert (staged / SEARCH_INDEX).read_bytes() == before.read_bytes()


def test_an_unchanged_index_is_taken_over_without_being_made(
    staged: Path, release_of: Callable[[str], Path]
) -> None:
    before = release_of("tests/banks/fictitious")
    index_release(staged, read_bank(BANK), (), before)
    assert (staged / SEARCH_INDEX).read_bytes() == (before / SEARCH_INDEX).read_bytes()


def test_a_changed_record_makes_another_index(
    staged: Path, release_of: Callable[[str], Path]
) -> None:
    record = staged / "record/dataset/waste.nq"
    record.write_bytes(record.read_bytes() + b"<http://a/b> <http://a/b> <http://a/b> .\n")
    before = release_of("tests/banks/fictitious")
    index_release(staged, read_bank(BANK), (), before)
    assert (staged / SEARCH_INDEX).read_bytes() != (before / SEARCH_INDEX).read_bytes()


def test_a_record_whose_checksum_is_known_is_not_read_for_the_key(
    staged: Path, release_of: Callable[[str], Path]
) -> None:
    before = release_of("tests/banks/fictitious")
    name = "record/dataset/waste.nq"
    known = {name: sha256((staged / name).read_bytes()).hexdigest()}
    (staged / name).write_bytes(b"")
    index_release(staged, read_bank(BANK), (), before, known)
    assert (staged / SEARCH_INDEX).read_bytes() == (before / SEARCH_INDEX).read_bytes()


def test_a_column_and_a_synonym_find_their_dataset(release_of: Callable[[str], Path]) -> None:
    opened = SearchIndex.open(release_of("tests/banks/fictitious") / SEARCH_INDEX)
    assert opened is not None
    found = opened.search(Question("śmieci", "pl", {"kind": "dataset"}))
    assert [hit.iri.rpartition("/")[2] for hit in found.hits] == ["waste"]
