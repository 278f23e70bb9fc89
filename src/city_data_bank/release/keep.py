"""The last good version of a dataset stays when today's delivery cannot be trusted.

What comes in: the parent release. What goes out: the dataset's record, downloads and files in the
release in the making, and its entry marked with the release that it comes from.
"""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from city_data_bank.errors import DamagedReleaseError, ReleaseError
from city_data_bank.manifest import ReleasedDataset, read_manifest
from city_data_bank.release.files import sha256


def keep_dataset(parent: Path, slug: str, staging: Path) -> ReleasedDataset:
    """Take a dataset over from the parent release.

    Its record, all its downloads, and the delivered files and mappings that its record cites are
    copied, not linked: a byte that rots in one release must not rot in both.

    Args:
        parent: The release before.
        slug: The dataset.
        staging: The release in the making.

    Returns:
        Its entry; ``kept_from`` is the release in which this version was first released.

    Raises:
        ReleaseError: The parent does not have the dataset.
        DamagedReleaseError: The parent's manifest cannot be read, or a file of the dataset is not
            what it says: a rotten byte must not get a new checksum.
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
    known = {entry.path: entry.sha256 for entry in manifest.files}
    for path in {record, *delivered, *downloads}:
        target = staging / path.relative_to(parent)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        if sha256(target) != known.get(path.relative_to(parent).as_posix()):
            raise DamagedReleaseError(
                str(path),
                "not the bytes that were released",
                "a whole release, since its version of this dataset is to be kept",
                "Mend today's delivery, or go back with: city-data-bank releases rollback",
            )
    return dataclasses.replace(dataset, kept_from=dataset.kept_from or parent.name)


def _cited(record: Path, base: str) -> Iterator[str]:
    """The 12 hex digits of every file that a record cites."""
    pattern = re.compile(re.escape(f"<{base}file/").encode() + rb"([0-9a-f]{12})/")
    with record.open("rb") as lines:
        for line in lines:
            for digest in pattern.findall(line):
                yield digest.decode()
