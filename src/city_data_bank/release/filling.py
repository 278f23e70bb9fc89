"""The store of a release is made, counted and described in a process of its own.

What comes in: a ``Filling``. What goes out: ``store/`` and ``record/void.nq`` of the release, and
what is to be known of them. Where little has changed since the release before, its store is copied
and brought up to date, and its figures with it. Run as a program by ``store``; see ``apart``.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from city_data_bank.errors import DamagedReleaseError
from city_data_bank.iris import Iris
from city_data_bank.manifest import STORE, FileEntry
from city_data_bank.release.apart import answer
from city_data_bank.release.figures import describe
from city_data_bank.release.files import write_file
from city_data_bank.release.keep import copy_files
from city_data_bank.release.loading import Load, engine, fill
from city_data_bank.release.recount import recount
from city_data_bank.release.renewal import Releases, renew
from city_data_bank.release.revision import Revision
from city_data_bank.release.void import BankDescription, GraphFigures, read_figures, void_quads

VOID: Final = "record/void.nq"
_WORTHWHILE: Final = 4
"""A store is gone on from where no more than this part of what the records say has changed."""


@dataclass(frozen=True, slots=True)
class Filling:
    """A store that is to be made.

    Args:
        staging: The release in the making, with all its records.
        bank: ``BankDescription``, its addresses as their base.
        load: ``Load``.
        before: Folder of a release whose store may be gone on from, with records that are whole;
            empty = none.
        store: ``FileEntry`` of each file of its store.
        own: Records that may differ, see ``renewal.Releases``.
        shared: See there.
    """

    staging: str
    bank: Mapping[str, Any]
    load: Mapping[str, Any]
    before: str = ""
    store: Sequence[Mapping[str, Any]] = ()
    own: Sequence[str] = ()
    shared: Sequence[str] = ()


def make(filling: Filling) -> dict[str, Any]:
    """Make a store.

    Returns:
        ``triples`` in it, the description included, and whether it was ``renewed``.

    Raises:
        ReleaseError: A record is no N-Quads, or the store cannot be written.
    """
    staging = Path(filling.staging)
    folder = staging / STORE
    bank = BankDescription(**{**filling.bank, "iris": Iris(filling.bank["iris"])})
    with engine(folder):
        revision = _revision(filling)
        store = ox.Store(str(folder))
        if revision is None:
            fill(store, Load(**filling.load))
            figures = tuple(GraphFigures(**each) for each in describe(store))
        else:
            figures = _renewed(store, bank, Path(filling.before) / VOID, revision)
        quads = void_quads(figures, bank)
        write_file(staging / VOID, "".join(f"{quad} .\n" for quad in quads).encode())
        # A few thousand statements are not worth compacting the store once more.
        store.extend(quads)
        store.flush()
    return {"triples": figures[0].triples + len(quads), "renewed": revision is not None}


def _revision(filling: Filling) -> Revision | None:
    """What has changed since the release before, whose store has been taken; else None."""
    if not filling.before:
        return None
    before, staging = Path(filling.before), Path(filling.staging)
    most = sum(path.stat().st_size for path in staging.glob("record/**/*.nq")) // _WORTHWHILE
    releases = Releases(before, staging, filling.own, filling.shared)
    revision = renew(releases, most)
    if revision is None:
        return None
    try:
        copy_files(before, [FileEntry(**entry) for entry in filling.store], staging)
    except DamagedReleaseError:
        shutil.rmtree(staging / STORE)
        return None
    return revision


def _renewed(
    store: ox.Store, bank: BankDescription, void: Path, revision: Revision
) -> tuple[GraphFigures, ...]:
    """Bring a store up to date, but for its description, which is taken out.

    Args:
        store: Of the release before.
        bank: The bank.
        void: Description of that store.
        revision: What has changed.
    """
    known = _known(bank, void)
    store.remove_graph(ox.NamedNode(bank.iris.void))
    lines = (b"".join(sorted(some)) for some in (revision.gone, revision.new))
    gone, new = (list(ox.parse(some, ox.RdfFormat.N_QUADS)) for some in lines)
    return recount(store, known, gone, new)


def _known(bank: BankDescription, void: Path) -> list[GraphFigures]:
    """The figures that a description states."""
    said = [quad.triple for quad in ox.parse(path=void, format=ox.RdfFormat.N_QUADS)]
    return read_figures(said, bank.iris)


def _work(request: dict[str, Any]) -> dict[str, Any]:
    """Make a store."""
    return make(Filling(**request))


if __name__ == "__main__":
    answer(_work)
