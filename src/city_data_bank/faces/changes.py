"""What changed from release to release, for feeds and for the mirror page.

What comes in: the manifest of the release before with its list of changes, today's datasets and
withdrawals. What goes out: the list with today's changes in front. Where nothing changed it is the
parent's, byte by byte.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import orjson

from city_data_bank.manifest import Manifest, ReleasedDataset
from city_data_bank.model import Withdrawal

FILE: Final = "catalog/changes.json"
"""Where a release keeps them."""

_LONGEST: Final = 1000
"""Changes that are kept."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one dataset.

    Args:
        slug: Of the dataset.
        kind: ``new``, ``data``, ``entry``, ``withdrawn`` or ``renamed``.
        when: ``xsd:dateTime`` in UTC.
        title: By language.
        note: Reason of a withdrawal, by language.
        replaced_by: Slug of the dataset in its place, or empty.
    """

    slug: str
    kind: str
    when: str
    title: Mapping[str, str]
    note: Mapping[str, str] = dataclasses.field(default_factory=dict)
    replaced_by: str = ""

    @classmethod
    def of_withdrawal(cls, withdrawal: Withdrawal, when: str) -> Self:
        """A dataset that is gone."""
        return cls(
            withdrawal.slug,
            "renamed" if withdrawal.renamed else "withdrawn",
            when,
            withdrawal.title,
            withdrawal.reason,
            withdrawal.replaced_by,
        )


@dataclass(frozen=True, slots=True)
class Past:
    """The release before.

    Args:
        manifest: Its manifest; None = there is none.
        changes: Its list of changes.
    """

    manifest: Manifest | None
    changes: tuple[Change, ...]

    @classmethod
    def read(cls, releases: Path, manifest: Manifest | None) -> Self:
        """The release that a manifest is of; one without a list of changes begins anew.

        Args:
            releases: Folder of the releases.
            manifest: Of the release before.
        """
        if manifest is None:
            return cls(None, ())
        path = releases / manifest.id / FILE
        return cls(manifest, read_changes(path) if path.is_file() else ())


def read_changes(path: Path) -> tuple[Change, ...]:
    """Read a list of changes, the newest first."""
    return tuple(Change(**entry) for entry in orjson.loads(path.read_bytes()))


def changes_since(
    before: Past,
    datasets: Sequence[ReleasedDataset],
    withdrawals: Iterable[Withdrawal],
    now: str,
) -> tuple[Change, ...]:
    """Today's changes and those of the releases before, the newest first.

    Args:
        before: The release before.
        datasets: Of today's release.
        withdrawals: Of today's release.
        now: Build time, ``xsd:dateTime`` in UTC.
    """
    today = sorted(
        (*_present(before, datasets), *_gone(before, withdrawals, now)),
        key=lambda change: (change.when, change.slug),
        reverse=True,
    )
    return (*today, *before.changes)[:_LONGEST]


def to_json(changes: Iterable[Change]) -> bytes:
    """A list of changes as bytes."""
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps([dataclasses.asdict(change) for change in changes], option=option)


def _present(before: Past, datasets: Iterable[ReleasedDataset]) -> Iterator[Change]:
    """Datasets that are new, or of which the data or only the entry changed."""
    known = {item.slug: item for item in before.manifest.datasets} if before.manifest else {}
    listed = {change.slug for change in before.changes}
    for dataset in datasets:
        last = known.get(dataset.slug)
        if last is None or (not before.changes and dataset.slug not in listed):
            yield Change(dataset.slug, "new", dataset.listed, dataset.title)
        elif last.modified != dataset.modified:
            yield Change(dataset.slug, "data", dataset.updated, dataset.title)
        elif last.updated != dataset.updated:
            yield Change(dataset.slug, "entry", dataset.updated, dataset.title)


def _gone(before: Past, withdrawals: Iterable[Withdrawal], now: str) -> Iterator[Change]:
    """Datasets that are gone since the release before, or that nobody has told of yet."""
    told = {change.slug for change in before.changes if change.kind in ("withdrawn", "renamed")}
    known = {item.slug for item in before.manifest.datasets} if before.manifest else set()
    for withdrawal in withdrawals:
        if withdrawal.slug in known:
            yield Change.of_withdrawal(withdrawal, now)
        elif withdrawal.slug not in told:
            yield Change.of_withdrawal(withdrawal, f"{withdrawal.date}T00:00:00Z")
