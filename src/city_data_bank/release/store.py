"""The store of a release: made of its records, closed for good, described in figures.

What comes in: N-Quads files. What goes out: the folder ``store/`` and figures of its graphs. The
work is done in a process of its own, so that the store is closed when the answer is here.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

from city_data_bank.manifest import FileEntry, Manifest
from city_data_bank.release.apart import ask
from city_data_bank.release.files import checksums, entries
from city_data_bank.release.filling import VOID, Filling
from city_data_bank.release.keep import copy_files
from city_data_bank.release.loading import Load
from city_data_bank.release.verification import verify
from city_data_bank.release.void import BankDescription, GraphFigures

_LOADING: Final = "city_data_bank.release.loading"
_FIGURES: Final = "city_data_bank.release.figures"
_FILLING: Final = "city_data_bank.release.filling"
_TABLE: Final = ".sst"
"""How the files of a store end that are written once: as long as one is there, it is what it was.
Source: RocksDB, "Checkpoints": a snapshot of a database is links to its SST files."""


@dataclass(frozen=True, slots=True)
class Before:
    """A release whose store already holds most of what the next one says.

    Args:
        release: Its folder.
        manifest: Of it.
        slugs: Datasets of which no statement stands in another record, and whose records are the
            same today.
        overlapping: Slugs of datasets that may say what the bank or another dataset says too, today
            or then.
    """

    release: Path
    manifest: Manifest
    slugs: Collection[str]
    overlapping: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Stored:
    """A store that was made.

    Args:
        triples: In it, the description included: ``counts["triples"]`` of the manifest.
        known: Files of the release before that are in it as they were, if they still are.
    """

    triples: int
    known: tuple[FileEntry, ...]


def load_store(folder: Path, records: Sequence[Path], shared: Sequence[Path] = ()) -> int:
    """Load records into a store, which may exist, and close it.

    Args:
        folder: Of the store.
        records: N-Quads files; every one goes in whole or not at all.
        shared: Further ones that may repeat each other's statements; a statement goes in with the
            first file that makes it.

    Returns:
        Triples in the store, all graphs together.

    Raises:
        ReleaseError: A record is no N-Quads, or the disk refuses.
    """
    _load(folder, Load([*map(str, records)], [*map(str, shared)]))
    return count_store(folder)


def count_store(folder: Path) -> int:
    """Count the triples of a closed store in a fresh process.

    Raises:
        ReleaseError: It cannot be opened or read.
    """
    return int(ask(_LOADING, {"work": "count", "folder": str(folder)}))


def describe_store(folder: Path) -> tuple[GraphFigures, ...]:
    """Exact figures of a closed store: first all graphs together, then each, sorted by IRI.

    Args:
        folder: Of the store.

    Raises:
        ReleaseError: It cannot be opened or read.
    """
    found = ask(_FIGURES, {"folder": str(folder)})
    return tuple(GraphFigures(**document) for document in found)


def build_store(
    staging: Path,
    bank: BankDescription,
    overlapping: Collection[str] = (),
    before: Before | None = None,
) -> Stored:
    """Make the store of a release out of ``record/**/*.nq``, and its description beside them.

    Writes ``store/`` and ``record/void.nq``, which describes every graph but its own.

    Args:
        staging: The release in the making, with all its records.
        bank: What the description says besides figures.
        overlapping: Slugs of datasets that may say what the bank or another dataset says too:
            registers, and datasets made of one file.
        before: A release whose store may be gone on from.

    Raises:
        ReleaseError: A record is no N-Quads, or the disk refuses.
    """
    datasets = sorted((staging / "record" / "dataset").glob("*.nq"))
    own = [record for record in datasets if record.stem not in overlapping]
    shared = [record for record in datasets if record.stem in overlapping]
    filling = Filling(
        staging=str(staging),
        bank={**asdict(bank), "iris": bank.iris.base},
        load=asdict(Load([*map(str, own)], [*map(str, (*_common(staging), *shared))])),
    )
    if before and before.manifest.store and _is_whole(before):
        filling = _gone_on(filling, before)
    made = ask(_FILLING, asdict(filling))
    tables = before.manifest.store if before and made["renewed"] else ()
    known = tuple(entry for entry in tables if entry.path.endswith(_TABLE))
    return Stored(made["triples"], known)


def _gone_on(filling: Filling, before: Before) -> Filling:
    """A store that may go on from that of the release before."""
    folders = (before.release, Path(filling.staging))
    datasets = {path.stem for folder in folders for path in folder.glob("record/dataset/*.nq")}
    names = {slug: f"record/dataset/{slug}.nq" for slug in sorted(datasets - {*before.slugs})}
    common = {path.name for folder in folders for path in _common(folder)} - {Path(VOID).name}
    return replace(
        filling,
        before=str(before.release),
        store=[asdict(entry) for entry in before.manifest.store],
        own=[name for slug, name in names.items() if slug not in before.overlapping],
        shared=[
            *(f"record/{name}" for name in sorted(common)),
            *(name for slug, name in names.items() if slug in before.overlapping),
        ],
    )


def _common(folder: Path) -> list[Path]:
    """The records of a release that are no dataset's."""
    return sorted((folder / "record").glob("*.nq"))


def is_unchanged(staging: Path, draft: Manifest, before: Before) -> bool:
    """Whether a release in the making says what the one before says, which is whole.

    Then it needs no store, and the description of that one is copied.

    Args:
        staging: The release in the making, with all but its store and its description.
        draft: Its manifest.
        before: The release before, made by the same software.
    """
    known = {entry.path: entry for entry in before.manifest.files}
    void = known.pop(VOID, None)
    made = {entry.path: entry for entry in entries(staging, draft.written())}
    if void is None or made != known or verify(before.release):
        return False
    copy_files(before.release, [void], staging)
    return True


def _is_whole(before: Before) -> bool:
    """Whether the records that today's are compared with are those that were released."""
    entries = [entry for entry in before.manifest.files if _may_differ(entry, before)]
    described = any(entry.path == VOID for entry in entries)
    read = checksums(path for entry in entries if (path := before.release / entry.path).is_file())
    return described and all(
        read.get(before.release / entry.path) == entry.sha256 for entry in entries
    )


def _may_differ(entry: FileEntry, before: Before) -> bool:
    """Whether a file is a record of the bank, or of a dataset that may have changed."""
    path = PurePosixPath(entry.path)
    own = path.parent == PurePosixPath("record/dataset") and path.stem not in before.slugs
    return own or (path.parent == PurePosixPath("record") and path.suffix == ".nq")


def _load(folder: Path, what: Load) -> None:
    """Load in a process of its own."""
    ask(_LOADING, {"work": "load", "folder": str(folder), "what": asdict(what)})
