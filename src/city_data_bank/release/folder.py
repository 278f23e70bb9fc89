"""The folder of all releases: who may write, what is current, and how that changes.

What comes in: a release in the making. What goes out: ``{UTC build time}-{content id}`` and the
link ``current``. A release appears under its name only when it is whole, on the disk and verified;
``current`` is switched by one rename. Whatever is killed at whatever moment, ``current`` is valid.

::

    releases = Releases(path)
    with releases.lock(), releases.stage() as staging:
        ...                                     # every station writes below staging
        published = releases.publish(staging, draft)
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from city_data_bank.errors import DamagedReleaseError, LockedError, ReleaseError
from city_data_bank.manifest import CURRENT, Manifest
from city_data_bank.release.faults import writing
from city_data_bank.release.files import flush_one
from city_data_bank.release.publication import Published, publish_release
from city_data_bank.release.verification import is_pruned, is_purged, verify

_ID: Final = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{12}")
_LOCK: Final = ".lock"


@dataclass(frozen=True, slots=True)
class Releases:
    """The releases of a bank.

    Args:
        path: Their folder; made by the first build.
    """

    path: Path

    def list(self) -> tuple[Path, ...]:
        """Every release that was not purged, newest first."""
        return tuple(release for release in self._folders() if not is_purged(release))

    def purged(self) -> tuple[Path, ...]:
        """Every release of which only the tombstone is left, newest first."""
        return tuple(release for release in self._folders() if is_purged(release))

    def current(self) -> Path | None:
        """The release that ``current`` points to; None before the first build."""
        link = self.path / CURRENT
        if not link.is_symlink():
            return None
        release = self.path / link.readlink().name
        return release if release.is_dir() and not is_purged(release) else None

    def find(self, release_id: str) -> Path:
        """A release by its id.

        Raises:
            ReleaseError: There is none.
        """
        for release in self.list():
            if release.name == release_id:
                return release
        raise ReleaseError(
            str(self.path),
            f"no release {release_id!r}",
            "an id that 'city-data-bank releases list' shows",
            "Choose one from that list.",
        )

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Be the only one who writes; others read meanwhile.

        The lock ends with its process, however that ends.

        Raises:
            LockedError: Another process writes; the message names it.
            ReleaseError: The folder cannot be written to.
        """
        with writing(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            with writing(self.path):
                self._take(descriptor)
                self._remove_unfinished()
            yield
        finally:
            os.close(descriptor)

    @contextmanager
    def stage(self) -> Iterator[Path]:
        """A fresh folder for a release in the making, beside the others; call it under ``lock``.

        Yields:
            The folder. It is gone afterwards, published or not.

        Raises:
            ReleaseError: Something could not be written.
        """
        staging = self.path / f".staging-{os.getpid()}"
        with writing(self.path):
            staging.mkdir()
        try:
            with writing(self.path):
                yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def publish(self, staging: Path, draft: Manifest) -> Published:
        """Make a staged release the current one; call it under ``lock``.

        Args:
            staging: Of ``stage``, with everything but the manifest.
            draft: The manifest but for id, files and store; its ``built`` names the release, its
                ``counts["triples"]`` is what the store has to hold.

        Returns:
            The release; the parent, unchanged, if that is whole and has the same content.

        Raises:
            ReleaseError: It cannot be written, or two downloads have one address.
            DamagedReleaseError: What was read back is not what was written.
        """
        with writing(self.path):
            published = publish_release(self.path, staging, draft, self.current())
            if not published.unchanged:
                self._switch(published.path)
            return published

    def rollback(self, release_id: str | None = None) -> Path:
        """Make an older release current again.

        Args:
            release_id: Which; None = the newest whole one before the current.

        Raises:
            ReleaseError: There is none, or its store was pruned.
            DamagedReleaseError: It is not whole.
        """
        with self.lock(), writing(self.path):
            release = self.find(release_id) if release_id else self._before_current()
            if is_pruned(release):
                raise ReleaseError(
                    str(release),
                    "its store was pruned",
                    "a release with its store",
                    "Choose a newer one, or build from the bank as it was then.",
                )
            if problems := verify(release):
                raise DamagedReleaseError(
                    str(release),
                    "; ".join(str(problem) for problem in problems[:3]),
                    "a release that is what its manifest says",
                    "Choose another one.",
                )
            self._switch(release)
        return release

    def _folders(self) -> Sequence[Path]:
        """Every folder that is named like a release, newest first."""
        if not self.path.is_dir():
            return ()
        found = (path for path in self.path.iterdir() if _ID.fullmatch(path.name))
        return sorted((path for path in found if path.is_dir()), reverse=True)

    def _before_current(self) -> Path:
        """The newest release before the current one that can be served.

        Raises:
            ReleaseError: There is none.
        """
        current = self.current()
        for release in self.list():
            older = current is not None and release.name < current.name
            if older and not is_pruned(release) and not verify(release):
                return release
        raise ReleaseError(
            str(self.path),
            "no whole release before the current one",
            "a release to go back to",
            "Build the bank again.",
        )

    def _take(self, descriptor: int) -> None:
        """Take the lock and say who has it.

        Raises:
            LockedError: Another process has it.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(descriptor, 20, 0).decode().strip() or "unknown"
            raise LockedError(
                str(self.path / _LOCK),
                f"process {holder} is writing releases here",
                "one build at a time",
                "Wait until it has ended, then try again.",
            ) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)

    def _remove_unfinished(self) -> None:
        """Remove what killed processes left; under the lock nobody else's is here."""
        for link in self.path.glob(".current-*"):
            link.unlink()
        for folder in self.path.glob(".staging-*"):
            # A loader of the killed build may live for some milliseconds: it no longer finds it.
            folder.rename(folder.with_name(f".removed{folder.name}"))
        for folder in self.path.glob(".removed*"):
            shutil.rmtree(folder)

    def _switch(self, release: Path) -> None:
        """Make a release current by one rename."""
        link = self.path / f".current-{os.getpid()}"
        link.symlink_to(release.name)
        link.replace(self.path / CURRENT)
        flush_one(self.path)
