"""Shows cells of delivered files: the reader of ``sources``, told how each file is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from city_data_bank.manifest import Manifest, ReleasedDataset
from city_data_bank.sources.cell import CellContext, read_context

_ROWS_AROUND = 3


@dataclass(frozen=True, slots=True)
class ReleasedCells:
    """Reads cells of the files of one release.

    Args:
        datasets: Which dataset each file was delivered for.
    """

    datasets: Mapping[Path, ReleasedDataset]

    @classmethod
    def of(cls, release: Path, manifest: Manifest) -> Self:
        """The delivered files of a release."""
        return cls(
            {
                release / distribution.path: dataset
                for dataset in manifest.datasets
                for distribution in dataset.distributions
                if distribution.form == "src"
            }
        )

    def __call__(self, path: Path, fragment: str, /) -> CellContext | None:
        """The cell and what is around it, or None where the file has no such cell."""
        dataset = self.datasets.get(path)
        if dataset is None:
            return None
        return read_context(path, fragment, _ROWS_AROUND, dataset.dialect, dataset.part)
