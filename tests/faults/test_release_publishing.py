"""What may go wrong while a release is published: kills, rotten bytes, a full or read-only disk.

Run as a program this file publishes release after release into a folder until it is killed.
"""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from city_data_bank.errors import LockedError, ReleaseError
from city_data_bank.manifest import Manifest, read_manifest
from city_data_bank.release.files import walk, write_file
from city_data_bank.release.folder import Releases
from city_data_bank.release.opening import open_verified
from city_data_bank.release.publication import Published
from city_data_bank.release.retention import prune
from city_data_bank.release.store import count_store, load_store
from city_data_bank.release.verification import verify

BASE = "https://town.example/"
KILLS = 6
KILLS_IN_SOAK = 200
FLIPS = 40
FLIPS_IN_SOAK = 500
SEED = 20261121


def publish(releases: Releases, figure: int) -> Published:
    """Publish a release that holds one figure."""
    with releases.lock(), releases.stage() as staging:
        return releases.publish(staging, write_release(releases, staging, figure))


def write_release(releases: Releases, staging: Path, figure: int) -> Manifest:
    """A release that holds one figure, built that many seconds into a day."""
    record = staging / "record" / "dataset" / "population.nq"
    subject, graph = f"<{BASE}id/observation/{figure}>", f"<{BASE}graph/dataset/population>"
    write_file(record, f'{subject} <{BASE}value> "{figure}" {graph} .\n'.encode())
    write_file(staging / "bank.toml", b'title = "Town"\n')
    current = releases.current()
    return Manifest(
        id="",
        parent=current.name if current else "",
        built=f"2026-06-01T{figure // 3600:02}:{figure // 60 % 60:02}:{figure % 60:02}Z",
        software="0.1",
        base=BASE,
        languages=("en",),
        inputs={},
        counts={"triples": load_store(staging / "store", [record])},
        datasets=(),
    )


def leftovers(releases: Releases) -> set[str]:
    """What is in the folder besides releases, the lock, the link, the ledger and the verdict."""
    kept = {".lock", ".made.json", ".judged.json", "current"}
    expected = kept | {release.name for release in releases.list()}
    return {path.name for path in releases.path.iterdir()} - expected


def assert_current_is_whole(releases: Releases) -> Path:
    """What a reader sees at this moment is a whole release, without falling back."""
    opened = open_verified(releases)
    assert opened.passed_over == ()
    assert opened.path == releases.current()
    assert count_store(opened.path / "store") == read_manifest(opened.path).counts["triples"]
    return opened.path


# --- kill -9 ------------------------------------------------------------------------------------


