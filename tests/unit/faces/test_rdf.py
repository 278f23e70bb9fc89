import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from city_data_bank.bank.ontology import Ontology
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.faces.rdf import complete, write_forms
from city_data_bank.vocabulary import DCAT, DCT, EU, FOAF, ORG, RDF, RDFS, SKOS

BASE = "https://town.example/bank/"
MakeEntry = Callable[..., CatalogEntry]
MakeQuads = Callable[..., tuple[ox.Quad, ...]]
FORMATS = {
    "catalog.ttl": ox.RdfFormat.TURTLE,
    "catalog.rdf": ox.RdfFormat.RDF_XML,
    "catalog.jsonld": ox.RdfFormat.JSON_LD,
    "catalog.nt": ox.RdfFormat.N_TRIPLES,
}


@pytest.fixture
def faces(quads_of: MakeQuads, entry: MakeEntry, ontology: Ontology, tmp_path: Path) -> Path:
    described = complete(quads_of(entry(provider="unit")), ontology.quads)
    write_forms(described, tmp_path, "catalog")
    return tmp_path


def triples(path: Path) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(path=path, format=FORMATS[path.name])}


def test_all_faces_say_the_same(faces: Path) -> None:
    turtle = triples(faces / "catalog.ttl")
    assert len(turtle) > 100
    assert all(triples(faces / name) == turtle for name in FORMATS)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # inside rdflib's reader
def test_rdflib_reads_the_json_ld_without_a_request(faces: Path) -> None:
    read = rdflib.Graph().parse(faces / "catalog.jsonld")
    assert len(read) == len(triples(faces / "catalog.nt"))
    assert b'"@context": {' in (faces / "catalog.jsonld").read_bytes()


def test_the_catalogue_stands_alone(faces: Path) -> None:
    graph = rdflib.Graph().parse(faces / "catalog.ttl")
    described = set(graph.subjects())
    for predicate in (DCT["publisher"], DCT["creator"], DCAT["theme"], DCT["format"],
                      DCT["license"], DCAT["mediaType"], DCT["temporal"], DCT["spatial"],
                      DCT["language"], DCT["accrualPeriodicity"], DCT["accessRights"]):  # fmt: skip
        values = set(graph.objects(None, rdflib.URIRef(predicate)))
        assert values, predicate
        assert values <= described, predicate


def test_a_unit_brings_the_organisation_that_it_belongs_to(faces: Path) -> None:
    graph = rdflib.Graph().parse(faces / "catalog.ttl")
    unit, town = (rdflib.URIRef(f"{BASE}id/provider/{slug}") for slug in ("unit", "town"))
    assert (unit, rdflib.URIRef(ORG["unitOf"]), town) in graph
    assert graph.value(town, rdflib.URIRef(FOAF["name"])) == rdflib.Literal(
        "Urząd Miasta", lang="pl"
    )


def test_spellings_and_unused_codes_stay_behind(faces: Path) -> None:
    graph = rdflib.Graph().parse(faces / "catalog.ttl")
    assert not list(graph.triples((None, rdflib.URIRef(SKOS["hiddenLabel"]), None)))
    assert not list(graph.triples((None, rdflib.URIRef(SKOS["altLabel"]), None)))
    assert rdflib.URIRef(EU["data-theme/HEAL"]) not in set(graph.subjects())


def test_a_class_brings_only_what_it_is_a_kind_of() -> None:
    catalog = ox.parse(
        '<urn:d> a <urn:Dataset> . <urn:d> <urn:p> "x" .', format=ox.RdfFormat.TURTLE
    )
    ontology = ox.parse(
        f'<urn:Dataset> <{RDFS["subClassOf"]}> <urn:Resource> ; <{RDFS["label"]}> "Dataset" .',
        format=ox.RdfFormat.TURTLE,
    )
    found = complete(catalog, ontology)
    assert [
        triple.predicate.value for triple in found if str(triple.subject) == "<urn:Dataset>"
    ] == [RDFS["subClassOf"]]


def test_turtle_is_grouped_by_subject_with_its_class_first(faces: Path) -> None:
    text = (faces / "catalog.ttl").read_text(encoding="utf-8")
    assert f"\n<{BASE}id/dataset/people-2020> a dcat:Dataset ;\n" in text
    assert text.count(f"\n<{BASE}id/dataset/people-2020> ") == 1
    assert "language:POL" in text
    assert "\\/" not in text


def test_another_process_writes_the_same_bytes(faces: Path, tmp_path: Path) -> None:
    code = (
        "import sys; import pyoxigraph as ox; from pathlib import Path;"
        "from city_data_bank.faces.rdf import complete, write_forms;"
        "name = ox.NamedNode('urn:g');"
        "quads = [ox.Quad(*quad.triple, name) for quad in ox.parse(path=sys.argv[1])];"
        "write_forms(complete(reversed(quads), ()), Path(sys.argv[2]), 'catalog')"
    )
    again = tmp_path / "again"
    again.mkdir()
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    arguments = [sys.executable, "-c", code, str(faces / "catalog.nt"), str(again)]
    subprocess.run(arguments, check=True, env=environment)
    for name in FORMATS:
        assert (again / name).read_bytes() == (faces / name).read_bytes()


def test_no_node_is_a_dataset_without_a_title(faces: Path) -> None:
    graph = rdflib.Graph().parse(faces / "catalog.nt")
    datasets = set(graph.subjects(rdflib.URIRef(RDF["type"]), rdflib.URIRef(DCAT["Dataset"])))
    assert datasets
    assert all(graph.value(node, rdflib.URIRef(DCT["title"])) for node in datasets)
