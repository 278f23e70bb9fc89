import subprocess
from pathlib import Path

import pytest

from city_data_bank.manifest import read_manifest
from city_data_bank.release.files import entries, walk
from city_data_bank.release.folder import Releases
from city_data_bank.release.retention import prune
from city_data_bank.release.verification import checksum_line, content_id, verify


def test_a_missing_file_is_found(history: Releases) -> None:
    release = history.list()[0]
    (release / "bank.toml").unlink()
    (problem,) = verify(release)
    assert (problem.path, problem.found) == ("bank.toml", "no such file")


def test_a_file_too_many_is_found(history: Releases) -> None:
    release = history.list()[0]
    (release / "record" / "extra.nq").write_text("")
    (problem,) = verify(release)
    assert (problem.path, problem.expected) == ("record/extra.nq", "no such file")


def test_a_longer_file_is_found(history: Releases) -> None:
    release = history.list()[0]
    with (release / "bank.toml").open("a") as stream:
        stream.write("\n")
    assert [problem.path for problem in verify(release)] == ["bank.toml"]


def test_a_link_in_place_of_a_file_is_found(history: Releases) -> None:
    newest, second, _ = history.list()
    (newest / "bank.toml").unlink()
    (newest / "bank.toml").symlink_to(second / "bank.toml")
    assert [problem.found for problem in verify(newest)] == ["a link or folder"]


def test_a_release_under_another_name_is_found(history: Releases) -> None:
    newest = history.list()[0]
    renamed = newest.rename(newest.with_name("20270101T000000Z-0123456789ab"))
    (problem,) = verify(renamed)
    assert problem.found == f"id {newest.name}"


@pytest.mark.parametrize("name", ["manifest.json", "manifest.sha256"])
def test_a_flipped_bit_in_the_manifest_or_its_checksum_is_found(
    history: Releases, name: str
) -> None:
    path = history.list()[0] / name
    content = bytearray(path.read_bytes())
    for at in range(0, len(content), max(len(content) // 20, 1)):
        content[at] ^= 1
        path.write_bytes(content)
        assert verify(history.list()[0]), at
        content[at] ^= 1


@pytest.mark.parametrize("name", ["manifest.json", "manifest.sha256"])
def test_a_missing_manifest_or_checksum_is_found(history: Releases, name: str) -> None:
    (history.list()[0] / name).unlink()
    assert [problem.path for problem in verify(history.list()[0])] == [name]


def test_the_manifest_can_be_checked_with_sha256sum(history: Releases) -> None:
    command = ["/usr/bin/sha256sum", "--check", "--status", "manifest.sha256"]
    assert subprocess.run(command, cwd=history.list()[0], check=False).returncode == 0


def test_a_pruned_release_is_whole_without_its_store(history: Releases) -> None:
    oldest = history.list()[-1]
    prune(history, keep=2)
    assert not (oldest / "store").exists()
    assert verify(oldest) == ()


def test_a_pruned_release_with_a_flipped_mark_is_not(history: Releases) -> None:
    oldest = history.list()[-1]
    prune(history, keep=2)
    (oldest / "pruned").write_text("x")
    assert [problem.path for problem in verify(oldest)] == ["pruned"]


def test_the_content_id_depends_on_every_name_and_byte(tmp_path: Path) -> None:
    ids = set()
    for name, text in (("a", "x"), ("a", "y"), ("b", "x")):
        for path in walk(tmp_path).values():
            path.unlink()
        (tmp_path / name).write_text(text)
        ids.add(content_id(tmp_path, entries(tmp_path)))
    assert len(ids) == 3


def test_the_content_id_does_not_depend_on_the_header_of_the_search_index(tmp_path: Path) -> None:
    index = tmp_path / "search.sqlite"
    ids = []
    for header, body in ((b"\0", b"a"), (b"\1", b"a"), (b"\1", b"b")):
        index.write_bytes(header * 100 + body)
        ids.append(content_id(tmp_path, entries(tmp_path)))
    assert ids[0] == ids[1] != ids[2]


def test_a_release_of_an_unknown_layout_says_so(history: Releases) -> None:
    release = history.list()[0]
    content = (release / "manifest.json").read_bytes().replace(b'"layout": 1', b'"layout": 99')
    (release / "manifest.json").write_bytes(content)
    (release / "manifest.sha256").write_bytes(checksum_line(content))
    assert [problem.found for problem in verify(release)] == ["layout 99"]


def test_every_file_is_in_the_manifest(history: Releases) -> None:
    release = history.list()[0]
    manifest = read_manifest(release)
    listed = {entry.path for entry in (*manifest.files, *manifest.store)}
    found = set(walk(release))
    assert found - listed == {"manifest.json", "manifest.sha256"}
    assert all(entry.path.startswith("store/") for entry in manifest.store)
