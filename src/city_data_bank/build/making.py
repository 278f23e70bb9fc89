"""Which datasets of a build are made anew, and which are taken over from the release before.

What comes in: the mappings by delivered file, and the ledger. What goes out: a bench with every
dataset on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from city_data_bank.build.bench import Bench
from city_data_bank.build.craft import Crafted, craft
from city_data_bank.build.ledger import Entry
from city_data_bank.build.staging import Staging
from city_data_bank.errors import DamagedReleaseError
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.validation.mapped import check_dates


@dataclass(frozen=True, slots=True)
class Work:
    """The datasets of one delivered file.

    Args:
        mappings: Of the file.
        key: Hash of everything that they are made of.
    """

    mappings: Sequence[DatasetMapping]
    key: str

    @property
    def slugs(self) -> tuple[str, ...]:
        """Of its datasets."""
        return tuple(mapping.description.slug for mapping in self.mappings)


@dataclass(frozen=True, slots=True)
class Past:
    """What a build may take over.

    Args:
        staging: The release in the making, and the release before.
        ledger: What the datasets of the release before were made of, by slug.
    """

    staging: Staging
    ledger: Mapping[str, Entry]

    def datasets(self, work: Work) -> tuple[ReleasedDataset, ...]:
        """The datasets of a file as the release before has them; none where they may differ."""
        parent = self.staging.parent
        found = [parent.dataset(slug) for slug in work.slugs] if parent else []
        same = tuple(item for item in found if item is not None and self._same(item, work.key))
        return same if len(same) == len(work.mappings) else ()

    def _same(self, dataset: ReleasedDataset, key: str) -> bool:
        """Whether a dataset would be made the same again, whatever day it is."""
        entry = self.ledger.get(dataset.slug)
        if entry is None or entry.key != key or dataset.kept_from or dataset.description is None:
            return False
        then, today = date.fromisoformat(entry.day), self.staging.when.date()
        about = dataset.description
        return tuple(check_dates(about, then)) == tuple(check_dates(about, today))

    def take_over(self, works: Sequence[Work], bench: Bench) -> tuple[list[Work], list[str]]:
        """Take the datasets over that would be made the same again.

        Args:
            works: Every delivered file.
            bench: Gets them.

        Returns:
            The files whose datasets have to be made; a sentence for each that cannot be taken over
            since the release before is damaged.
        """
        left, notes = [], []
        for work in works:
            datasets = self.datasets(work)
            try:
                for dataset in datasets:
                    self.staging.reuse(dataset)
            except DamagedReleaseError as error:
                notes.append(f"{', '.join(work.slugs)}: made anew: {error.place}: {error.found}")
                for slug in work.slugs:
                    self.staging.remove(slug)
                datasets = ()
            bench.take_over(datasets, self.ledger)
            if not datasets:
                left.append(work)
        return left, notes


def make_here(works: Sequence[Work], staging: Staging) -> Iterator[tuple[Crafted, ...]]:
    """Make the datasets of delivered files in this process, one file after the other."""
    for work in works:
        yield craft(work.mappings, work.key, staging)
