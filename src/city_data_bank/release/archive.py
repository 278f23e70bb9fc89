"""What releases held: for readers who ask what was known then.

What comes in: the folder of releases. What goes out: the manifest of a release by its id, and the
rows of a table that it published. Nothing is changed, and no address of a reader becomes a path:
ids are looked up among the folders that are there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from city_data_bank.errors import CityDataBankError
from city_data_bank.manifest import Manifest, ReleasedDataset, read_manifest
from city_data_bank.model import Distribution
from city_data_bank.release.folder import Releases

_KEPT: Final = 4
"""Manifests that are kept in memory."""


@dataclass(frozen=True, slots=True)
class Held:
    """A release that is there.

    Args:
        path: Its folder.
        manifest: What it is made of.
    """

    path: Path
    manifest: Manifest

    def dataset(self, *slugs: str) -> ReleasedDataset | None:
        """A dataset by any of the names that it has had."""
        return next((one for one in self.manifest.datasets if one.slug in slugs), None)

    def table(self, dataset: ReleasedDataset) -> Path | None:
        """The normalised CSV file of a dataset, if it has one."""
        found = next((form for form in dataset.distributions if form.form == "csv"), None)
        return self.path / found.path if found else None

    def file(self, dataset: ReleasedDataset, name: str) -> Distribution | None:
        """A file of a dataset by the last part of its address; delivered files stand elsewhere."""
        return next((form for form in _own_files(dataset) if _last(form.address) == name), None)

    def files(self, dataset: ReleasedDataset) -> tuple[tuple[str, Distribution], ...]:
        """The files of a dataset that the release itself made, by the last part of the address."""
        return tuple((_last(form.address), form) for form in _own_files(dataset))


class Archive:
    """The releases of a bank, for reading.

    Args:
        releases: Their folder.
    """

    def __init__(self, releases: Path) -> None:
        self._releases = Releases(releases)
        self._read: Callable[[Path], Manifest] = lru_cache(maxsize=_KEPT)(read_manifest)

    def ids(self) -> tuple[str, ...]:
        """Ids of all releases that were not purged, the newest first."""
        return tuple(path.name for path in self._releases.list())

    def find(self, release_id: str) -> Held | None:
        """A release, or None where there is none of this id that can be read."""
        try:
            path = self._releases.find(release_id)
            return Held(path, self._read(path))
        except (CityDataBankError, OSError):
            return None

    def is_purged(self, release_id: str) -> bool:
        """Whether only a tombstone is left of a release."""
        return any(path.name == release_id for path in self._releases.purged())


def _own_files(dataset: ReleasedDataset) -> tuple[Distribution, ...]:
    """Files that the release made of a dataset."""
    return tuple(form for form in dataset.distributions if form.path.startswith("dataset/"))


def _last(address: str) -> str:
    """The last part of an address."""
    return address.rpartition("/")[2]
