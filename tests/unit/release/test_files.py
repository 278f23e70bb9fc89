import errno
import hashlib
from pathlib import Path

import pytest

from city_data_bank.errors import ReleaseError
from city_data_bank.release.faults import writing
from city_data_bank.release.files import entries, flush, store_file

TEXT = b"area;value\n1;2\n"
DIGEST = hashlib.sha256(TEXT).hexdigest()


def test_entries_are_sorted_by_path_with_checksum_and_size(tmp_path: Path) -> None:
    for name in ("b", "a/z", "a.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(TEXT)
    found = list(entries(tmp_path))
    assert [entry.path for entry in found] == ["a.txt", "a/z", "b"]
    assert {(entry.sha256, entry.size) for entry in found} == {(DIGEST, 15)}


def test_a_delivered_file_stands_under_its_content(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(TEXT)
    stored = store_file(tmp_path / "staging", source, DIGEST, "2026/june/in.csv")
    assert stored == tmp_path / "staging" / "file" / DIGEST[:12] / "in.csv"
    assert stored.read_bytes() == TEXT
    assert store_file(tmp_path / "staging", source, DIGEST, "in.csv") == stored


def test_a_delivery_that_changes_while_the_bank_is_built_stops_the_build(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(TEXT + b"2;3\n")
    with pytest.raises(ReleaseError, match="as when the build read it"):
        store_file(tmp_path / "staging", source, DIGEST, "in.csv")
    assert list(entries(tmp_path / "staging")) == []


def test_everything_below_a_folder_can_be_put_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c").write_bytes(TEXT)
    flush(tmp_path)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "releases prune"),
        (errno.EROFS, "writable"),
        (errno.EDQUOT, "quota"),
    ],
)
def test_a_disk_that_takes_nothing_is_said_so_in_words(
    tmp_path: Path, number: int, words: str
) -> None:
    with pytest.raises(ReleaseError, match=words) as error, writing(tmp_path):
        raise OSError(number, "refused")
    assert "the release before stays current" in error.value.advice
    assert error.value.exit_code == 3


def test_a_folder_of_somebody_else_is_said_so_in_words(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="the right to write"), writing(tmp_path):
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "x"))


def test_a_delivery_that_cannot_be_read_is_not_the_fault_of_the_releases(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), writing(tmp_path / "releases"):
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "in.csv"))
