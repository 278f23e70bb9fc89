"""A store that is gone on from holds, and says of itself, what one made anew does."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox
import pytest

from city_data_bank.iris import Iris
from city_data_bank.release.figures import describe
from city_data_bank.release.loading import Load, fill
from city_data_bank.release.recount import recount
from city_data_bank.release.renewal import Releases, renew
from city_data_bank.release.void import GraphFigures

IRIS = Iris("https://town.example/bank/")
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
OWN, SHARED = ("record/dataset/own.nq",), ("record/a.nq", "record/b.nq", "record/dataset/c.nq")

Said = Mapping[str, set[str]]
"""Statements by record."""


def write(folder: Path, said: Said) -> Path:
    for name, statements in said.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{text} <{IRIS.graph(path.stem)}> .\n" for text in sorted(statements)]
        if lines:
            path.write_text("".join(lines))
    return folder


def filled(folder: Path) -> ox.Store:
    store = ox.Store()
    records = {name: str(folder / name) for name in (*OWN, *SHARED) if (folder / name).exists()}
    own, shared = ([records[name] for name in some if name in records] for some in (OWN, SHARED))
    fill(store, Load(own, shared))
    return store


def figures_of(store: ox.Store) -> tuple[GraphFigures, ...]:
    return tuple(GraphFigures(**each) for each in describe(store))


def parsed(lines: frozenset[bytes]) -> list[ox.Quad]:
    return list(ox.parse(b"".join(sorted(lines)), ox.RdfFormat.N_QUADS))


def assert_renewed(tmp_path: Path, then: Said, now: Said) -> None:
    before, after = write(tmp_path / "before", then), write(tmp_path / "after", now)
    revision = renew(Releases(before, after, OWN, SHARED), 1 << 20)
    assert revision is not None
    store, fresh = filled(before), filled(after)
    figures = recount(store, figures_of(store), parsed(revision.gone), parsed(revision.new))
    assert set(store) == set(fresh)
    assert set(store.named_graphs()) == set(fresh.named_graphs())
    assert figures == figures_of(fresh)


def random_said(generator: random.Random) -> dict[str, set[str]]:
    """A few statements, of which shared records make the same ones now and then."""

    def statement(kind: str) -> str:
        subject = f"<{IRIS.base}{kind}{generator.randrange(4)}>"
        predicate = generator.choice((TYPE, f"<{IRIS.base}p>", f"<{IRIS.base}q>"))
        return f"{subject} {predicate} <{IRIS.base}o{generator.randrange(3)}>"

    return {
        name: {statement(kind) for _ in range(generator.randrange(12))}
        for names, kind in ((OWN, "own"), (SHARED, "shared"))
        for name in names
    }


@pytest.mark.parametrize("seed", range(40))
def test_a_store_brought_up_to_date_is_one_made_anew(tmp_path: Path, seed: int) -> None:
    generator = random.Random(seed)  # noqa: S311 -- no secret
    then, now = random_said(generator), random_said(generator)
    for name in generator.sample(sorted(then), 2):
        now[name] = then[name]
    assert_renewed(tmp_path, then, now)


SAME = f'<{IRIS.base}x> <{IRIS.base}p> "1"'
FIRST: Said = MappingProxyType({"record/a.nq": {SAME}, "record/b.nq": {SAME}})


@pytest.mark.parametrize(
    ("then", "now"),
    [
        (FIRST, {"record/b.nq": {SAME}}),
        ({"record/b.nq": {SAME}}, FIRST),
        (FIRST, {"record/a.nq": {SAME}}),
        (FIRST, FIRST),
        (FIRST, {}),
    ],
)
def test_a_statement_moves_to_the_graph_of_the_record_that_is_now_the_first_to_make_it(
    tmp_path: Path, then: Said, now: Said
) -> None:
    other = {"record/dataset/own.nq": {f'<{IRIS.base}y> <{IRIS.base}p> "2"'}}
    assert_renewed(tmp_path, {**then, **other}, {**now, **other})


def test_records_that_differ_too_much_are_not_worth_it(tmp_path: Path) -> None:
    said = [{name: {f'<{IRIS.base}{n}> <{IRIS.base}p> "{n}"'} for name in OWN} for n in (1, 2)]
    before, after = (write(tmp_path / str(n), each) for n, each in enumerate(said))
    length = (after / OWN[0]).stat().st_size
    assert renew(Releases(before, after, OWN, ()), 2 * length) is not None
    assert renew(Releases(before, after, OWN, ()), 2 * length - 1) is None
