"""The W3C suites of the SPARQL protocol, service description and graph store, on a live endpoint.

Every request of a manifest is sent as it stands, but for the path of the endpoint. The endpoint
serves a published release: updates and writes are refused, and the tests that need them are listed
by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from tests.conftest import Service, StartService

pytestmark = pytest.mark.reference

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
HT = "http://www.w3.org/2011/http#"
CNT = "http://www.w3.org/2011/content#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
GRAPH = "http://kasei.us/2009/09/sparql/data/data{}.rdf"

QUERY_TESTS = 20
UPDATES_THAT_ARE_REFUSED = {
    "update_dataset_default_graph",
    "update_dataset_default_graphs",
    "update_dataset_named_graphs",
    "update_dataset_full",
    "update_post_form",
    "update_post_direct",
    "update_base_uri",
}
"""They expect an update to succeed; a published release never changes."""


@dataclass(frozen=True)
class Exchange:
    """One request of a test and what is expected."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    statuses: tuple[str, ...]
    boolean: str
    format: str


class Manifest:
    """A manifest as a graph."""

    def __init__(self, path: Path) -> None:
        self._triples = list(
            ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=path.as_uri())
        )

    def values(self, subject: object, predicate: str) -> list[ox.NamedNode | ox.BlankNode]:
        """Objects of a subject."""
        return [
            triple.object
            for triple in self._triples
            if triple.subject == subject and triple.predicate.value == predicate
        ]

    def text(self, subject: object, predicate: str) -> str:
        """The one value, or nothing."""
        found = self.values(subject, predicate)
        return str(getattr(found[0], "value", "")) if found else ""

    def items(self, head: object) -> Iterator[ox.NamedNode | ox.BlankNode]:
        """Members of a list."""
        while head != ox.NamedNode(f"{RDF}nil"):
            yield from self.values(head, f"{RDF}first")
            (head,) = self.values(head, f"{RDF}rest")

    def tests(self) -> dict[str, list[Exchange]]:
        """Exchanges by the local name of the test."""
        found: dict[str, list[Exchange]] = {}
        entries = [t for t in self._triples if t.predicate.value == f"{MF}entries"]
        for test in self.items(entries[0].object):
            (action,) = self.values(test, f"{MF}action")
            (requests,) = self.values(action, f"{HT}requests")
            name = str(getattr(test, "value", "")).rpartition("#")[2]
            found[name] = [self._exchange(request) for request in self.items(requests)]
        return found

    def _exchange(self, request: object) -> Exchange:
        """One request with its expected response."""
        (response,) = self.values(request, f"{HT}resp")
        headers = tuple(
            (self.text(header, f"{HT}fieldName"), self.text(header, f"{HT}fieldValue"))
            for head in self.values(request, f"{HT}headers")
            for header in self.items(head)
        )
        body = b""
        for content in self.values(request, f"{HT}body"):
            encoding = self.text(content, f"{CNT}characterEncoding") or "UTF-8"
            body = self.text(content, f"{CNT}chars").encode(encoding)
        return Exchange(
            method=self.text(request, f"{HT}methodName"),
            path=self.text(request, f"{HT}absolutePath"),
            headers=headers,
            body=body,
            statuses=tuple(
                str(getattr(status, "value", "")).rpartition("#")[2]
                for status in self.values(response, f"{MF}expectedStatus")
            ),
            boolean=self.text(response, f"{MF}expectedBoolean"),
            format=self.text(response, f"{MF}expectedFormat"),
        )


@pytest.fixture(scope="module")
def suites(reference: Path) -> Path:
    """The folder of the suites."""
    return reference / "conformance" / "sparql"


@pytest.fixture(scope="module")
def endpoint(start_service: StartService, suites: Path) -> Service:
    """An endpoint over the suite's data."""
    graphs = [
        f"<{GRAPH.format(number)}> {{ {(suites / 'protocol' / f'data{number}.nt').read_text()} }}"
        for number in (1, 2, 3)
    ]
    return start_service("\n".join(graphs))


