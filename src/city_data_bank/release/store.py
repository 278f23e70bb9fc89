"""The store of a release: made of its records, closed for good, described in figures.

What comes in: N-Quads files. What goes out: the folder ``store/`` and figures of its graphs. The
work is done in a process of its own, so that the store is closed when the answer is here.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import pyoxigraph as ox

from city_data_bank.errors import DamagedReleaseError
from city_data_bank.manifest import STORE, FileEntry, Manifest
from city_data_bank.release.apart import ask
from city_data_bank.release.files import checksums, entries, write_file
from city_data_bank.release.keep import copy_files, take_store
from city_data_bank.release.loading import Load
from city_data_bank.release.verification import verify
from city_data_bank.release.void import BankDescription, GraphFigures, read_figures, void_quads

_LOADING: Final = "city_data_bank.release.loading"
_FIGURES: Final = "city_data_bank.release.figures"
_VOID: Final = "record/void.nq"
_WORTHWHILE: Final = 0.75
"""Share of the records that has to be as it was: dropping costs more than loading."""


@dataclass(frozen=True, slots=True)
class Before:
    """A release whose store already holds most of what the next one says.

    Args:
        release: Its folder.
        manifest: Of it.
        slugs: Datasets whose records it holds, each whole, as they are today.
    """

    release: Path
    manifest: Manifest
    slugs: Collection[str]


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


def describe_store(folder: Path, known: Sequence[GraphFigures] = ()) -> tuple[GraphFigures, ...]:
    """Exact figures of a closed store: first all graphs together, then each, sorted by IRI.

    Args:
        folder: Of the store.
        known: Figures of graphs that need not be counted.

    Raises:
        ReleaseError: It cannot be opened or read.
    """
    return _describe(folder, None, known)


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
    store = staging / STORE
    datasets = sorted((staging / "record" / "dataset").glob("*.nq"))
    known = _take_store(staging, datasets, before) if before else None
    taken = frozenset(before.slugs) if before and known is not None else None
    own = [record for record in datasets if record.stem not in {*overlapping, *(taken or ())}]
    shared = [record for record in datasets if record.stem in overlapping]
    what = Load(
        records=[*map(str, own)],
        shared=[*map(str, (*sorted((staging / "record").glob("*.nq")), *shared))],
        kept=None if taken is None else [bank.iris.graph(f"dataset/{slug}") for slug in taken],
        before=() if before is None or taken is None else _shared(before),
        compact=taken is None,
    )
    figures = _describe(store, what, _known(before, what))
    quads = void_quads(figures, bank)
    void = staging / _VOID
    write_file(void, "".join(f"{quad} .\n" for quad in quads).encode())
    # A few thousand statements more are not worth compacting the store a second time.
    _load(store, Load([str(void)], compact=False))
    return Stored(figures[0].triples + len(quads), known or ())


def is_unchanged(staging: Path, draft: Manifest, before: Before) -> bool:
    """Whether a release in the making says what the one before says, which is whole.

    Then it needs no store, and the description of that one is copied.

    Args:
        staging: The release in the making, with all but its store and its description.
        draft: Its manifest.
        before: The release before, made by the same software.
    """
    known = {entry.path: entry for entry in before.manifest.files}
    void = known.pop(_VOID, None)
    made = {entry.path: entry for entry in entries(staging, draft.written())}
    if void is None or made != known or verify(before.release):
        return False
    copy_files(before.release, [void], staging)
    return True


def _shared(before: Before) -> tuple[str, ...]:
    """The records of a release that may repeat each other; none where one of them has rotted."""
    entries = [
        entry for entry in before.manifest.files if _is_shared(PurePosixPath(entry.path), before)
    ]
    read = checksums(before.release / entry.path for entry in entries)
    whole = all(read[before.release / entry.path] == entry.sha256 for entry in entries)
    return tuple(str(path) for path in read) if whole else ()


def _known(before: Before | None, what: Load) -> list[GraphFigures]:
    """The figures of graphs that stay as they are, where the description of then is whole."""
    if before is None or not what.kept or str(before.release / _VOID) not in what.before:
        return []
    quads = ox.parse(path=before.release / _VOID, format=ox.RdfFormat.N_QUADS)
    return read_figures((quad.triple for quad in quads), what.kept)


def _is_shared(path: PurePosixPath, before: Before) -> bool:
    """Whether a file is a record of the bank, or of a dataset that the store does not keep."""
    own = path.parent == PurePosixPath("record/dataset") and path.stem not in before.slugs
    return own or (path.parent == PurePosixPath("record") and path.suffix == ".nq")


def _load(folder: Path, what: Load) -> None:
    """Load in a process of its own."""
    ask(_LOADING, {"work": "load", "folder": str(folder), "what": asdict(what)})


def _describe(
    folder: Path, what: Load | None, known: Sequence[GraphFigures]
) -> tuple[GraphFigures, ...]:
    """Load, if there is anything to be loaded, and count in one process of its own."""
    request = {
        "folder": str(folder),
        "what": asdict(what) if what else None,
        "known": [asdict(figures) for figures in known],
    }
    return tuple(GraphFigures(**document) for document in ask(_FIGURES, request))


def _take_store(
    staging: Path, records: Sequence[Path], before: Before
) -> tuple[FileEntry, ...] | None:
    """Take the store of the release before, if it is whole and little of it has to go.

    Returns:
        Its tables; None where it is not taken.
    """
    sizes = {record.stem: record.stat().st_size for record in records}
    same = sum(sizes[slug] for slug in before.slugs)
    if same < _WORTHWHILE * sum(sizes.values()) or not before.manifest.store:
        return None
    try:
        return take_store(before.release, before.manifest.store, staging)
    except DamagedReleaseError:
        shutil.rmtree(staging / STORE)
        return None