def kill_and_look(releases: Releases, moment: float, figure: int) -> None:
    """Kill a publisher at a moment after it began; whatever it was doing, nothing is lost."""
    command = [sys.executable, __file__, str(releases.path), str(figure)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as publisher:
        assert publisher.stdout is not None
        assert publisher.stdout.readline() == b"ready\n"
        time.sleep(moment)
        publisher.kill()
    assert_current_is_whole(releases)
    assert all(verify(release) == () for release in releases.list())


def kill_many(folder: Path, times: int, seed: int) -> None:
    """Kill publishers at random moments, one after the other, in one folder."""
    moments = random.Random(seed)  # noqa: S311 -- a seeded test
    releases = Releases(folder / "releases")
    publish(releases, 0)
    for number in range(1, times + 1):
        kill_and_look(releases, moments.uniform(0, 0.8), number * 100)
        for old in releases.list()[3:]:
            shutil.rmtree(old)
    published = publish(releases, times * 100 + 99)
    assert assert_current_is_whole(releases) == published.path
    assert leftovers(releases) == set()


def test_a_publisher_that_is_killed_at_any_moment_leaves_a_whole_current_release(
    tmp_path: Path,
) -> None:
    kill_many(tmp_path, KILLS, SEED)


@pytest.mark.soak
def test_two_hundred_kills_leave_a_whole_current_release(tmp_path: Path) -> None:
    kill_many(tmp_path, KILLS_IN_SOAK, SEED + 1)


# --- rotten bytes -------------------------------------------------------------------------------


def flip_many(folder: Path, times: int, seed: int) -> None:
    """Flip one bit at a time, anywhere in a release: every one is found, in the right file."""
    chance = random.Random(seed)  # noqa: S311 -- a seeded test
    release = publish(Releases(folder / "releases"), 66270).path
    sizes = {path: path.stat().st_size for path in walk(release).values()}
    names, weights = zip(*sizes.items(), strict=True)
    for number in range(times):
        # Half by size, so that every byte has its chance; half by file, so that small ones do.
        path = chance.choices(names, weights)[0] if number % 2 else chance.choice(names)
        if not sizes[path]:
            continue
        at, bit = chance.randrange(sizes[path]), 1 << chance.randrange(8)
        flip(path, at, bit)
        found = {problem.path for problem in verify(release)}
        expected = path.relative_to(release).as_posix().replace(".sha256", ".json")
        assert found == {expected}, (path, at, bit)
        flip(path, at, bit)
    assert verify(release) == ()


def flip(path: Path, at: int, bit: int) -> None:
    """Flip one bit of a file."""
    with path.open("r+b") as stream:
        stream.seek(at)
        byte = stream.read(1)[0]
        stream.seek(at)
        stream.write(bytes([byte ^ bit]))


def test_every_flipped_bit_of_a_release_is_found(tmp_path: Path) -> None:
    flip_many(tmp_path, FLIPS, SEED)


@pytest.mark.soak
def test_five_hundred_flipped_bits_are_found(tmp_path: Path) -> None:
    flip_many(tmp_path, FLIPS_IN_SOAK, SEED + 1)


# --- the disk -----------------------------------------------------------------------------------


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount("-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder))
    yield folder
    subprocess.run(["/bin/umount", str(folder)], check=True)


def mount(*arguments: str) -> None:
    """Mount, or skip where that is not permitted."""
    done = subprocess.run(["/bin/mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"not run: a disk cannot be mounted here: {done.stderr.strip()}")


@contextmanager
def only(free: int, disk: Path) -> Iterator[None]:
    """Leave so many bytes free on a disk."""
    filler = disk / "filler"
    filler.write_bytes(bytes(max(shutil.disk_usage(disk).free - free, 0)))
    try:
        yield
    finally:
        filler.unlink()


@pytest.mark.parametrize("free", [0, 8_192, 40_960, 131_072, 262_144])
def test_a_full_disk_stops_the_build_and_loses_nothing(disk: Path, free: int) -> None:
    releases = Releases(disk / "releases")
    first = publish(releases, 1).path
    with only(free, disk):
        with pytest.raises(ReleaseError, match="No space left on device") as error:
            publish(releases, 2)
        assert error.value.exit_code == 3
        assert "the release before stays current" in error.value.advice
        assert assert_current_is_whole(releases) == first
        assert leftovers(releases) == set()
    assert publish(releases, 2).path == assert_current_is_whole(releases)


def test_a_disk_that_is_full_at_the_very_end_loses_nothing(disk: Path) -> None:
    releases = Releases(disk / "releases")
    first = publish(releases, 1).path
    with releases.lock(), releases.stage() as staging:
        draft = write_release(releases, staging, 2)
        with only(0, disk), pytest.raises(ReleaseError, match="No space left on device"):
            releases.publish(staging, draft)
    assert assert_current_is_whole(releases) == first
    assert leftovers(releases) == set()


def test_a_disk_that_was_full_before_the_first_build_is_said_so(disk: Path) -> None:
    with only(0, disk), pytest.raises(ReleaseError, match="No space left on device"):
        publish(Releases(disk / "releases"), 1)


def test_a_read_only_disk_is_said_so(disk: Path) -> None:
    releases = Releases(disk / "releases")
    first = publish(releases, 1).path
    mount("-o", "remount,ro", str(disk))
    with pytest.raises(ReleaseError, match="Read-only file system") as error:
        publish(releases, 2)
    assert "--releases" in error.value.advice
    assert assert_current_is_whole(releases) == first


# --- two at once, and afterwards ----------------------------------------------------------------


def test_two_builds_at_once_are_told_apart_and_one_goes_on(tmp_path: Path) -> None:
    releases = Releases(tmp_path / "releases")
    with releases.lock(), releases.stage() as staging:
        command = [sys.executable, __file__, str(releases.path), "5"]
        second = subprocess.run(command, capture_output=True, text=True, check=False)
        assert LockedError.__name__ in second.stderr
        assert "is writing releases here" in second.stderr
        assert staging.is_dir()
    assert releases.list() == ()


def test_readers_see_whole_releases_while_others_are_published(tmp_path: Path) -> None:
    releases = Releases(tmp_path / "releases")
    publish(releases, 0)
    command = [sys.executable, __file__, str(releases.path), "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as publisher:
        seen: set[Path] = set()
        while len(seen) < 4:
            current = releases.current()
            assert current is not None
            assert verify(current) == ()
            seen.add(current)
        publisher.kill()


def test_pruning_keeps_what_is_cited_and_rollback_what_is_whole(tmp_path: Path) -> None:
    releases = Releases(tmp_path / "releases")
    for figure in range(4):
        publish(releases, figure)
    newest, second, *old = releases.list()
    assert prune(releases, keep=2) == tuple(old)
    for release in old:
        assert (release / "record" / "dataset" / "population.nq").is_file()
        assert read_manifest(release).id == release.name
        with pytest.raises(ReleaseError, match="pruned"):
            releases.rollback(release.name)
    assert releases.rollback() == second
    assert assert_current_is_whole(releases) == second
    assert newest in releases.list()


def main(folder: Path, figure: int) -> None:
    """Publish until killed."""
    print("ready", flush=True)  # noqa: T201 -- the test waits for it
    while True:
        publish(Releases(folder), figure)
        figure += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
