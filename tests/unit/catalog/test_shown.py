"""What files show of their own, and what is known of it from the release before."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.catalog.shown import Earlier, Files, measurement
from city_data_bank.iris import Iris
from city_data_bank.manifest import STORE
from city_data_bank.model import Distribution
from city_data_bank.vocabulary import DQV

IRIS = Iris("https://town.example/")
CSV = Distribution("csv", "people.csv", "people.csv", "text/csv", "CSV", 8, "", {})
SOUND = {"formatMatch": True, "syntaxValid": True}
BROKEN = {"formatMatch": True, "syntaxValid": False}


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A release whose store says that the table of people was broken, in two graphs."""
    (tmp_path / "before").mkdir()
    store = ox.Store(str(tmp_path / "before" / STORE))
    for graph, metric, truth in (("quality", "syntaxValid", False), ("first", "formatMatch", True)):
        node = measurement(IRIS, "people-csv", metric)
        value, where = ox.NamedNode(DQV["value"]), ox.NamedNode(IRIS.graph(graph))
        store.add(ox.Quad(node, value, ox.Literal(truth), where))
    store.flush()
    return tmp_path / "before"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The release in the making, in which the table is sound."""
    (tmp_path / "people.csv").write_bytes(b"a,b\n1,2\n")
    return tmp_path


def test_a_file_that_was_taken_over_shows_what_it_showed_then(before: Path, folder: Path) -> None:
    files = Files(folder, Earlier.at(before, {"people"}, IRIS))
    assert files.show("people", CSV) == BROKEN


def test_a_file_that_was_made_anew_is_looked_at(before: Path, folder: Path) -> None:
    assert Files(folder, Earlier.at(before, {"waste"}, IRIS)).show("people", CSV) == SOUND
    assert Files(folder).show("people", CSV) == SOUND


def test_what_could_not_be_told_then_cannot_be_told_now(before: Path, folder: Path) -> None:
    assert Files(folder, Earlier.at(before, {"waste"}, IRIS)).show("waste", CSV) == {}


def test_without_the_store_of_the_release_before_every_file_is_looked_at(tmp_path: Path) -> None:
    assert Earlier.at(tmp_path / "pruned", {"people"}, IRIS) is None


def test_a_store_that_is_damaged_is_not_asked(before: Path) -> None:
    for table in (before / STORE).glob("*.sst"):
        table.write_bytes(b"\0" * 32 + table.read_bytes()[32:])
    assert Earlier.at(before, {"people"}, IRIS) is None
