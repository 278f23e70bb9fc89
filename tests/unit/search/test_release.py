"""The index of a release in the making."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import read_bank
from city_data_bank.manifest import SEARCH_INDEX
from city_data_bank.search.former import Former
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


def former(folder: Path) -> Former:
    """A release before, with the checksums that its files have."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".sst")
    return Former(
        folder,
        {
            path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in files
        },
    )


def append(record: Path, line: str) -> None:
    record.write_bytes(record.read_bytes() + line.encode())


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
    index_release(staged, read_bank(BANK), (), former(before))
    assert (staged / SEARCH_INDEX).read_bytes() == (before / SEARCH_INDEX).read_bytes()


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("<http://a/b> <http://a/b> <http://a/b> .\n", True),
        (
            '<{base}id/place/mill> <http://www.w3.org/2004/02/skos/core#prefLabel> "Młyn"@pl .\n',
            False,
        ),
        ("<{base}id/place/mill> <http://a/b> <http://a/b> .\n", True),
    ],
    ids=["nothing-to-find", "a-place", "nothing-said-of-a-place"],
)
def test_an_index_that_was_gone_on_from_has_the_bytes_of_one_made_anew(
    staged: Path, release_of: Callable[[str], Path], line: str, *, same: bool
) -> None:
    bank = read_bank(BANK)
    append(staged / "record/dataset/waste.nq", line.format(base=bank.base))
    index_release(staged, bank, described(staged))
    anew = (staged / SEARCH_INDEX).read_bytes()
    (staged / SEARCH_INDEX).unlink()
    before = release_of("tests/banks/fictitious")
    index_release(staged, bank, described(staged), former(before))
    assert (staged / SEARCH_INDEX).read_bytes() == anew
    assert (anew == (before / SEARCH_INDEX).read_bytes()) is same


def test_where_a_record_changed_and_no_word_the_index_is_not_written_again(
    staged: Path, release_of: Callable[[str], Path], tmp_path: Path
) -> None:
    """A mark in the index of the release before shows whether it was taken."""
    before = release_of("tests/banks/fictitious")
    shutil.copytree(before / "record", tmp_path / "old/record")
    path = shutil.copy(before / SEARCH_INDEX, tmp_path / "old")
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("INSERT INTO meta VALUES('marked', '{}')")
    append(staged / "record/dataset/waste.nq", "<http://a/b> <http://a/b> <http://a/b> .\n")
    index_release(staged, read_bank(BANK), described(staged), former(tmp_path / "old"))
    with closing(sqlite3.connect(staged / SEARCH_INDEX)) as file:
        names = [name for (name,) in file.execute("SELECT name FROM meta")]
    assert "marked" in names


@pytest.mark.parametrize("name", [SEARCH_INDEX, "record/dataset/waste.nq"])
def test_from_a_damaged_release_no_index_is_taken(
    staged: Path, release_of: Callable[[str], Path], name: str
) -> None:
    before = release_of("tests/banks/fictitious")
    append(staged / "record/dataset/waste.nq", "<http://a/b> <http://a/b> <http://a/b> .\n")
    damaged = Former(before, {**former(before).files, name: "0" * 64})
    index_release(staged, read_bank(BANK), (), damaged)
    anew = SearchIndex.open(staged / SEARCH_INDEX)
    assert anew is not None
    assert not anew.search(Question("śmieci", "pl", {"kind": "category"})).hits


@pytest.mark.parametrize("seed", range(2))
def test_after_any_history_the_index_is_the_one_made_anew(
    staged: Path, release_of: Callable[[str], Path], tmp_path: Path, seed: int
) -> None:
    """Datasets are withdrawn, renamed and changed, or are not; each index goes on from the last."""
    bank, choice = read_bank(BANK), Random(seed)  # noqa: S311 -- invented histories
    quads = described(staged)
    before = former(release_of("tests/banks/fictitious"))
    for number in range(4):
        change(staged / "record/dataset", choice, number)
        index_release(staged, bank, quads, before)
        went_on = (staged / SEARCH_INDEX).read_bytes()
        (staged / SEARCH_INDEX).unlink()
        index_release(staged, bank, quads)
        assert (staged / SEARCH_INDEX).read_bytes() == went_on
        before = former(shutil.copytree(staged, tmp_path / f"former-{number}"))
        (staged / SEARCH_INDEX).unlink()


def change(folder: Path, choice: Random, number: int) -> None:
    """One thing that may happen to the records of the datasets between two releases."""
    record = choice.choice(sorted(folder.glob("*.nq")))
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    match choice.choice(["nothing", "figure", "period", "withdrawn", "renamed", "copied"]):
        case "figure":
            lines = [line.replace('"1', '"2', 1) if "obsValue" in line else line for line in lines]
        case "period":
            lines += [line.replace("/2020/", f"/{2030 + number}/") for line in lines]
        case "withdrawn":
            record.unlink()
            return
        case "renamed":
            record = record.rename(folder / f"renamed-{number}.nq")
        case "copied":
            record = folder / f"copied-{number}.nq"
            lines = [line.replace("/waste/", f"/copied-{number}/") for line in lines]
    record.write_text("".join(lines), encoding="utf-8")


def test_a_record_whose_checksum_is_known_is_not_read_for_the_key(
    staged: Path, release_of: Callable[[str], Path]
) -> None:
    before = release_of("tests/banks/fictitious")
    name = "record/dataset/waste.nq"
    known = {name: sha256((staged / name).read_bytes()).hexdigest()}
    (staged / name).write_bytes(b"")
    index_release(staged, read_bank(BANK), (), former(before), known)
    assert (staged / SEARCH_INDEX).read_bytes() == (before / SEARCH_INDEX).read_bytes()


def test_a_column_and_a_synonym_find_their_dataset(release_of: Callable[[str], Path]) -> None:
    opened = SearchIndex.open(release_of("tests/banks/fictitious") / SEARCH_INDEX)
    assert opened is not None
    found = opened.search(Question("śmieci", "pl", {"kind": "dataset"}))
    assert [hit.iri.rpartition("/")[2] for hit in found.hits] == ["waste"]
