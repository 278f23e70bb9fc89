"""The bank in other vocabularies, each checked against that vocabulary's own file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pyoxigraph as ox
import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Namespace, URIRef
from tests.reference.vocabulary_check import VocabularyCheck

pytestmark = pytest.mark.reference

QUERIES: Final = Path(__file__).parents[2] / "queries" / "export"
BASE: Final = "https://dane.siemianowice.pl/id/"
CITY: Final = f"{BASE}area/2474011"
I72: Final = Namespace("https://w3id.org/citydata/21972/v1/")
CUBE: Final = Namespace("https://cube.link/")
S4CITY: Final = Namespace("https://w3id.org/def/saref4city#")
SAREF: Final = Namespace("https://w3id.org/saref#")
SH: Final = Namespace("http://www.w3.org/ns/shacl#")
TIME: Final = "http://www.w3.org/2006/time#"

Export = Callable[..., Graph]


@pytest.fixture(scope="module")
def export(release_of: Callable[[str], Path]) -> Export:
    """Runs an export query on the root bank."""
    store = ox.Store.read_only(str(release_of(".") / "store"))

    def run(name: str, **bound: str) -> Graph:
        text = (QUERIES / f"{name}.rq").read_text(encoding="utf-8")
        for parameter, iri in bound.items():
            text = text.replace(
                f"VALUES ?{parameter} {{ UNDEF }}", f"VALUES ?{parameter} {{ <{iri}> }}"
            )
        found = store.query(text, use_default_graph_as_union=True)
        assert isinstance(found, ox.QueryTriples)
        graph = Graph()
        graph.parse(data=found.serialize(format=ox.RdfFormat.N_TRIPLES) or b"", format="nt")
        assert len(graph) > 0
        return graph

    return run


def vocabulary(reference: Path, *names: str) -> Graph:
    """Files of vocabularies as one graph."""
    graph = Graph()
    formats = {".owl": "xml", ".ttl": "turtle", ".nq": "nquads"}
    for name in names:
        path = reference / "vocabularies" / name
        if path.suffix == ".nq":
            quads = ox.parse(path=path, format=ox.RdfFormat.N_QUADS)
            graph.parse(data="".join(f"{quad.triple} .\n" for quad in quads), format="nt")
        else:
            graph.parse(path, format=formats[path.suffix])
    return graph


@pytest.mark.parametrize(
    "indicator", ["iso37120-2018/21.5.1", "bank/population-31-12", "bank/women-per-100-men"]
)
def test_iso_21972_is_used_as_its_file_says(
    export: Export, reference: Path, indicator: str
) -> None:
    check = VocabularyCheck(vocabulary(reference, "i72.owl", "time.nq"), (str(I72), TIME))
    graph = export("iso-21972", indicator=f"{BASE}indicator/{indicator}")
    assert check.faults(graph) == set()


def test_density_is_a_ratio_of_residents_and_area_in_iso_21972(export: Export) -> None:
    graph = export("iso-21972", indicator=f"{BASE}indicator/iso37120-2018/21.5.1", area=CITY)
    value = URIRef(f"{BASE}observation/reference/iso37120-2018/21.5.1/2474011/2020")
    assert (value, RDF.type, I72.RatioIndicator) in graph
    assert set(graph.objects(value, I72.for_city)) == {URIRef(CITY)}
    numbers = {
        part: str(
            graph.value(graph.value(graph.value(value, I72[part]), I72.value), I72.numerical_value)
        )
        for part in ("numerator", "denominator")
    }
    assert numbers == {"numerator": "64935", "denominator": "2549"}


def test_a_region_and_a_country_are_no_cities_in_iso_21972(export: Export) -> None:
    graph = export("iso-21972", indicator=f"{BASE}indicator/bank/population-31-12")
    cities = {str(city).removeprefix(f"{BASE}area/") for city in graph.subjects(RDF.type, I72.City)}
    assert "2474011" in cities
    assert not cities & {"24", "PL"}


def test_saref4city_is_used_as_its_file_says(export: Export, reference: Path) -> None:
    said = vocabulary(reference, "saref4city-draft.ttl", "time.nq")
    check = VocabularyCheck(said, (str(S4CITY), str(SAREF), TIME))
    for indicator in ("iso37120-2018/21.5.1", "bank/population-31-12"):
        graph = export("saref4city", indicator=f"{BASE}indicator/{indicator}")
        assert check.faults(graph) == set()
    value = URIRef(f"{BASE}observation/reference/bank/population-31-12/2474011/2020")
    assert [str(one) for one in graph.objects(value, SAREF.hasValue)] == ["64935"]


@pytest.mark.parametrize("dataset", ["sejm-2023", "population-sex-2022-04", "police-daily-2021"])
def test_cube_link_is_used_as_its_file_says_and_its_constraint_holds(
    export: Export, reference: Path, dataset: str
) -> None:
    graph = export("cube-link", dataset=f"{BASE}dataset/{dataset}")
    check = VocabularyCheck(vocabulary(reference, "cube.nq"), (str(CUBE),))
    assert check.faults(graph) == set()
    (constraint,) = graph.subjects(RDF.type, CUBE.Constraint)
    graph.add((constraint, SH.targetClass, CUBE.Observation))
    assert validate(graph, shacl_graph=graph)[0]
    broken = next(graph.subjects(RDF.type, CUBE.Observation))
    graph.add((broken, URIRef(f"{BASE}other"), URIRef(CITY)))
    assert not validate(graph, shacl_graph=graph)[0]


def test_a_wrong_term_and_a_missing_type_are_found(export: Export, reference: Path) -> None:
    check = VocabularyCheck(vocabulary(reference, "i72.owl", "time.nq"), (str(I72), TIME))
    graph = export("iso-21972", indicator=f"{BASE}indicator/bank/population-31-12", area=CITY)
    graph.remove((URIRef(CITY), RDF.type, I72.City))
    graph.add((URIRef(CITY), I72.inhabitants, URIRef(CITY)))
    faults = check.faults(graph)
    assert f"unknown term {I72.inhabitants}" in faults
    assert any("for_city: 0 values" in fault for fault in faults)
