"""Files of a release: their checksums, their copies, and their way to the disk.

What comes in: folders and files. What goes out: ``FileEntry`` objects, sorted by path.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Final

from city_data_bank.errors import ReleaseError
from city_data_bank.manifest import FileEntry

_THREADS: Final = 2
"""Files that are read at a time: a checksum lets other threads run."""
_BUNDLE: Final = 64
"""Files that a thread is given at once: most are small, and handing over one costs as much."""
_WAITING: Final = 32
"""Files that are on their way to the disk at a time."""


def sha256(path: Path) -> str:
    """Checksum of a file's bytes, 64 hex digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def checksums(paths: Iterable[Path]) -> dict[Path, str]:
    """Checksums of some files, several read at a time."""
    files = iter(paths)
    bundles = iter(lambda: tuple(islice(files, _BUNDLE)), ())
    with ThreadPoolExecutor(_THREADS) as threads:
        return {
            path: digest for read in threads.map(_read, bundles) for path, digest in read.items()
        }


def _read(files: Iterable[Path]) -> dict[Path, str]:
    """Checksums of some files, one after the other."""
    return {path: sha256(path) for path in files}


def walk(root: Path) -> dict[str, Path]:
    """Every file below a folder, links included and not followed, sorted by POSIX path below it."""
    start = len(root.as_posix().rstrip("/")) + 1
    found = {
        f"{folder}/{name}"[start:]: Path(folder, name)
        for folder, folders, names in os.walk(root)
        for name in (*names, *(name for name in folders if Path(folder, name).is_symlink()))
    }
    return dict(sorted(found.items()))


def entries(root: Path, known: Mapping[str, str] = MappingProxyType({})) -> Iterator[FileEntry]:
    """Path, checksum and size of every file below a folder, sorted by path.

    Args:
        root: The folder.
        known: Checksums by path of files that were just written: they are not read again.
    """
    files = walk(root)
    read = checksums(path for name, path in files.items() if not known.get(name))
    for name, path in files.items():
        yield FileEntry(name, read.get(path) or known[name], path.stat().st_size)


def store_file(staging: Path, source: Path, digest: str, name: str) -> Path:
    """Copy a delivered file or a mapping to ``file/{12 hex}/{name}``.

    Args:
        staging: The release in the making.
        source: The file.
        digest: Its sha256 as it was read, 64 hex digits.
        name: Its name; folders in front of it do not count.

    Returns:
        The copy.

    Raises:
        ReleaseError: The file is no longer the one that was read.
    """
    target = staging / "file" / digest[:12] / Path(name).name
    if target.exists():
        return target
    unfinished = unfinished_copy(staging, os.getpid())
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, unfinished)
    if (found := sha256(unfinished)) != digest:
        unfinished.unlink()
        raise ReleaseError(
            str(source),
            f"its sha256 is now {found}",
            f"{digest}, as when the build read it",
            "Build again, and change no delivery or mapping meanwhile.",
        )
    target.parent.mkdir(exist_ok=True)
    unfinished.replace(target)
    return target


def unfinished_copy(staging: Path, process: int) -> Path:
    """Where a process copies a file to before it gives it its name: another may copy it too."""
    return staging / "file" / f".{process}"


def write_file(path: Path, content: bytes) -> None:
    """Write a file, making its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def flush(root: Path) -> None:
    """Return only when every file and folder below a folder, and the folder, is on the disk."""
    paths = [
        Path(folder, name)
        for folder, _, names in os.walk(root, topdown=False)
        for name in (*names, "")
    ]
    # A file system writes what waits at the same time in one go: of many small files most wait.
    with ThreadPoolExecutor(_WAITING) as threads:
        deque(threads.map(flush_one, paths), maxlen=0)


def flush_one(path: Path) -> None:
    """Return only when a file, or the list of names in a folder, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
