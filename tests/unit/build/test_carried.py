"""A verdict is kept beside the releases, and holds for what is compared with it."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.unit.build.town import Town

from city_data_bank.bank.configuration import read_bank
from city_data_bank.build.carried import FILE, Shelf
from city_data_bank.build.outcome import BuildResult
from city_data_bank.manifest import STORE, read_manifest
from city_data_bank.validation.checked import Judged
from city_data_bank.validation.compiled.results import Result

RESULT = Result(
    ox.NamedNode("urn:shape"),
    "urn:component",
    "urn:severity",
    ox.NamedNode("urn:focus"),
    "urn:path",
    ox.Literal("1.50", datatype=ox.NamedNode("urn:number")),
    ox.NamedNode("urn:root"),
)
BARE = Result(ox.NamedNode("urn:shape"), "urn:c", "urn:s", ox.Literal("ą\n", language="pl"))
JUDGED = Judged((), (RESULT,), (BARE,), "2026-06-08T12:00:00Z", ("urn:noted",))


@pytest.fixture
def kept(first_build: tuple[Town, BuildResult], tmp_path: Path) -> tuple[Shelf, str]:
    """The shelf of a town whose verdict is known, and its key."""
    town = first_build[0].copied(tmp_path)
    parent = read_manifest(town.releases / "current")
    shelf = Shelf(town.releases, "software", parent)
    key = shelf.key(read_bank(town.root), ())
    shelf.write(parent.id, key, JUDGED)
    return shelf, key


def test_a_verdict_comes_back_as_it_was(kept: tuple[Shelf, str]) -> None:
    shelf, key = kept
    assert shelf.parent
    known = shelf.read(key, shelf.releases / shelf.parent.id, ())
    assert known
    assert known.judged == JUDGED
    assert known.judged.lists[0].root == RESULT.root
    assert (known.lists.change.statements, known.catalog.change.statements) == ((), ())


@pytest.mark.parametrize("name", ["record/catalog.nq", "record/ontology.nq", f"../{FILE}"])
def test_nothing_is_known_where_something_has_rotted(kept: tuple[Shelf, str], name: str) -> None:
    shelf, key = kept
    assert shelf.parent
    path = shelf.releases / shelf.parent.id / name
    path.write_bytes(path.read_bytes()[:-2] + b"!\n")
    assert shelf.read(key, shelf.releases / shelf.parent.id, ()) is None


def test_nothing_is_known_where_the_store_has_rotted(kept: tuple[Shelf, str]) -> None:
    shelf, key = kept
    assert shelf.parent
    folder = shelf.releases / shelf.parent.id
    for table in (folder / STORE).glob("*.sst"):
        table.write_bytes(b"\0" * 32 + table.read_bytes()[32:])
    assert shelf.read(key, folder, ()) is None


def test_nothing_is_known_of_other_shapes_software_or_releases(kept: tuple[Shelf, str]) -> None:
    shelf, key = kept
    assert shelf.parent
    folder = shelf.releases / shelf.parent.id
    assert shelf.read(key.upper(), folder, ()) is None
    assert Shelf(shelf.releases, "software", None).read(key, folder, ()) is None
    shelf.write("another", key, Judged((), (), ()))
    assert shelf.read(key, folder, ()) is None


def test_the_key_changes_with_the_software_and_the_strategies(
    first_build: tuple[Town, BuildResult],
) -> None:
    bank = read_bank(first_build[0].root)
    node = ox.NamedNode("urn:a")
    strategy = ox.Quad(node, node, node, ox.NamedNode(bank.iris.graph("strategy")))
    keys = {
        Shelf(Path(), software, None).key(bank, quads)
        for software in ("one", "two")
        for quads in ((), (strategy,))
    }
    assert len(keys) == 4
