"""The store of a release: made of its records, closed for good, described in figures.

What comes in: N-Quads files. What goes out: the folder ``store/`` and figures of its graphs. The
work is done in a process of its own, so that the store is closed when the answer is here.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from city_data_bank.manifest import STORE
from city_data_bank.release.apart import ask
from city_data_bank.release.files import write_file
from city_data_bank.release.void import BankDescription, GraphFigures, void_quads

_LOADING = "city_data_bank.release.loading"


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
    request = {
        "work": "load",
        "folder": str(folder),
        "records": [str(record) for record in records],
        "shared": [str(record) for record in shared],
    }
    return int(ask(_LOADING, request))


def count_store(folder: Path) -> int:
    """Count the triples of a closed store in a fresh process.

    Raises:
        ReleaseError: It cannot be opened or read.
    """
    return int(ask(_LOADING, {"work": "count", "folder": str(folder)}))


def describe_store(folder: Path) -> tuple[GraphFigures, ...]:
    """Exact figures of a closed store: first all graphs together, then each, sorted by IRI.

    Raises:
        ReleaseError: It cannot be opened or read.
    """
    documents = ask(_LOADING, {"work": "describe", "folder": str(folder)})
    return tuple(GraphFigures(**document) for document in documents)


def build_store(staging: Path, bank: BankDescription, overlapping: Collection[str] = ()) -> int:
    """Make the store of a release out of ``record/**/*.nq``, and its description beside them.

    Writes ``store/`` and ``record/void.nq``, which describes every graph but its own.

    Args:
        staging: The release in the making, with all its records.
        bank: What the description says besides figures.
        overlapping: Slugs of datasets that may say what the bank or another dataset says too:
            registers, and datasets made of one file.

    Returns:
        Triples in the store, the description included: ``counts["triples"]`` of the manifest.

    Raises:
        ReleaseError: A record is no N-Quads, or the disk refuses.
    """
    store = staging / STORE
    datasets = sorted((staging / "record" / "dataset").glob("*.nq"))
    own = [record for record in datasets if record.stem not in overlapping]
    shared = [record for record in datasets if record.stem in overlapping]
    load_store(store, own, [*sorted((staging / "record").glob("*.nq")), *shared])
    void = staging / "record" / "void.nq"
    lines = "".join(f"{quad} .\n" for quad in void_quads(describe_store(store), bank))
    write_file(void, lines.encode())
    return load_store(store, [void])
