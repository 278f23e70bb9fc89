"""Versions: outside the catalogue, a chain from the newest to the oldest."""

import pyoxigraph as ox
import pytest

from city_data_bank.catalog.versions import describe_versions, version_of
from city_data_bank.iris import Iris
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model import Accounting, Version
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCAT, RDF

IRIS = Iris("https://town.example/")
NODE = IRIS.dataset("people")


@pytest.mark.parametrize(
    ("modified", "version"),
    [
        ("2022-04-07T00:00:00Z", "2022-04-07"),
        ("2022-04-07T10:30:00Z", "2022-04-07T10:30:00Z"),
    ],
)
def test_a_version_is_called_after_the_day_of_its_change(modified: str, version: str) -> None:
    assert version_of(modified) == version


def test_each_version_points_to_the_one_before_and_to_its_release() -> None:
    versions = (Version("2020-01-01T00:00:00Z", "r1"), Version("2021-01-01T00:00:00Z", "r2"))
    dataset = ReleasedDataset("people", {}, "", "", "", (), Accounting(), {}, versions=versions)
    statements = Statements("https://town.example/graph")
    describe_versions(IRIS, statements, [dataset])
    quads = statements.quads()
    previous = ox.NamedNode(DCAT["previousVersion"])
    chain = {
        (str(quad.subject.value), str(quad.object.value))  # type: ignore[union-attr]
        for quad in quads
        if quad.predicate == previous
    }
    assert chain == {
        (NODE, f"{NODE}/release/r2"),
        (f"{NODE}/release/r2", f"{NODE}/release/r1"),
    }
    classes = {quad.object for quad in quads if quad.predicate.value == RDF["type"]}
    assert ox.NamedNode(DCAT["Dataset"]) not in classes
