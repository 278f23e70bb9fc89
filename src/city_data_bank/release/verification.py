"""Is a release what its manifest says? Every file is read, every byte counts.

What comes in: the folder of a release. What goes out: the problems that were found, none if it is
whole. ``manifest.sha256`` vouches for the manifest, the manifest for every other file. Run as a
program it verifies a release that is about to be published, its store included; see ``apart``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Any, Final

from city_data_bank.errors import DamagedReleaseError
from city_data_bank.manifest import (
    CHECKSUM,
    MANIFEST,
    PRUNED,
    SEARCH_INDEX,
    STORE,
    TOMBSTONE,
    FileEntry,
    Manifest,
    read_manifest,
)
from city_data_bank.release.apart import answer, ask
from city_data_bank.release.files import checksums, walk
from city_data_bank.release.loading import count

PRUNED_TEXT: Final = b"Store and search index were removed; everything else is as it was.\n"
_SQLITE_HEADER: Final = 100
"""Bytes in which SQLite keeps counters of its own. Source: "Database File Format" 1.3."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A way in which a release is not what its manifest says.

    Args:
        release: Its id.
        path: The file, relative to the release, POSIX.
        found: What is there.
        expected: What should be there.
    """

    release: str
    path: str
    found: str
    expected: str

    def __str__(self) -> str:
        """One line."""
        return f"{self.release}/{self.path}: {self.found} (expected: {self.expected})"


def checksum_line(manifest: bytes) -> bytes:
    """The content of ``manifest.sha256``, in the form of ``sha256sum``."""
    return f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST}\n".encode()


def content_id(release: Path, files: Iterable[FileEntry]) -> str:
    """What names a release by its content.

    Args:
        release: Its folder.
        files: Every file but the store's and the manifest.

    Returns:
        First 12 hex digits of the sha256 over the sorted list of path and sha256.

    Source:
        Decisions, "What a build is".
    """
    digest = hashlib.sha256()
    for entry in sorted(files, key=lambda entry: entry.path):
        checksum = entry.sha256
        if entry.path == SEARCH_INDEX:
            content = (release / SEARCH_INDEX).read_bytes()[_SQLITE_HEADER:]
            checksum = hashlib.sha256(content).hexdigest()
        digest.update(f"{checksum}  {entry.path}\n".encode())
    return digest.hexdigest()[:12]


def is_pruned(release: Path) -> bool:
    """Whether the store and the search index were removed, which makes it no less whole."""
    return (release / PRUNED).exists()


def is_purged(release: Path) -> bool:
    """Whether all that is left of it is a tombstone."""
    return (release / TOMBSTONE).exists()


def verify(release: Path) -> tuple[Problem, ...]:
    """Compare a release with its manifest.

    Args:
        release: Its folder, named by its id.

    Returns:
        Every flipped byte's file, missing file and file too many, sorted by path.
    """
    if is_purged(release):
        return (Problem(release.name, TOMBSTONE, "it was purged", "a release"),)
    manifest = _manifest(release)
    if isinstance(manifest, Problem):
        return (manifest,)
    problems = list(_file_problems(release, manifest))
    if manifest.id != release.name:
        problems.insert(0, Problem(release.name, MANIFEST, f"id {manifest.id}", release.name))
    return tuple(problems)


def verify_apart(staging: Path) -> tuple[Problem, ...]:
    """Verify a release in the making in a fresh process, and count the triples of its store.

    Raises:
        ReleaseError: The store cannot be opened or read.
    """
    found = ask("city_data_bank.release.verification", {"folder": str(staging)})
    return tuple(Problem(**problem) for problem in found)


def _manifest(release: Path) -> Manifest | Problem:
    """The manifest, or why it cannot be trusted."""
    try:
        if (release / CHECKSUM).read_bytes() != checksum_line((release / MANIFEST).read_bytes()):
            return Problem(release.name, MANIFEST, "another checksum", f"the one in {CHECKSUM}")
        return read_manifest(release)
    except OSError as error:
        path = Path(error.filename or MANIFEST).name
        return Problem(release.name, path, error.strerror or str(error), "a file")
    except DamagedReleaseError as error:
        return Problem(release.name, MANIFEST, error.found, error.expected)


def _file_problems(release: Path, manifest: Manifest) -> Iterator[Problem]:
    """Whether every file is there, and none besides."""
    expected = {entry.path: entry for entry in (*manifest.files, *manifest.store)}
    pruned = is_pruned(release)
    if pruned:
        expected = {path: entry for path, entry in expected.items() if not is_prunable(path)}
    found = walk(release)
    own = {MANIFEST, CHECKSUM} | ({PRUNED} if pruned else set())
    sizes = {name: _size(found[name]) for name in found.keys() & expected.keys()}
    # A file that is not as large as it should be is not worth reading.
    read = checksums(found[name] for name in sorted(sizes) if sizes[name] == expected[name].size)
    for name in sorted((found.keys() | expected.keys()) - own):
        if name not in found:
            yield Problem(release.name, name, "no such file", "a file")
        elif name not in expected:
            yield Problem(release.name, name, "a file", "no such file")
        else:
            checksum = read.get(found[name])
            yield from _entry_problems(release, expected[name], sizes[name], checksum)
    if pruned and (release / PRUNED).read_bytes() != PRUNED_TEXT:
        yield Problem(release.name, PRUNED, "another text", PRUNED_TEXT.decode().strip())


def is_prunable(path: str) -> bool:
    """Whether pruning removes a file of a release."""
    return path == SEARCH_INDEX or path.startswith(f"{STORE}/")


def _size(path: Path) -> int | None:
    """Bytes of a file; None where there is a link or something else in its place."""
    found = path.lstat()
    return found.st_size if S_ISREG(found.st_mode) else None


def _entry_problems(
    release: Path, entry: FileEntry, size: int | None, checksum: str | None
) -> Iterator[Problem]:
    """Whether one file has the bytes that it should have; without a checksum it was not read."""
    if size is None:
        yield Problem(release.name, entry.path, "a link or folder", "a file")
    elif checksum is None:
        yield Problem(release.name, entry.path, f"{size} bytes", f"{entry.size} bytes")
    elif checksum != entry.sha256:
        yield Problem(release.name, entry.path, f"sha256 {checksum}", f"sha256 {entry.sha256}")


def _work(request: Mapping[str, Any]) -> list[dict[str, str]]:
    """Verify a release in the making."""
    staging = Path(request["folder"])
    manifest = _manifest(staging)
    if isinstance(manifest, Problem):
        return [asdict(manifest)]
    problems = list(_file_problems(staging, manifest))
    expected = manifest.counts.get("triples")
    if (triples := count(staging / STORE)) != expected:
        problems.append(Problem(manifest.id, STORE, f"{triples} triples", f"{expected}"))
    return [asdict(problem) for problem in problems]


if __name__ == "__main__":
    answer(_work)