def failures(endpoint: Service, exchange: Exchange) -> list[str]:
    """What of a response is not as expected."""
    path = exchange.path.replace("/sparql/", "sparql", 1)
    response = endpoint.client.request(
        exchange.method,
        httpx.URL(endpoint.url + path),
        headers=list(exchange.headers),
        content=exchange.body,
    )
    wrong = []
    if f"StatusCode{response.status_code // 100}xx" not in exchange.statuses:
        wrong.append(f"status {response.status_code}: {response.text[:200]}")
    if exchange.boolean and response.json().get("boolean") is not (exchange.boolean == "true"):
        wrong.append(f"answer {response.text[:200]}")
    media_type = response.headers.get("content-type", "").partition(";")[0]
    expected = {
        "": True,
        "boolean": ox.QueryResultsFormat.from_media_type(media_type) is not None,
        "tabular": ox.QueryResultsFormat.from_media_type(media_type) is not None,
        "RDF": ox.RdfFormat.from_media_type(media_type) is not None,
    }
    if not expected[exchange.format]:
        wrong.append(f"media type {media_type}")
    return wrong


def test_the_protocol_suite_passes_but_for_updates_which_are_refused(
    endpoint: Service, suites: Path
) -> None:
    tests = Manifest(suites / "protocol" / "manifest.ttl").tests()
    assert len([name for name in tests if "update" not in name]) == QUERY_TESTS
    failed = {
        name: wrong
        for name, exchanges in tests.items()
        if (wrong := [item for exchange in exchanges for item in failures(endpoint, exchange)])
    }
    assert set(failed) == UPDATES_THAT_ARE_REFUSED, failed
    for name in UPDATES_THAT_ARE_REFUSED:
        assert failed[name][0].startswith("status 403"), failed[name]


class TestServiceDescription:
    """The three tests of the service-description suite."""

    SD = "http://www.w3.org/ns/sparql-service-description#"

    @pytest.fixture
    def triples(self, endpoint: Service) -> list[ox.Quad]:
        """The description."""
        response = endpoint.client.get("sparql")
        return list(ox.parse(response.content, ox.RdfFormat.TURTLE))

    def test_get_on_the_endpoint_returns_rdf(self, triples: list[ox.Quad]) -> None:
        assert triples

    def test_the_description_has_a_matching_endpoint_triple(
        self, endpoint: Service, triples: list[ox.Quad]
    ) -> None:
        endpoints = {t.object for t in triples if t.predicate.value == f"{self.SD}endpoint"}
        assert endpoints == {ox.NamedNode(f"{endpoint.url}sparql")}

    def test_the_description_conforms_to_the_schema(self, triples: list[ox.Quad]) -> None:
        types: dict[object, set[str]] = {}
        for triple in triples:
            if triple.predicate.value == f"{RDF}type":
                kind = str(getattr(triple.object, "value", "")).removeprefix(self.SD)
                types.setdefault(triple.subject, set()).add(kind)
        ranges = {
            "defaultDataset": ("Service", "Dataset"),
            "defaultGraph": ("Dataset", "Graph"),
            "namedGraph": ("Dataset", "NamedGraph"),
            "endpoint": ("Service", "Service"),
        }
        for triple in triples:
            term = triple.predicate.value.removeprefix(self.SD)
            if term in ranges:
                subject, value = ranges[term]
                assert subject in types[triple.subject]
                assert value in types[triple.object]
        named = [t for t in triples if t.predicate.value == f"{self.SD}name"]
        assert {t.object.value for t in named if isinstance(t.object, ox.NamedNode)} == {
            GRAPH.format(number) for number in (1, 2, 3)
        }
        assert sum("Service" in kinds for kinds in types.values()) == 1


def test_of_the_graph_store_suite_what_reads_is_answered_and_what_writes_is_refused(
    endpoint: Service, suites: Path
) -> None:
    tests = Manifest(suites / "graph-store-protocol" / "manifest-indirect.ttl").tests()
    sent = {exchange.method for exchanges in tests.values() for exchange in exchanges}
    assert {"GET", "PUT"} <= sent
    one, missing = GRAPH.format(1), GRAPH.format(9)
    for method in sorted(sent):
        answered = endpoint.client.request(method, "rdf-graph-store", params={"graph": one})
        absent = endpoint.client.request(method, "rdf-graph-store", params={"graph": missing})
        reads = method in {"GET", "HEAD"}
        assert answered.status_code == (200 if reads else 405), method
        assert absent.status_code == (404 if reads else 405), method
