"""Other people's clients ask the endpoint, knowing its URL and nothing else."""

import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import httpx
import pandas as pd
import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import ResultRow
from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper

pytestmark = pytest.mark.clients


class Service(Protocol):
    """A running service, as tests/conftest.py starts it."""

    @property
    def url(self) -> str:
        """Ends in a slash."""
        ...


FOLDER = Path(__file__).parent
COMUNICA = FOLDER / "node_modules" / ".bin" / "comunica-sparql-file"

TOWNS = """
@prefix : <https://towns.example/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:graph {
  :a rdfs:label "Żory"@pl ; :people 61923 ; :area 64.6 .
  :b rdfs:label "Bytom"@pl ; :people 146290 ; :area 69.4 .
  :c rdfs:label "Tychy"@pl ; :people 121063 .
}
"""
PEOPLE = """
PREFIX : <https://towns.example/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?name ?people WHERE { ?town rdfs:label ?name ; :people ?people } ORDER BY ?people
"""


@pytest.fixture(scope="module")
def endpoint(start_service: Callable[[str], Service]) -> str:
    """URL of an endpoint over the towns."""
    return f"{start_service(TOWNS).url}sparql"


def comunica(query: str, *sources: str) -> list[dict[str, str]]:
    """What Comunica answers over sources that it is told nothing about but their address."""
    run = subprocess.run(
        [str(COMUNICA), *sources, "-q", query, "-t", "application/sparql-results+json"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    bindings = json.loads(run.stdout)["results"]["bindings"]
    return [{name: term["value"] for name, term in row.items()} for row in bindings]


def test_comunica_asks_the_endpoint_by_its_url_alone(endpoint: str) -> None:
    found = comunica(PEOPLE, endpoint)
    assert [(row["name"], row["people"]) for row in found] == [
        ("Żory", "61923"),
        ("Tychy", "121063"),
        ("Bytom", "146290"),
    ]


def test_comunica_joins_the_endpoint_with_a_local_file(endpoint: str, tmp_path: Path) -> None:
    rivers = tmp_path / "rivers.ttl"
    rivers.write_text(
        '<https://towns.example/a> <https://rivers.example/river> "Ruda" .', encoding="utf-8"
    )
    query = """
    SELECT ?name ?river WHERE {
      ?town <http://www.w3.org/2000/01/rdf-schema#label> ?name ;
        <https://rivers.example/river> ?river .
    }"""
    assert comunica(query, endpoint, str(rivers)) == [{"name": "Żory", "river": "Ruda"}]


def test_sparqlwrapper_reads_rows_and_graphs(endpoint: str) -> None:
    client = SPARQLWrapper(endpoint)
    client.setMethod(POST)
    client.setReturnFormat(JSON)
    client.setQuery(PEOPLE)
    answer = client.queryAndConvert()
    assert isinstance(answer, dict)
    rows = answer["results"]["bindings"]
    assert [row["name"]["value"] for row in rows] == ["Żory", "Tychy", "Bytom"]
    client.setReturnFormat(TURTLE)
    client.setQuery("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    turtle = client.queryAndConvert()
    assert isinstance(turtle, bytes)
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    assert len(graph) == 8


def test_rdflib_treats_the_endpoint_as_a_graph(endpoint: str) -> None:
    graph = rdflib.Graph(SPARQLStore(endpoint, returnFormat="json"))
    towns = rdflib.Namespace("https://towns.example/")
    assert graph.value(towns.a, rdflib.RDFS.label) == rdflib.Literal("Żory", lang="pl")
    rows = [row for row in graph.query(PEOPLE) if isinstance(row, ResultRow)]
    assert [str(row.people) for row in rows] == ["61923", "121063", "146290"]


def test_pandas_reads_csv_with_every_row(endpoint: str) -> None:
    answer = httpx.get(endpoint, params={"query": PEOPLE}, headers={"Accept": "text/csv"})
    frame = pd.read_csv(io.StringIO(answer.text))
    assert frame["people"].sum() == 61923 + 121063 + 146290
    assert list(frame.columns) == ["name", "people"]
