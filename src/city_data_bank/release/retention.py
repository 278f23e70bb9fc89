"""How long releases stay: what is large goes, what was cited stays answerable.

What comes in: the folder of releases. What goes out: less on the disk. Pruning removes what can be
made again from the rest; purging removes a release for a reason that stays on record.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from city_data_bank.errors import ReleaseError
from city_data_bank.manifest import PRUNED, SEARCH_INDEX, STORE, TOMBSTONE
from city_data_bank.release.faults import writing
from city_data_bank.release.files import flush_one, write_file
from city_data_bank.release.folder import Releases
from city_data_bank.release.verification import PRUNED_TEXT


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of a purged release.

    Args:
        id: Of the release.
        reason: Why it was purged.
        purged: When, ``xsd:dateTime``.
    """

    id: str
    reason: str
    purged: str


def prune(releases: Releases, keep: int) -> tuple[Path, ...]:
    """Remove store and search index of old releases.

    Manifest, records, catalogue, downloads and deliveries stay, so that whatever was cited can be
    answered; the current release and the one before it stay whole.

    Args:
        releases: The folder.
        keep: How many of the newest stay whole, at least 2.

    Returns:
        The releases that were pruned, newest first.

    Raises:
        ReleaseError: ``keep`` is less than 2, or the folder cannot be written to.
        LockedError: A build is running.
    """
    if keep < 2:  # noqa: PLR2004 -- the current one, and the one that serving falls back to
        raise ReleaseError(
            "releases prune",
            f"keep {keep}",
            "at least 2: the current release and the one that serving falls back to",
            "Keep 2 or more.",
        )
    with releases.lock(), writing(releases.path):
        stay = {*releases.list()[:keep], *_current_and_before(releases)}
        old = [release for release in releases.list() if release not in stay]
        return tuple(release for release in old if _prune_one(release))


def purge(releases: Releases, release_id: str, reason: str, when: datetime) -> Tombstone:
    """Remove a release but for a tombstone.

    Args:
        releases: The folder.
        release_id: Which; not the current one.
        reason: Why, in words for those who cited it.
        when: Now, aware.

    Raises:
        ReleaseError: It is current or unknown, the reason is empty, or nothing can be written.
        LockedError: A build is running.
    """
    with releases.lock(), writing(releases.path):
        release = releases.find(release_id)
        if release == releases.current() or not reason.strip():
            raise ReleaseError(
                str(release),
                "it is current" if reason.strip() else "no reason is given",
                "an old release, and a reason for those who cited it",
                "Roll back or build first." if reason.strip() else "Give --reason TEXT.",
            )
        tombstone = Tombstone(release_id, reason, when.isoformat())
        text = json.dumps(asdict(tombstone), ensure_ascii=False, indent=1, sort_keys=True)
        # The tombstone comes first: from this moment on the release counts as purged.
        write_file(release / TOMBSTONE, f"{text}\n".encode())
        flush_one(release / TOMBSTONE)
        flush_one(release)
        _empty(release)
    return tombstone


def read_tombstone(release: Path) -> Tombstone:
    """What is left of a purged release."""
    return Tombstone(**json.loads((release / TOMBSTONE).read_bytes()))


def _current_and_before(releases: Releases) -> tuple[Path, ...]:
    """The current release and the next older one."""
    current = releases.current()
    if current is None:
        return ()
    return tuple(release for release in releases.list() if release.name <= current.name)[:2]


def _prune_one(release: Path) -> bool:
    """Remove what can be made again; whether there was something left to remove."""
    store, index = release / STORE, release / SEARCH_INDEX
    if not store.exists() and not index.exists():
        return False
    # The mark comes first: a release whose store is half gone must not look damaged.
    write_file(release / PRUNED, PRUNED_TEXT)
    flush_one(release / PRUNED)
    flush_one(release)
    if store.exists():
        shutil.rmtree(store)
    index.unlink(missing_ok=True)
    return True


def _empty(release: Path) -> None:
    """Remove everything but the tombstone."""
    for path in release.iterdir():
        if path.name == TOMBSTONE:
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
