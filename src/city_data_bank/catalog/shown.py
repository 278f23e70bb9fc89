"""What the files of distributions show of their own: their format, and that they are well-formed.

What comes in: the folder of a release with its files, and the store of the release before. What
goes out: measurements by metric. A file that was taken over byte by byte is not read again: it
shows what it showed then, and the store says what that was.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import pyoxigraph as ox

from city_data_bank.catalog.distributions import DELIVERED
from city_data_bank.catalog.formats import is_well_formed, shows_format
from city_data_bank.errors import STORE_FAULTS
from city_data_bank.iris import Iris
from city_data_bank.manifest import STORE
from city_data_bank.model import Distribution
from city_data_bank.vocabulary import DQV

_FORMAT: Final = "formatMatch"
_SYNTAX: Final = "syntaxValid"
_VALUE: Final = ox.NamedNode(DQV["value"])
_TRUE: Final = ox.Literal(True)  # noqa: FBT003 -- the literal of a truth


def measurement(iris: Iris, ref: str, metric: str) -> ox.NamedNode:
    """The measurement of a metric.

    Args:
        iris: Of the bank.
        ref: Slug of a dataset, or ``{slug}-{form}`` of a distribution.
        metric: Name.
    """
    return ox.NamedNode(f"{iris.graph('quality')}#{ref}-{metric}")


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was measured of the release before.

    Args:
        slugs: Datasets that were taken over from it, every file of them as it was.
        iris: Of the bank.
        store: Of that release.
    """

    slugs: Collection[str]
    iris: Iris
    store: ox.Store

    @classmethod
    def at(cls, release: Path, slugs: Collection[str], iris: Iris) -> Self | None:
        """What was measured of a release; nothing where its store cannot be opened.

        Args:
            release: Its folder.
            slugs: See there.
            iris: See there.
        """
        try:
            return cls(slugs, iris, ox.Store.read_only(str(release / STORE)))
        except STORE_FAULTS:
            return None

    def show(self, slug: str, form: str) -> dict[str, bool] | None:
        """What the file of a distribution showed; nothing where it may be another file."""
        if slug not in self.slugs:
            return None
        nodes = {
            name: measurement(self.iris, f"{slug}-{form}", name) for name in (_FORMAT, _SYNTAX)
        }
        try:
            # In all graphs: a statement that two records make stands in the graph of one of them.
            return {
                name: quad.object == _TRUE
                for name, node in nodes.items()
                for quad in self.store.quads_for_pattern(node, _VALUE, None, None)
            }
        except STORE_FAULTS:
            return None


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a release.

    Args:
        folder: Of the release.
        earlier: What the release before says of those that are the same; None = look at all.
    """

    folder: Path
    earlier: Earlier | None = None

    def show(self, slug: str, form: Distribution) -> dict[str, bool]:
        """What the file of a distribution shows; what cannot be told is left out.

        Args:
            slug: Of its dataset.
            form: The distribution.
        """
        known = self.earlier.show(slug, form.form) if self.earlier else None
        return self._looked_at(form) if known is None else known

    def _looked_at(self, form: Distribution) -> dict[str, bool]:
        """What a file shows to who reads it."""
        path = self.folder / form.path
        checks = {
            _FORMAT: shows_format(path, form.file_type),
            # A delivered file was read by the build, or there would be no dataset.
            _SYNTAX: True if form.form == DELIVERED else is_well_formed(path, form.media_type),
        }
        return {name: value for name, value in checks.items() if value is not None}
