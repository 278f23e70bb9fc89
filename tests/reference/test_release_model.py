"""The worked model as the record of a release: loaded, described, written as Turtle."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.iris import Iris
from city_data_bank.release.store import build_store, count_store, describe_store
from city_data_bank.release.turtle_file import write_turtle
from city_data_bank.release.void import BankDescription

pytestmark = pytest.mark.reference

BASE = "https://dane.siemianowice.pl/"
IRIS = Iris(BASE)


def write_records(reference: Path, staging: Path) -> dict[str, set[ox.Triple]]:
    """Each graph of the model but the description of its store, as a record."""
    graphs: dict[str, set[ox.Triple]] = {}
    model = reference / "model" / "model-example.trig"
    for quad in ox.parse(path=model, format=ox.RdfFormat.TRIG, base_iri=BASE):
        assert isinstance(quad.graph_name, ox.NamedNode)
        graphs.setdefault(quad.graph_name.value, set()).add(quad.triple)
    graphs.pop(IRIS.void)
    for graph, triples in graphs.items():
        path = staging / "record" / f"{graph.removeprefix(IRIS.graph(''))}.nq"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = sorted(
            f"{each.subject} {each.predicate} {each.object} <{graph}> .\n" for each in triples
        )
        path.write_text("".join(lines), encoding="utf-8")
    return graphs


def test_the_store_of_the_model_is_described_in_exact_figures(
    reference: Path, tmp_path: Path
) -> None:
    graphs = write_records(reference, tmp_path)
    triples = build_store(
        tmp_path, BankDescription(IRIS, {"pl": "Bank Danych Miejskich"}, "")
    ).triples
    assert triples == count_store(tmp_path / "store")
    figures = {graph.graph: graph for graph in describe_store(tmp_path / "store")}
    assert figures.keys() - {"", IRIS.void} == graphs.keys()
    for graph, found in graphs.items():
        assert figures[graph].triples == len(found)
        assert figures[graph].entities == len({triple.subject for triple in found})
    observations = figures[""].classes["http://purl.org/linked-data/cube#Observation"]
    assert observations == 8


def test_each_graph_of_the_model_is_the_same_as_turtle(reference: Path, tmp_path: Path) -> None:
    graphs = write_records(reference, tmp_path)
    for graph, found in graphs.items():
        record = tmp_path / "record" / f"{graph.removeprefix(IRIS.graph(''))}.nq"
        write_turtle(tmp_path / "graph.ttl", record)
        read = ox.parse(path=tmp_path / "graph.ttl", format=ox.RdfFormat.TURTLE)
        assert {quad.triple for quad in read} == found
