"""A dataset taken over from the release before: unchanged, or its last good version.

What comes in: the parent release. What goes out: the dataset's record, downloads and files in the
release in the making. They are copied, not linked: a byte that rots in one release must not rot in
both; and compared with the parent's manifest: a rotten byte must not get a new checksum.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from city_data_bank.errors import DamagedReleaseError, ReleaseError
from city_data_bank.manifest import FileEntry, Manifest, ReleasedDataset, read_manifest

_BLOCK: Final = 1 << 16
"""Bytes that are copied at once: they stay near the processor between reading, hash and writing."""


def keep_dataset(parent: Path, slug: str, staging: Path) -> ReleasedDataset:
    """Take a dataset over from the parent release.

    Its record, all its downloads, and the delivered files and mappings that its record cites.

    Args:
        parent: The release before.
        slug: The dataset.
        staging: The release in the making.

    Returns:
        Its entry; ``kept_from`` is the release in which this version was first released.

    Raises:
        ReleaseError: The parent does not have the dataset.
        DamagedReleaseError: The parent's manifest cannot be read, or a file of the dataset is not
            what it says.
    """
    manifest = read_manifest(parent)
    dataset = manifest.dataset(slug)
    if dataset is None:
        raise ReleaseError(
            f"{parent}: {slug}",
            "no such dataset",
            "a dataset of the release before",
            "Mend today's delivery: there is no earlier version to keep.",
        )
    record = parent / "record" / "dataset" / f"{slug}.nq"
    cited = (parent / "file" / digest for digest in sorted(set(_cited(record, manifest.base))))
    delivered = (path for folder in cited if folder.is_dir() for path in folder.iterdir())
    downloads = (parent / distribution.path for distribution in dataset.distributions)
    paths = {path.relative_to(parent).as_posix() for path in (record, *delivered, *downloads)}
    copy_files(parent, _entries(manifest, paths), staging)
    return dataclasses.replace(dataset, kept_from=dataset.kept_from or parent.name)


def reuse_dataset(
    parent: Path, manifest: Manifest, dataset: ReleasedDataset, staging: Path
) -> None:
    """Take the files of a dataset over that would be made the same again.

    Args:
        parent: The release before.
        manifest: Of it.
        dataset: Its entry there; not kept from a release before that.
        staging: The release in the making.

    Raises:
        DamagedReleaseError: A file of the dataset is not what the manifest says.
    """
    assert dataset.description is not None  # noqa: S101 -- a mapped dataset is described
    plan = PurePosixPath(dataset.description.mapping).name
    paths = {
        f"record/dataset/{dataset.slug}.nq",
        f"file/{dataset.mapping_sha256[:12]}/{plan}",
        *(distribution.path for distribution in dataset.distributions),
    }
    copy_files(parent, _entries(manifest, paths), staging)


def copy_files(parent: Path, entries: Iterable[FileEntry], staging: Path) -> None:
    """Copy files of the parent, each compared with what its manifest says.

    Args:
        parent: The release before.
        entries: What the manifest says of the files.
        staging: The release in the making.

    Raises:
        DamagedReleaseError: A file is not what the manifest says; its copy is gone again.
    """
    for entry in entries:
        if not _copied(parent / entry.path, staging / entry.path, entry.sha256):
            raise DamagedReleaseError(
                str(parent / entry.path),
                "not the bytes that were released",
                "a whole release, since its version of this dataset is to be kept",
                "Mend today's delivery, or go back with: city-data-bank releases rollback",
            )


def _entries(manifest: Manifest, paths: Iterable[str]) -> list[FileEntry]:
    """What a manifest says of files; of one that it does not name, that it has no bytes at all."""
    return [_entry(manifest.files, path) for path in sorted(paths)]


def _entry(files: Sequence[FileEntry], path: str) -> FileEntry:
    """One of them: a large catalogue has no time to look through all files for each dataset."""
    at = bisect_left(files, path, key=lambda entry: entry.path)
    found = files[at : at + 1]
    return found[0] if found and found[0].path == path else FileEntry(path, "", 0)


def _copied(source: Path, target: Path, expected: str) -> bool:
    """Copy a file in one pass; False, and no copy, where it has not the checksum that it should."""
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    try:
        with source.open("rb", 0) as reading, target.open("wb") as writing:
            block = memoryview(bytearray(_BLOCK))
            while count := reading.readinto(block):
                digest.update(block[:count])
                writing.write(block[:count])
    except FileNotFoundError:
        return False
    if digest.hexdigest() != expected:
        target.unlink()
        return False
    return True


def _cited(record: Path, base: str) -> Iterator[str]:
    """The 12 hex digits of every file that a record cites."""
    pattern = re.compile(re.escape(f"<{base}file/").encode() + rb"([0-9a-f]{12})/")
    with record.open("rb") as lines:
        for line in lines:
            for digest in pattern.findall(line):
                yield digest.decode()
