import dataclasses
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from city_data_bank.errors import DamagedReleaseError, LockedError, ReleaseError
from city_data_bank.manifest import read_manifest
from city_data_bank.model import Distribution
from city_data_bank.release.folder import Releases
from city_data_bank.release.publication import Published
from city_data_bank.release.verification import PRUNED_TEXT, verify

Publish = Callable[[Releases, int, str], Published]

HOLD = """
import sys
from pathlib import Path
from city_data_bank.release.folder import Releases
with Releases(Path(sys.argv[1])).lock():
    print("held", flush=True)
    sys.stdin.read()
"""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_bank_without_a_build_has_no_release(tmp_path: Path) -> None:
    releases = Releases(tmp_path / "releases")
    assert releases.current() is None
    assert releases.list() == ()


def test_a_release_is_named_by_its_build_time_and_its_content(history: Releases) -> None:
    newest = history.list()[0]
    assert re.fullmatch(r"20260603T120000Z-[0-9a-f]{12}", newest.name)
    assert read_manifest(newest).id == newest.name
    assert history.current() == newest


def test_releases_are_listed_newest_first(history: Releases) -> None:
    assert [path.name[:8] for path in history.list()] == ["20260603", "20260602", "20260601"]


def test_the_folder_can_be_moved_since_current_is_a_relative_link(history: Releases) -> None:
    assert (history.path / "current").readlink() == Path(history.list()[0].name)


def test_a_published_release_is_whole_and_leaves_nothing_else(history: Releases) -> None:
    assert all(verify(release) == () for release in history.list())
    assert names(history.path) == {".lock", "current", *(path.name for path in history.list())}


def test_equal_content_is_unchanged_and_nothing_is_written(
    history: Releases, publish: Publish
) -> None:
    before = names(history.path)
    published = publish(history, 62817, "2026-07-01T12:00:00Z")
    assert published.unchanged
    assert published.path == history.list()[0]
    assert names(history.path) == before


def test_equal_content_has_an_equal_content_id_at_any_time(
    history: Releases, publish: Publish
) -> None:
    first = history.list()[-1]
    again = publish(history, 66270, "2026-07-01T12:00:00Z")
    assert not again.unchanged
    assert again.path.name.partition("-")[2] == first.name.partition("-")[2]


def test_a_damaged_current_release_is_never_called_unchanged(
    history: Releases, publish: Publish
) -> None:
    (history.list()[0] / "bank.toml").write_text("rotten")
    published = publish(history, 62817, "2026-07-01T12:00:00Z")
    assert not published.unchanged
    assert verify(published.path) == ()


def test_a_damaged_release_of_the_same_build_time_makes_room(
    history: Releases, publish: Publish
) -> None:
    newest = history.list()[0]
    (newest / "bank.toml").write_text("rotten")
    published = publish(history, 62817, "2026-06-03T12:00:00Z")
    assert published.path == newest
    assert verify(newest) == ()


def test_an_older_release_with_the_same_name_becomes_current_again(
    history: Releases, publish: Publish
) -> None:
    oldest = history.list()[-1]
    published = publish(history, 66270, "2026-06-01T12:00:00Z")
    assert published.path == oldest
    assert history.current() == oldest
    assert len(history.list()) == 3


def test_a_release_that_others_serve_can_be_read_by_them(history: Releases) -> None:
    umask = os.umask(0)
    os.umask(umask)
    assert history.list()[0].stat().st_mode & 0o777 == 0o777 & ~umask


def test_a_store_with_other_counts_than_the_manifest_is_not_published(history: Releases) -> None:
    newest = history.list()[0]
    draft = dataclasses.replace(
        read_manifest(newest), counts={"triples": 2}, built="2026-07-01T12:00:00Z"
    )
    with history.lock(), history.stage() as staging:
        shutil.copytree(newest / "store", staging / "store")
        with pytest.raises(DamagedReleaseError, match="store: 1 triples"):
            history.publish(staging, draft)
    assert history.current() == newest
    assert len(history.list()) == 3


def test_two_downloads_of_one_address_are_refused(history: Releases) -> None:
    manifest = read_manifest(history.list()[0])
    gaps = Distribution("gaps", "", "data/dataset/x-gaps.csv", "text/csv", "CSV", 1, "", {})
    twins = tuple(
        dataclasses.replace(manifest.datasets[0], slug=slug, distributions=(gaps,))
        for slug in ("x", "x-gaps")
    )
    draft = dataclasses.replace(manifest, datasets=twins)
    with (
        history.lock(),
        history.stage() as staging,
        pytest.raises(ReleaseError, match=r"data/dataset/x-gaps\.csv"),
    ):
        history.publish(staging, draft)


def test_a_second_build_is_told_at_once_which_process_holds_the_lock(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(LockedError, match=f"process {holder.pid} is writing"):
            Releases(tmp_path).lock().__enter__()
        holder.communicate()
    with Releases(tmp_path).lock():
        pass


def test_the_lock_is_let_go_of_when_a_build_fails(tmp_path: Path) -> None:
    releases = Releases(tmp_path)
    with pytest.raises(ZeroDivisionError), releases.lock(), releases.stage():
        raise ZeroDivisionError
    with releases.lock(), releases.stage():
        pass
    assert names(tmp_path) == {".lock"}


def test_what_killed_builds_left_is_removed_by_the_next(tmp_path: Path) -> None:
    for name in (".staging-1", ".removed-x"):
        (tmp_path / name / "store").mkdir(parents=True)
    (tmp_path / ".current-1").symlink_to("nowhere")
    with Releases(tmp_path).lock():
        assert names(tmp_path) == {".lock"}


def test_rollback_makes_an_older_release_current(history: Releases) -> None:
    oldest = history.list()[-1]
    assert history.rollback(oldest.name) == oldest
    assert history.current() == oldest


def test_rollback_without_an_id_takes_the_newest_whole_one_before(history: Releases) -> None:
    _, second, third = history.list()
    (second / "bank.toml").unlink()
    assert history.rollback() == third


def test_rollback_refuses_a_damaged_release(history: Releases) -> None:
    newest, second, _ = history.list()
    (second / "bank.toml").write_text("rotten")
    with pytest.raises(DamagedReleaseError, match=r"bank\.toml"):
        history.rollback(second.name)
    assert history.current() == newest


def test_rollback_refuses_a_release_without_its_store(history: Releases) -> None:
    (history.list()[1] / "pruned").write_bytes(PRUNED_TEXT)
    with pytest.raises(ReleaseError, match="pruned"):
        history.rollback(history.list()[1].name)


def test_rollback_from_the_first_release_says_that_there_is_none(history: Releases) -> None:
    history.rollback(history.list()[-1].name)
    with pytest.raises(ReleaseError, match="no whole release before"):
        history.rollback()


def test_an_unknown_release_is_refused(history: Releases) -> None:
    with pytest.raises(ReleaseError, match=r"no release '\.\./etc'"):
        history.rollback("../etc")
