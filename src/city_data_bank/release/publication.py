"""A staged folder becomes a release: named by its content, on the disk, verified, renamed.

What comes in: the staged folder and the draft of its manifest. What goes out: the release under
its name, or the parent where nothing changed.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from city_data_bank.errors import DamagedReleaseError, ReleaseError
from city_data_bank.manifest import CHECKSUM, MANIFEST, STORE, Manifest
from city_data_bank.release.files import entries, flush, flush_one, write_file
from city_data_bank.release.verification import (
    checksum_line,
    content_id,
    is_pruned,
    verify,
    verify_apart,
)


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing ended with.

    Args:
        path: The release.
        unchanged: Whether it is the parent, since nothing changed.
    """

    path: Path
    unchanged: bool


def publish_release(
    releases: Path, staging: Path, draft: Manifest, parent: Path | None
) -> Published:
    """Give a staged release its name and its manifest, verify it and put it in its place.

    Args:
        releases: Folder of all releases.
        staging: The release in the making, on the same file system.
        draft: Its manifest but for id, files and store.
        parent: The current release.

    Returns:
        The release, not yet current; or the parent, if that is whole and has the same content.

    Raises:
        ReleaseError: Two downloads have one address.
        DamagedReleaseError: What was read back is not what was written.
    """
    _require_own_addresses(draft)
    written = tuple(entries(staging, draft.written()))
    inside = f"{STORE}/"
    store = tuple(entry for entry in written if entry.path.startswith(inside))
    files = tuple(entry for entry in written if not entry.path.startswith(inside))
    content = content_id(staging, files)
    if parent is not None and parent.name.endswith(f"-{content}") and not verify(parent):
        return Published(parent, unchanged=True)
    manifest = dataclasses.replace(
        draft, id=f"{build_stamp(draft.built)}-{content}", files=files, store=store
    )
    document = manifest.to_json()
    write_file(staging / MANIFEST, document)
    write_file(staging / CHECKSUM, checksum_line(document))
    flush(staging)
    if problems := verify_apart(staging):
        raise DamagedReleaseError(
            str(staging),
            "; ".join(str(problem) for problem in problems[:3]),
            "the bytes that were written",
            "Look at the disk and at the memory; the release before stays current.",
        )
    target = releases / manifest.id
    _put(staging, target)
    flush_one(releases)
    return Published(target, unchanged=False)


def build_stamp(built: str) -> str:
    """A build time in the name of a release: ``20261121T213000Z``.

    Args:
        built: ``xsd:dateTime`` with its zone.
    """
    return datetime.fromisoformat(built).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _put(staging: Path, target: Path) -> None:
    """Give the staged folder its name.

    The name may be taken: an equal release of the same build time (SOURCE_DATE_EPOCH). A whole one
    stays; one that is damaged or was pruned makes room.
    """
    if target.exists():
        if not is_pruned(target) and not verify(target):
            return
        removed = target.with_name(f".removed-{target.name}")
        target.rename(removed)
        staging.rename(target)
        shutil.rmtree(removed)
    else:
        staging.rename(target)


def _require_own_addresses(manifest: Manifest) -> None:
    """See to it that every download has an address of its own.

    Raises:
        ReleaseError: Two have the same one, such as ``x-gaps.csv`` of ``x`` and of ``x-gaps``.
    """
    uses = Counter(
        address
        for dataset in manifest.datasets
        for address in {distribution.address for distribution in dataset.distributions}
        if not address.startswith("file/")
    )
    for address, number in uses.items():
        if number > 1:
            raise ReleaseError(
                address,
                f"the address of downloads of {number} datasets",
                "one address, one download",
                "Rename one of the datasets before it is first published.",
            )
